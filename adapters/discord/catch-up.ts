import {
  type AnyThreadChannel,
  type Channel,
  ChannelType,
  Events,
  type Guild,
  type GuildTextBasedChannel,
  PermissionFlagsBits,
  SnowflakeUtil,
} from 'discord.js'
import type { DiscordContext, Part } from './context.ts'
import { failureOf } from './failure.ts'
import { lacks } from './rights.ts'
import type { Seen } from './seen.ts'
import type { DiscordSource } from './source.ts'

const PAGE = 100
/** Archived threads that are looked at in each channel, the latest first. */
const ARCHIVED = 50
const UNSEEN = 'a channel on Discord cannot be seen: give Winnow\'s role "View Channel" there'
/** Milliseconds until a channel that could not be read is tried again. */
const AGAIN = 60_000

/**
 * What was written while Winnow was away. Read on from the last message that was dealt with in each
 * channel; the first time, from now on. The desk knows what it knows: nothing comes twice.
 */
export function startCatchUp(context: DiscordContext, source: DiscordSource, seen: Seen): Part {
  const { client, config, services } = context
  let stopped = false
  let running: Promise<void> | undefined
  let again = false
  /** Something live could not be stored since the last look began. */
  let lost = false
  let calledOff = () => {}
  /** Where a channel stood when we first saw it, before anything live was taken from it. */
  const first = new Map<string, string>()

  function noteFirst(): void {
    for (const channel of client.channels.cache.values())
      if (
        !first.has(channel.id) &&
        channel.isTextBased() &&
        !channel.isDMBased() &&
        source.listensTo(channel)
      )
        first.set(channel.id, channel.lastMessageId ?? nowAsId())
  }

  function nowAsId(): string {
    return SnowflakeUtil.generate({ timestamp: services.clock.now() }).toString()
  }

  /** A new session misses what came before it; a resumed one is told everything. */
  function catchUp(): void {
    noteFirst()
    seen.hold()
    if (running !== undefined) {
      again = true
      return
    }
    running = all()
      .catch(services.report)
      .finally(() => {
        running = undefined
        if (again && !stopped) {
          again = false
          catchUp()
        }
      })
  }

  async function all(): Promise<void> {
    let complete = true
    lost = false
    const threads = await activeThreads(context)
    for (const id of config.channels) {
      if (stopped) return
      const done = await attempt(id, async () => {
        const channel = await client.channels.fetch(id)
        if (channel === null) return
        if (isHidden(channel)) services.inform(UNSEEN, { channel: id })
        else await channelAndThreads(channel, threads)
      })
      complete = complete && done
    }
    if (!complete) later()
    else if (!again && !lost && !stopped) await seen.releaseAll()
  }

  function later(): void {
    calledOff()
    calledOff = services.timers.after(AGAIN, catchUp)
  }

  async function attempt(channel: string, work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      const failure = failureOf(error)
      services.inform(`a channel on Discord could not be read: ${failure.why}`, { channel })
      // A refusal stands until somebody changes it; anything else is made up for at the next look.
      return failure.kind === 'refused'
    }
  }

  async function channelAndThreads(channel: Channel, active: readonly AnyThreadChannel[]): Promise<void> {
    const since = await seen.of(channel.id)
    if (channel.isTextBased() && !channel.isDMBased()) await readOn(channel, since)
    else if (since === undefined) await seen.begin(channel.id, nowAsId())
    const mine = active.filter(({ parentId }) => parentId === channel.id)
    await readThreads(mine, since)
    if (since !== undefined) await readThreads(await archivedSince(channel, since), since)
  }

  /** A thread that is new to us began after the last message seen above it. */
  async function readThreads(threads: readonly AnyThreadChannel[], since: string | undefined): Promise<void> {
    for (const thread of threads) if (!stopped) await readOn(thread, (await seen.of(thread.id)) ?? since)
  }

  function readOn(channel: GuildTextBasedChannel, since: string | undefined): Promise<void> {
    return source.inOrder(channel.id, async () => {
      const from = since ?? first.get(channel.id) ?? nowAsId()
      // Nothing from before the first start is taken.
      if (since === undefined) await seen.begin(channel.id, from)
      await readFrom(channel, from)
      await seen.release(channel.id)
    })
  }

  async function readFrom(channel: GuildTextBasedChannel, since: string): Promise<void> {
    let after = since
    while (!stopped && isLater(channel.lastMessageId, after)) {
      const page = await channel.messages.fetch({ after, limit: PAGE, cache: false })
      const messages = [...page.values()].sort((a, b) => (isLater(a.id, b.id) ? 1 : -1))
      for (const message of messages) {
        if (stopped) return
        await source.take(message)
      }
      after = messages.at(-1)?.id ?? after
      if (messages.length < PAGE) return
    }
  }

  client.on(Events.ShardReady, catchUp)
  client.on(Events.GuildCreate, catchUp)
  // Back after an outage, which is no new session: what was written meanwhile was told to nobody.
  client.on(Events.GuildAvailable, catchUp)
  source.whenLost(() => {
    lost = true
    seen.hold()
    later()
  })
  seen.hold()
  return {
    async stop() {
      stopped = true
      calledOff()
      await running
    },
  }
}

async function activeThreads({
  client,
  config,
  services,
}: DiscordContext): Promise<readonly AnyThreadChannel[]> {
  const guilds = new Set<Guild>()
  for (const id of config.channels) {
    const channel = client.channels.cache.get(id)
    if (channel !== undefined && 'guild' in channel) guilds.add(channel.guild)
  }
  const found: AnyThreadChannel[] = []
  for (const guild of guilds)
    try {
      found.push(...(await guild.channels.fetchActiveThreads()).threads.values())
    } catch (error) {
      services.inform(`threads on Discord could not be listed: ${failureOf(error).why}`, { guild: guild.id })
    }
  return found
}

/** Threads that were archived with messages in them that we haven't seen. */
async function archivedSince(channel: Channel, since: string): Promise<readonly AnyThreadChannel[]> {
  if (
    channel.type !== ChannelType.GuildText &&
    channel.type !== ChannelType.GuildAnnouncement &&
    channel.type !== ChannelType.GuildForum
  )
    return []
  const { threads } = await channel.threads.fetchArchived({ limit: ARCHIVED })
  return [...threads.values()].filter(({ lastMessageId }) => isLater(lastMessageId, since))
}

/** As far as is known; what isn't, Discord says. */
function isHidden(channel: Channel): boolean {
  if (channel.isDMBased()) return false
  return lacks(channel, PermissionFlagsBits.ViewChannel)
}

/** @param id missing where Discord leaves it out: of a channel in which nobody wrote yet */
function isLater(id: string | null | undefined, than: string): boolean {
  return id != null && BigInt(id) > BigInt(than)
}
