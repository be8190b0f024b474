import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@keyv/redis'
import { freePort } from './postgres.ts'

/** A Redis server that exists only for one test file. */
export interface ThrowawayRedis {
  readonly url: string
  /** Everything that lies in it. */
  keys(): Promise<readonly string[]>
  /** It goes away; nothing of what it held is kept. */
  stop(): Promise<void>
  start(): Promise<void>
  /** It takes connections and says nothing. */
  freeze(): void
  thaw(): void
  end(): Promise<void>
}

/** Why the cases with Redis can't run here, or undefined when they can. Shown as the skipped suite's name. */
export const noRedis: string | undefined =
  spawnSync('redis-server', ['--version']).status === 0 ? undefined : 'no redis-server found'

export async function startRedis(): Promise<ThrowawayRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-redis-'))
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}`
  let server: ChildProcess | undefined

  const clientOf = () =>
    createClient({ url, socket: { reconnectStrategy: (tries) => (tries < 400 ? 25 : false) } })

  async function asked<T>(ask: (client: ReturnType<typeof clientOf>) => Promise<T>): Promise<T> {
    const client = clientOf()
    client.on('error', () => undefined)
    await client.connect()
    try {
      return await ask(client)
    } finally {
      client.destroy()
    }
  }

  const redis: ThrowawayRedis = {
    url,
    keys: () => asked((client) => client.keys('*')),
    async start() {
      const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
      server = spawn('redis-server', [...settings, '--dir', folder], { stdio: 'ignore' })
      await asked((client) => client.ping())
    },
    async stop() {
      const gone = new Promise((resolve) => server?.once('exit', resolve))
      server?.kill('SIGKILL')
      await gone
    },
    freeze: () => void server?.kill('SIGSTOP'),
    thaw: () => void server?.kill('SIGCONT'),
    async end() {
      await redis.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await redis.start()
  return redis
}
