import { LRUCache } from 'lru-cache'
import type { Case, Clock, Desk, Offer } from '../../../src/core/index.ts'

/** Programs ask for a case again and again: what is offered for it stays so long, in milliseconds. */
const KEPT = 60_000
const MOST = 500

/** What is offered beside a case as it stands, looked for once a minute however often it is asked for. */
export function keptOffers(
  desk: Pick<Desk, 'offers'>,
  clock: Clock,
): (kase: Pick<Case, 'id' | 'version'>) => Promise<readonly Offer[]> {
  const now = () => clock.now().getTime()
  const kept = new LRUCache<string, Promise<readonly Offer[]>>({
    max: MOST,
    ttl: KEPT,
    ttlResolution: 0,
    perf: { now },
  })
  return ({ id, version }) => {
    const key = `${id} ${version}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const asked = desk.offers(id)
    kept.set(key, asked)
    asked.catch(() => kept.delete(key))
    return asked
  }
}
