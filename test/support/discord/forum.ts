import { type Client, Events } from 'discord.js'
import { createClient } from '../../../adapters/discord/client.ts'
import { createContext, type Part } from '../../../adapters/discord/context.ts'
import { startForum } from '../../../adapters/discord/forum/index.ts'
import type { DiscordConfig } from '../../../adapters/discord/settings.ts'
import {
  type Analyzer,
  type Desk,
  type PlatformServices,
  type Records,
  readHere,
} from '../../../src/core/index.ts'
import { createWinnow } from '../../../src/main.ts'
import { type ManualClock, manualClock } from '../clock.ts'
import { anywhere } from '../internet.ts'
import type { Discord } from './index.ts'

export interface Told {
  readonly what: string
  readonly ids: Readonly<Record<string, string | number>>
}

export interface Setting {
  readonly services: PlatformServices
  readonly config: DiscordConfig
  readonly clock: ManualClock
  /** What was said in the log. */
  readonly told: Told[]
  /** What went wrong in the background. */
  readonly failures: unknown[]
}

/** Services and configuration for a forum of the loopback Discord. */
export function forumSetting(
  discord: Pick<Discord, 'apiUrl' | 'token'>,
  config: Partial<DiscordConfig>,
  more: { records?: Records; analyzer?: Analyzer } = {},
): Setting {
  // Not behind: ids made from this clock are compared with those of the loopback Discord.
  const clock = manualClock(new Date(Date.now() - 1_000).toISOString())
  const { analyzer = createWinnow({ brand: 'Acme' }).analyzer } = more
  const reader = readHere(analyzer)
  const told: Told[] = []
  const failures: unknown[] = []
  const services: PlatformServices = {
    analyze: (one, options) => reader.read(one, options),
    internet: anywhere,
    records: more.records ?? recordsInMemory(),
    memory: new Map() as never,
    clock,
    timers: clock.timers,
    report: (error) => failures.push(error),
    inform: (what, ids = {}) => told.push({ what, ids }),
    placed: (comment) => comment,
    brand: 'Acme',
    defaultLanguage: 'en',
  }
  return {
    services,
    clock,
    told,
    failures,
    config: {
      token: discord.token,
      apiUrl: discord.apiUrl,
      channels: [],
      forums: [],
      deciders: [],
      createTags: false,
      ...config,
    },
  }
}

/** Starts the forum part on a real client of its own. */
export async function runForum({ services, config }: Setting, readsContent = true) {
  const client: Client = createClient(config, readsContent)
  client.on(Events.Error, services.report)
  const context = createContext({ client, config, services, desk: noDesk, readsContent })
  const part: Part = startForum(context)
  const ready = new Promise<void>((done) => client.once(Events.ClientReady, () => done()))
  await client.login(config.token)
  await ready
  return {
    async stop() {
      await part.stop()
      await client.destroy()
    },
  }
}

const noDesk = new Proxy({} as Desk, {
  get() {
    throw new Error('the forum asks nothing of the desk')
  },
})

/** Notes that live as long as the test. */
export function recordsInMemory(): Records {
  const kinds = new Map<string, Map<string, string>>()
  const of = (kind: string) => {
    const found = kinds.get(kind) ?? new Map<string, string>()
    kinds.set(kind, found)
    return found
  }
  return {
    async get<T>(kind: string, key: string) {
      const found = of(kind).get(key)
      return found === undefined ? undefined : (JSON.parse(found) as T)
    },
    async put(kind, key, value) {
      of(kind).set(key, JSON.stringify(value))
    },
    async add(kind, key, value) {
      if (of(kind).has(key)) return false
      of(kind).set(key, JSON.stringify(value))
      return true
    },
    remove: async (kind, key) => of(kind).delete(key),
    async list<T>(kind: string, { after = '', prefix = '', limit = 100 } = {}) {
      return [...of(kind)]
        .filter(([key]) => key > after && key.startsWith(prefix))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .slice(0, limit)
        .map(([key, value]) => ({ key, value: JSON.parse(value) as T }))
    },
    ofForgotten: async () => [],
  }
}
