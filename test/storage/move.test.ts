import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openStorage } from '../../src/storage/index.ts'
import { moveToPostgres } from '../../src/storage/move.ts'
import { manualClock } from '../support/clock.ts'
import { ana, closeDesks, comment, type TestDesk, temporaryFolder, testDesk } from '../support/desk.ts'
import { noPostgres, query, startPostgres, type ThrowawayPostgres } from '../support/postgres.ts'

describe.skipIf(noPostgres !== undefined)(
  `a SQLite folder moved into PostgreSQL${noPostgres ? ` (${noPostgres})` : ''}`,
  () => {
    let server: ThrowawayPostgres
    beforeAll(async () => {
      server = await startPostgres()
    })
    afterEach(closeDesks)
    afterAll(() => server?.stop())

    const silent = () => undefined

    /** Something of everything: decided, promised, forgotten, waiting to be read, texts of every kind. */
    async function filled(
      dataDir: string,
    ): Promise<{ readonly ids: readonly string[]; readonly gone: string }> {
      const test: TestDesk = await testDesk({}, { dataDir })
      const { desk, storage } = test
      const texts = [
        '[critic] It crashes',
        '[critic] Ça plante 🙂',
        '[detractor] Bravo \0 \ud800',
        "[critic] '; --",
      ]
      const ids: string[] = []
      for (const [index, text] of texts.entries())
        ids.push((await desk.receive('http', comment(text, { id: `c${index}` }))).caseId)
      const approve = { action: 'approve', text: 'We will tell you here by Friday. (Ana, Acme)' } as const
      const [first = '', second = ''] = ids
      await desk.decide(first, { ...approve, version: (await desk.get(first)).version }, ana)
      await test.send()
      await desk.decide(second, { action: 'dismiss', version: (await desk.get(second)).version }, ana)
      const { caseId: gone } = await desk.receive('http', comment('[critic] Pruneword', { id: 'gone' }))
      await desk.forget({ caseId: gone })
      await storage.records.put('kind', 'key \0', { value: '\u{10FFFF}' })
      await storage.memory('slack').set('seen', { text: 'é' }, 60_000)
      await storage.store.transaction((tx) => tx.queueReading(first))
      await storage.close()
      return { ids, gone }
    }

    it('is there as it was: cases, histories, what waits, what is searched, who was forgotten', async () => {
      const dataDir = temporaryFolder()
      const { ids, gone } = await filled(dataDir)
      const databaseUrl = await server.database()
      const told: string[] = []
      const moved = await moveToPostgres(dataDir, databaseUrl, ({ table }) => told.push(table))
      expect(told).toContain('history')
      expect(moved.find(({ table }) => table === 'cases')?.rows).toBe(4)
      const [before, after] = [
        await openStorage({ dataDir, clock: manualClock() }),
        await openStorage({ dataDir: '/nowhere', databaseUrl, clock: manualClock() }),
      ]
      try {
        for (const id of ids) {
          expect(await after.store.case(id)).toEqual(await before.store.case(id))
          expect(await after.store.history(id)).toEqual(await before.store.history(id))
          expect(await after.store.promisesOf(id)).toEqual(await before.store.promisesOf(id))
          expect(await after.store.liveOutbox(id)).toEqual(await before.store.liveOutbox(id))
        }
        expect(await after.store.counts()).toEqual(await before.store.counts())
        expect(await after.store.forgottenCase('http', 'gone')).toBe(gone)
        expect((await after.store.waitingReadings(10)).map(({ caseId }) => caseId)).toEqual([ids[0]])
        expect(await after.memory('slack').get('seen')).toEqual({ text: 'é' })
        expect(await after.records.get('kind', 'key \0')).toEqual({ value: '\u{10FFFF}' })
        const found = await after.store.list({ statuses: [], words: ['plante'], limit: 10 })
        expect(found.map(({ summary }) => summary.id)).toEqual([ids[1]])
        // And it goes on being written.
        const desk = await testDesk({}, { databaseUrl })
        await desk.desk.receive('http', comment('[critic] Another one', { id: 'later' }))
        expect((await after.store.counts()).pending).toBe((await before.store.counts()).pending + 1)
      } finally {
        await before.close()
        await after.close()
      }
    })

    it('posts what waits there, and nothing of it here again without looking', async () => {
      const dataDir = temporaryFolder()
      const { desk, storage, clock } = await testDesk({}, { dataDir })
      const { caseId } = await desk.receive('http', comment('[critic] It crashes'))
      const approve = { action: 'approve', text: 'We are on it. (Ana, Acme)', version: 1 } as const
      await desk.decide(caseId, approve, ana)
      await storage.close()
      const databaseUrl = await server.database()
      await moveToPostgres(dataDir, databaseUrl, silent)
      const here = await openStorage({ dataDir, clock })
      const there = await openStorage({ dataDir: '/nowhere', databaseUrl, clock })
      expect(await there.store.liveOutbox(caseId)).toMatchObject({ state: 'queued' })
      const later = new Date(Date.parse('2100-01-01')).toISOString()
      expect(await here.store.dueOutbox(later, ['http'], 9)).toEqual([])
      expect(await here.store.liveOutbox(caseId)).toMatchObject({ state: 'sending' })
      await here.close()
      await there.close()
    })

    it('is refused by a database that holds anything, which stays as it is', async () => {
      const dataDir = temporaryFolder()
      await filled(dataDir)
      const databaseUrl = await server.database()
      const there = await openStorage({ dataDir: '/nowhere', databaseUrl, clock: manualClock() })
      await there.records.put('somebody', 'was here', 1)
      await expect(moveToPostgres(dataDir, databaseUrl, silent)).rejects.toThrow('is not empty (records)')
      expect(await there.store.counts()).toMatchObject({ pending: 0, dismissed: 0 })
      await there.close()
    })

    it('leaves nothing there when it could not be finished', async () => {
      const dataDir = temporaryFolder()
      await filled(dataDir)
      const databaseUrl = await server.database()
      const broken = moveToPostgres(dataDir, databaseUrl, ({ table }) => {
        if (table === 'records') throw new Error('the machine went off')
      })
      await expect(broken).rejects.toThrow('the machine went off')
      const { rows } = await query(databaseUrl, 'select count(*)::int as n from cases')
      expect(rows).toEqual([{ n: 0 }])
      expect(await moveToPostgres(dataDir, databaseUrl, silent)).not.toEqual([])
    })

    it('is refused while a program runs on the folder', async () => {
      const dataDir = temporaryFolder()
      await filled(dataDir)
      const running = await openStorage({ dataDir, clock: manualClock(), alone: true })
      await expect(moveToPostgres(dataDir, await server.database(), silent)).rejects.toThrow('Another Winnow')
      await running.close()
    })
  },
)
