import { beforeEach, describe, expect, it } from 'vitest'
import type { Storage } from '../../src/storage/index.ts'
import { record } from './records.ts'

/** What adapters may rely on when they keep something. */
export function recordsContract(open: () => Promise<{ storage: Storage }>): void {
  describe('adapters’ notes', () => {
    let storage: Storage
    beforeEach(async () => {
      storage = (await open()).storage
    })

    it('are kept by kind and key, and replaced', async () => {
      const { records } = storage
      expect(await records.get('slack-card', 'a')).toBeUndefined()
      await records.put('slack-card', 'a', { channel: 'C1' })
      await records.put('slack-card', 'a', { channel: 'C2' })
      await records.put('discord-card', 'a', [1, 'NUL \0'])
      expect(await records.get('slack-card', 'a')).toEqual({ channel: 'C2' })
      expect(await records.get('discord-card', 'a')).toEqual([1, 'NUL \0'])
      expect(await records.remove('slack-card', 'a')).toBe(true)
      expect(await records.remove('slack-card', 'a')).toBe(false)
      expect(await records.get('slack-card', 'a')).toBeUndefined()
    })

    it('are added by one of two who come at once', async () => {
      const { records } = storage
      const won = await Promise.all(['x', 'y', 'z'].map((who) => records.add('lock', 'day', who)))
      expect(won.filter((one) => one)).toHaveLength(1)
      expect(await records.get('lock', 'day')).toBe(['x', 'y', 'z'][won.indexOf(true)])
    })

    it('are listed in order, page by page, by the beginning of their key', async () => {
      const { records } = storage
      for (const key of ['b2', 'a1', 'b1', 'é', '%', 'b_', '"quoted"', 'nul\0'])
        await records.put('k', key, key)
      const keys = async (options: Parameters<typeof records.list>[1]) =>
        (await records.list('k', options)).map(({ key }) => key)
      expect(await keys({ prefix: 'b' })).toEqual(['b1', 'b2', 'b_'])
      expect(await keys({ prefix: 'b', limit: 2 })).toEqual(['b1', 'b2'])
      expect(await keys({ prefix: 'b', after: 'b2' })).toEqual(['b_'])
      expect(new Set(await keys({}))).toEqual(
        new Set(['b2', 'a1', 'b1', 'é', '%', 'b_', '"quoted"', 'nul\0']),
      )
      expect(await records.list('other')).toEqual([])
    })

    it('go with the case they belong to', async () => {
      const one = record()
      await storage.store.transaction((tx) => tx.insertCase(one))
      await storage.records.put('k', 'theirs', 1, { caseId: one.id })
      await storage.records.put('k', 'ours', 2)
      await storage.store.transaction((tx) => tx.eraseCases([one.id], true))
      expect(await storage.records.list('k')).toEqual([{ key: 'ours', value: 2 }])
    })

    it('tells which of them stand under the id of a case that was forgotten', async () => {
      const [one, other] = [record(), record()]
      await storage.store.transaction(async (tx) => {
        for (const each of [one, other]) await tx.insertCase(each)
      })
      for (const key of [one.id, other.id, 'no case']) await storage.records.put('card', key, 1)
      await storage.records.put('another kind', one.id, 1)
      await storage.store.transaction((tx) => tx.eraseCases([one.id], true))
      expect(await storage.records.ofForgotten('card')).toEqual([one.id])
    })

    it('and what may be forgotten is kept apart by namespace', async () => {
      await storage.memory('slack').set('seen', true)
      expect(await storage.memory('slack').get('seen')).toBe(true)
      expect(await storage.memory('discord').get('seen')).toBeUndefined()
    })
  })
}
