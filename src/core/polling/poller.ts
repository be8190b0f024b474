import { createPace } from '../pace.ts'
import type { Records } from '../platform.ts'
import type { Clock, Timers } from '../ports.ts'
import { bareAddress } from '../web-address.ts'
import { isNews, type Outcome, type Standing, standingAfter, UNSEEN } from './standing.ts'

/** One thing that is looked at from time to time: a feed, a tag, the comments of a blog. */
export interface Watched<S = unknown> {
  /** Its name in records: the same over restarts. */
  readonly key: string
  /** Nothing else is asked there meanwhile. */
  readonly host: string
  /** From one look to the next, in milliseconds. */
  readonly every: number
  /** Woken, it rests so long after a look nevertheless, in milliseconds. Without it 30 seconds. */
  readonly rest?: number
  /**
   * Asks once. What was read is told to the desk before it returns, so that a look that was cut off is made
   * again.
   */
  look(standing: Standing<S>): Promise<Outcome<S>>
}

export interface PollerOptions {
  /** Of the records in which it stands how each stands: `feeds-standing`. */
  readonly kind: string
  readonly clock: Clock
  readonly timers: Timers
  readonly records: Pick<Records, 'list' | 'put'>
  readonly report: (error: unknown) => void
  /** A source can't be read, can be again, or is over. */
  readonly inform: (what: string, about: { readonly source: string }) => void
  /** 0 to 1. */
  readonly random?: () => number
}

export interface Poller {
  start(): Promise<void>
  /** Waits for what is under way. */
  stop(): Promise<void>
  /**
   * Something happened there: it is looked at as soon as its host is free and it has rested. What can't be
   * read is not asked sooner for that.
   */
  wake(key: string): void
}

/** Looks under way at one time, each at a host of its own. */
const AT_ONCE = 4
/**
 * So many looks begin at once after a rest, then one at a time, in milliseconds: a day away makes no storm.
 */
const PACE = { every: 250, burst: 4 }
const PAGE = 1_000
const LONGEST_SLEEP = 60 * 60_000
/** What tells us often is looked at no more often than that, in milliseconds. */
const REST = 30_000
/** Looks in vain, in a row, after which the log is told; then at each doubling. */
const TOLD_AFTER = 2

interface Kept {
  readonly watched: Watched
  standing: Standing<unknown>
  busy: boolean
  /** It was woken while it was looked at. */
  again: boolean
  /** When the last look ended; 0: there was none yet. Milliseconds since 1970. */
  lookedAt: number
}

/**
 * Looks at each source when its time has come: one look at a host at a time, few together, none in a rush.
 */
export function createPoller(all: readonly Watched[], options: PollerOptions): Poller {
  const { kind, clock, timers, records, report, inform, random = Math.random } = options
  const pace = createPace({ clock, timers, ...PACE })
  const sources = new Map<string, Kept>()
  const hosts = new Set<string>()
  const under = new Set<Promise<void>>()
  let stopped = true
  let calledOff = () => {}

  const now = () => clock.now().getTime()

  async function remembered(): Promise<Map<string, Standing<unknown>>> {
    const found = new Map<string, Standing<unknown>>()
    let after: string | undefined
    for (;;) {
      const page = await records.list<Standing<unknown>>(kind, {
        limit: PAGE,
        ...(after === undefined ? {} : { after }),
      })
      for (const { key, value } of page) found.set(key, value)
      after = page.at(-1)?.key
      if (page.length < PAGE) return found
    }
  }

  /** The one that has waited longest among those whose time has come and whose host is free. */
  function next(): Kept | undefined {
    let first: Kept | undefined
    for (const one of sources.values()) {
      if (one.busy || one.standing.nextAt > now() || hosts.has(one.watched.host)) continue
      if (first === undefined || one.standing.nextAt < first.standing.nextAt) first = one
    }
    return first
  }

  function turn(): void {
    calledOff()
    if (stopped) return
    while (under.size < AT_ONCE) {
      const one = next()
      if (one === undefined) break
      one.busy = true
      hosts.add(one.watched.host)
      const looking = look(one)
        .catch(report)
        .finally(() => {
          one.busy = false
          hosts.delete(one.watched.host)
          under.delete(looking)
          turn()
        })
      under.add(looking)
    }
    if (under.size < AT_ONCE) sleep()
  }

  function sleep(): void {
    let soonest = Number.POSITIVE_INFINITY
    // What waits for its host wakes with that.
    for (const { busy, standing, watched } of sources.values())
      if (!busy && !hosts.has(watched.host)) soonest = Math.min(soonest, standing.nextAt)
    if (soonest === Number.POSITIVE_INFINITY) return
    calledOff = timers.after(Math.min(LONGEST_SLEEP, Math.max(1, soonest - now())), turn)
  }

  async function look(one: Kept): Promise<void> {
    await pace.ready()
    if (stopped) return
    const { watched, standing: before } = one
    // Unless it says otherwise, it is as if it had been away.
    let outcome: Outcome<unknown> = { is: 'away', why: 'something went wrong inside' }
    try {
      outcome = await watched.look(before)
    } catch (error) {
      report(error)
    }
    const after = standingAfter(before, outcome, { now: now(), every: watched.every, random: random() })
    one.lookedAt = now()
    one.standing = one.again ? woken(after, one) : after
    one.again = false
    if (isNews(before, after)) await records.put(kind, watched.key, after)
    tell(watched, before, after)
  }

  function tell({ key }: Watched, before: Standing<unknown>, after: Standing<unknown>): void {
    const about = { source: bareAddress(key) }
    const told = after.failures >= TOLD_AFTER && Number.isInteger(Math.log2(after.failures))
    if (after.over === true) inform(`a source is over: ${after.why}`, about)
    else if (told) inform(`a source can't be read: ${after.why}`, about)
    else if (after.failures === 0 && before.failures >= TOLD_AFTER)
      inform('a source can be read again', about)
  }

  return {
    async start() {
      const known = await remembered()
      for (const watched of all) {
        const standing = known.get(watched.key) ?? UNSEEN
        if (standing.over === true)
          inform(`a source is over: ${standing.why}`, { source: bareAddress(watched.key) })
        else sources.set(watched.key, { watched, standing, busy: false, again: false, lookedAt: 0 })
      }
      stopped = false
      turn()
    },
    async stop() {
      stopped = true
      calledOff()
      await Promise.all(under)
    },
    wake(key) {
      const one = sources.get(key)
      if (one === undefined || stopped) return
      if (one.busy) one.again = true
      else one.standing = woken(one.standing, one)
      turn()
    },
  }
}

/** A pause after a look in vain stays: the source asked for it, or is away. */
function woken(standing: Standing<unknown>, { watched, lookedAt }: Kept): Standing<unknown> {
  if (standing.failures > 0) return standing
  const rested = lookedAt === 0 ? 0 : lookedAt + (watched.rest ?? REST)
  return { ...standing, nextAt: Math.min(standing.nextAt, rested) }
}
