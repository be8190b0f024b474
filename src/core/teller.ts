import type { Case } from './case.ts'
import { WinnowError } from './errors.ts'
import { type Notice, noticeOf } from './notice.ts'
import { createPace } from './pace.ts'
import type { PlatformServices } from './platform.ts'
import type { Desk } from './ports.ts'
import type { Language } from './vocabulary.ts'

/** A few at once, then one every some seconds, so that an outage of many replies is no storm. */
const PACE = { every: 6_000, burst: 5 }
/** New words below one comment are told together, at most so often, in milliseconds. */
const SAID_EVERY = 10 * 60_000

/** What was told below a case's card: the last line of its history, and when. Ids and numbers only. */
interface Told {
  readonly seq: number
  readonly at: string
}

/** A review channel, as far as telling needs it. */
export interface Telling {
  /** Of the records in which it is kept what was told: `slack-told`. */
  readonly kind: string
  language(): Language
  /**
   * The last line of history that stood there when the case's card was drawn; undefined: it has no card, and
   * nothing is told of it.
   */
  drawn(caseId: string): Promise<number | undefined>
  /** Resolves when the channel takes the next post. */
  turn(): Promise<void>
  /**
   * Posts it below the card, so that whoever it is to is notified, and nobody else.
   * @returns seconds to wait where it is certain that nothing was posted and worth another try
   * @throws whatever else stood in the way; it isn't tried again
   */
  tell(caseId: string, notice: Notice): Promise<number | undefined>
}

export interface Teller {
  /**
   * A case changed: what somebody should hear of it is told below its card. Returns at once, never throws.
   */
  look(caseId: string): void
  stop(): void
}

/** Tells below the cards what happened, since changing a card notifies nobody. */
export function createTeller(
  desk: Pick<Desk, 'get'>,
  services: Pick<PlatformServices, 'records' | 'clock' | 'timers' | 'report'>,
  telling: Telling,
): Teller {
  const { records, clock, timers, report } = services
  const { kind } = telling
  const pace = createPace({ clock, timers, ...PACE })
  const waiting = new Set<string>()
  let running = true
  let busy = false

  async function work(): Promise<void> {
    if (busy) return
    busy = true
    try {
      for (const caseId of waiting) {
        if (!running) return
        waiting.delete(caseId)
        await one(caseId).catch((error: unknown) => report(error, { caseId }))
      }
    } finally {
      busy = false
    }
  }

  async function one(caseId: string): Promise<void> {
    const drawn = await telling.drawn(caseId)
    const kase = drawn === undefined ? undefined : await caseOrGone(desk, caseId)
    if (drawn === undefined || kase === undefined) return
    const told = await records.get<Told>(kind, caseId)
    // What stood there when the card was drawn is on it.
    const notice = noticeOf(kase, told?.seq ?? drawn, telling.language())
    if (notice === undefined) return
    const now = clock.now()
    if (notice.kind === 'said' && told !== undefined && now.getTime() - Date.parse(told.at) < SAID_EVERY) {
      timers.after(SAID_EVERY, () => look(caseId))
      return
    }
    await pace.ready()
    await telling.turn()
    if (!running) return
    // Written first: told once or not at all, never over and over.
    await records.put(kind, caseId, { seq: notice.seq, at: now.toISOString() }, { caseId })
    const wait = await telling.tell(caseId, notice)
    if (wait === undefined) return
    if (told === undefined) await records.remove(kind, caseId)
    else await records.put(kind, caseId, told, { caseId })
    pace.hold(wait)
    look(caseId)
  }

  function look(caseId: string): void {
    if (!running) return
    waiting.add(caseId)
    void work()
  }

  return {
    look,
    stop() {
      running = false
    },
  }
}

async function caseOrGone(desk: Pick<Desk, 'get'>, caseId: string): Promise<Case | undefined> {
  return desk.get(caseId).catch((error: unknown) => {
    if (error instanceof WinnowError && error.code === 'not_found') return undefined
    throw error
  })
}
