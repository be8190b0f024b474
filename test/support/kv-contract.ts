import Keyv from 'keyv'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Storage } from '../../src/storage/index.ts'
import type { ManualClock } from './clock.ts'

/** What every home of forgettable things must do. `open` gives an empty one each time. */
export function kvContract(open: () => Promise<{ storage: Storage; clock: ManualClock }>): void {
  describe('what may be forgotten', () => {
    let storage: Storage
    let clock: ManualClock
    const keyv = (namespace: string) => new Keyv({ store: storage.keyv(), namespace, throwOnErrors: true })

    beforeEach(async () => {
      ;({ storage, clock } = await open())
    })

    it.each([
      ['a text', 'seen'],
      ['an empty text', ''],
      ['a number', 0],
      ['false', false],
      ['null', null],
      ['a list', [1, 'two', { three: 3 }]],
      ['an object', { title: 'An article', fetched: '2026-03-02' }],
      ['text with NUL, a lone surrogate and an emoji', 'a\0b\ud800c🙂'],
    ])('gives back %s', async (_, value) => {
      const seen = keyv('events')
      await seen.set('key', value)
      expect(await seen.get('key')).toEqual(value)
    })

    it('takes keys of every kind, and tells them apart', async () => {
      const seen = keyv('events')
      const keys = [
        'a',
        'A',
        'a ',
        'é',
        'a\0',
        '"a"',
        '%',
        "'; drop table kv; --",
        'x'.repeat(2_000),
        '\ud800',
      ]
      for (const [index, key] of keys.entries()) await seen.set(key, index)
      for (const [index, key] of keys.entries()) expect(await seen.get(key)).toBe(index)
    })

    it('knows nothing of what was never set', async () => {
      const seen = keyv('events')
      expect(await seen.get('never')).toBeUndefined()
      expect(await seen.has('never')).toBe(false)
      expect(await seen.delete('never')).toBe(false)
    })

    it('overwrites, value and lifetime both', async () => {
      const adapter = storage.keyv()
      await adapter.set('k', 'first', 1_000)
      await adapter.set('k', 'second')
      clock.pass({ minutes: 1 })
      expect(await adapter.get('k')).toBe('second')
    })

    it('forgets at the end of the lifetime, not before', async () => {
      const adapter = storage.keyv()
      await adapter.set('k', 'v', 1_000)
      clock.pass({ milliseconds: 999 })
      expect(await adapter.get('k')).toBe('v')
      expect(await adapter.has('k')).toBe(true)
      clock.pass({ milliseconds: 1 })
      expect(await adapter.get('k')).toBeUndefined()
      expect(await adapter.has('k')).toBe(false)
      expect(await adapter.getMany(['k'])).toEqual([undefined])
    })

    it('keeps for good without a lifetime', async () => {
      const adapter = storage.keyv()
      await adapter.set('k', 'v')
      await adapter.set('zero', 'v', 0)
      clock.pass({ days: 10_000 })
      expect(await adapter.getMany(['k', 'zero'])).toEqual(['v', 'v'])
    })

    it('sweeps out what has expired and nothing else', async () => {
      const adapter = storage.keyv()
      await adapter.set('short', 'v', 1_000)
      await adapter.set('long', 'v', 100_000)
      clock.pass({ seconds: 2 })
      await adapter.sweep()
      // Gone from the table, not just hidden: deleting it finds nothing.
      expect(await adapter.delete('short')).toBe(false)
      expect(await adapter.delete('long')).toBe(true)
    })

    it('deletes one, and says whether it was there', async () => {
      const seen = keyv('events')
      await seen.set('k', 1)
      expect(await seen.delete('k')).toBe(true)
      expect(await seen.delete('k')).toBe(false)
      expect(await seen.get('k')).toBeUndefined()
    })

    it('reads, writes and deletes many at once, in the order asked for', async () => {
      const seen = keyv('events')
      const many = Array.from({ length: 700 }, (_, index) => ({ key: `k${index}`, value: index }))
      await seen.setMany(many)
      expect(await seen.getMany(['k699', 'never', 'k0', 'k0'])).toEqual([699, undefined, 0, 0])
      await seen.deleteMany(many.slice(1).map(({ key }) => key))
      expect(await seen.getMany(['k0', 'k1', 'k699'])).toEqual([0, undefined, undefined])
    })

    it('clears one namespace and leaves the others', async () => {
      const events = keyv('events')
      const cooldowns = keyv('cooldowns')
      // A prefix of the other's name, and signs that mean something in LIKE.
      const prefix = keyv('event')
      const wild = keyv('e%')
      for (const each of [events, cooldowns, prefix, wild]) await each.set('k', 'v')
      await wild.clear()
      await prefix.clear()
      expect(await events.get('k')).toBe('v')
      await events.clear()
      expect(await events.get('k')).toBeUndefined()
      expect(await prefix.get('k')).toBeUndefined()
      expect(await cooldowns.get('k')).toBe('v')
    })

    it('goes through a namespace, expired entries left out', async () => {
      const events = keyv('events')
      await keyv('cooldowns').set('other', 1)
      const wanted = Array.from({ length: 250 }, (_, index) => `k${String(index).padStart(3, '0')}`)
      await events.setMany(wanted.map((key) => ({ key, value: key.length })))
      await storage.keyv().set('events:gone', '{"value":1}', 1)
      clock.pass({ seconds: 1 })
      const found: string[] = []
      for await (const [key, value] of events.iterator?.('events') ?? []) {
        expect(value).toBe(4)
        found.push(key)
      }
      expect(found.sort()).toEqual(wanted)
    })

    it('holds one whole value when several write at once', async () => {
      const writers = Array.from({ length: 20 }, (_, index) => `writer ${index} `.repeat(50))
      await Promise.all(writers.map((value) => keyv('events').set('k', value)))
      expect(writers).toContain(await keyv('events').get('k'))
    })

    it('loses nothing when several write different keys at once', async () => {
      const keys = Array.from({ length: 60 }, (_, index) => `k${index}`)
      await Promise.all(keys.map((key) => keyv('events').set(key, key)))
      expect(await keyv('events').getMany(keys)).toEqual(keys)
    })
  })
}
