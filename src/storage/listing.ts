import type { ExpressionBuilder, Kysely } from 'kysely'
import { sql } from 'kysely'
import {
  CASE_STATUSES,
  type CaseStatus,
  type Counts,
  type ListedCase,
  type ListQuery,
  type OutboxRow,
} from '../core/index.ts'
import { containing } from './fold.ts'
import { fromOutboxRow } from './lines.ts'
import { SUMMARY_COLUMNS, toSummary } from './rows.ts'
import type { Tables } from './schema.ts'

/** What the program chose for small talk. */
const ASIDE = 'aside'

/**
 * One page in the inbox's order. Each status is read from its own index and the results merged, so
 * that a page costs the same whether there are a thousand cases or a hundred thousand.
 */
export async function list(db: Kysely<Tables>, query: ListQuery): Promise<readonly ListedCase[]> {
  const statuses = new Set(query.statuses)
  const { skip = 0 } = query
  if (statuses.size === 0 || statuses.size === CASE_STATUSES.length) return page(db, query, undefined)
  if (statuses.size === 1) return page(db, query, [...statuses][0])
  // What is passed over is only known when the lists are one.
  const whole = { ...query, skip: 0, limit: skip + query.limit }
  const lists = await Promise.all([...statuses].map((status) => page(db, whole, status)))
  const way = query.before === undefined ? 1 : -1
  return lists
    .flat()
    .sort((a, b) => way * (a.place.urgency - b.place.urgency || (a.place.id < b.place.id ? -1 : 1)))
    .slice(skip, skip + query.limit)
}

async function page(
  db: Kysely<Tables>,
  query: ListQuery,
  status: CaseStatus | undefined,
): Promise<ListedCase[]> {
  let select = db.selectFrom('cases').select(SUMMARY_COLUMNS)
  if (status !== undefined) select = select.where('status', '=', status)
  const { after, before, skip = 0 } = query
  const place = after ?? before
  const way = before === undefined ? ('>' as const) : ('<' as const)
  if (place !== undefined)
    select = select.where((eb: ExpressionBuilder<Tables, 'cases'>) =>
      eb(eb.refTuple('urgency', 'id'), way, eb.tuple(place.urgency, place.id)),
    )
  if (query.aside === true) select = select.where('chosen', '=', ASIDE)
  if (query.aside === false)
    select = select.where((eb) => eb.or([eb('chosen', 'is', null), eb('chosen', '<>', ASIDE)]))
  for (const word of query.words)
    select = select.where(sql<boolean>`search like ${containing(word)} escape '\\'`)
  const order = before === undefined ? 'asc' : 'desc'
  const rows = await select
    .orderBy('urgency', order)
    .orderBy('id', order)
    .limit(query.limit)
    .offset(skip)
    .execute()
  const sending = await onTheirWay(
    db,
    rows.filter((row) => row.status === 'approved').map(({ id }) => id),
  )
  return rows.map((row) => ({
    summary: toSummary(row, sending.get(row.id)),
    place: { urgency: row.urgency, id: row.id },
  }))
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
