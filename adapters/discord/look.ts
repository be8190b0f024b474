import { type APIMessage, type REST, Routes } from 'discord.js'
import type { ApprovedReply, Comment, Look } from '../../src/core/index.ts'
import { type Address, urlOf } from './address.ts'
import { WRITTEN } from './comment-of.ts'
import type { DiscordContext } from './context.ts'
import { CODE, failureOf } from './failure.ts'

/** Later messages that are looked through, and those of the author's that are told. */
const LATER = 100
const TOLD = 20

/** Discord's codes for what is not there any more. */
const GONE: ReadonlySet<number> = new Set([CODE.unknownChannel, CODE.unknownMessage])

/** Does the message that a reply answers stand as it was read, and did its author answer below it since? */
export async function look(
  rest: REST,
  context: DiscordContext | undefined,
  address: Address,
  { comment }: ApprovedReply,
): Promise<Look> {
  const { channelId, messageId } = address
  try {
    const message = (await rest.get(Routes.channelMessage(channelId, messageId))) as APIMessage
    // Previews change a message without an edit; without the privileged intent every text is empty.
    if (message.edited_timestamp !== null && message.content !== comment.text) {
      if (message.content.trim() !== '') return { state: 'changed', text: message.content }
      if (context?.readsContent === true) return { state: 'gone' }
    }
    const query = new URLSearchParams({ after: messageId, limit: String(LATER) })
    const later = (await rest.get(Routes.channelMessages(channelId), { query })) as APIMessage[]
    // In a channel only what answers it stands below it, in a thread everything that comes after.
    const isThread = channelId === messageId || context?.client.channels.cache.get(channelId)?.isThread()
    const messages = later
      .filter(
        ({ author, type, content, message_reference: to }) =>
          author.id === message.author.id &&
          WRITTEN.has(type) &&
          content.trim() !== '' &&
          (isThread === true || to?.message_id === messageId),
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
