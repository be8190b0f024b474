import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { openStorage, type Storage } from '../../src/storage/index.ts'
import { manualClock } from '../support/clock.ts'
import { closeDesks } from '../support/desk.ts'
import { deskContract } from '../support/desk-contract.ts'
import { kvContract } from '../support/kv-contract.ts'
import { noPostgres, query, startPostgres, type ThrowawayPostgres } from '../support/postgres.ts'
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

  storeContract(fresh)
  kvContract(fresh)
  deskContract(async () => ({ dataDir: '/nowhere', databaseUrl: await database() }))
})
