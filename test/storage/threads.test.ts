import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStorage, type Storage } from '../../src/storage/index.ts'
import { manualClock } from '../support/clock.ts'
import { closeDesks, temporaryFolder } from '../support/desk.ts'
import { record } from '../support/records.ts'

/*
 * The file as the server holds it: in threads beside the one that answers people. One is opened for all of
 * these.
 */

describe('SQLite in threads of its own', () => {
  let storage: Storage
  let file: string
  beforeAll(async () => {
    const dataDir = temporaryFolder()
    file = join(dataDir, 'winnow.db')
    storage = await openStorage({ dataDir, clock: manualClock(), inThreads: true, patience: 50 })
  })
  afterAll(async () => {
    await storage.close()
    await closeDesks()
  })

  it('gives back what was written, as soon as it is', async () => {
    const { store } = storage
    const one = record({ id: 'one' })
    await store.transaction((tx) => tx.insertCase(one))
    expect(await store.case('one')).toEqual(one)
    expect((await store.counts()).pending).toBe(1)
  })

  it(
    'reads while somebody has a transaction in hand, and sees nothing of it; others wait for their ' + 'turn',
    async () => {
      const { store } = storage
      const order: string[] = []
      let end: () => void = () => undefined
      const inHand = new Promise<void>((resolve) => {
        end = resolve
      })
      const first = store.transaction(async (tx) => {
        await tx.setSetting('a', 'first')
        order.push('first')
        await inHand
      })
      const second = store.transaction(async (tx) => {
        order.push(`second sees ${await tx.setting('a')}`)
      })
      while (order.length === 0) await new Promise((resolve) => setImmediate(resolve))
      expect(await store.setting('a')).toBeUndefined()
      end()
      await Promise.all([first, second])
      expect(order).toEqual(['first', 'second sees first'])
      expect(await store.setting('a')).toBe('first')
    },
  )

  it('writes all of a transaction or nothing, and goes on after it', async () => {
    const { store } = storage
    const failing = store.transaction(async (tx) => {
      await tx.setSetting('b', 'half')
      throw new Error('in between')
    })
    await expect(failing).rejects.toThrow('in between')
    expect(await store.setting('b')).toBeUndefined()
    const constraint = store.transaction(async (tx) => {
      await tx.setSetting('b', 'half')
      await tx.insertCase(record({ id: 'one', sourceId: 'another' }))
    })
    await expect(constraint).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_PRIMARYKEY' })
    await store.transaction((tx) => tx.setSetting('b', 'whole'))
    expect(await store.setting('b')).toBe('whole')
  })

  it('is not held up by another program’s lock, and says so', async () => {
    const other = new Database(file)
    try {
      other.exec('begin immediate')
      const writing = storage.store.transaction((tx) => tx.setSetting('c', 'd'))
      expect((await storage.store.counts()).pending).toBe(1)
      await expect(writing).rejects.toMatchObject({ code: 'database_busy', retryAfter: 5 })
    } finally {
      other.close()
    }
    await storage.store.transaction((tx) => tx.setSetting('c', 'e'))
  })
})
