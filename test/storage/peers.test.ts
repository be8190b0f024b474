import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Storage } from '../../src/storage/index.ts'
import { openStorage } from '../../src/storage/index.ts'
import { manualClock } from '../support/clock.ts'
import { noPostgres, query, startPostgres, type ThrowawayPostgres } from '../support/postgres.ts'

const soon = { timeout: 30_000, interval: 20 }

describe.skipIf(noPostgres !== undefined)(
  `processes on one PostgreSQL${noPostgres ? ` (${noPostgres})` : ''}`,
  () => {
    let server: ThrowawayPostgres
    let databaseUrl: string
    let reported: unknown[]
    const open: Storage[] = []
    async function process(): Promise<Storage> {
      const report = (error: unknown) => reported.push(error)
      const one = await openStorage({ dataDir: '/nowhere', databaseUrl, clock: manualClock(), report })
      open.push(one)
      return one
    }
    beforeAll(async () => {
      reported = []
      server = await startPostgres()
      databaseUrl = await server.database()
    })
    afterAll(async () => {
      await Promise.all(open.map((one) => one.close()))
      await server?.stop()
    })

    it('hear each other whatever strangers say on the channel, and whoever listens fails', async () => {
      const [one, other] = [await process(), await process()]
      const heard: unknown[] = []
      other.peers.onNews('news', () => {
        throw new Error('this listener fails')
      })
      other.peers.onNews('later', (news) => heard.push(news))
      for (const payload of ['', 'no JSON', '{}', '[1]'])
        await query(databaseUrl, `notify winnow, '${payload}'`)
      await vi.waitFor(() => {
        one.peers.tell('news', {})
        one.peers.tell('later', { n: 1 })
        expect(heard).toContainEqual({ n: 1 })
      }, soon)
      expect(reported.map(String)).toContain('Error: this listener fails')
    })

    it('a part that could not be begun is let go, and begun at a later look', async () => {
      const one = await process()
      const told: string[] = []
      const end = one.peers.hold('part', {
        async gained() {
          told.push('gained')
          if (told.length === 1) throw new Error('a file that says nothing')
        },
        async lost() {
          told.push('lost')
        },
      })
      await vi.waitFor(() => expect(told).toEqual(['gained', 'lost', 'gained']), soon)
      expect(reported.map(String)).toContain('Error: a file that says nothing')
      await end()
      expect(told.at(-1)).toBe('lost')
    })
  },
)
