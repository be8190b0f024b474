import type { AlikeCase, CaseRecord, StoreReader, TellAlike } from '../core/index.ts'
import type { Settings } from './options.ts'
import { othersOf } from './same-person.ts'

/** So many are told together; the others are found in the list of look-alikes. */
const TOGETHER = 50

/** To whom an adopted idea is told besides the author of this case. */
export async function tellAlike(
  store: Settings['store'],
  { id, personKey }: Pick<CaseRecord, 'id' | 'personKey'>,
): Promise<TellAlike> {
  const others = await store.alikeCases(id, TOGETHER)
  const known = await sameAs(store, [personKey, ...others.map((one) => one.personKey)])
  return toldTogether(others, personKey, known)
}

/**
 * One case a person, and nobody who is told already. Left as they are: what somebody drafted, a reply under
 * way, what reads as a detractor's, and what can't be adopted. Pure.
 * @param known of each identity that was joined with others, one name for all of them
 */
function toldTogether(
  others: readonly AlikeCase[],
  first: string | null,
  known: ReadonlyMap<string, string>,
): TellAlike {
  const nameOf = (key: string) => known.get(key) ?? key
  const told = new Set(first === null ? [] : [nameOf(first)])
  const cases: string[] = []
  for (const one of others) {
    if (!one.isFree || one.verdict === 'detractor') continue
    if (one.status === 'approved' || one.status === 'uncertain') continue
    // Of somebody unknown, each comment's author counts as another.
    const person = one.personKey === null ? `case ${one.id}` : nameOf(one.personKey)
    if (told.has(person)) continue
    told.add(person)
    cases.push(one.id)
  }
  return { cases, left: others.length - cases.length }
}

async function sameAs(
  store: Pick<StoreReader, 'setting'>,
  keys: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const each = [...new Set(keys)].filter((key) => key !== null)
  const named = await Promise.all(
    each.map(async (key) => [key, [key, ...(await othersOf(store, key))].sort()[0] ?? key] as const),
  )
  return new Map(named)
}
