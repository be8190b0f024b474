import type { Kysely } from 'kysely'
import type { HistoryEntry } from '../core/index.ts'
import { fromHistoryRow } from './lines.ts'
import type { Tables } from './schema.ts'

/** Histories by case, each in order, in one statement; none for a case that has none. */
export async function historiesOf(
  db: Kysely<Tables>,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly HistoryEntry[]>> {
  if (caseIds.length === 0) return new Map()
  const lines = await db
    .selectFrom('history')
    .selectAll()
    .where('case_id', 'in', caseIds)
    .orderBy('seq')
    .execute()
  const byCase = Map.groupBy(lines, (line) => line.case_id)
  return new Map([...byCase].map(([id, own]) => [id, own.map(fromHistoryRow)]))
}
