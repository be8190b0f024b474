import type { StoreTransaction } from '../core/index.ts'
import { reason } from '../core/words/reasons/index.ts'
import type { Settings } from './options.ts'

/** Others in hand may yet fill the day: it is asked again after so many milliseconds. */
const MOMENT = 5_000
/** Written by whoever counts: in its transaction all others wait, and then see what it took in hand. */
const TURN = 'counts the replies of a day'

/** Certain that nothing was tried: the program itself holds the reply back. */
export interface HeldBack {
  readonly state: 'held'
  /** ISO 8601. */
  readonly until: string
  /** null: for a moment only, there is nothing to tell. */
  readonly why: string | null
}

/** Is there room in the day for one more reply to these sources? Asked by the transaction that takes it. */
export type DayCap = (tx: StoreTransaction, sources: readonly string[]) => Promise<HeldBack | undefined>

/** A day has its number of replies to one place, so that no mistake speaks in public without end. */
export function createDayCap({ clock, postsADay, inform }: Settings): DayCap {
  const fullDays = new Map<string, string>()
  return async (tx, sources) => {
    if (postsADay === undefined) return undefined
    const now = clock.now()
    const day = now.toISOString().slice(0, 10)
    await tx.setSetting(TURN, day)
    const { posted, inHand } = await tx.postsSince(sources, `${day}T00:00:00.000Z`)
    if (posted + inHand < postsADay) return undefined
    if (posted < postsADay)
      return { state: 'held', until: new Date(now.getTime() + MOMENT).toISOString(), why: null }
    const source = sources.join()
    if (fullDays.get(source) !== day)
      inform('as many replies as a day may have were posted', { source, aDay: postsADay })
    fullDays.set(source, day)
    const until = new Date(Date.parse(`${day}T00:00:00.000Z`) + 86_400_000).toISOString()
    return { state: 'held', until, why: reason('dayFull', String(postsADay)) }
  }
}
