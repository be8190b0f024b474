import type { Clock, Desk, KeptIssue, Records, Timers, Tracker } from '../../src/core/index.ts'
import { KIND } from './issues.ts'

export interface WatchOptions {
  readonly tracker: Pick<Tracker, 'look'>
  readonly records: Records
  readonly desk: Pick<Desk, 'issueClosed'>
  readonly clock: Clock
  readonly timers: Timers
  readonly report: (error: unknown, context?: { readonly caseId?: string }) => void
  readonly inform: (what: string, about: { readonly caseId: string }) => void
}

/** In milliseconds: how often open issues are looked at, and how soon again where there is no answer. */
const EVERY = 10 * 60_000
const LONGEST = 6 * 3_600_000
/** However often the tracker tells of something, in milliseconds. */
const REST = 60_000
const PAGE = 200

/** Looks at open issues one after the other; what is closed brings its case back with a reply proposed. */
export function watchIssues(options: WatchOptions) {
  const { tracker, records, desk, clock, timers, report, inform } = options
  let stopped = false
  let calledOff: () => void = () => undefined
  let running: Promise<void> | undefined
  let quietUntil = 0
  let lookedAt = Number.NEGATIVE_INFINITY
  let again = false
  /** Cases whose issue can't be found: told once, not at each look. */
  const missing = new Set<string>()

  /** Never twice at once. */
  function look(): Promise<void> {
    running ??= lookOnce().finally(() => {
      running = undefined
    })
    return running
  }

  async function lookOnce(): Promise<void> {
    calledOff()
    again = false
    if (clock.now().getTime() >= quietUntil) await all().catch(report)
    lookedAt = clock.now().getTime()
    lookIn(again ? REST : EVERY)
  }

  function lookIn(wait: number): void {
    calledOff()
    if (stopped) return
    calledOff = timers.after(Math.max(wait, quietUntil - clock.now().getTime()), () => void look())
  }

  /** The tracker tells of something: it is asked what, at once or when it has rested. */
  function happened(): void {
    again = true
    if (stopped || running !== undefined) return
    const rest = lookedAt + REST - clock.now().getTime()
    if (rest <= 0) void look()
    else lookIn(rest)
  }

  async function all(): Promise<void> {
    let after = ''
    do {
      const page = await records.list<KeptIssue>(KIND, { after, limit: PAGE })
      for (const { key, value } of page) {
        if (stopped || clock.now().getTime() < quietUntil) return
        if (value.state === 'open') await one(key, value)
      }
      after = page.length < PAGE ? '' : (page.at(-1)?.key ?? '')
    } while (after !== '')
  }

  async function one(caseId: string, issue: KeptIssue): Promise<void> {
    const { ref, tag: known } = issue
    if (ref === undefined) return
    const found = await tracker.look(ref, known)
    const keep = (change: Partial<KeptIssue>) =>
      records.put(KIND, caseId, { ...issue, ...change }, { caseId })
    if (found.state === 'same') return
    if (found.state === 'later') {
      // Its limit is one for all of them.
      if (found.after !== undefined)
        quietUntil = clock.now().getTime() + Math.min(LONGEST, found.after * 1_000)
      return
    }
    if (found.state === 'missing') {
      if (!missing.has(caseId)) inform('an issue can’t be found by the tracker’s token', { caseId })
      missing.add(caseId)
      return
    }
    missing.delete(caseId)
    if (found.state === 'gone') return void (await keep({ state: 'gone' }))
    const { tag } = found
    if (found.state === 'open') return void (await keep(tag === undefined ? {} : { tag }))
    // Not now: a reply is on its way. It is looked at again, so its tag is not kept.
    if (await desk.issueClosed(caseId, issue)) await keep({ state: 'closed' })
  }

  return {
    look,
    happened,
    async stop(): Promise<void> {
      stopped = true
      calledOff()
      await running
    },
  }
}
