import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openStorage, type Storage } from '../../src/storage/index.ts'
import { manualClock } from '../support/clock.ts'
import { colleaguesContract } from '../support/colleagues-contract.ts'
import { closeDesks } from '../support/desk.ts'
import { deskContract } from '../support/desk-contract.ts'
import { kvContract } from '../support/kv-contract.ts'
import { noPostgres, query, startPostgres, type ThrowawayPostgres } from '../support/postgres.ts'
import { AS_OF_STEP_5, outboxRow, record } from '../support/records.ts'
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

  it('lets several programs start at once on an empty database', async () => {
    for (let round = 0; round < 2; round++) {
      const databaseUrl = await database()
      const starting = Array.from({ length: 10 }, () =>
        openStorage({ dataDir: '/nowhere', databaseUrl, clock: manualClock() }),
      )
      for (const started of await Promise.allSettled(starting)) {
        if (started.status === 'fulfilled') open.push(started.value)
        expect(started).toMatchObject({ status: 'fulfilled' })
      }
    }
  })

  it('tells of a lost connection nothing of the client, and answers that it is away', async () => {
    const databaseUrl = await database()
    const told: unknown[][] = []
    const storage = await openStorage({
      dataDir: '/nowhere',
      databaseUrl,
      clock: manualClock(),
      report: (...what: unknown[]) => told.push(what),
    })
    open.push(storage)
    await storage.store.counts()
    await query(
      databaseUrl,
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'winnow' " +
        'and datname = current_database()',
    )
    while (told.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(told).toEqual([[expect.any(Error)]])
    expect((await storage.store.counts()).pending).toBe(0)
    await expect(
      storage.store.transaction(async (tx) => {
        await query(
          databaseUrl,
          'select pg_terminate_backend(pid) from pg_stat_activity where application_name = ' +
            "'winnow' and datname = current_database()",
        )
        await tx.setting('a')
      }),
    ).rejects.toMatchObject({ code: 'database_away', retryAfter: 5 })
  })

  it('gives replies that wait in a database of an earlier version a day more', async () => {
    const databaseUrl = await database()
    const begin = () => openStorage({ dataDir: '/nowhere', databaseUrl, clock: manualClock() })
    const storage = await begin()
    const row = outboxRow('kept', { sendAt: '2026-03-31T23:59:59.500Z', giveUpAt: '' })
    await storage.store.transaction(async (tx) => {
      await tx.insertCase(record({ id: 'kept', status: 'approved' }))
      await tx.insertOutbox(row)
    })
    await storage.close()
    await query(databaseUrl, `alter table cases drop column words; ${AS_OF_STEP_5}`)
    await query(databaseUrl, 'alter table cases drop column hold')
    await query(databaseUrl, 'alter table cases drop column returned')
    await query(databaseUrl, 'alter table outbox drop column give_up_at')
    await query(databaseUrl, 'delete from winnow_schema; insert into winnow_schema values (3)')
    const again = await begin()
    open.push(again)
    expect(await again.store.outboxRow(row.id)).toEqual({ ...row, giveUpAt: '2026-04-01T23:59:59.500Z' })
  })

  storeContract(fresh)
  kvContract(fresh)
  recordsContract(fresh)
  colleaguesContract(fresh)
  deskContract(async () => ({ dataDir: '/nowhere', databaseUrl: await database() }))
})
