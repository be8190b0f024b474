import {
  type Actor,
  type CaseRecord,
  type SamePerson,
  type StoreReader,
  type StoreTransaction,
  WinnowError,
} from '../core/index.ts'
import { hashText } from './approval.ts'
import { EARLIER } from './earlier.ts'
import { noMessagesKey } from './keys.ts'
import type { Settings } from './options.ts'

/*
 * One person under several identities (an id on Slack, a handle on a forum): joined by a human on the page
 * of the author, never by a name, and taken apart again in one step. Each identity keeps the whole group,
 * under a hash of its own key, so that nothing is looked for.
 */

interface Kept {
  /** Person keys, the own one with them. */
  readonly keys: readonly string[]
  readonly by: string
  /** ISO 8601. */
  readonly at: string
}
type Reads = Pick<StoreReader, 'setting'>

/** So many identities of one person. */
const MOST = 10

async function kept(store: Reads, personKey: string): Promise<Kept | undefined> {
  const value = await store.setting(settingOf(personKey))
  return value === undefined || value === '' ? undefined : (JSON.parse(value) as Kept)
}

function settingOf(personKey: string): string {
  return `same person ${hashText(personKey).slice(0, 32)}`
}

/** The other identities of whoever wrote a case. */
export async function othersOf(store: Reads, personKey: string | null): Promise<readonly string[]> {
  if (personKey === null) return []
  return (await kept(store, personKey))?.keys.filter((one) => one !== personKey) ?? []
}

/** The same with their latest case each, for the page of the author. */
export async function sameOf(
  store: Reads & Pick<StoreReader, 'casesOfPerson'>,
  { personKey }: Pick<CaseRecord, 'personKey'>,
): Promise<readonly SamePerson[]> {
  const group = personKey === null ? undefined : await kept(store, personKey)
  const found: SamePerson[] = []
  for (const key of group?.keys ?? []) {
    if (group === undefined || key === personKey) continue
    const [latest] = await store.casesOfPerson(key, null, 1)
    if (latest !== undefined) found.push({ ...shown(latest), by: group.by, at: group.at })
  }
  return found
}

function shown({ id, source, comment: { author, venue } }: CaseRecord) {
  return { caseId: id, name: author.name ?? author.handle ?? '', place: venue.name ?? source }
}

/** @throws WinnowError `not_possible` where one of them has nothing but a name, or both are one already */
export async function joinPersons(
  { store, clock }: Pick<Settings, 'store' | 'clock'>,
  one: CaseRecord,
  other: CaseRecord,
  by: Actor,
): Promise<void> {
  const [a, b] = [one, other].map(({ personKey, comment: { author } }) =>
    (author.id ?? author.handle) === undefined ? null : personKey,
  )
  if (a == null || b == null)
    throw new WinnowError(
      'not_possible',
      'Of one of them nothing but a name is known, and a name joins nobody.',
    )
  if (a === b) throw new WinnowError('not_possible', 'This is the same identity already.')
  await store.transaction(async (tx) => {
    const keys = [a, ...(await othersOf(tx, a)), b, ...(await othersOf(tx, b))]
    const group = { keys: [...new Set(keys)], by: by.name, at: clock.now().toISOString() }
    if (group.keys.length > MOST)
      throw new WinnowError('not_possible', `At most ${MOST} identities are one person.`)
    for (const key of group.keys) await tx.setSetting(settingOf(key), JSON.stringify(group))
  })
}

/** Takes one identity out of its group; the others stay together. */
export async function partPerson({ store }: Pick<Settings, 'store'>, personKey: string): Promise<void> {
  await store.transaction((tx) => parted(tx, personKey))
}

/** Within an erasure: of who is gone nothing stays with the others. */
export async function parted(
  tx: Reads & Pick<StoreTransaction, 'setSetting' | 'removeSetting'>,
  personKey: string,
): Promise<void> {
  const group = await kept(tx, personKey)
  if (group === undefined) return
  const rest = group.keys.filter((key) => key !== personKey)
  await tx.removeSetting(settingOf(personKey))
  for (const key of rest)
    if (rest.length < 2) await tx.removeSetting(settingOf(key))
    else await tx.setSetting(settingOf(key), JSON.stringify({ ...group, keys: rest }))
}

/** After an erasure of cases, within it: the same of those of whom no case is left. */
export async function partGone(
  tx: Reads & Pick<StoreTransaction, 'setSetting' | 'removeSetting' | 'casesOfPerson'>,
  erased: readonly Pick<CaseRecord, 'personKey'>[],
): Promise<void> {
  for (const key of new Set(erased.map(({ personKey }) => personKey))) {
    // Few are joined at all: those are asked for first.
    if (key === null || (await kept(tx, key)) === undefined) continue
    if ((await tx.casesOfPerson(key, null, 1)).length === 0) await parted(tx, key)
  }
}

/**
 * One ask a person: under another identity in the same conversation, or anywhere while they may still
 * answer.
 */
export async function askedElsewhere(
  store: Reads & Pick<StoreReader, 'askedIn' | 'casesOfPerson'>,
  { personKey, conversationKey }: CaseRecord,
): Promise<boolean> {
  for (const key of await othersOf(store, personKey)) {
    if (conversationKey !== null && (await store.askedIn(key, conversationKey)) !== undefined) return true
    const theirs = await store.casesOfPerson(key, null, EARLIER)
    if (theirs.some(isAsked)) return true
  }
  return false
}

function isAsked({ status, approved }: CaseRecord): boolean {
  if (status === 'awaiting-answer') return true
  return status === 'approved' && approved?.strategy === 'ask-to-elaborate'
}

/** The case in which they asked for no messages, under whichever identity. */
export async function silenceSaidIn(
  store: Reads & Pick<StoreReader, 'noMessagesSince'>,
  record: CaseRecord,
): Promise<string | undefined> {
  for (const key of await silenceKeys(store, record)) {
    const caseId = await store.noMessagesSince(key)
    if (caseId !== undefined) return caseId
  }
  return undefined
}

/** They may be written to again, under each identity. */
export async function liftSilence(
  tx: Reads & Pick<StoreTransaction, 'liftNoMessages'>,
  record: CaseRecord,
): Promise<void> {
  for (const key of await silenceKeys(tx, record)) await tx.liftNoMessages(key)
}

async function silenceKeys(store: Reads, record: CaseRecord): Promise<readonly string[]> {
  return [noMessagesKey(record), ...(await othersOf(store, record.personKey))]
}
