import { type Account, type CaseRecord, suggestedReward, type ToThank } from '../core/index.ts'
import type { Settings } from './options.ts'
import { othersOf, silenceSaidIn } from './same-person.ts'

/** What is older needs no thanks this week. */
const DAYS = 28
/** So many of the latest cases are looked at, and so many people named. */
const LOOKED_AT = 200
const NAMED = 30
const UNDER_WAY: ReadonlySet<CaseRecord['status']> = new Set(['pending', 'approved', 'uncertain'])

/** Whom to thank: by what they gave of late, read from the account with each of them. */
export async function toThank(
  { store, clock }: Pick<Settings, 'store' | 'clock'>,
  accountWith: (record: CaseRecord) => Promise<Account | null>,
): Promise<readonly ToThank[]> {
  const since = new Date(clock.now().getTime() - DAYS * 86_400_000).toISOString()
  const people = new Set<string>()
  const found: ToThank[] = []
  const listed = await store.list({
    statuses: [],
    words: [],
    aside: false,
    since,
    sort: 'newest',
    limit: LOOKED_AT,
  })
  for (const { summary } of listed) {
    if (found.length === NAMED) break
    if (summary.verdict !== 'critic' && summary.verdict !== 'neither') continue
    const record = await store.case(summary.id)
    if (record?.personKey == null || people.has(record.personKey)) continue
    for (const key of [record.personKey, ...(await othersOf(store, record.personKey))]) people.add(key)
    if ((await silenceSaidIn(store, record)) !== undefined) continue
    const account = await accountWith(record)
    const latest = account?.unthanked.find(({ at }) => at >= since)
    if (account === null || latest === undefined) continue
    const given = await store.case(latest.caseId)
    // Whoever still waits for an answer is thanked in it.
    if (given === undefined || UNDER_WAY.has(given.status)) continue
    const { id: caseId, version, sample } = given
    const { author, venue } = given.comment
    const name = author.name ?? author.handle ?? null
    const reward = suggestedReward(account)
    found.push({ caseId, version, sample, name, place: venue.name ?? null, account, reward })
  }
  return found
}
