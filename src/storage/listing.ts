import { type Kysely, type RawBuilder, type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import {
  CASE_STATUSES,
  type CaseStatus,
  type Counts,
  type Facets,
  type ListedCase,
  type ListPlace,
  type ListQuery,
  type OutboxRow,
  type Sort,
} from '../core/index.ts'
import { storedKey } from './keys.ts'
import { fromOutboxRow } from './lines.ts'
import { SUMMARY_COLUMNS, toSummary } from './rows.ts'
import type { CasesTable, Dialect, Tables } from './schema.ts'
import { addUp, cellOf, TALLIED, type Tallied, tallied } from './tally.ts'
import { asked, excerpts, isSearchable } from './words.ts'

/** What the program chose for small talk. */
const ASIDE = 'aside'
/** So many of what a search finds are looked at, the newest first. */
const LOOKED_AT = 2_000

/** What each order goes by, and which way. */
const ORDERS = {
  urgency: ['urgency', 1],
  newest: ['posted_at', -1],
  oldest: ['posted_at', 1],
  strength: ['strength', -1],
} as const satisfies Record<Sort, readonly ['urgency' | 'posted_at' | 'strength', 1 | -1]>

type Filter = Omit<ListQuery, 'limit'>
type Candidate = Pick<Selectable<CasesTable>, 'id' | 'urgency' | 'posted_at' | 'strength'> & Tallied

/**
 * One page. What is filtered by facets alone is read in order from an index that knows them, and each
 * status from its own; whatever narrows it further is looked up first, then sorted here.
 */
export async function list(
  db: Kysely<Tables>,
  dialect: Dialect,
  query: ListQuery,
): Promise<readonly ListedCase[]> {
  const { skip = 0, limit, sort = 'urgency' } = query
  if (!isSearchable(query.words)) return []
  const few = isNarrow(query) ? await candidates(db, dialect, query) : undefined
  const ids =
    few === undefined
      ? await inOrder(db, query)
      : sorted(few, query)
          .slice(skip, skip + limit)
          .map(({ id }) => id)
  return await listed(db, dialect, ids, sort, query.marked === true ? query.words : [])
}

/** How many there are, and how many each further choice would leave. */
export async function facets(db: Kysely<Tables>, dialect: Dialect, query: Filter): Promise<Facets> {
  if (!isSearchable(query.words)) return addUp([], query, false)
  if (!isNarrow(query)) return addUp(await tallied(db, query.statuses), query, false)
  // Without what is chosen already, since the other choices are counted too.
  const { verdict, mood, strategy, language, kind, stars, place, ...rest } = query
  const found = await candidates(db, dialect, rest)
  const cells = found.map((row) => [cellOf(row), 1] as const)
  return addUp(cells, query, found.length >= LOOKED_AT)
}

/** Counted from an index of its own. */
export async function alikes(
  db: Kysely<Tables>,
  groups: readonly string[],
  statuses: readonly CaseStatus[],
): Promise<ReadonlyMap<string, number>> {
  if (groups.length === 0) return new Map()
  let select = db
    .selectFrom('cases')
    .select(['alike', (eb) => eb.fn.countAll<number>().as('n')])
    .where('alike', 'in', [...new Set(groups)])
  if (statuses.length > 0) select = select.where('status', 'in', statuses)
  const rows = await select.groupBy('alike').execute()
  return new Map(rows.map(({ alike, n }) => [alike ?? '', Number(n)]))
}

export async function placeOf(db: Kysely<Tables>, id: string, sort: Sort): Promise<ListPlace | undefined> {
  const [column] = ORDERS[sort]
  const row = await db.selectFrom('cases').select(['id', column]).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : { key: (row as Candidate)[column], id: row.id }
}

function isNarrow({ words, author, holder, since, until, alike }: Filter): boolean {
  return words.length > 0 || [author, holder, since, until, alike].some((one) => one !== undefined)
}

/** What is meant by more than facets, at most LOOKED_AT, the newest. */
async function candidates(
  db: Kysely<Tables>,
  dialect: Dialect,
  query: Filter,
): Promise<readonly Candidate[]> {
  const { words, author } = query
  const match = asked(dialect, words, query)
  if (match === undefined || (words.length === 0 && author === undefined)) {
    const select = narrowed(facetted(fromCases(db), query), query)
    return await select.orderBy('posted_at', 'desc').limit(LOOKED_AT).execute()
  }
  if (dialect === 'postgres') return await byWordsOnPostgres(db, query, match)
  const found = await sql<{ rowid: number }>`
    select rowid from case_words where case_words match ${match} order by rowid desc limit ${LOOKED_AT}
  `.execute(db)
  const numbers = found.rows.map(({ rowid }) => rowid)
  if (numbers.length === 0) return []
  // As one value: a list of 2,000 would be read as a statement of its own each time. The plus keeps the
  // lists' indexes away: `cases_by_number` has all that is asked of a case.
  const among = sql<boolean>`n in (select value from json_each(${JSON.stringify(numbers)}))`
  return await narrowed(fromCases(db), query, among, (column) => sql`+${sql.ref(column)}`).execute()
}

/** So many of the newest cases are looked through first: a common word is in enough of them. */
const NEWEST = 20_000

/** The index of words knows no order, and would fetch all that have a common word to find the newest. */
async function byWordsOnPostgres(
  db: Kysely<Tables>,
  query: Filter,
  match: string,
): Promise<readonly Candidate[]> {
  const holds = sql<boolean>`words @@ to_tsquery('simple', ${match})`
  const newest = await db
    .selectFrom('cases')
    .select((eb) => eb.fn.max('n').as('n'))
    .executeTakeFirst()
  const among = (from?: number) => {
    const select = narrowed(fromCases(db), query, holds)
    const since = from === undefined ? select : select.where('n', '>', from)
    return since.orderBy('n', 'desc').limit(LOOKED_AT).execute()
  }
  const from = Number(newest?.n ?? 0) - NEWEST
  const found = from > 0 ? await among(from) : []
  return found.length >= LOOKED_AT ? found : await among()
}

function fromCases(db: Kysely<Tables>) {
  return db.selectFrom('cases').select(['id', 'urgency', 'strength', 'posted_at', ...TALLIED])
}

/** The filters that no index of the lists knows. */
function narrowed(
  select: ReturnType<typeof fromCases>,
  { statuses, holder: person, since, until, alike }: Filter,
  among?: RawBuilder<boolean>,
  by: (column: string) => RawBuilder<unknown> = sql.ref,
): ReturnType<typeof fromCases> {
  const holder = person === undefined ? undefined : storedKey(person)
  const conditions = [
    among,
    statuses.length > 0 ? sql<boolean>`${by('status')} in (${sql.join(statuses)})` : undefined,
    holder === undefined
      ? undefined
      : sql<boolean>`(${by('claim_by')} = ${holder} or assignee_id = ${holder})`,
    alike === undefined ? undefined : sql<boolean>`${by('alike')} = ${alike}`,
    since === undefined ? undefined : sql<boolean>`${by('posted_at')} >= ${since}`,
    until === undefined ? undefined : sql<boolean>`${by('posted_at')} < ${until}`,
  ]
  return conditions.reduce((narrow, one) => (one === undefined ? narrow : narrow.where(one)), select)
}

/** Ids of one page, in order. */
async function inOrder(db: Kysely<Tables>, query: ListQuery): Promise<readonly string[]> {
  const { skip = 0, limit } = query
  const statuses = [...new Set(query.statuses)]
  const whole = statuses.length === 0 || statuses.length === CASE_STATUSES.length
  if (whole || statuses.length === 1)
    return (await slice(db, query, whole ? undefined : statuses[0], skip, limit)).map(({ id }) => id)
  // What is passed over is only known when the lists are one.
  const lists = await Promise.all(statuses.map((status) => slice(db, query, status, 0, skip + limit)))
  return sorted(lists.flat(), query)
    .slice(skip, skip + limit)
    .map(({ id }) => id)
}

async function slice(
  db: Kysely<Tables>,
  query: ListQuery,
  status: CaseStatus | undefined,
  skip: number,
  limit: number,
): Promise<readonly Candidate[]> {
  const [column, direction] = ORDERS[query.sort ?? 'urgency']
  const forward = (query.before === undefined ? 1 : -1) * direction === 1
  const place = query.after ?? query.before
  let select = facetted(db.selectFrom('cases').select(['id', column]), query)
  if (status !== undefined) select = select.where('status', '=', status)
  if (place !== undefined)
    select = select.where((eb) =>
      eb(eb.refTuple(column, 'id'), forward ? '>' : '<', eb.tuple(place.key as never, place.id)),
    )
  const order = forward ? 'asc' : 'desc'
  const rows = await select.orderBy(column, order).orderBy('id', order).limit(limit).offset(skip).execute()
  return rows as unknown as readonly Candidate[]
}

/** The filters that an index knows. */
function facetted<O>(
  select: SelectQueryBuilder<Tables, 'cases', O>,
  query: Filter,
): SelectQueryBuilder<Tables, 'cases', O> {
  let filtered = select
  const { mood, strategy, stars, aside } = query
  if (aside === true) filtered = filtered.where('chosen', '=', ASIDE)
  if (aside === false)
    filtered = filtered.where((eb) => eb.or([eb('chosen', 'is', null), eb('chosen', '<>', ASIDE)]))
  if (query.verdict !== undefined) filtered = filtered.where('verdict', '=', query.verdict)
  if (mood === 'held') filtered = filtered.where('hold', 'is not', null)
  if (mood === 'angry')
    filtered = filtered.where('hold', 'is', null).where('angry', '=', 1).where('verdict', '=', 'critic')
  if (strategy === 'answer') filtered = filtered.where('strategy', 'is', null)
  else if (strategy !== undefined) filtered = filtered.where('strategy', '=', strategy)
  if (query.language !== undefined) filtered = filtered.where('language', '=', query.language)
  if (query.kind !== undefined) filtered = filtered.where('kind', '=', query.kind)
  if (stars !== undefined) filtered = filtered.where('stars', '=', stars)
  if (query.place !== undefined) filtered = filtered.where('venue_name', '=', query.place)
  return filtered
}

/** Those past the place asked for, in the order asked for. */
function sorted(found: readonly Candidate[], query: ListQuery): readonly Candidate[] {
  const [column, direction] = ORDERS[query.sort ?? 'urgency']
  const way = (query.before === undefined ? 1 : -1) * direction
  const place = query.after ?? query.before
  const compare = (a: { key: number | string; id: string }, b: { key: number | string; id: string }) =>
    way * (a.key === b.key ? (a.id < b.id ? -1 : a.id === b.id ? 0 : 1) : a.key < b.key ? -1 : 1)
  const keyed = found.map((row) => ({ row, key: row[column], id: row.id }))
  const past = place === undefined ? keyed : keyed.filter((one) => compare(one, place) > 0)
  return past.sort(compare).map(({ row }) => row)
}

/** The rows of these cases, in this order. */
async function listed(
  db: Kysely<Tables>,
  dialect: Dialect,
  ids: readonly string[],
  sort: Sort,
  words: readonly string[],
): Promise<readonly ListedCase[]> {
  if (ids.length === 0) return []
  const [column] = ORDERS[sort]
  const [rows, hits] = await Promise.all([
    db.selectFrom('cases').select(SUMMARY_COLUMNS).where('id', 'in', ids).execute(),
    excerpts(db, dialect, words, ids),
  ])
  const sending = await onTheirWay(
    db,
    rows.filter((row) => row.status === 'approved').map(({ id }) => id),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (row === undefined) return []
    const hit = hits.get(id)
    const summary = toSummary(row, sending.get(id))
    const marked = hit === undefined ? summary : { ...summary, hit }
    return [{ summary: marked, place: { key: row[column], id } }]
  })
}

/** The replies of these cases that are on their way, by case. */
async function onTheirWay(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, OutboxRow>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .where('case_id', 'in', ids)
    .where('state', 'in', ['queued', 'sending'])
    .execute()
  return new Map(rows.map((row) => [row.case_id, fromOutboxRow(row)]))
}

/** Counted from an index of its own. */
export async function asideSince(db: Kysely<Tables>, from: string): Promise<number> {
  const { n } = await db
    .selectFrom('cases')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('chosen', '=', ASIDE)
    .where('received_at', '>=', from)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Kept up to date by every transaction, so that no case is looked at. */
export async function counts(db: Kysely<Tables>): Promise<Counts> {
  const rows = await db.selectFrom('counters').selectAll().execute()
  const byStatus = new Map(rows.map((row) => [row.status, row.n]))
  return Object.fromEntries(CASE_STATUSES.map((status) => [status, byStatus.get(status) ?? 0])) as Record<
    CaseStatus,
    number
  >
}
