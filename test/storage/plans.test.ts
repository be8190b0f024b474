import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from '../../src/storage/migrate.ts'
import type { Tables } from '../../src/storage/schema.ts'
import { caseStore } from '../../src/storage/store.ts'
import { record } from '../support/records.ts'
import { STORE_READS, STORED } from '../support/store-reads.ts'

/*
 * What the desk asks for again and again must cost no more among a million cases: SQLite says of each
 * statement, as it is sent, how it would find the rows. Nothing may be looked for in a whole table.
 */

const asked: { readonly sql: string; readonly parameters: readonly unknown[] }[] = []
const raw = new Database(':memory:')
const db = new Kysely<Tables>({
  dialect: new SqliteDialect({ database: raw }),
  log({ query: { sql, parameters } }) {
    asked.push({ sql, parameters })
  },
})
const store = caseStore(db, false, async () => undefined)

/** Tables that grow with the cases. */
const GROW = 'cases history outbox readings promises replies asks no_messages forgotten alike_bands'.split(
  ' ',
)
/** In order of an index, up to a limit, is as good as looked up. */
const IN_ORDER =
  /USING (?:COVERING )?INDEX (?:cases_by|cases_set_aside|readings_waiting|decisions_by|promises_open)/

beforeAll(async () => {
  await migrate(db, 'sqlite')
  await store.transaction((tx) => tx.insertCase(record(STORED)))
})
afterAll(() => db.destroy())

it.each(STORE_READS)('%s is found by an index', async (_, ask, by = '') => {
  asked.length = 0
  await ask(store)
  const plans = asked.flatMap(({ sql, parameters }) => {
    if (!/^\s*(?:select|update|delete|insert|with)\b/i.test(sql)) return []
    const plan = raw.prepare(`explain query plan ${sql}`).all(...parameters) as { detail: string }[]
    return plan.map(({ detail }) => detail)
  })
  expect(plans.filter(isWhole)).toEqual([])
  expect(plans.join('\n')).toContain(by)
})

function isWhole(detail: string): boolean {
  return GROW.some((table) => detail.startsWith(`SCAN ${table}`)) && !IN_ORDER.test(detail)
}
