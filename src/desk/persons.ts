import type { Author, CaseRecord, CaseStore, Comment, Person } from '../core/index.ts'
import { homeOf } from './keys.ts'
import { hostOf, isQuotedIn } from './without-person.ts'

/**
 * The people that a name may mean, each with their cases and the cases of others where they are quoted. Who
 * somebody is says an id within one source, a handle within one site of it; a name alone says it of nobody,
 * so that every case without id and handle stands for itself.
 * @param given an id, handle or name; `id:…`, `handle:…` and `name:…` look at that field only
 * @param source only what came from there
 */
export function personsNamed(
  store: Pick<CaseStore, 'each'>,
  given: string,
  source?: string,
): Promise<readonly Person[]> {
  return personsWhere(store, authorNamed(given), authorKeyed(given), source)
}

/**
 * The author of a case with all that is known to be theirs: found by id and by handle, never by name alone,
 * so that of somebody without either only this case is.
 */
export async function personOfCase(store: Pick<CaseStore, 'each'>, record: CaseRecord): Promise<Person> {
  const { id, handle } = record.comment.author
  const keys = [id === undefined ? [] : [`id:${id}`], handle === undefined ? [] : [`handle:${handle}`]].flat()
  const keyed = keys.map(authorKeyed)
  const isKeyed = (author: Author) => keyed.some((is) => is(author))
  const people = keys.length === 0 ? [] : await personsWhere(store, isKeyed, isKeyed, homeOf(record))
  return people.find(({ cases }) => cases.includes(record.id)) ?? sightedIn(record)
}

/** The author of a case, as far as this case alone tells. */
export function sightedIn(record: CaseRecord): Person {
  return personOf([{ record, author: record.comment.author, wrote: true }])
}

async function personsWhere(
  store: Pick<CaseStore, 'each'>,
  isNamed: (author: Author) => boolean,
  isKeyed: (author: Author) => boolean,
  source?: string,
): Promise<readonly Person[]> {
  const found: Sighting[] = []
  for await (const record of store.each()) {
    if (source !== undefined && homeOf(record) !== source) continue
    const { author } = record.comment
    if (isNamed(author)) found.push({ record, author, wrote: true })
    for (const other of quotedIn(record))
      if (isKeyed(other)) found.push({ record, author: other, wrote: false })
  }
  const ids = idsByHandle(found)
  const people = [...Map.groupBy(found, (sighting) => keyOf(sighting, ids)).values()].map(personOf)
  return people.length === 0 ? [] : withQuotes(store, people)
}

/**
 * Is this author, as a case names them, that person? By id, or where one of them has none by handle; never
 * by name alone, in no other source, and by handle on no other site.
 */
export function isPerson({ source, sites, id, handle }: Person): (author: Author, at: CaseRecord) => boolean {
  return (author, record) => {
    if (homeOf(record) !== source) return false
    if (author.id !== undefined && id !== undefined) return author.id === id
    if (author.handle === undefined || handle === undefined) return false
    return folded(author.handle) === folded(handle) && sites.includes(siteOf(record.comment))
  }
}

/** Whose handles and names are those of one another: a host; empty where nothing is known. */
export function siteOf({ url, venue, article }: Comment): string {
  const address = url ?? venue.url ?? article?.url
  return (URL.parse(address ?? '')?.hostname ?? '').replace(/^www\./, '')
}

/** Somebody of that name, who wrote the comment or is named in it. */
interface Sighting {
  readonly record: CaseRecord
  readonly author: Author
  readonly wrote: boolean
}

function quotedIn({ comment, replies }: CaseRecord): readonly Author[] {
  const { thread = [], article, venue } = comment
  const said = [...thread, ...replies].filter(({ fromUs }) => fromUs !== true).map(({ author }) => author)
  return [...said, ...(article?.author === undefined ? [] : [article.author]), hostOf(venue)]
}

/** An author without an id who has the handle of exactly one with an id on that site is that one. */
function keyOf({ record, author }: Sighting, ids: ReadonlyMap<string, ReadonlySet<string>>): string {
  const { id: caseId } = record
  const source = homeOf(record)
  const { id, handle } = author
  if (id !== undefined && id !== '') return JSON.stringify([source, 'id', id])
  if (handle === undefined || handle === '') return JSON.stringify([source, 'case', caseId])
  const key = handleKey(record, handle)
  const [only, ...others] = ids.get(key) ?? []
  return only !== undefined && others.length === 0 ? JSON.stringify([source, 'id', only]) : key
}

function idsByHandle(found: readonly Sighting[]): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Map<string, Set<string>>()
  for (const { record, author } of found) {
    if (author.id === undefined) continue
    const key = handleKey(record, author.handle ?? '')
    ids.set(key, (ids.get(key) ?? new Set()).add(author.id))
  }
  return ids
}

function handleKey(record: CaseRecord, handle: string): string {
  return JSON.stringify([homeOf(record), siteOf(record.comment), folded(handle)])
}

function personOf(found: readonly Sighting[]): Person {
  const first = <T>(values: readonly (T | undefined)[]) => values.find((value) => value !== undefined)
  const id = first(found.map(({ author }) => author.id))
  const handle = first(found.map(({ author }) => author.handle))
  return {
    source: found[0] === undefined ? '' : homeOf(found[0].record),
    sites: [...new Set(found.map(({ record }) => siteOf(record.comment)))],
    ...(id === undefined ? {} : { id }),
    ...(handle === undefined ? {} : { handle }),
    names: [...new Set(found.flatMap(({ author }) => author.name ?? []))],
    cases: found.filter(({ wrote }) => wrote).map(({ record }) => record.id),
    quotedIn: [],
  }
}

/** Once more through all: somebody found by a name may be quoted by id or handle. */
async function withQuotes(
  store: Pick<CaseStore, 'each'>,
  people: readonly Person[],
): Promise<readonly Person[]> {
  const quoted = people.map((person) => ({ person, own: new Set(person.cases), others: [] as string[] }))
  for await (const record of store.each())
    for (const { person, own, others } of quoted)
      if (!own.has(record.id) && isQuotedIn(record, isPerson(person))) others.push(record.id)
  return quoted.map(({ person, others }) => ({ ...person, quotedIn: others }))
}

/** Has this author that id or handle? */
function authorKeyed(given: string): (author: Author) => boolean {
  const { field, wanted } = asked(given)
  return ({ id, handle }) =>
    ((field === undefined || field === 'id') && id === wanted) ||
    ((field === undefined || field === 'handle') && handle !== undefined && folded(handle) === folded(wanted))
}

function authorNamed(given: string): (author: Author) => boolean {
  const { field, wanted } = asked(given)
  const isKeyed = authorKeyed(given)
  return (author) =>
    isKeyed(author) ||
    ((field === undefined || field === 'name') &&
      author.name !== undefined &&
      folded(author.name) === folded(wanted))
}

function asked(given: string): { readonly field: string | undefined; readonly wanted: string } {
  const [, field, rest] = /^(id|handle|name):(.+)$/s.exec(given.trim()) ?? []
  return { field, wanted: rest ?? given.trim() }
}

function folded(name: string): string {
  return name.trim().replace(/^@/, '').toLowerCase()
}
