import { type Kysely, sql } from 'kysely'
import type { DecisionPage, DecisionQuery } from '../core/index.ts'
import { storedKey } from './keys.ts'
import { fromHistoryRow } from './lines.ts'
import type { Tables } from './schema.ts'

const MOST = 1_000

/** What people decided, by when, by whom, by what and where: each filter is read in order from an index. */
export function decisionIndexes(): readonly string[] {
  const of = (name: string, column: string) =>
    `create index decisions_${name} on history (${column}at, case_id, seq) where place <> 'winnow'`
  return [
    of('by_time', ''),
    of('by_person', 'actor_id, '),
    of('by_action', 'action, '),
    of('by_place', 'place, '),
  ]
}

export async function decisions(
  db: Kysely<Tables>,
  { by, action, place, since, cursor, limit }: DecisionQuery,
): Promise<DecisionPage> {
  // In the words of the indexes, so that they are used.
  let query = db.selectFrom('history').selectAll().where(sql<boolean>`place <> 'winnow'`)
  if (by !== undefined) query = query.where('actor_id', '=', storedKey(by))
  if (action !== undefined) query = query.where('action', '=', action)
  if (place !== undefined) query = query.where('place', '=', place)
  if (since !== undefined) query = query.where('at', '>=', since)
  const after = cursor === undefined ? undefined : fromCursor(cursor)
  if (after !== undefined)
    query = query.where((eb) =>
      eb(eb.refTuple('at', 'case_id', 'seq'), '<', eb.tuple(after.at, after.caseId, after.seq)),
    )
  const most = Math.min(Math.max(limit, 1), MOST)
  const rows = await query
    .orderBy('at', 'desc')
    .orderBy('case_id', 'desc')
    .orderBy('seq', 'desc')
    .limit(most + 1)
    .execute()
  const shown = rows.slice(0, most)
  const last = shown.at(-1)
  return {
    decisions: shown.map((row) => ({ caseId: row.case_id, ...fromHistoryRow(row) })),
    ...(rows.length > most && last !== undefined ? { next: `${last.at}~${last.case_id}~${last.seq}` } : {}),
  }
}

function fromCursor(cursor: string) {
  const [, at, caseId, seq] = /^([\dT:.Z-]{20,30})~([\w-]{1,64})~(\d{1,9})$/.exec(cursor) ?? []
  return at === undefined || caseId === undefined ? undefined : { at, caseId, seq: Number(seq) }
}
