import type { Kysely } from 'kysely'
import type { Records } from '../core/index.ts'
import { givenKey, storedKey } from './keys.ts'
import type { Tables } from './schema.ts'

const LIST = 100
const LONGEST_LIST = 1_000

/** The adapters' durable notes over the program's own connection. */
export function records(db: Kysely<Tables>): Records {
  const row = (kind: string, key: string, value: unknown, caseId: string | undefined) => ({
    kind,
    key: storedKey(key),
    value: JSON.stringify(value),
    case_id: caseId ?? null,
  })
  return {
    async get<T>(kind: string, key: string) {
      const found = await db
        .selectFrom('records')
        .select('value')
        .where('kind', '=', kind)
        .where('key', '=', storedKey(key))
        .executeTakeFirst()
      return found && (JSON.parse(found.value) as T)
    },
    async put(kind, key, value, { caseId } = {}) {
      const one = row(kind, key, value, caseId)
      await db
        .insertInto('records')
        .values(one)
        .onConflict((conflict) =>
          conflict.columns(['kind', 'key']).doUpdateSet({ value: one.value, case_id: one.case_id }),
        )
        .execute()
    },
    async add(kind, key, value, { caseId } = {}) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('records')
        .values(row(kind, key, value, caseId))
        .onConflict((conflict) => conflict.columns(['kind', 'key']).doNothing())
        .executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
    async remove(kind, key) {
      const { numDeletedRows } = await db
        .deleteFrom('records')
        .where('kind', '=', kind)
        .where('key', '=', storedKey(key))
        .executeTakeFirstOrThrow()
      return numDeletedRows > 0n
    },
    async list<T>(kind: string, { after = '', prefix = '', limit = LIST } = {}) {
      let query = db.selectFrom('records').select(['key', 'value']).where('kind', '=', kind)
      if (after !== '') query = query.where('key', '>', storedKey(after))
      // No LIKE: its wildcards and its case folding differ between the two databases.
      if (prefix !== '') query = query.where('key', '>=', prefix).where('key', '<', `${prefix}\u{10FFFF}`)
      const rows = await query
        .orderBy('key')
        .limit(Math.min(Math.max(limit, 1), LONGEST_LIST))
        .execute()
      return rows.map(({ key, value }) => ({ key: givenKey(key), value: JSON.parse(value) as T }))
    },
    async ofForgotten(kind) {
      const rows = await db
        .selectFrom('forgotten')
        .innerJoin('records', (join) =>
          join.onRef('records.key', '=', 'forgotten.case_id').on('records.kind', '=', kind),
        )
        .select('records.key')
        .execute()
      return rows.map(({ key }) => key)
    },
  }
}
