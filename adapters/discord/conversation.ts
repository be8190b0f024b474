import { type Message, MessageReferenceType, type Snowflake, ThreadOnlyChannel } from 'discord.js'
import type { ThreadMessage } from '../../src/core/index.ts'
import { authorOf } from './comment-of.ts'
import type { DiscordContext } from './context.ts'

/** Earlier messages that are read along with a new one, and how far a chain of replies is followed. */
const EARLIER = 30
const CHAIN = 5

/** Written by Winnow, by one of the people named in the configuration, or by a colleague of any role. */
export function isOurs({ services, config }: DiscordContext, { author, member, client }: Message): boolean {
  if (author.id === client.user.id) return true
  // The guild's own id is everybody's role.
  const roles = member === null ? [] : [...member.roles.cache.keys()].filter((id) => id !== member.guild.id)
  const { deciders, team = [] } = config
  if ([author.id, ...roles].some((id) => team.includes(id) || deciders.includes(id))) return true
  const id = `discord:${author.id}`
  const known = services.identify?.({ id, name: author.username, place: 'discord' })
  return known !== undefined && known.id !== id
}

/**
 * The messages that a message answers, the nearest first, then the one its thread began with. What
 * answers a reply of ours answers the comment that we replied to.
 */
export async function rootsOf(
  context: DiscordContext,
  message: Message<true>,
): Promise<{ readonly ids: readonly Snowflake[]; readonly answersUs: boolean }> {
  const ids: Snowflake[] = []
  let answersUs = false
  for (const earlier of await chainOf(context, message)) {
    if (earlier.author.id === message.client.user.id) answersUs = true
    ids.push(earlier.id)
  }
  if (message.channel.isThread() && message.id !== message.channel.id) ids.push(message.channel.id)
  return { ids: [...new Set(ids)], answersUs }
}

/** What was written before, oldest first: in a thread all of it, in a channel what is replied to. */
export async function conversationBefore(
  context: DiscordContext,
  message: Message<true>,
): Promise<readonly ThreadMessage[]> {
  const earlier = message.channel.isThread()
    ? await threadBefore(context, message)
    : [...(await chainOf(context, message))].reverse()
  return earlier.filter(({ content }) => content.trim() !== '').map((one) => threadMessageOf(context, one))
}

function threadMessageOf(context: DiscordContext, message: Message): ThreadMessage {
  return {
    author: authorOf(message),
    text: message.content,
    postedAt: message.createdAt.toISOString(),
    ...(isOurs(context, message) ? { fromUs: true } : {}),
  }
}

async function threadBefore(context: DiscordContext, message: Message<true>): Promise<readonly Message[]> {
  const { channel } = message
  if (!channel.isThread() || message.id === channel.id) return []
  const found = await quietly(context, message.channelId, async () => [
    ...(await channel.messages.fetch({ before: message.id, limit: EARLIER })).values(),
  ])
  const earlier = (found ?? []).sort((a, b) => a.createdTimestamp - b.createdTimestamp)
  // The message a thread was made from stands in the channel above it.
  if (channel.parent instanceof ThreadOnlyChannel || earlier.length >= EARLIER) return earlier
  const first = await quietly(context, channel.id, () => channel.fetchStarterMessage())
  return first == null ? earlier : [first, ...earlier.filter(({ id }) => id !== first.id)]
}

/** The messages replied to, one after the other; Discord sends the nearest along. */
async function chainOf(context: DiscordContext, message: Message<true>): Promise<readonly Message[]> {
  const chain: Message[] = []
  let one: Message = message
  while (chain.length < CHAIN) {
    const { reference } = one
    // What is passed on isn't answered.
    if (reference?.messageId === undefined || reference.type === MessageReferenceType.Forward) break
    if (reference.channelId !== message.channelId) break
    const { messageId } = reference
    const { messages } = message.channel
    const known = messages.cache.get(messageId)
    const next: Message | undefined =
      known !== undefined && !known.partial
        ? known
        : await quietly(context, message.channelId, () => messages.fetch({ message: messageId, force: true }))
    if (next === undefined || chain.includes(next)) break
    chain.push(next)
    one = next
  }
  return chain
}

/** Context makes a reading better; without it a comment is read all the same. */
async function quietly<T>(
  { services }: DiscordContext,
  channelId: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    services.inform('earlier messages could not be read on Discord', { channel: channelId, code })
    return undefined
  }
}
