import type { Watched } from '../polling/poller.ts'
import type { Outcome } from '../polling/standing.ts'
import type { Clock, Desk } from '../ports.ts'
import { casesToLookThrough } from '../recent-cases.ts'
import { isDeleted } from '../undo.ts'
import type { Place } from './place.ts'
import { outcomeOfTrouble } from './trouble.ts'

/** From one look to the next, in milliseconds. */
const EVERY = 15 * 60_000
/** It asks much: what tells us often brings it about no more often than that, in milliseconds. */
const REST = 5 * 60_000
/**
 * So many times as many as a place tells together are asked for in one look; the next look goes on behind
 * them.
 */
const TIMES = 5

/** Where the last look ended, among all that there were. */
interface Kept {
  readonly from: number
}

/** What was changed and deleted of open and recently decided cases: many places tell of it nowhere else. */
export function lookThrough(
  place: Place,
  host: string,
  {
    desk,
    clock,
  }: { readonly desk: Pick<Desk, 'list' | 'get' | 'edited' | 'deleted'>; readonly clock: Clock },
): Watched {
  const { source, atOnce } = place
  const most = atOnce * TIMES

  async function look(kept: Kept | undefined): Promise<Outcome<Kept>> {
    const all = (await casesToLookThrough(desk, source, clock.now())).filter((one) => !isDeleted(one))
    const from = kept === undefined || kept.from >= all.length ? 0 : kept.from
    const cases = all.slice(from, from + most)
    let gone = 0
    for (let at = 0; at < cases.length; at += atOnce) {
      const some = cases.slice(at, at + atOnce)
      const standing = await place.standing(some.map(({ sourceId }) => sourceId))
      for (const { sourceId, comment } of some) {
        const stands = standing.get(sourceId)
        if (stands === 'gone') {
          if ((await place.hides?.(comment)) !== undefined) continue
          gone += 1
          await desk.deleted(source, sourceId)
        } else if (stands !== undefined && stands.text !== comment.text)
          await desk.edited(source, { ...comment, text: stands.text })
      }
    }
    // What is gone isn't among them any more.
    const next = from + cases.length - gone
    return all.length <= most ? { is: 'same' } : { is: 'read', kept: { from: next } }
  }
  return {
    key: 'look-through',
    host,
    every: EVERY,
    rest: REST,
    look: ({ kept }) => look(kept as Kept | undefined).catch(outcomeOfTrouble),
  }
}
