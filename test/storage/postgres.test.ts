import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openStorage, type Storage } from '../../src/storage/index.ts'
import { manualClock } from '../support/clock.ts'
import { closeDesks } from '../support/desk.ts'
import { deskContract } from '../support/desk-contract.ts'
import { kvContract } from '../support/kv-contract.ts'
import { noPostgres, query, startPostgres, type ThrowawayPostgres } from '../support/postgres.ts'
import { record } from '../support/records.ts'
import { recordsContract } from '../support/records-contract.ts'
import { storeContract } from '../support/store-contract.ts'

describe.skipIf(noPostgres !== undefined)(`PostgreSQL${noPostgres ? ` (${noPostgres})` : ''}`, () => {
  let server: ThrowawayPostgres | undefined
  const open: Storage[] = []

  beforeAll(async () => {
    server = await startPostgres()
  })
  afterEach(async () => {
    await closeDesks()
    for (const storage of open.splice(0)) await storage.close()
  })
  afterAll(() => server?.stop())

  async function database(): Promise<string> {
    if (server === undefined) throw new Error('the server did not start')
    return server.database()
  }

  async function fresh() {
    const clock = manualClock()
    const databaseUrl = await database()
    const storage = await openStorage({ dataDir: '/nowhere', databaseUrl, clock })
    open.push(storage)
    return { storage, clock, run: (sql: string) => query(databaseUrl, sql) }
  }

  it('says in an error nothing of what was written (rule 9)', async () => {
    const { storage } = await fresh()
    const one = record({ id: 'narwhal' })
    await storage.store.transaction((tx) => tx.insertCase(one))
    const again = storage.store.transaction((tx) => tx.insertCase({ ...one, source: 'feeds' }))
    const error: unknown = await again.catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: '23505' })
    expect(inspect(error, { depth: 5 })).not.toContain('narwhal')
  })

  storeContract(fresh)
  kvContract(fresh)
  recordsContract(fresh)
  deskContract(async () => ({ dataDir: '/nowhere', databaseUrl: await database() }))
})
