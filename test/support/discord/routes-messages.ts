import { checkMessage } from './limits.ts'
import { addMessage, changeMessage, removeMessage } from './people.ts'
import { can, demand } from './permissions.ts'
import { invalid, missing, Refusal, unknown } from './refusal.ts'
import type { Call, Route } from './rest.ts'
import { channelFor } from './routes-channels.ts'
import { messageShape, withoutContent } from './shapes.ts'
import { type Channel, FORUM, type Json, type Message, THREAD, type World } from './world.ts'

/** How long a nonce is remembered; Discord says "the past few minutes". */
const NONCE_MS = 5 * 60_000

export function messageRoutes(world: World): readonly Route[] {
  const show = (message: Message) => {
    const shape = messageShape(world, message)
    return world.app.messageContent ? shape : withoutContent(world, shape)
  }
  const find = (call: Call) => {
    const channel = channelFor(world, call.params.channel ?? '')
    demand(world, channel, 'ReadMessageHistory')
    const message = channel.messages.get(call.params.message ?? '')
    if (message === undefined) throw unknown.message()
    return { channel, message }
  }
  return [
    { template: 'GET /channels/:channel/messages', run: (call) => ({ body: page(world, call).map(show) }) },
    {
      template: 'GET /channels/:channel/messages/:message',
      run: (call) => ({ body: show(find(call).message) }),
    },
    { template: 'POST /channels/:channel/messages', run: (call) => ({ body: show(post(world, call)) }) },
    {
      template: 'PATCH /channels/:channel/messages/:message',
      run(call) {
        const { channel, message } = find(call)
        if (message.author.id !== world.bot.id)
          throw new Refusal(403, 50005, 'Cannot edit a message authored by another user')
        if (channel.archived) throw new Refusal(400, 50083, 'Thread is archived')
        checkMessage(call.body, false)
        changeMessage(world, message, fieldsOf(call.body))
        return { body: show(message) }
      },
    },
    {
      template: 'DELETE /channels/:channel/messages/:message',
      run(call) {
        const { channel, message } = find(call)
        if (message.author.id !== world.bot.id) demand(world, channel, 'ManageMessages')
        if (channel.archived) throw new Refusal(400, 50083, 'Thread is archived')
        removeMessage(world, message)
        return {}
      },
    },
  ]
}

/** The parts of a message that a body sets. */
export function fieldsOf(body: Json): Partial<Message> {
  return {
    ...(body.content === undefined ? {} : { content: String(body.content ?? '') }),
    ...(body.embeds === undefined ? {} : { embeds: (body.embeds ?? []) as Json[] }),
    ...(body.components === undefined ? {} : { components: (body.components ?? []) as Json[] }),
  }
}

function post(world: World, call: Call): Message {
  const channel = channelFor(world, call.params.channel ?? '')
  if (channel.type === FORUM) throw new Refusal(400, 50008, 'Cannot send messages in a non-text channel')
  demandWriting(world, channel)
  const { body } = call
  checkMessage(call.files > 0 ? { attachments: [], ...body } : body, true)
  if (body.message_reference !== undefined && !can(world, world.bot.id, 'ReadMessageHistory', channel))
    throw new Refusal(400, 160002, 'Cannot reply without permission to read message history')
  const nonce = (body.nonce ?? null) as string | number | null
  const before = body.enforce_nonce === true ? repeatOf(world, channel, nonce) : undefined
  if (before !== undefined) return before
  return addMessage(world, {
    channel,
    author: world.bot,
    content: String(body.content ?? ''),
    ...fieldsOf(body),
    flags: Number(body.flags ?? 0),
    nonce,
    replyTo: repliedTo(channel, body.message_reference as Json | undefined),
  })
}

function demandWriting(world: World, channel: Channel): void {
  demand(world, channel, channel.type === THREAD ? 'SendMessagesInThreads' : 'SendMessages')
  if (channel.starterMissing)
    throw new Refusal(
      400,
      40058,
      'Cannot message this thread until after the post author has sent an initial message',
    )
  // Locked: only those who manage threads; an archived one that isn't locked opens by itself.
  if (channel.locked) {
    try {
      demand(world, channel, 'ManageThreads')
    } catch {
      throw new Refusal(403, 160005, 'Thread is locked')
    }
    if (channel.archived) throw new Refusal(400, 50083, 'Thread is archived')
  }
}

function repeatOf(world: World, channel: Channel, nonce: string | number | null): Message | undefined {
  if (nonce === null) return undefined
  return [...channel.messages.values()].find(
    (message) =>
      message.author.id === world.bot.id && message.nonce === nonce && world.now() - message.at < NONCE_MS,
  )
}

function repliedTo(channel: Channel, reference: Json | undefined): Message | null {
  if (reference === undefined) return null
  const message = channel.messages.get(String(reference.message_id))
  if (message !== undefined) return message
  if (reference.fail_if_not_exists === false) return null
  throw invalid('message_reference', 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message')
}

/** `after` reads onwards, `before` and neither read back; always newest first. */
function page(world: World, call: Call): readonly Message[] {
  const channel = channelFor(world, call.params.channel ?? '')
  if (channel.type === FORUM) throw missing.access()
  demand(world, channel)
  // Discord refuses nothing here: it shows an empty channel.
  if (!can(world, world.bot.id, 'ReadMessageHistory', channel)) return []
  const limit = Number(call.query.get('limit') ?? 50)
  if (limit < 1 || limit > 100) throw invalid('limit', 'NUMBER_TYPE_MAX', 'Must be between 1 and 100.')
  const [after, before, around] = ['after', 'before', 'around'].map((key) => call.query.get(key))
  const all = [...channel.messages.values()].sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
  if (after != null) {
    const later = all.filter(({ id }) => BigInt(id) > BigInt(after))
    return later.slice(0, limit).reverse()
  }
  if (around != null) {
    const at = all.findIndex(({ id }) => BigInt(id) >= BigInt(around))
    return all.slice(Math.max(0, at - (limit >> 1)), Math.max(0, at - (limit >> 1)) + limit).reverse()
  }
  return all
    .filter(({ id }) => before == null || BigInt(id) < BigInt(before))
    .slice(-limit)
    .reverse()
}
