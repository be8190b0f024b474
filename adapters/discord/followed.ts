import { type Message, MessageReferenceType, type Snowflake } from 'discord.js'
import type { Memory, PlatformServices } from '../../src/core/index.ts'
import type { DiscordContext } from './context.ts'
import { rootsOf } from './conversation.ts'

/** The case that a thread's messages belong to, when it stands on a message in the middle of the thread. */
const KIND = 'discord-thread-case'
/** How long it is remembered up to which edit a message is known, in milliseconds. */
const REMEMBERED = 30 * 86_400_000

const editKey = (messageId: Snowflake) => `discord:edit:${messageId}`

/** A message from a thread was sent to review: what is written there from now on belongs to it. */
export async function followThread(
  { records }: Pick<PlatformServices, 'records'>,
  threadId: Snowflake,
  messageId: Snowflake,
  caseId: string,
): Promise<void> {
  if (threadId !== messageId) await records.add(KIND, threadId, { id: messageId }, { caseId })
}

/** What a message in a channel that isn't listened to may belong to, the nearest first; ids of messages. */
export async function followedBy(
  context: DiscordContext,
  message: Message<true>,
): Promise<readonly Snowflake[]> {
  const { channel, reference, mentions, client } = message
  const ids: Snowflake[] = []
  if (reference?.messageId !== undefined && reference.type !== MessageReferenceType.Forward) {
    ids.push(reference.messageId)
    // What answers a reply of ours answers what we replied to.
    if (mentions.repliedUser?.id === client.user.id) ids.push(...(await rootsOf(context, message)).ids)
  }
  if (channel.isThread()) {
    const begun = await context.services.records.get<{ id: Snowflake }>(KIND, channel.id)
    ids.push(...(begun === undefined ? [] : [begun.id]), channel.id)
  }
  return [...new Set(ids)].filter((id) => id !== message.id)
}

type Remembers = Pick<Memory, 'get' | 'set'>

/** Where its words can't be read: up to this edit (ISO 8601) it is known what a message says. */
export async function knowEdit(
  memory: Remembers,
  messageId: Snowflake,
  editedAt: string | null,
): Promise<void> {
  if (editedAt !== null) await memory.set(editKey(messageId), editedAt, REMEMBERED)
}

export async function isKnownEdit(
  memory: Remembers,
  messageId: Snowflake,
  editedAt: string,
): Promise<boolean> {
  const known = await memory.get<string>(editKey(messageId))
  return known !== undefined && Date.parse(known) >= Date.parse(editedAt)
}
