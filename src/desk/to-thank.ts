import {
  type Account,
  type CaseRecord,
  suggestedReward,
  type ToThank,
  type ToThankPage,
  type Verdict,
} from '../core/index.ts'
import type { Settings } from './options.ts'
import { formatCursor, parseCursor } from './query.ts'
import { othersOf, silenceSaidIn } from './same-person.ts'

/** What is older needs no thanks this week. */
const DAYS = 28
/** On one page so many people are named, and so many comments looked at. */
const NAMED = 30
const LOOKED_AT = 200
/** Cases that are read at a time, and the latest of one person. */
const AT_A_TIME = 200
const OF_ONE = 20
const UNDER_WAY: ReadonlySet<CaseRecord['status']> = new Set(['pending', 'approved', 'uncertain'])

/** One page of whom to thank: by what they gave of late, read from the account with each of them. */
export async function toThank(
  { store, clock }: Pick<Settings, 'store' | 'clock'>,
  accountWith: (record: CaseRecord) => Promise<Account | null>,
  from?: string,
): Promise<ToThankPage> {
  const since = new Date(clock.now().getTime() - DAYS * 86_400_000).toISOString()
  const people: ToThank[] = []
  let lookedAt = 0
  let after = from === undefined ? undefined : parseCursor(from, 'newest')
  for (;;) {
    const listed = await store.list({
      ...{ statuses: [], words: [], aside: false, since, sort: 'newest', limit: AT_A_TIME },
      ...(after === undefined ? {} : { after }),
    })
    for (const { summary, place } of listed) {
      if (people.length === NAMED || lookedAt === LOOKED_AT)
        return after === undefined ? { people } : { people, next: formatCursor(after) }
      after = place
      if (!mayCount(summary.verdict)) continue
      lookedAt += 1
      const record = await store.case(summary.id)
      if (record?.personKey == null || !(await isLatest(store, record))) continue
      const one = await toBeThanked(store, record, since, accountWith)
      if (one !== undefined) people.push(one)
    }
    if (listed.length < AT_A_TIME) return { people }
  }
}

/** Where they last wrote something that counts: so everybody comes once, whatever page one is on. */
async function isLatest(store: Settings['store'], record: CaseRecord): Promise<boolean> {
  const { id, personKey } = record
  const at = postedAt(record)
  for (const key of personKey === null ? [] : [personKey, ...(await othersOf(store, personKey))])
    for (const one of await store.casesOfPerson(key, null, OF_ONE)) {
      const later = postedAt(one) > at || (postedAt(one) === at && one.id > id)
      if (later && one.chosen !== 'aside' && mayCount(one.reclassified ?? one.assessment.verdict))
        return false
    }
  return true
}

function postedAt({ comment, receivedAt }: CaseRecord): string {
  return comment.postedAt !== undefined && comment.postedAt < receivedAt ? comment.postedAt : receivedAt
}

function mayCount(verdict: Verdict): boolean {
  return verdict === 'critic' || verdict === 'neither'
}

/** Undefined for who wants no messages, was thanked, or is thanked in the answer that they wait for. */
async function toBeThanked(
  store: Settings['store'],
  record: CaseRecord,
  since: string,
  accountWith: (record: CaseRecord) => Promise<Account | null>,
): Promise<ToThank | undefined> {
  if ((await silenceSaidIn(store, record)) !== undefined) return undefined
  const account = await accountWith(record)
  const latest = account?.unthanked.find(({ at }) => at >= since)
  if (account === null || latest === undefined) return undefined
  const given = await store.case(latest.caseId)
  if (given === undefined || UNDER_WAY.has(given.status)) return undefined
  const { id: caseId, version, sample } = given
  const { author, venue } = given.comment
  const name = author.name ?? author.handle ?? null
  const reward = suggestedReward(account)
  return { caseId, version, sample, name, place: venue.name ?? null, account, reward }
}
