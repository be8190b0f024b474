import { type APIMessage, type REST, Routes } from 'discord.js'
import type { ApprovedReply } from '../../src/core/index.ts'
import { addressOf } from './address.ts'
import { CODE, failureOf } from './failure.ts'
import { nonceOf } from './nonce.ts'
import { literal } from './text.ts'

/** Pages of a hundred messages that are looked through for a reply of ours. */
const PAGES = 10

/** Does a reply of ours stand there? As far as Discord can be asked; never throws. */
export async function findReply(rest: REST, reply: ApprovedReply): Promise<'posted' | 'absent' | 'unknown'> {
  try {
    const found = await find(rest, reply)
    if (found === 'absent') await demandHistory(rest, reply)
    return found
  } catch (error) {
    const failure = failureOf(error)
    // With the channel everything went that stood in it.
    return failure.kind === 'refused' && failure.code === CODE.unknownChannel ? 'absent' : 'unknown'
  }
}

/** Without the right to read history Discord shows an empty channel. @throws where that is so */
async function demandHistory(rest: REST, { comment }: ApprovedReply): Promise<void> {
  const address = addressOf(comment)
  if (address === undefined) return
  try {
    await rest.get(Routes.channelMessage(address.channelId, address.messageId))
  } catch (error) {
    const failure = failureOf(error)
    if (failure.kind !== 'refused' || failure.code !== CODE.unknownMessage) throw error
  }
}

/** Our own message with these words in answer to that comment, among what was written since. */
async function find(rest: REST, reply: ApprovedReply): Promise<'posted' | 'absent' | 'unknown'> {
  const address = addressOf(reply.comment)
  if (address === undefined) return 'absent'
  const { id: me } = (await rest.get(Routes.user())) as { id: string }
  const content = literal(reply.text)
  let after = address.messageId
  for (let page = 0; page < PAGES; page++) {
    const query = new URLSearchParams({ after, limit: '100' })
    const found = (await rest.get(Routes.channelMessages(address.channelId), { query })) as APIMessage[]
    const ours = found.some(
      (message) =>
        message.author.id === me &&
        (message.nonce === nonceOf(reply.idempotencyKey) || same(message.content, content)) &&
        message.message_reference?.message_id === address.messageId,
    )
    if (ours) return 'posted'
    if (found.length < 100) return 'absent'
    after = found.map(({ id }) => id).reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b))
  }
  return 'unknown'
}

/** Discord trims what it stores. */
function same(a: string, b: string): boolean {
  return a.trim() === b.trim()
}
