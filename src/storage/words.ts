import { createHash } from 'node:crypto'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type CaseFilter, type CaseRecord, type CaseStatus, HIT } from '../core/index.ts'
import { foldForSearch } from './fold.ts'
import { toRow } from './rows.ts'
import type { Dialect, Tables } from './schema.ts'
import { cellOf, wantedOf } from './tally.ts'

/** Of long texts only so much can be searched, in UTF-16 code units. */
const SEARCHED = 10_000
/** Longest word. */
const WORD = 64

/**
 * So many letters of a word's beginning have an index of their own on SQLite: without one every place of
 * every word that begins so would be read, also where only the newest are wanted.
 */
const BEGINNINGS = [1, 2, 3, 4, 5, 6, 8, 10] as const

/** The table of words; its name is given, since a new one is made beside the old one. */
export function wordsTable(name: string): string {
  return (
    `create virtual table ${name} using fts5(who, body, facets, tokenize = 'unicode61 ` +
    `remove_diacritics 2', prefix = '${BEGINNINGS.join(' ')}')`
  )
}

/**
 * A word is found by its beginning; of a longer one only the letters that an index knows ("updates":
 * "update").
 */
function beginning(word: string): string {
  const letters = [...word]
  const known = BEGINNINGS.findLast((length) => length <= letters.length)
  return letters.slice(0, known).join('')
}

/** Words as they are compared: folded, letters and digits only. */
function wordsIn(text: string): readonly string[] {
  return (foldForSearch(text.slice(0, SEARCHED)).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word.slice(0, WORD),
  )
}

/** A facet as a word of its own, which nobody writes. */
function token(facet: string, value: string): string {
  return `zz${createHash('sha256').update(`${facet}\n${value}`).digest('hex').slice(0, 16)}`
}

interface Written {
  readonly who: string
  readonly body: string
  readonly facets: string
}

function written(record: CaseRecord): Written {
  const { author, venue, text } = record.comment
  const cell = cellOf(toRow(record))
  const named = Object.entries(cell).map(([facet, value]) => token(facet, String(value)))
  const authors = new Set([author.name, author.handle].filter((one) => one !== undefined && one !== ''))
  const by = [...authors].map((one) => token('author', foldForSearch(one ?? '')))
  const who = [author.name, author.handle, venue.name, venue.hostName].filter((one) => one !== undefined)
  return {
    who: who.join(' ').slice(0, SEARCHED).toWellFormed().replaceAll('\0', ' '),
    body: plain(text),
    facets: [...named, ...by].join(' '),
  }
}

/** As far as it is searched, and without the signs that mark a hit. */
function plain(text: string): string {
  const signs = ['\0', HIT.begins, HIT.ends]
  return signs.reduce((rest, sign) => rest.replaceAll(sign, ' '), text.slice(0, SEARCHED).toWellFormed())
}

/** The words of a case, for PostgreSQL a column of its row. */
export function wordsColumn(record: CaseRecord): RawBuilder<string> {
  const { who, body, facets } = written(record)
  const words = [...wordsIn(who), ...wordsIn(body)].join(' ')
  return sql<string>`to_tsvector('simple', ${`${words} ${facets}`})`
}

/** Keeps the words of a case beside it, on SQLite. */
export async function putWords(
  db: Kysely<Tables>,
  record: CaseRecord,
  which: 'new' | 'changed',
): Promise<void> {
  const { who, body, facets } = written(record)
  if (which === 'new')
    await sql`insert into case_words (rowid, who, body, facets)
      select n, ${who}, ${body}, ${facets} from cases where id = ${record.id}`.execute(db)
  else
    await sql`update case_words set who = ${who}, body = ${body}, facets = ${facets}
      where rowid = (select n from cases where id = ${record.id})`.execute(db)
}

export async function dropWords(db: Kysely<Tables>, dialect: Dialect, ids: readonly string[]): Promise<void> {
  if (dialect === 'sqlite' && ids.length > 0)
    await sql`delete from case_words
      where rowid in (select n from cases where id in (${sql.join(ids)}))`.execute(db)
}

/** What is asked of the words: all of it must be there. @returns undefined when nothing is */
export function asked(
  dialect: Dialect,
  terms: readonly string[],
  filter: CaseFilter & { readonly statuses: readonly CaseStatus[]; readonly aside?: boolean },
): string | undefined {
  const looked = terms.map((term) => wordsIn(term)).filter(({ length }) => length > 0)
  const tokens = [
    ...[...wantedOf(filter)].map(([facet, value]) => [token(facet, value)]),
    ...(filter.author === undefined ? [] : [[token('author', foldForSearch(filter.author))]]),
    ...(filter.aside === undefined ? [] : [[token('aside', String(filter.aside))]]),
    ...(filter.statuses.length === 0 ? [] : [filter.statuses.map((one) => token('status', one))]),
  ]
  if (looked.length + tokens.length === 0) return undefined
  return dialect === 'sqlite' ? forSqlite(looked, tokens) : forPostgres(looked, tokens)
}

/**
 * What asks for any two of these words, by their beginning; for the only one. @returns undefined without
 * words
 */
export function twoOf(dialect: Dialect, words: readonly string[]): string | undefined {
  const some = [...new Set(words.flatMap((word) => wordsIn(word).slice(0, 1)))].map(beginning)
  const each = (word: string) => (dialect === 'sqlite' ? `"${word}" *` : `${word}:*`)
  const [and, or] = dialect === 'sqlite' ? [' AND ', ' OR '] : [' & ', ' | ']
  const pairs = some.flatMap((one, at) => some.slice(at + 1).map((two) => `(${each(one)}${and}${each(two)})`))
  const [only] = some
  if (only === undefined) return undefined
  const wanted = pairs.length === 0 ? each(only) : pairs.join(or)
  return dialect === 'sqlite' ? `body : (${wanted})` : wanted
}

/** Could any word of a search be looked for? */
export function isSearchable(terms: readonly string[]): boolean {
  return terms.every((term) => wordsIn(term).length > 0)
}

function forSqlite(looked: readonly (readonly string[])[], tokens: readonly (readonly string[])[]): string {
  const words = looked.map(([word = '', ...more]) =>
    more.length === 0 ? `{who body} : "${beginning(word)}" *` : `{who body} : "${[word, ...more].join(' ')}"`,
  )
  const facets = tokens.map((some) => `facets : (${some.map((one) => `"${one}"`).join(' OR ')})`)
  return [...words, ...facets].map((one) => `(${one})`).join(' AND ')
}

function forPostgres(looked: readonly (readonly string[])[], tokens: readonly (readonly string[])[]): string {
  const words = looked.map(([word = '', ...more]) =>
    more.length === 0 ? `${beginning(word)}:*` : [word, ...more].join(' <-> '),
  )
  const facets = tokens.map((some) => some.join(' | '))
  return [...words, ...facets].map((one) => `(${one})`).join(' & ')
}

/** The words around what was found, by case, marked by the database itself. */
export async function excerpts(
  db: Kysely<Tables>,
  dialect: Dialect,
  terms: readonly string[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const looked = terms.map((term) => wordsIn(term)).filter(({ length }) => length > 0)
  if (looked.length === 0 || ids.length === 0) return new Map()
  if (dialect === 'sqlite') {
    const match = forSqlite(looked, [])
    // By number, one after the other: all that match would be read otherwise to find these.
    const numbered = await db.selectFrom('cases').select(['id', 'n']).where('id', 'in', ids).execute()
    const idOf = new Map(numbered.map(({ id, n }) => [n, id]))
    const { rows: found } = await sql<{ n: number; excerpt: string }>`
      select rowid as n, snippet(case_words, 1, ${HIT.begins}, ${HIT.ends}, '…', 22) as excerpt
      from case_words where case_words match ${match} and rowid in (${sql.join([...idOf.keys()])})`.execute(
      db,
    )
    const rows = found.map(({ n, excerpt }) => ({ id: idOf.get(n) ?? '', excerpt }))
    return new Map(rows.map(({ id, excerpt }) => [id, excerpt.replace(/\s+/g, ' ')]))
  }
  const rows = await db.selectFrom('cases').select(['id', 'comment']).where('id', 'in', ids).execute()
  const texts = rows.map(({ comment }) => plain((JSON.parse(comment) as { text: string }).text))
  const options = `StartSel=${HIT.begins}, StopSel=${HIT.ends}, MaxWords=24, MinWords=14`
  const { rows: told } = await sql<{ at: number; excerpt: string }>`
    select ordinality as at,
      ts_headline('simple', text, to_tsquery('simple', ${forPostgres(looked, [])}), ${options}) as excerpt
    from unnest(array[${sql.join(texts)}]::text[]) with ordinality as given(text, ordinality)`.execute(db)
  return new Map(
    told.map(({ at, excerpt }) => [rows[Number(at) - 1]?.id ?? '', excerpt.replace(/\s+/g, ' ')]),
  )
}
