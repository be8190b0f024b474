import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import type { DiscordContext } from '../../adapters/discord/context.ts'
import { watchGone } from '../../adapters/discord/gone.ts'
import type { Case } from '../../src/core/index.ts'

/** Ten threads of a forum with cases, and how often anything was asked. */
function watched() {
  const client = new EventEmitter()
  const turns: (() => void)[] = []
  const looked: string[] = []
  const cases = new Map(Array.from({ length: 10 }, (_, at) => [`t${at}`, [{ id: `c${at}` } as Case]]))
  const asked = vi.fn(async () => cases)
  const inBackground = (work: () => Promise<void>) => void work()
  const part = watchGone({ client, inBackground } as unknown as DiscordContext, {
    turn: () => new Promise((resolve) => turns.push(resolve)),
    cases: asked,
    look: async (channelId) => void looked.push(channelId),
  })
  const next = () => vi.waitFor(() => (turns.length === 0 ? expect.fail('nothing waits') : turns.shift()?.()))
  return { client, asked, looked, turns, next, part }
}

describe('channels and threads that were deleted', () => {
  it('together are looked for in one go, and asked for one after the other', async () => {
    const { client, asked, looked, next } = watched()
    for (let at = 0; at < 200; at += 1) client.emit('threadDelete', { id: `t${at}` })
    await next()
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1))
    expect(looked).toEqual([])
    for (let at = 0; at < 10; at += 1) {
      await next()
      await vi.waitFor(() => expect(looked).toHaveLength(at + 1))
    }
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it('take their threads with them, of whose end Discord tells nothing', async () => {
    const { client, looked, next } = watched()
    client.emit('channelDelete', { id: 'forum', threads: { cache: new Map([['t3', {}]]) } })
    await next()
    await next()
    await vi.waitFor(() => expect(looked).toEqual(['t3']))
  })

  it('are looked for no more once the program ends', async () => {
    const { client, asked, next, part } = watched()
    client.emit('threadDelete', { id: 't1' })
    part.stop()
    await next()
    client.emit('threadDelete', { id: 't2' })
    await vi.waitFor(() => expect(asked.mock.calls.length).toBeLessThanOrEqual(1))
  })
})
