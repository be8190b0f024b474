import { lookAtBlocked } from '../../../src/core/blocked.ts'
import { createSerial, doubled } from '../../../src/core/index.ts'
import { mostUrgent } from '../../../src/core/most-urgent.ts'
import { createPace } from '../../../src/core/pace.ts'
import { within } from '../calls.ts'
import type { View } from '../cards/view.ts'
import type { SlackContext } from '../context.ts'
import { faultOf, slackError } from '../faults.ts'
import { type CardPosition, WAITING, wantsCard } from './plan.ts'
import { slackTeller } from './tell.ts'
import { CARDS, createTender, type Lane } from './tend.ts'

/** Slack takes about one post a second in a channel; changes some 50 a minute, and a few at once. */
const POSTS = { every: 1_100, burst: 1 }
const UPDATES = { every: 1_200, burst: 15 }
/** Other processes decide cases too: looked through so often, in milliseconds. */
const LOOK = 60_000
/** Pause after Slack was away (doubled each time, up to the longest) or refused the channel, in seconds. */
const AWAY = 2
const LONGEST = 60
/** How long calls under way are waited for at the end, in milliseconds. */
const GOODBYE = 3_000
const PAGE = 200

export interface Reviews {
  /** Cards appear for what waits, and follow what is decided, here and elsewhere. */
  start(): void
  /** Looks through everything again, e.g. after a time without connection. */
  reconcile(): Promise<void>
  refresh(caseId: string): void
  /** Something about a channel changed: what was refused there may be approved again. */
  lookMended(): Promise<void>
  stop(): Promise<void>
}

/** The only one who posts and changes cards: one at a time for each case, the most urgent first. */
export function createReviews(
  context: Pick<SlackContext, 'clientOf' | 'desk' | 'services' | 'config'>,
  view: View,
): Reviews {
  const { desk, services, config } = context
  const { records, clock, timers, report } = services
  const tender = createTender(context, view)
  const serial = createSerial()
  const paces = {
    post: createPace({ clock, timers, ...POSTS }),
    update: createPace({ clock, timers, ...UPDATES }),
  }
  const teller = slackTeller(context, view, () => paces.post.ready())
  /**
   * Cases whose cards are to be posted; those whose cards may be out of date, with somebody looking or not.
   */
  const unposted = new Set<string>()
  const outdated = { now: new Set<string>(), soon: new Set<string>() }
  const busy: Record<Lane, boolean> = { post: false, update: false }
  let running = false
  const failures: Record<Lane, number> = { post: 0, update: 0 }
  let stopLooking: () => void = () => undefined
  let stopListening: () => void = () => undefined

  /** @returns false when Slack has to be waited for, and the case stays in line */
  async function attempt(caseId: string, lane: Lane): Promise<boolean> {
    try {
      const next = await serial.run(caseId, () => tender.tend(caseId, lane, () => paces[lane].ready()))
      failures[lane] = 0
      if (next === 'post') unposted.add(caseId)
      if (next === 'update') outdated.soon.add(caseId)
      return next !== lane
    } catch (error) {
      const fault = faultOf(error)
      if (fault.kind === 'busy') {
        paces[lane].hold(fault.after)
        return false
      }
      failures[lane] += 1
      // Said once an outage, not at every try.
      if (failures[lane] === 1) report(slackError(error, 'showing a case'), { caseId })
      const growing = doubled(AWAY, failures[lane] - 1, LONGEST)
      paces[lane].hold(fault.kind === 'refused' ? LONGEST : growing)
      return false
    }
  }

  /** The next one in line of a lane, taken out so that a change during the work brings it back. */
  async function take(lane: Lane): Promise<{ caseId: string; back: Set<string> } | undefined> {
    const back = lane === 'post' ? unposted : outdated.now.size > 0 ? outdated.now : outdated.soon
    const caseId = lane === 'post' ? await mostUrgent(desk, unposted, WAITING) : back.values().next().value
    if (caseId === undefined) return undefined
    back.delete(caseId)
    return { caseId, back }
  }

  async function work(lane: Lane): Promise<void> {
    if (busy[lane] || !running) return
    busy[lane] = true
    try {
      for (;;) {
        const one = await take(lane)
        if (!running || one === undefined) break
        if (!(await attempt(one.caseId, lane))) {
          one.back.add(one.caseId)
          await paces[lane].ready()
        }
        void work(lane === 'post' ? 'update' : 'post')
      }
    } catch (error) {
      report(error)
    } finally {
      busy[lane] = false
    }
  }

  function touch(caseId: string, urgency: 'now' | 'soon'): void {
    outdated[urgency].add(caseId)
    void work('update')
  }

  async function reconcile(all: boolean): Promise<void> {
    const known = new Set<string>()
    let last: string | undefined
    for (;;) {
      const page = await records.list<CardPosition>(CARDS, {
        limit: PAGE,
        ...(last === undefined ? {} : { after: last }),
      })
      for (const { key, value } of page) {
        known.add(key)
        if (all || !value.over) outdated.soon.add(key)
      }
      last = page.at(-1)?.key
      if (page.length < PAGE) break
    }
    let cursor: string | undefined
    do {
      const page = await desk.list({ status: WAITING, limit: PAGE, ...after(cursor) })
      for (const one of page.cases) if (wantsCard(one) && !known.has(one.id)) unposted.add(one.id)
      cursor = page.next
    } while (cursor !== undefined)
    void work('update')
    void work('post')
  }

  const lookMended = () => lookAtBlocked(desk, 'slack')

  function lookLater(): void {
    stopLooking = timers.after(LOOK, () => {
      reconcile(false).then(lookMended).catch(report)
      if (running) lookLater()
    })
  }

  return {
    start() {
      if (config.reviewChannel === undefined || running) return
      running = true
      stopListening = desk.onChange(({ caseId, by, tries }) => {
        // A card says nothing of single tries.
        if (tries !== undefined) return
        touch(caseId, by === 'winnow' ? 'soon' : 'now')
        if (by === 'winnow') teller.look(caseId)
      })
      lookLater()
      reconcile(true).catch(report)
    },
    async reconcile() {
      if (running) await reconcile(true)
    },
    lookMended,
    refresh(caseId) {
      if (running) touch(caseId, 'now')
    },
    async stop() {
      running = false
      stopLooking()
      stopListening()
      teller.stop()
      await within(timers, GOODBYE, serial.idle()).catch(() => undefined)
    },
  }
}

function after(cursor: string | undefined): { readonly cursor?: string } {
  return cursor === undefined ? {} : { cursor }
}
