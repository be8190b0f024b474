import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createActs } from './acts.ts'
import { loadContract } from './contract.ts'
import { serveGateway } from './gateway.ts'
import type { Permission } from './permissions.ts'
import { createRates, type Rates, USUAL } from './rates.ts'
import { Refusal } from './refusal.ts'
import { type Logged, serveRest } from './rest.ts'
import { appRoutes } from './routes-app.ts'
import { channelRoutes } from './routes-channels.ts'
import { interactionRoutes } from './routes-interactions.ts'
import { messageRoutes } from './routes-messages.ts'
import {
  addChannel,
  addGuild,
  addRole,
  type NewChannel,
  type NewForum,
  type NewUser,
  person,
  setPermission,
} from './setting.ts'
import { guildShape } from './shapes-guild.ts'
import {
  type Answer,
  CATEGORY,
  type Channel,
  FORUM,
  type Guild,
  type Interaction,
  snowflakes,
  TEXT,
  threadsOf,
  type User,
  type World,
} from './world.ts'

export type { Answer, Channel, Guild, Interaction, Message, User } from './world.ts'

export interface DiscordOptions {
  /** Switched on in the developer portal? Default yes. */
  readonly messageContent?: boolean
  readonly guildLocale?: string
  /** What /gateway/bot recommends. */
  readonly shards?: number
  /** Limits other than the usual ones, e.g. a faster global one for a long run. */
  readonly rates?: Partial<Rates>
  /** How many sessions may still be begun today; a thousand at first. */
  readonly sessionsLeft?: number
  /** Active threads a guild may have (1,000). */
  readonly activeThreads?: number
  /** Hold the double's own answers to Discord's published description (`mistakes`). */
  readonly checkAnswers?: boolean
}

export type Discord = Awaited<ReturnType<typeof startDiscord>>

/**
 * A Discord on loopback: REST v10 and the gateway, as documented, for a real client
 * (`rest: { api: discord.apiUrl }`). It refuses what Discord refuses. Time is the machine's, plus what
 * `advance` added.
 */
export async function startDiscord(options: DiscordOptions = {}) {
  let ahead = 0
  let down = false
  const lost = new Map<string, number>()
  const meanwhile = new Map<string, () => void>()
  const late = new Set<string>()
  const unfinished: (() => void)[] = []
  let banned: number | undefined
  const pending = new Set<NodeJS.Timeout>()
  const requests: Logged[] = []
  const violations: string[] = []
  const mistakes: string[] = []
  const now = () => Date.now() + ahead
  const newId = snowflakes(now)
  const world: World = {
    token: 'loopback.bot.token',
    app: { id: newId(), messageContent: options.messageContent ?? true, members: false },
    bot: { id: newId(), username: 'Winnow', bot: true, locale: 'en-US' },
    users: new Map(),
    guilds: new Map(),
    channels: new Map(),
    interactions: new Map(),
    commands: new Map(),
    activeThreads: options.activeThreads ?? 1_000,
    now,
    newId,
    dispatch: () => {},
  }
  world.users.set(world.bot.id, world.bot)
  const home = addGuild(world, 'Home', options.guildLocale ?? 'en-US')

  // A busy machine may leave a connection idle for longer than Node's five seconds.
  const server = createServer({ keepAliveTimeout: 60_000 })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const gatewayUrl = () => `ws://127.0.0.1:${port}/gateway/`
  const gateway = serveGateway(server, world, { url: gatewayUrl, isDown: () => down })
  const rates = createRates({ ...USUAL, ...options.rates }, now)
  const place = {
    url: gatewayUrl,
    sessionsLeft: () => options.sessionsLeft ?? 1_000 - gateway.counts.identified,
    shards: options.shards ?? 1,
  }
  serveRest(server, {
    world,
    routes: [
      ...appRoutes(world, place),
      ...channelRoutes(world),
      ...messageRoutes(world),
      ...interactionRoutes(world),
    ],
    contract: loadContract(),
    rates,
    requests,
    violations,
    mistakes: options.checkAnswers === true ? mistakes : undefined,
    isDown: () => down,
    banned: () => banned,
    before(template) {
      const work = meanwhile.get(template)
      meanwhile.delete(template)
      work?.()
    },
    finishesLate(template, run) {
      if (!late.has(template)) return false
      late.delete(template)
      unfinished.push(run)
      return true
    },
    losesAnswer(template) {
      const left = lost.get(template) ?? 0
      lost.set(template, Math.max(0, left - 1))
      return left > 0
    },
  })

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    token: world.token,
    appId: world.app.id,
    /** What is switched on in the developer portal. */
    app: world.app,
    bot: world.bot,
    guild: home,
    gateway: gateway.counts,
    /** Every request, oldest first, with the status it got. */
    requests: requests as readonly Logged[],
    /** What Discord's published description found wrong; a good client leaves it empty. */
    violations: violations as readonly string[],
    mistakes: mistakes as readonly string[],
    ...createActs(world, pending),

    addGuild: (name: string, locale = 'en-US') => addGuild(world, name, locale),
    addRole: (name: string, permissions: readonly Permission[] = [], guild: Guild = home) =>
      addRole(world, guild, name, permissions),
    addUser(username: string, given: NewUser = {}): User {
      const guild = given.guild ?? home
      const user = person(world, username, given.locale ?? guild.locale, given.bot ?? false)
      const own = given.permissions === undefined ? [] : [addRole(world, guild, username, given.permissions)]
      guild.members.set(user.id, [...(given.roles ?? []), ...own])
      return user
    },
    addForum: (given: NewForum = {}) => addChannel(world, given.guild ?? home, given, FORUM),
    addCategory: (name: string) => addChannel(world, home, { name }, CATEGORY),
    addChannel: (given: NewChannel = {}) => addChannel(world, given.guild ?? home, given, TEXT),
    leave(guild: Guild): void {
      guild.joined = false
      world.dispatch('GUILD_DELETE', guild.id, { id: guild.id })
    },
    /** The guild can't be reached: nothing that happens in it is told, then or later. */
    outage(guild: Guild): void {
      world.dispatch('GUILD_DELETE', guild.id, { id: guild.id, unavailable: true })
      guild.away = true
    },
    outageOver(guild: Guild): void {
      guild.away = false
      world.dispatch('GUILD_CREATE', guild.id, guildShape(world, guild))
    },
    join(guild: Guild): void {
      guild.joined = true
      world.dispatch('GUILD_CREATE', guild.id, guildShape(world, guild))
    },

    messages: (channel: Channel) => [...channel.messages.values()],
    threads: (forum: Channel) => threadsOf(world, forum.id),
    /** Names of the tags on a post, in order. */
    tagsOf(thread: Channel): readonly string[] {
      const tags = world.channels.get(thread.parentId ?? '')?.tags ?? []
      return thread.appliedTags.map((id) => tags.find((tag) => tag.id === id)?.name ?? id)
    },
    commands: (guild?: Guild) => [...(world.commands.get(guild?.id ?? '')?.values() ?? [])],
    answers: (interaction: Interaction): readonly Answer[] => interaction.answers,

    deny: (permission: Permission, where: { channel?: Channel; guild?: Guild; silently?: boolean } = {}) =>
      setPermission(world, where.guild ?? home, permission, false, where),
    allow: (permission: Permission, where: { channel?: Channel; guild?: Guild; silently?: boolean } = {}) =>
      setPermission(world, where.guild ?? home, permission, true, where),
    /** The next requests of a route (`POST /channels/:channel/messages`) or all (`global`) get 429. */
    rateLimit: (route: string, { times = 1, seconds = 0.2 } = {}) => rates.order(route, times, seconds),
    /** Carries the next request of that route out and loses the answer. */
    dropAnswerOf: (route: string, times = 1) => void lost.set(route, times),
    /**
     * The line breaks at the next request of that route, which Discord carries out when the answer is
     * called.
     */
    finishLate(route: string): () => void {
      late.add(route)
      return () => {
        for (const run of unfinished.splice(0)) run()
      }
    },
    /** Others do this right before the next request of that route is carried out. */
    justBefore: (route: string, work: () => void) => void meanwhile.set(route, work),
    /** The next request of that route is refused with this code, for reasons of Discord's own. */
    refuse: (route: string, status: number, code: number) =>
      void meanwhile.set(route, () => {
        throw new Refusal(status, code, 'Refused')
      }),
    /** Cloudflare bans the client's address for so many seconds; undefined: no longer. */
    ban(seconds: number | undefined): void {
      banned = seconds
    },
    goDown({ forgetSessions = false } = {}): void {
      down = true
      gateway.cut(forgetSessions)
    },
    goUp(): void {
      down = false
    },
    /** Cuts the gateway's connections; REST stays up and sessions can be resumed. */
    drop: () => gateway.cut(false),
    reconnect: () => gateway.reconnect(),
    invalidateSession: ({ resumable = false } = {}) => gateway.invalidate(resumable),
    /** Delivers the last event of that name once more. */
    repeat: (event: string) => gateway.repeat(event),
    /** Clients with a live session. */
    connected: () => [...gateway.sessions.values()].filter(({ socket }) => socket !== null).length,
    /** Moves Discord's clock on: 3 s after an interaction its token is dead, 15 min after an answer too. */
    advance(milliseconds: number): void {
      ahead += milliseconds
    },
    async close(): Promise<void> {
      for (const timer of pending) clearTimeout(timer)
      await gateway.close()
      server.closeAllConnections()
      await new Promise<void>((done) => server.close(() => done()))
    },
  }
}
