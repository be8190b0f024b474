import { type Refusal, refusedBlocks, refusedMetadata } from '../block-rules.ts'
import { TEXT_CUT, TEXT_UPDATE } from '../limits.ts'
import type { Json } from '../schema.ts'
import { messageJson, type SlackChannel, type SlackMessage, withBlockIds } from '../workspace.ts'
import { type ApiContext, channelOf, type Method, SlackError } from './method.ts'

export const chat: Readonly<Record<string, Method>> = {
  'chat.postMessage': {
    scopes: ['chat:write'],
    run(args, context) {
      const channel = directChannel(args, context) ?? writable(args, context)
      const message = newMessage(args, context, channel)
      channel.messages.push(message)
      // The app hears of its own messages in channels, but not of direct ones.
      if (!channel.id.startsWith('D')) context.emit({ ...messageJson(message), ...whereabouts(channel) })
      return { channel: channel.id, ts: message.ts, message: messageJson(message, true) }
    },
  },
  'chat.update': {
    scopes: ['chat:write'],
    perMinute: 50,
    run(args, context) {
      const channel = channelOf(args, context)
      const message = ownMessage(args, context, channel, 'cant_update_message')
      if (typeof args.text === 'string' && args.text.length > TEXT_UPDATE)
        throw new SlackError('msg_too_long')
      const { text, blocks, metadata } = contentOf(args)
      const before = messageJson(message)
      message.text = text
      // Blocks stay only when they are sent again, or neither text nor blocks say otherwise.
      if (blocks !== undefined) message.blocks = blocks
      else if (args.text !== undefined) delete message.blocks
      if (metadata !== undefined) message.metadata = metadata
      const edited = { user: context.workspace.app.botUser, ts: context.workspace.nextTs() }
      message.edited = edited
      context.emit({
        type: 'message',
        subtype: 'message_changed',
        hidden: true,
        message: messageJson(message),
        previous_message: before,
        ts: edited.ts,
        event_ts: edited.ts,
        ...whereabouts(channel),
      })
      return { channel: channel.id, ts: message.ts, text, message: messageJson(message, true) }
    },
  },
  'chat.delete': {
    scopes: ['chat:write'],
    perMinute: 50,
    run(args, context) {
      const channel = channelOf(args, context)
      const message = ownMessage(args, context, channel, 'cant_delete_message')
      channel.messages.splice(channel.messages.indexOf(message), 1)
      context.emit({
        type: 'message',
        subtype: 'message_deleted',
        hidden: true,
        deleted_ts: message.ts,
        previous_message: messageJson(message),
        ts: context.workspace.nextTs(),
        ...whereabouts(channel),
      })
      return { channel: channel.id, ts: message.ts }
    },
  },
  'chat.postEphemeral': {
    scopes: ['chat:write'],
    perMinute: 100,
    run(args, context) {
      const channel = writable(args, context)
      if (!channel.members.has(args.user)) throw new SlackError('user_not_in_channel')
      const { metadata, ...message } = newMessage(args, context, channel)
      context.workspace.ephemerals.push({ ...message, to: args.user })
      return { message_ts: message.ts }
    },
  },
  'chat.getPermalink': {
    run(args, context) {
      const channel = channelOf(args, context)
      const message = channel.messages.find(({ ts }) => ts === args.message_ts)
      if (message === undefined) throw new SlackError('message_not_found')
      const { domain } = context.workspace.team
      const thread =
        message.thread_ts === undefined ? '' : `?thread_ts=${message.thread_ts}&cid=${channel.id}`
      const name = `p${message.ts.replace('.', '')}`
      return {
        channel: channel.id,
        permalink: `https://${domain}.slack.com/archives/${channel.id}/${name}${thread}`,
      }
    },
  },
}

/** What every event of a channel says of it. */
export function whereabouts({ id, isPrivate }: SlackChannel): Json {
  return { channel: id, channel_type: isPrivate ? 'group' : 'channel' }
}

/** @throws SlackError for what Slack would not take as a message */
export function contentOf(args: Json): Pick<SlackMessage, 'text' | 'blocks' | 'metadata'> {
  const blocks = args.blocks ?? undefined
  if (blocks === undefined && (typeof args.text !== 'string' || args.text === ''))
    throw new SlackError('no_text')
  const refused: Refusal | undefined =
    (blocks === undefined ? undefined : refusedBlocks(blocks)) ??
    (args.metadata === undefined ? undefined : refusedMetadata(args.metadata))
  if (refused !== undefined)
    throw new SlackError(refused.error, {
      errors: refused.messages,
      response_metadata: { messages: refused.messages },
    })
  return {
    text: String(args.text ?? '').slice(0, TEXT_CUT),
    ...(blocks === undefined ? {} : { blocks: withBlockIds(blocks) }),
    ...(args.metadata === undefined ? {} : { metadata: args.metadata }),
  }
}

function newMessage(args: Json, { workspace }: ApiContext, channel: SlackChannel): SlackMessage {
  const thread = args.thread_ts === undefined ? undefined : String(args.thread_ts)
  if (thread !== undefined && !/^\d{10}\.\d{6}$/.test(thread)) throw new SlackError('invalid_thread_ts')
  return {
    ts: workspace.nextTs(),
    channel: channel.id,
    user: workspace.app.botUser,
    bot_id: workspace.app.botId,
    app_id: workspace.app.id,
    ...contentOf(args),
    ...(thread === undefined ? {} : { thread_ts: thread }),
    ...(args.mrkdwn === false || args.mrkdwn === 'false' ? { mrkdwn: false } : {}),
  }
}

/** A person's id stands for the direct conversation with them. */
function directChannel(args: Json, { workspace }: ApiContext): SlackChannel | undefined {
  if (!workspace.people.has(args.channel)) return undefined
  const id = `D${String(args.channel).slice(1)}`
  const channel = workspace.channels.get(id) ?? {
    id,
    name: 'directmessage',
    isPrivate: true,
    isArchived: false,
    members: new Set([args.channel, workspace.app.botUser]),
    messages: [],
  }
  workspace.channels.set(id, channel)
  return channel
}

function writable(args: Json, context: ApiContext): SlackChannel {
  const channel = channelOf(args, context)
  if (channel.isArchived) throw new SlackError('is_archived')
  const member = channel.members.has(context.workspace.app.botUser)
  if (!member && context.token?.scopes.includes('chat:write.public') !== true)
    throw new SlackError('not_in_channel')
  return channel
}

function ownMessage(args: Json, { workspace }: ApiContext, channel: SlackChannel, refusal: string) {
  const message = channel.messages.find(({ ts }) => ts === args.ts)
  if (message === undefined) throw new SlackError('message_not_found')
  if (message.bot_id !== workspace.app.botId) throw new SlackError(refusal)
  return message
}
