import { type APIMessage, type REST, Routes } from 'discord.js'
import type { ApprovedReply, Comment, Look, Memory } from '../../src/core/index.ts'
import { type Address, urlOf } from './address.ts'
import { WRITTEN } from './comment-of.ts'
import type { DiscordContext } from './context.ts'
import { CODE, failureOf } from './failure.ts'
import { isKnownEdit, knowEdit } from './followed.ts'

/** Later messages that are looked through, and those of the author's that are told. */
const LATER = 100
const TOLD = 20

/** What looking takes; `context`: the living connection, if there is one. */
export interface Looking {
  readonly rest: REST
  readonly context: DiscordContext | undefined
  readonly memory: Pick<Memory, 'get' | 'set'>
}

/** Discord's codes for what is not there any more. */
const GONE: ReadonlySet<number> = new Set([CODE.unknownChannel, CODE.unknownMessage])

/** Does the message that a reply answers stand as it was read, and did its author answer below it since? */
export async function look(
  { rest, context, memory }: Looking,
  address: Address,
  { comment }: ApprovedReply,
): Promise<Look> {
  const { channelId, messageId } = address
  try {
    const message = (await rest.get(Routes.channelMessage(channelId, messageId))) as APIMessage
    const changed = await changeOf(message, comment, { context, memory })
    if (changed !== undefined) return changed
    const query = new URLSearchParams({ after: messageId, limit: String(LATER) })
    const later = (await rest.get(Routes.channelMessages(channelId), { query })) as APIMessage[]
    // Whoever wrote it goes on in the same channel, whether in answer to it or not.
    const messages = later
      .filter(
        ({ author, type, content }) =>
          author.id === message.author.id && WRITTEN.has(type) && content.trim() !== '',
      )
      .slice(0, TOLD)
      .reverse()
      .map((one) => commentOf(address, comment, one))
    return messages.length === 0 ? { state: 'same' } : { state: 'said-below', messages }
  } catch (error) {
    const failure = failureOf(error)
    if (failure.kind === 'refused') return { state: GONE.has(failure.code) ? 'gone' : 'unknown' }
    const after = failure.kind === 'later' ? failure.after : undefined
    return { state: 'later', why: failure.why, ...(after === undefined ? {} : { after }) }
  }
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
  const { id, content: text, timestamp, author } = message
  const by = author.id === known.id ? known : { id: author.id, handle: author.username }
  return {
    id,
    text,
    url: urlOf({ ...address, messageId: id }),
    postedAt: new Date(timestamp).toISOString(),
    author: by,
    venue,
  }
}
