import { type APIMessage, type REST, Routes } from 'discord.js'
import {
  type ApprovedReply,
  type Comment,
  LIMITS,
  type Look,
  type Memory,
  type PlatformServices,
  withForwarded,
} from '../../src/core/index.ts'
import { type Address, urlOf } from './address.ts'
import { WRITTEN } from './comment-of.ts'
import type { DiscordContext } from './context.ts'
import { CODE, failureOf } from './failure.ts'
import { isKnownEdit, knowEdit } from './followed.ts'

/** Later messages asked for at once, pages looked through, and the author's that are told. */
const LATER = 100
const PAGES = 20
const TOLD = 20

/** What looking takes; `context`: the living connection, if there is one. */
export interface Looking {
  readonly rest: REST
  readonly context: DiscordContext | undefined
  readonly memory: Pick<Memory, 'get' | 'set'>
  readonly inform: PlatformServices['inform']
}

/** Discord's codes for what is not there any more. */
const GONE: ReadonlySet<number> = new Set([CODE.unknownChannel, CODE.unknownMessage])

/** Does the message that a reply answers stand as it was read, and did its author answer below it since? */
export async function look(
  { rest, context, memory, inform }: Looking,
  address: Address,
  { comment }: ApprovedReply,
): Promise<Look> {
  const { channelId, messageId } = address
  try {
    const message = (await rest.get(Routes.channelMessage(channelId, messageId))) as APIMessage
    const changed = await changeOf(message, comment, { context, memory })
    if (changed !== undefined) return changed
    // Whoever wrote it goes on in the same channel, whether in answer to it or not.
    const { whole, found } = await after(rest, address)
    if (!whole)
      inform('discord: not all was looked at before a reply', { channel: channelId, messages: found.length })
    const messages = found
      .filter((one) => one.author.id === message.author.id && WRITTEN.has(one.type) && brings(one))
      .slice(-TOLD)
      .map((one) => commentOf(address, comment, one))
    return messages.length === 0 ? { state: 'same' } : { state: 'said-below', messages }
  } catch (error) {
    const failure = failureOf(error)
    if (failure.kind === 'refused') return { state: GONE.has(failure.code) ? 'gone' : 'unknown' }
    const wait = failure.kind === 'later' ? failure.after : undefined
    return { state: 'later', why: failure.why, ...(wait === undefined ? {} : { after: wait }) }
  }
}

interface After {
  readonly found: readonly APIMessage[]
  readonly whole: boolean
}

/**
 * What stands after it in its channel, oldest first; as far as Discord lets us ask at once, so that no reply
 * waits for ever where very many wrote.
 */
async function after(rest: REST, { channelId, messageId }: Address): Promise<After> {
  const found: APIMessage[] = []
  for (let page = 0; page < PAGES; page += 1) {
    const query = new URLSearchParams({ after: found.at(-1)?.id ?? messageId, limit: String(LATER) })
    try {
      const later = (await rest.get(Routes.channelMessages(channelId), { query })) as APIMessage[]
      found.push(...later.toReversed())
      if (later.length < LATER) return { found, whole: true }
    } catch (error) {
      if (page === 0 || failureOf(error).kind === 'refused') throw error
      break
    }
  }
  return { found, whole: false }
}

/** Words, pictures, or what it passes on. */
function brings({ content, attachments, message_snapshots: passedOn = [] }: APIMessage): boolean {
  return content.trim() !== '' || attachments.length > 0 || passedOn.length > 0
}

/** Was it edited to say something else? Previews change a message without an edit. */
async function changeOf(
  message: APIMessage,
  { text }: Comment,
  { context, memory }: Pick<Looking, 'context' | 'memory'>,
): Promise<Look | undefined> {
  const { id, content, edited_timestamp: editedAt, attachments } = message
  if (editedAt === null || content === text) return undefined
  if (content.trim() !== '') return { state: 'changed', text: content }
  if (context?.readsContent === true) {
    if (attachments.length === 0) return { state: 'gone' }
    return text === '' ? undefined : { state: 'changed', text: '' }
  }
  // Without the privileged intent every text is empty: somebody looks, once for each edit.
  if (await isKnownEdit(memory, id, editedAt)) return undefined
  await knowEdit(memory, id, editedAt)
  return { state: 'changed' }
}

function commentOf(address: Address, { venue, author: known }: Comment, message: APIMessage): Comment {
  const { id, content: text, timestamp, author, message_snapshots: passedOn = [] } = message
  const all = [message, ...passedOn.map((one) => one.message)].flatMap(({ attachments }) => attachments)
  const files = all.slice(0, LIMITS.attachments).map(({ url, filename: name }) => ({ url, name }))
  const by = author.id === known.id ? known : { id: author.id, handle: author.username }
  const said: Comment = {
    id,
    text,
    url: urlOf({ ...address, messageId: id }),
    postedAt: new Date(timestamp).toISOString(),
    author: by,
    venue,
    ...(files.length === 0 ? {} : { attachments: files }),
  }
  return withForwarded(
    said,
    passedOn.map((one) => ({ author: {}, text: one.message.content })),
  )
}
