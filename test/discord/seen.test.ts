import { describe, expect, it } from 'vitest'
import { createSeen } from '../../adapters/discord/seen.ts'
import type { Records } from '../../src/core/index.ts'

/** Notes in memory; what was put last under each key. */
function notes(): Records & { readonly put_: Map<string, unknown> } {
  const put_ = new Map<string, unknown>()
  return {
    put_,
    get: async <T>(kind: string, key: string) => put_.get(`${kind} ${key}`) as T | undefined,
    put: async (kind, key, value) => void put_.set(`${kind} ${key}`, value),
    add: async () => true,
    remove: async () => true,
    list: async () => [],
    ofForgotten: async () => [],
  }
}

describe('how far a channel has been read', () => {
  it('is noted, and never goes back', async () => {
    const seen = createSeen(notes())
    await seen.mark('c', '20')
    await seen.mark('c', '9')
    expect(await seen.of('c')).toBe('20')
  })

  it('stays before a gap until the gap is read, so that a crash loses nothing', async () => {
    const seen = createSeen(notes())
    await seen.mark('c', '10')
    seen.hold()
    await seen.mark('c', '50')
    await seen.mark('d', '60')
    expect([await seen.of('c'), await seen.of('d')]).toEqual(['10', undefined])
    await seen.release('c')
    expect([await seen.of('c'), await seen.of('d')]).toEqual(['50', undefined])
    await seen.releaseAll()
    expect(await seen.of('d')).toBe('60')
  })

  it('holds every channel again at the next gap', async () => {
    const seen = createSeen(notes())
    seen.hold()
    await seen.releaseAll()
    await seen.mark('c', '10')
    seen.hold()
    await seen.mark('c', '20')
    expect(await seen.of('c')).toBe('10')
  })
})
