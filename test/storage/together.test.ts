import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CaseStore } from '../../src/core/index.ts'
import { migrate } from '../../src/storage/migrate.ts'
import type { Tables } from '../../src/storage/schema.ts'
import { caseStore } from '../../src/storage/store.ts'
import { record } from '../support/records.ts'

/* What is written at the same moment shares one wait for the disk. */

let said: string[]
let raw: Database.Database
let db: Kysely<Tables>
let store: CaseStore
beforeEach(async () => {
  said = []
  raw = new Database(':memory:', { verbose: (statement) => said.push(String(statement)) })
  db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: raw }) })
  await migrate(db, 'sqlite')
  store = caseStore(db, false, async () => undefined)
  said.length = 0
})
afterEach(() => db.destroy())

const commits = () => said.filter((statement) => statement === 'commit').length
const write = (id: string) => store.transaction((tx) => tx.insertCase(record({ id, sourceId: id })))
const ids = async () => {
  const all: string[] = []
  for await (const { id } of store.each()) all.push(id)
  return all.sort()
}

it('twenty at once need two commits: the first one’s, and one for all that came meanwhile', async () => {
  const names = Array.from({ length: 20 }, (_, at) => `case-${at + 10}`)
  await Promise.all(names.map(write))
  expect(commits()).toBeLessThanOrEqual(2)
  expect(await ids()).toEqual(names)
  expect((await store.counts()).pending).toBe(20)
})

it('one that fails is undone and told so, and takes no other along', async () => {
  const failing = store.transaction(async (tx) => {
    await tx.insertCase(record({ id: 'undone', sourceId: 'undone' }))
    throw new Error('stale')
  })
  const outcomes = await Promise.allSettled([write('a'), write('b'), failing, write('c')])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  expect(await ids()).toEqual(['a', 'b', 'c'])
  expect((await store.counts()).pending).toBe(3)
})

it('none is told that it is kept before all are', async () => {
  const told: number[] = []
  await Promise.all(['a', 'b', 'c'].map((id) => write(id).then(() => told.push(commits()))))
  expect(told.every((before) => before > 0)).toBe(true)
  expect(told.at(-1)).toBe(commits())
})

it('where all are undone by the database, each is tried by itself', async () => {
  let tries = 0
  const spoiling = store.transaction(async (tx) => {
    tries += 1
    await tx.insertCase(record({ id: 'large', sourceId: 'large' }))
    // As SQLite does by itself when the disk is full.
    if (raw.inTransaction) raw.exec('rollback')
    throw new Error('disk full')
  })
  const outcomes = await Promise.allSettled([write('a'), write('b'), spoiling, write('c')])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  expect(tries).toBe(2)
  expect(await ids()).toEqual(['a', 'b', 'c'])
})
