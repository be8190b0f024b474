import type { Json } from '../schema.ts'
import { messageJson, type SlackChannel } from '../workspace.ts'
import { type ApiContext, channelOf, type Method, needScope, SlackError } from './method.ts'

export const conversations: Readonly<Record<string, Method>> = {
  'conversations.info': {
    perMinute: 50,
    run(args, context) {
      const channel = readable(args, context, 'read')
      return { channel: channelJson(channel, context) }
    },
  },
  'conversations.members': {
    perMinute: 100,
    run(args, context) {
      const channel = readable(args, context, 'read')
      return { members: [...channel.members], response_metadata: { next_cursor: '' } }
    },
  },
  'conversations.join': {
    scopes: ['channels:join'],
    perMinute: 50,
    run(args, context) {
      const channel = channelOf(args, context)
      if (channel.isPrivate) throw new SlackError('method_not_supported_for_channel_type')
      if (channel.isArchived) throw new SlackError('is_archived')
      channel.members.add(context.workspace.app.botUser)
      return { channel: channelJson(channel, context) }
    },
  },
  'conversations.history': {
    perMinute: 50,
    run(args, context) {
      const channel = readable(args, context, 'history')
      if (!channel.members.has(context.workspace.app.botUser)) throw new SlackError('not_in_channel')
      const roots = channel.messages.filter(
        ({ ts, thread_ts }) => thread_ts === undefined || thread_ts === ts,
      )
      return page([...roots].reverse(), args, 100, 999)
    },
  },
  'conversations.replies': {
    perMinute: 50,
    run(args, context) {
      const channel = readable(args, context, 'history')
      if (!channel.members.has(context.workspace.app.botUser)) throw new SlackError('not_in_channel')
      const asked = channel.messages.find(({ ts }) => ts === args.ts)
      const root = asked?.thread_ts ?? args.ts
      const thread = channel.messages.filter(({ ts, thread_ts }) => ts === root || thread_ts === root)
      if (thread.length === 0) throw new SlackError('thread_not_found')
      return page(thread, args, 1_000, 1_000)
    },
  },
}

function page(all: SlackChannel['messages'], args: Json, usual: number, most: number): Json {
  const limit = Number(args.limit ?? usual)
  if (!Number.isInteger(limit) || limit < 1 || limit > most) throw new SlackError('invalid_limit')
  const from = args.cursor ? Number(Buffer.from(String(args.cursor), 'base64').toString().slice(5)) : 0
  if (!Number.isInteger(from)) throw new SlackError('invalid_cursor')
  const oldest = Number(args.oldest ?? 0)
  const latest = Number(args.latest ?? Number.POSITIVE_INFINITY)
  const inclusive = args.inclusive === true || args.inclusive === 'true' || args.inclusive === '1'
  const within = all.filter(({ ts }) =>
    inclusive ? Number(ts) >= oldest && Number(ts) <= latest : Number(ts) > oldest && Number(ts) < latest,
  )
  const shown = within.slice(from, from + limit)
  const more = within.length > from + limit
  const all_metadata = ['true', '1', true].includes(args.include_all_metadata)
  return {
    messages: shown.map((message) => messageJson(message, all_metadata)),
    has_more: more,
    ...(more
      ? { response_metadata: { next_cursor: Buffer.from(`next:${from + limit}`).toString('base64') } }
      : {}),
  }
}

function readable(args: Json, context: ApiContext, what: 'read' | 'history'): SlackChannel {
  const channel = channelOf(args, context)
  needScope(context.token, `${channel.isPrivate ? 'groups' : 'channels'}:${what}`)
  return channel
}

function channelJson(
  { id, name, isPrivate, isArchived, members }: SlackChannel,
  { workspace }: ApiContext,
): Json {
  return {
    id,
    name,
    is_channel: !isPrivate,
    is_group: isPrivate,
    is_private: isPrivate,
    is_archived: isArchived,
    is_member: members.has(workspace.app.botUser),
    is_ext_shared: false,
    num_members: members.size,
  }
}
