import type { Kysely } from 'kysely'
import type { CaseRecord, HistoryEntry, TrendsQuery } from '../core/index.ts'
import { historiesOf } from './histories.ts'
import { fromRow } from './rows.ts'
import type { Tables } from './schema.ts'
import { filtered } from './trends.ts'

/** So many cases are read at a time. */
const PAGE = 200

export interface Decided {
  readonly record: CaseRecord
  readonly history: readonly HistoryEntry[]
}

/** The latest cases that somebody decided, each with its history: two statements for a page of them. */
export async function* decidedCases(
  db: Kysely<Tables>,
  query: TrendsQuery,
  limit: number,
): AsyncGenerator<Decided> {
  for (let skip = 0; skip < limit; skip += PAGE) {
    const rows = await filtered(db.selectFrom('cases'), query)
      .selectAll()
      .where('chosen', 'is not', null)
      .orderBy('posted_at', 'desc')
      .orderBy('id', 'desc')
      .offset(skip)
      .limit(Math.min(PAGE, limit - skip))
      .execute()
    if (rows.length === 0) return
    const histories = await historiesOf(
      db,
      rows.map(({ id }) => id),
    )
    for (const row of rows) yield { record: fromRow(row), history: histories.get(row.id) ?? [] }
    if (rows.length < PAGE) return
  }
}
