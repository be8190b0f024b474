import {
  type Account,
  type Actor,
  type AuthorsPort,
  accountOf,
  type Case,
  type CaseRecord,
  type ThreadMessage,
  WinnowError,
} from '../core/index.ts'
import { homeOf, personKey } from './keys.ts'
import { entriesOf } from './ledger.ts'
import type { Settings } from './options.ts'
import { isPerson, personOfCase, sightedIn } from './persons.ts'
import { joinPersons, othersOf, partPerson, sameOf, silenceSaidIn } from './same-person.ts'
import { toThank } from './to-thank.ts'

/** The account follows from so many of the latest cases. */
const COUNTED = 200
/** So many cases of one person are looked at for their page. */
const LOOKED_AT = 1_000

/** @param stored the record of a case, or `not_found` */
export function authorsPort(
  settings: Settings,
  stored: (caseId: string) => Promise<CaseRecord>,
  whole: (record: CaseRecord) => Promise<Case>,
  mayDecide: (actor: Actor) => boolean,
): AuthorsPort {
  const { store, analyzer } = settings

  /** With what they wrote under other names, where somebody has joined these. */
  async function accountWith(record: CaseRecord): Promise<Account | null> {
    const joined: CaseRecord[] = []
    for (const key of await othersOf(store, record.personKey))
      joined.push(...(await store.casesOfPerson(key, null, COUNTED)))
    return accountOver(record, joined)
  }

  async function accountOver(record: CaseRecord, joined: readonly CaseRecord[]): Promise<Account | null> {
    const { id, handle } = record.comment.author
    if (id === undefined && handle === undefined) return null
    const all = new Map([...(await casesOf(record)), ...joined].map((one) => [one.id, one]))
    const latest = [...all.values()].sort((a, b) => (a.receivedAt > b.receivedAt ? -1 : 1)).slice(0, COUNTED)
    const ids = latest.map((one) => one.id)
    const [histories, promises] = await Promise.all([store.historiesOf(ids), store.promisesOfAll(ids)])
    return accountOf(
      latest.flatMap((one) =>
        entriesOf(
          { record: one, history: histories.get(one.id) ?? [], promises: promises.get(one.id) ?? [] },
          analyzer,
        ),
      ),
    )
  }

  /** From the index of people alone, so that the page is quick on a large desk. */
  async function casesOf(record: CaseRecord): Promise<readonly CaseRecord[]> {
    const { comment } = record
    const source = homeOf(record)
    const { id, handle } = comment.author
    const keys = [
      ...(id === undefined ? [] : [personKey(source, comment)]),
      ...(handle === undefined ? [] : [personKey(source, { ...comment, author: { handle } })]),
    ]
    const found = new Map([[record.id, record]])
    const isTheirs = isPerson(sightedIn(record))
    for (const key of keys)
      for (const one of key === null ? [] : await store.casesOfPerson(key, null, LOOKED_AT))
        if (isTheirs(one.comment.author, one)) found.set(one.id, one)
    return [...found.values()].sort((a, b) => (a.receivedAt > b.receivedAt ? -1 : 1))
  }

  async function allowed(by: Actor): Promise<Actor> {
    const actor = await settings.whoIs(by)
    if (mayDecide(actor)) return actor
    throw new WinnowError('not_allowed', 'You are not among the people who may decide here.')
  }

  const authors: AuthorsPort = {
    async of(caseId, { skip, limit }) {
      const record = await stored(caseId)
      const { id, handle } = record.comment.author
      const cases = await casesOf(record)
      const page: Case[] = []
      for (const one of cases.slice(skip, skip + limit)) page.push(await whole(one))
      const names = cases.flatMap(({ comment }) => comment.author.name ?? [])
      return {
        person: { ...sightedIn(record), names: [...new Set(names)], cases: cases.map((one) => one.id) },
        byNameOnly: id === undefined && handle === undefined,
        cases: page,
        more: cases.length >= LOOKED_AT,
        promises: await store.openPromisesOf(cases.map((one) => one.id)),
        noMessages: (await silenceSaidIn(store, record)) ?? null,
        same: await sameOf(store, record),
      }
    },
    account: async (caseId) => accountWith(await stored(caseId)),
    toThank: (from) => toThank(settings, accountWith, from),
    person: async (caseId) => personOfCase(store, await stored(caseId)),
    async join(caseId, otherCaseId, by) {
      const actor = await allowed(by)
      await joinPersons(settings, await stored(caseId), await stored(otherCaseId), actor)
    },
    async part(caseId, by) {
      await allowed(by)
      const { personKey: key } = await stored(caseId)
      if (key !== null) await partPerson(settings, key)
    },
    async export(caseId) {
      const person = await authors.person(caseId)
      const isTheirs = isPerson(person)
      const cases: Case[] = []
      for (const id of person.cases) {
        // What they wrote under another name is given to whoever asks by that name.
        const { elsewhere: _, ...own } = await whole(await stored(id))
        cases.push(own)
      }
      const said = []
      for (const id of person.quotedIn) {
        const record = await stored(id)
        const all: readonly ThreadMessage[] = [...(record.comment.thread ?? []), ...record.replies]
        const messages = all.filter(({ author, fromUs }) => fromUs !== true && isTheirs(author, record))
        said.push({ caseId: id, messages })
      }
      // Of this identity alone, as everything that is given to them.
      return { person, account: await accountOver(await stored(caseId), []), cases, said }
    },
  }
  return authors
}
