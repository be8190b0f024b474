import type { Watched } from '../polling/poller.ts'
import type { Outcome } from '../polling/standing.ts'
import type { Clock, Desk } from '../ports.ts'
import { casesToLookThrough } from '../recent-cases.ts'
import { isDeleted } from '../undo.ts'
import type { Place } from './place.ts'
import { outcomeOfTrouble } from './trouble.ts'

/** From one look to the next, in milliseconds. */
const EVERY = 15 * 60_000

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
  async function look(): Promise<Outcome<never>> {
    const cases = (await casesToLookThrough(desk, source, clock.now())).filter((one) => !isDeleted(one))
    for (let at = 0; at < cases.length; at += atOnce) {
      const some = cases.slice(at, at + atOnce)
      const standing = await place.standing(some.map(({ sourceId }) => sourceId))
      for (const { sourceId, comment } of some) {
        const stands = standing.get(sourceId)
        if (stands === 'gone') await desk.deleted(source, sourceId)
        else if (stands !== undefined && stands.text !== comment.text)
          await desk.edited(source, { ...comment, text: stands.text })
      }
    }
    return { is: 'same' }
  }
  return { key: 'look-through', host, every: EVERY, look: () => look().catch(outcomeOfTrouble) }
}
