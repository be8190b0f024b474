import type { Author, CaseRecord, CaseStore, Person } from '../core/index.ts'

/**
 * The people that a name may mean, each with their cases. An id or a handle says who somebody is, within one
 * source; a name alone says it of nobody, so that every case without id and handle stands for itself.
 * @param given an id, handle or name; `id:…`, `handle:…` and `name:…` look at that field only
 * @param source only what came from there
 */
export async function personsNamed(
  store: Pick<CaseStore, 'each'>,
  given: string,
  source?: string,
): Promise<readonly Person[]> {
  const isNamed = authorNamed(given)
  const found: CaseRecord[] = []
  for await (const record of store.each())
    if ((source === undefined || record.source === source) && isNamed(record.comment.author))
      found.push(record)
  const ids = idsByHandle(found)
  return [...Map.groupBy(found, (record) => keyOf(record, ids)).values()].map(personOf)
}

/** Is this author that person? By id, or without one by handle; never by name alone. */
export function isPerson({ id, handle }: Pick<Person, 'id' | 'handle'>): (author: Author) => boolean {
  return (author) =>
    author.id !== undefined && id !== undefined
      ? author.id === id
      : author.handle !== undefined && handle !== undefined && folded(author.handle) === folded(handle)
}

/** An author without an id who has the handle of exactly one with an id is that one. */
function keyOf(record: CaseRecord, ids: ReadonlyMap<string, ReadonlySet<string>>): string {
  const { id: caseId, source, comment } = record
  const { id, handle } = comment.author
  if (id !== undefined && id !== '') return JSON.stringify([source, 'id', id])
  if (handle === undefined || handle === '') return JSON.stringify([source, 'case', caseId])
  const key = handleKey(record)
  const [only, ...others] = ids.get(key) ?? []
  return only !== undefined && others.length === 0 ? JSON.stringify([source, 'id', only]) : key
}

function idsByHandle(records: readonly CaseRecord[]): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Map<string, Set<string>>()
  for (const record of records) {
    const { id } = record.comment.author
    if (id === undefined) continue
    const key = handleKey(record)
    ids.set(key, (ids.get(key) ?? new Set()).add(id))
  }
  return ids
}

function handleKey({ source, comment }: CaseRecord): string {
  return JSON.stringify([source, folded(comment.author.handle ?? '')])
}

function personOf(records: readonly CaseRecord[]): Person {
  const authors = records.map(({ comment }) => comment.author)
  const first = <T>(values: readonly (T | undefined)[]) => values.find((value) => value !== undefined)
  const id = first(authors.map((author) => author.id))
  const handle = first(authors.map((author) => author.handle))
  return {
    source: records[0]?.source ?? '',
    ...(id === undefined ? {} : { id }),
    ...(handle === undefined ? {} : { handle }),
    names: [...new Set(authors.flatMap(({ name }) => name ?? []))],
    cases: records.map((record) => record.id),
  }
}

/** Has this author that id or handle? */
export function isKeyed(given: string): (author: Author) => boolean {
  const { field, wanted } = asked(given)
  return ({ id, handle }) =>
    ((field === undefined || field === 'id') && id === wanted) ||
    ((field === undefined || field === 'handle') && handle !== undefined && folded(handle) === folded(wanted))
}

function authorNamed(given: string): (author: Author) => boolean {
  const { field, wanted } = asked(given)
  const keyed = isKeyed(given)
  return (author) =>
    keyed(author) ||
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
