import { type Client, Events, GatewayCloseCodes } from 'discord.js'
import { type Desk, doubled, type PlatformServices } from '../../src/core/index.ts'
import { createClient, listens } from './client.ts'
import { createContext, type DiscordContext, type Part } from './context.ts'
import { failureOf } from './failure.ts'
import { BANNED, refusedByCloudflare, SPENT, spentFor } from './gate.ts'
import { checkPlaces } from './places.ts'
import type { DiscordConfig } from './settings.ts'

/** Milliseconds between tries to connect: doubled each time, up to the longest. */
const FIRST_WAIT = 2_000
const LONGEST_WAIT = 300_000
/** `start` returns after so many milliseconds even when Discord hasn't answered yet. */
const PATIENCE = 20_000

export interface Life {
  /** The living connection; undefined before the first and after the last. */
  current(): DiscordContext | undefined
  start(desk: Desk): Promise<void>
  stop(): Promise<void>
}

/** One connection: a client, its context, and the parts that run on it. */
interface Connection {
  readonly context: DiscordContext
  readonly parts: readonly Part[]
  over: boolean
}

type StartParts = (context: DiscordContext) => readonly Part[]

/** Codes after which no retry helps before somebody changes something, and what that is. */
const FINAL: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]:
    'Discord does not know this token: make a new one in the developer portal and set DISCORD_TOKEN',
  [GatewayCloseCodes.InvalidShard]: 'Discord refuses this sharding: set DISCORD_SHARDS=auto',
  [GatewayCloseCodes.ShardingRequired]:
    'this bot is in too many guilds for one shard: set DISCORD_SHARDS=auto',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer speaks this version of its gateway: update Winnow',
  [GatewayCloseCodes.InvalidIntents]: 'Discord refuses these intents: update Winnow',
}

/** Connects, and stays connected: what can be mended by itself is, what can't is said once. */
export function createLife(config: DiscordConfig, services: PlatformServices, startParts: StartParts): Life {
  let connection: Connection | undefined
  let desk: Desk | undefined
  let stopped = true
  let readsContent = true
  let wait = FIRST_WAIT
  let callOff = () => {}
  let settled = () => {}

  async function connect(): Promise<void> {
    if (stopped || desk === undefined) return
    const client = createClient(config, readsContent)
    const reads = readsContent && listens(config)
    const context = createContext({ client, config, services, desk, readsContent: reads })
    const mine: Connection = { context, parts: startParts(context), over: false }
    connection = mine
    listen(client, mine)
    try {
      await client.login(config.token)
    } catch (error) {
      if (!mine.over) await failed(mine, error)
    }
  }

  function listen(client: Client, mine: Connection): void {
    client.on(Events.ClientReady, () => {
      wait = FIRST_WAIT
      services.inform('connected to Discord', { guilds: client.guilds.cache.size })
      checkPlaces({ client }, config, services)
      settled()
    })
    const settle = (code: number, shard: number) => void closed(mine, code, shard).catch(services.report)
    /** Shards that are known to be away: discord.js tries twice a second, the log is told once. */
    const away = new Set<number>()
    client.on(Events.ShardDisconnect, ({ code }, shard) => settle(code, shard))
    client.on(Events.ShardReconnecting, (shard) => {
      if (!away.has(shard)) services.inform('the connection to Discord broke; connecting again', { shard })
      away.add(shard)
    })
    client.on(Events.ShardReady, (shard) => {
      if (away.delete(shard)) services.inform('connected to Discord anew', { shard })
    })
    client.on(Events.ShardResume, (shard, replayed) => {
      away.delete(shard)
      services.inform('connected to Discord again', { shard, replayed })
    })
    client.on(Events.ShardError, (error, shard) =>
      services.inform(`the connection to Discord failed: ${failureOf(error).why}`, { shard }),
    )
    client.on(Events.GuildCreate, ({ id }) => services.inform('joined a guild on Discord', { guild: id }))
    client.on(Events.GuildDelete, ({ id }) => services.inform('left a guild on Discord', { guild: id }))
    client.on(Events.Error, (error) => services.report(error))
    client.rest.on('invalidRequestWarning', ({ count }) =>
      services.inform('Discord refused many requests within ten minutes: check the permissions', { count }),
    )
    let banned = false
    client.rest.on('response', ({ data }, response) => {
      const { status } = response
      const seconds = refusedByCloudflare(response)
      if (seconds !== undefined && !banned) services.inform(BANNED, { seconds })
      banned = seconds !== undefined
      // Tokens of interactions expire; that is no word about ours.
      if (status === 401 && data.auth !== false) settle(GatewayCloseCodes.AuthenticationFailed, 0)
    })
  }

  /** The gateway closed for good, as far as this client is concerned. */
  async function closed(mine: Connection, code: number, shard: number): Promise<void> {
    if (mine.over || stopped) return
    if (code === GatewayCloseCodes.DisallowedIntents && readsContent) {
      readsContent = false
      services.inform(
        'Discord did not grant the Message Content intent: texts of messages cannot be read. ' +
          'Commands, review and replies work. To change that, switch it on in the developer portal ' +
          '(Bot, Privileged Gateway Intents) and restart',
        { shard, code },
      )
      await end(mine)
      await connect()
      return
    }
    const why = FINAL[code]
    await end(mine)
    if (why !== undefined) services.inform(`Discord is off until the next start: ${why}`, { shard, code })
    else again(`the gateway closed (${code})`)
    settled()
  }

  async function failed(mine: Connection, error: unknown): Promise<void> {
    const failure = failureOf(error)
    const badToken =
      (error instanceof Error && 'code' in error && error.code === 'TokenInvalid') ||
      (failure.kind === 'refused' && failure.status === 401)
    if (badToken) return closed(mine, GatewayCloseCodes.AuthenticationFailed, 0)
    // The gateway's own word on it comes as an event at the same moment.
    await new Promise(setImmediate)
    if (mine.over) return
    await end(mine)
    const spent = spentFor(error)
    if (spent === undefined) again(failure.why)
    else wakeAfter(Math.max(FIRST_WAIT, spent))
    settled()
  }

  /** No use in trying before: what there is of sessions is spent. */
  function wakeAfter(milliseconds: number): void {
    if (stopped) return
    services.inform(`${SPENT}; trying again`, { seconds: Math.ceil(milliseconds / 1_000) })
    callOff = services.timers.after(milliseconds, () => void connect().catch(services.report))
  }

  function again(why: string): void {
    if (stopped) return
    services.inform(`Discord could not be reached: ${why}; trying again`, { seconds: wait / 1_000 })
    callOff = services.timers.after(wait, () => void connect().catch(services.report))
    wait = doubled(wait, 1, LONGEST_WAIT)
  }

  async function end(mine: Connection): Promise<void> {
    mine.over = true
    if (connection === mine) connection = undefined
    for (const part of mine.parts)
      try {
        await part.stop()
      } catch (error) {
        services.report(error)
      }
    mine.context.client.removeAllListeners()
    // Late errors of a client that is given up must not end the program.
    mine.context.client.on(Events.Error, () => {})
    await mine.context.client.destroy().catch(services.report)
  }

  return {
    current: () => connection?.context,
    async start(given) {
      desk = given
      stopped = false
      const answered = new Promise<void>((resolve) => {
        settled = resolve
      })
      const patience = services.timers.after(PATIENCE, () => settled())
      connect().catch(services.report)
      await answered
      patience()
    },
    async stop() {
      stopped = true
      callOff()
      settled()
      if (connection !== undefined) await end(connection)
    },
  }
}
