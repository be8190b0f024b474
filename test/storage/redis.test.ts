import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { redis as doctor } from '../../src/commands/doctor-storage.ts'
import { readConfig } from '../../src/config.ts'
import { openStorage, type Storage } from '../../src/storage/index.ts'
import { manualClock } from '../support/clock.ts'
import { comment, temporaryFolder } from '../support/desk.ts'
import { record } from '../support/records.ts'
import { noRedis, startRedis, type ThrowawayRedis } from '../support/redis.ts'

describe.skipIf(noRedis !== undefined)(
  `what may be forgotten, in Redis${noRedis ? ` (${noRedis})` : ''}`,
  () => {
    let redis: ThrowawayRedis
    const open: Storage[] = []
    const told: string[] = []

    beforeAll(async () => {
      redis = await startRedis()
    })
    afterEach(async () => {
      for (const storage of open.splice(0)) await storage.close()
      told.splice(0)
    })
    afterAll(() => redis?.end())

    async function opened(dataDir = temporaryFolder()): Promise<Storage> {
      const clock = manualClock()
      const inform = (what: string) => told.push(what)
      const storage = await openStorage({ dataDir, keyvUrl: redis.url, clock, inform })
      open.push(storage)
      return storage
    }

    /** As `winnow forget` does: in one transaction, and then what lies outside of it. */
    async function forgetSomebody({ store }: Storage): Promise<void> {
      await store.transaction((tx) => tx.eraseKeyValues())
      await store.scrub()
    }

    const back = () => vi.waitFor(() => expect(told).toContain('Redis answers again.'), { timeout: 10_000 })

    it.each([
      ['a text', 'seen'],
      ['null', null],
      ['false', false],
      ['an object', { title: 'An article', fetched: '2026-03-02' }],
      ['text with NUL, a lone surrogate and an emoji', 'a\0b\ud800c🙂'],
    ])('gives back %s, and it lies there, not in the database', async (_, value) => {
      const storage = await opened()
      const memory = storage.memory('events')
      await memory.set('key', value)
      expect(await memory.get('key')).toEqual(value)
      expect(await storage.keyv().has('events:key')).toBe(false)
      expect(await memory.delete('key')).toBe(true)
      expect(await memory.get('key')).toBeUndefined()
    })

    it('takes keys of every kind, and tells them apart', async () => {
      const memory = (await opened()).memory('events')
      const keys = ['a', 'A', 'a ', 'é', 'a\0', '"a"', '*', 'x'.repeat(2_000), '\ud800', '\udfff']
      for (const [index, key] of keys.entries()) await memory.set(key, index)
      for (const [index, key] of keys.entries()) expect(await memory.get(key)).toBe(index)
    })

    it('is told by Redis itself when to forget', async () => {
      const storage = await opened()
      await storage.memory('events').set('short', 'v', 20)
      await vi.waitFor(async () =>
        expect((await redis.keys()).filter((key) => key.endsWith('short'))).toEqual([]),
      )
      expect(await storage.memory('events').get('short')).toBeUndefined()
    })

    it('is no other namespace’s, and no other desk’s on the same server', async () => {
      const [one, other] = [await opened(), await opened()]
      await one.memory('slack').set('key', 'one')
      expect(await one.memory('discord').get('key')).toBeUndefined()
      expect(await other.memory('slack').get('key')).toBeUndefined()
    })

    it('forgets everything of ours when somebody is forgotten, and nothing of anybody else’s', async () => {
      const [one, other] = [await opened(), await opened()]
      const many = Array.from({ length: 1_200 }, (_, index) => `key ${index}`)
      const slack = one.memory('slack')
      await Promise.all(many.map((key) => slack.set(key, 'Mallory')))
      await other.memory('slack').set('key', 'theirs')
      const before = (await redis.keys()).length
      await forgetSomebody(one)
      expect(await one.memory('slack').get('key 1')).toBeUndefined()
      expect(await other.memory('slack').get('key')).toBe('theirs')
      expect((await redis.keys()).length).toBe(before - many.length)
    })

    it(
      'is no reason to stop when it goes away: the database remembers meanwhile, and is asked after ' +
        'that too',
      async () => {
        const storage = await opened()
        const memory = storage.memory('events')
        await redis.stop()
        await memory.set('meanwhile', 'kept')
        expect(await memory.get('meanwhile')).toBe('kept')
        expect(told).toEqual([
          'Redis does not answer: the database remembers meanwhile what may be forgotten.',
        ])
        await redis.start()
        await back()
        expect(await memory.get('meanwhile')).toBe('kept')
        await memory.set('later', 'kept')
        expect(await storage.keyv().has('events:later')).toBe(false)
        expect(await memory.delete('meanwhile')).toBe(true)
        expect(await memory.get('meanwhile')).toBeUndefined()
      },
    )

    it('is not waited for when it says nothing', async () => {
      const memory = (await opened()).memory('events')
      redis.freeze()
      try {
        await memory.set('key', 'kept')
        const before = performance.now()
        for (let count = 0; count < 20; count++) expect(await memory.get('key')).toBe('kept')
        // Once was waited; after that it is let alone for a while.
        expect(performance.now() - before).toBeLessThan(900)
      } finally {
        redis.thaw()
      }
    })

    it('forgets what was forgotten while it was away before anything is read from it', async () => {
      const dataDir = temporaryFolder()
      const running = await opened(dataDir)
      await running.memory('slack').set('profile', 'Mallory')
      const elsewhere = await openStorage({ dataDir, clock: manualClock() })
      open.push(elsewhere)
      // A command that doesn't know of Redis, and a restart after it.
      await forgetSomebody(elsewhere)
      const restarted = await opened(dataDir)
      expect(await restarted.memory('slack').get('profile')).toBeUndefined()
    })

    it('forgets while it runs what was forgotten by who could not reach it', async () => {
      const dataDir = temporaryFolder()
      const running = await opened(dataDir)
      await running.memory('slack').set('profile', 'Mallory')
      const elsewhere = await openStorage({ dataDir, clock: manualClock() })
      open.push(elsewhere)
      await forgetSomebody(elsewhere)
      const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 31_000)
      try {
        expect(await running.memory('slack').get('profile')).toBeUndefined()
      } finally {
        now.mockRestore()
      }
    })

    it('holds up no start while it is away, and is taken up when it comes', async () => {
      await redis.stop()
      const storage = await opened()
      await storage.store.transaction((tx) =>
        tx.insertCase(record({ comment: comment('[critic] It crashes') })),
      )
      expect((await storage.store.counts()).pending).toBe(1)
      await redis.start()
      await back()
      await storage.memory('events').set('key', 1)
      expect((await redis.keys()).some((key) => key.endsWith('events::key'))).toBe(true)
    })

    it('is told by the doctor: whether it answers, or that it is not used', async () => {
      expect(await doctor(readConfig({}))).toMatchObject([{ state: 'off' }])
      expect(await doctor(readConfig({ KEYV_URL: redis.url }))).toMatchObject([{ state: 'works' }])
      expect(await doctor(readConfig({ KEYV_URL: 'redis://127.0.0.1:1' }))).toMatchObject([
        { state: 'broken', says: 'it does not answer (ECONNREFUSED)' },
      ])
    })
  },
)
