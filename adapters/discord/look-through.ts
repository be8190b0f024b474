import { Events, type GuildTextBasedChannel, type Message, type Snowflake, SnowflakeUtil } from 'discord.js'
import { type Case, isDeleted, LIMITS } from '../../src/core/index.ts'
import { createPace } from '../../src/core/pace.ts'
import { casesToLookThrough } from '../../src/core/recent-cases.ts'
import { addressOf } from './address.ts'
import type { DiscordContext, Part } from './context.ts'
import { CODE, failureOf } from './failure.ts'
import { watchGone } from './gone.ts'
import { type DiscordSource, SOURCE } from './source.ts'

const PAGE = 100
/** A few channels at once, then one at a time, in milliseconds: nobody waits for it. */
const PACE = { every: 500, burst: 10 }
/** How long it is remembered that an edit was told, in milliseconds. */
const REMEMBER = 30 * 86_400_000
/**
 * A message of a channel that isn't listened to counts from when it was sent to review, give or take, in
 * milliseconds.
 */
const SHORTLY = 60_000

/** A message that a case stands on or was said below it, and its words as they are known. */
interface Known {
  readonly id: Snowflake
  readonly words: string
  readonly isCase: boolean
}

/**
 * What was changed and deleted of open and recently decided cases while nobody listened, and what was said
 * below those from channels that aren't listened to: Discord tells of it nowhere else.
 */
export function startLookThrough(context: DiscordContext, source: DiscordSource): Part {
  const { client, services, desk, readsContent } = context
  const { clock, timers, memory, inform } = services
  const pace = createPace({ clock, timers, ...PACE })
  let stopped = false
  let running: Promise<void> | undefined
  let again = false

  function lookThrough(): void {
    again = running !== undefined
    if (again || stopped) return
    running = all()
      .catch(services.report)
      .finally(() => {
        running = undefined
        if (again) lookThrough()
      })
  }

  async function all(): Promise<void> {
    for (const [channelId, cases] of byChannel(await casesToLookThrough(desk, SOURCE, clock.now()))) {
      await pace.ready()
      if (stopped) return
      await attempt(channelId, cases)
    }
  }

  async function attempt(channelId: Snowflake, cases: readonly Case[]): Promise<void> {
    try {
      await one(channelId, cases)
    } catch (error) {
      const failure = failureOf(error)
      if (failure.kind === 'refused' && failure.code === CODE.unknownChannel) {
        for (const { sourceId } of cases) await desk.deleted(SOURCE, sourceId)
        return
      }
      inform(`messages on Discord could not be looked at again: ${failure.why}`, { channel: channelId })
    }
  }

  async function one(channelId: Snowflake, cases: readonly Case[]): Promise<void> {
    const channel = await client.channels.fetch(channelId)
    if (channel === null || channel.isDMBased() || !channel.isTextBased()) return
    const known = cases.flatMap(knownOf).sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
    const there = await messagesFrom(channel, known)
    const threads = [...there.values()].filter(({ hasThread }) => hasThread)
    for (const { id, words, isCase } of known) {
      if (stopped) return
      const places = [channel.id, ...(isCase ? [] : threads.map((one) => one.id))]
      const message = there.get(id) ?? (await find(id, places))
      if (message === undefined) await desk.deleted(SOURCE, id)
      else if (saysOtherwise(message, words)) await edited(message)
    }
    if (!source.listensTo(channel)) await hearBelow(channel, cases, [...there.values()])
  }

  /** The known messages, with what stands between them; each page goes on where the one before ended. */
  async function messagesFrom(
    channel: GuildTextBasedChannel,
    known: readonly Known[],
  ): Promise<Map<Snowflake, Message<true>>> {
    const found = new Map<Snowflake, Message<true>>()
    let upTo = 0n
    for (const { id } of known) {
      if (BigInt(id) <= upTo || stopped) continue
      const page = await channel.messages.fetch({
        after: String(BigInt(id) - 1n),
        limit: PAGE,
        cache: false,
      })
      for (const message of page.values()) found.set(message.id, message)
      upTo = [...page.keys()].reduce((last, one) => (BigInt(one) > last ? BigInt(one) : last), BigInt(id))
    }
    return found
  }

  /**
   * Asked for by itself: without the right to read history Discord lists nothing, as if all were gone; and
   * what was said below may stand in a thread. @returns undefined where it is gone for certain
   */
  async function find(id: Snowflake, places: readonly Snowflake[]): Promise<Message<true> | undefined> {
    for (const placeId of places) {
      const place = await client.channels.fetch(placeId)
      if (place === null || place.isDMBased() || !place.isTextBased()) continue
      try {
        return await place.messages.fetch({ message: id, force: true, cache: false })
      } catch (error) {
        const failure = failureOf(error)
        if (failure.kind !== 'refused' || failure.code !== CODE.unknownMessage) throw error
      }
    }
    return undefined
  }

  function saysOtherwise({ editedAt, content }: Message, words: string): boolean {
    return (
      editedAt !== null && (readsContent || content !== '') && content.slice(0, LIMITS.threadText) !== words
    )
  }

  /** What was decided keeps its words, and is told of an edit once. */
  async function edited(message: Message<true>): Promise<void> {
    const key = `discord:told-edit:${message.id}:${message.editedTimestamp}`
    if ((await memory.get(key)) !== undefined) return
    // As it is when its turn comes: what is told live meanwhile is newer.
    await source.inOrder(message.channelId, async () =>
      source.changed(await message.channel.messages.fetch({ message: message.id, force: true })),
    )
    await memory.set(key, true, REMEMBER)
  }

  /**
   * What was said below since it was sent to review: the latest of the channel, and of threads that began on
   * it.
   */
  async function hearBelow(
    channel: GuildTextBasedChannel,
    cases: readonly Case[],
    near: readonly Message<true>[],
  ): Promise<void> {
    const first = Math.min(...cases.map(({ receivedAt }) => Date.parse(receivedAt))) - SHORTLY
    const after = SnowflakeUtil.generate({ timestamp: first }).toString()
    const latest = [...(await channel.messages.fetch({ limit: PAGE, cache: false })).values()]
    const ids = new Set(cases.map(({ sourceId }) => sourceId))
    for (const { id, hasThread } of near.filter((one) => ids.has(one.id))) {
      const thread = hasThread && id !== channel.id ? await client.channels.fetch(id) : null
      if (thread === null || thread.isDMBased() || !thread.isTextBased()) continue
      latest.push(...(await thread.messages.fetch({ limit: PAGE, cache: false })).values())
    }
    const said = latest
      .filter(({ id }) => BigInt(id) > BigInt(after))
      .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
    for (const message of said) if (!stopped) await source.hearElsewhere(message)
  }

  client.on(Events.ShardReady, lookThrough)
  client.on(Events.GuildAvailable, lookThrough)
  const watch = watchGone(context, {
    turn: pace.ready,
    cases: async () => byChannel(await casesToLookThrough(desk, SOURCE, clock.now())),
    look: attempt,
  })
  return {
    stop() {
      stopped = true
      watch.stop()
    },
  }
}

function byChannel(cases: readonly Case[]): Map<Snowflake, readonly Case[]> {
  const found = new Map<Snowflake, Case[]>()
  for (const one of cases) {
    const channelId = addressOf(one.comment)?.channelId
    if (channelId !== undefined && !isDeleted(one))
      found.set(channelId, [...(found.get(channelId) ?? []), one])
  }
  return found
}

const SNOWFLAKE = /^\d{1,20}$/

function knownOf({ sourceId, comment, replies }: Case): readonly Known[] {
  return [
    { id: sourceId, words: comment.text.slice(0, LIMITS.threadText), isCase: true },
    // Our own earlier reply, as the case keeps it, has an id of ours.
    ...replies
      .filter(({ id }) => SNOWFLAKE.test(id))
      .map(({ id, text }) => ({ id, words: text, isCase: false })),
  ]
}
