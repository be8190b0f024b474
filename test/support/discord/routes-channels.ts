import { checkMessage } from './limits.ts'
import { addMessage, addThread, removeThread, setThread } from './people.ts'
import { demand } from './permissions.ts'
import { invalid, Refusal, unknown } from './refusal.ts'
import type { Call, Route } from './rest.ts'
import { channelShape, messageShape } from './shapes.ts'
import {
  type Channel,
  FORUM,
  type Json,
  REQUIRE_TAG,
  type Tag,
  THREAD,
  threadsOf,
  type World,
} from './world.ts'

export function channelRoutes(world: World): readonly Route[] {
  const find = ({ params }: Call) => channelFor(world, params.channel ?? '')
  return [
    { template: 'GET /channels/:channel', run: (call) => ({ body: channelShape(find(call)) }) },
    {
      template: 'PATCH /channels/:channel',
      run(call) {
        const channel = find(call)
        if (channel.type === THREAD) patchThread(world, channel, call.body)
        else patchChannel(world, channel, call.body)
        return { body: channelShape(channel) }
      },
    },
    {
      template: 'DELETE /channels/:channel',
      run(call) {
        const channel = find(call)
        demand(world, channel, channel.type === THREAD ? 'ManageThreads' : 'ManageChannels')
        removeThread(world, channel)
        return { body: channelShape(channel) }
      },
    },
    {
      template: 'POST /channels/:channel/threads',
      run: (call) => ({ status: 201, body: newPost(world, call) }),
    },
    {
      template: 'GET /channels/:channel/threads/archived/public',
      run: (call) => ({ body: archived(world, call) }),
    },
    { template: 'PUT /channels/:channel/thread-members/@me', run: () => ({}) },
    { template: 'POST /channels/:channel/typing', run: () => ({}) },
  ]
}

/** @throws Refusal 10003 when unknown, 50001 when the bot may not see it */
export function channelFor(world: World, id: string): Channel {
  const channel = world.channels.get(id)
  if (channel === undefined) throw unknown.channel()
  demand(world, channel)
  return channel
}

function patchThread(world: World, thread: Channel, body: Json): void {
  const own = thread.ownerId === world.bot.id
  const opens = body.archived === false
  if (thread.archived && !opens && Object.keys(body).length > 0)
    throw new Refusal(400, 50083, 'Thread is archived')
  const onlyOpens = Object.keys(body).every((key) => key === 'archived') && opens
  if (thread.locked || !(own || onlyOpens)) demand(world, thread, 'ManageThreads')
  else demand(world, thread, 'SendMessagesInThreads')
  if (thread.archived && opens) demandRoom(world, thread)
  const change: Json = {}
  for (const key of ['name', 'archived', 'locked'] as const)
    if (body[key] !== undefined && body[key] !== null) change[key] = body[key]
  if (Array.isArray(body.applied_tags))
    change.appliedTags = allowedTags(world, thread, body.applied_tags as string[])
  setThread(world, thread, change)
}

function demandRoom(world: World, thread: Channel): void {
  const open = [...world.channels.values()].filter(
    ({ type, guildId, archived }) => type === THREAD && guildId === thread.guildId && !archived,
  )
  if (open.length >= world.activeThreads)
    throw new Refusal(400, 160006, 'Maximum number of active threads reached')
}

function allowedTags(world: World, thread: Channel, ids: readonly string[]): string[] {
  const forum = world.channels.get(thread.parentId ?? '')
  const available = forum?.tags ?? []
  if (ids.length > 5) throw invalid('applied_tags', 'BASE_TYPE_MAX_LENGTH', 'Must be 5 or fewer in length.')
  if (new Set(ids).size !== ids.length)
    throw invalid('applied_tags', 'SET_TYPE_ALREADY_CONTAINS_VALUE', 'The set already contains this value')
  for (const id of ids) {
    const tag = available.find((one) => one.id === id)
    if (tag === undefined) throw new Refusal(400, 10087, 'Unknown Tag')
    if (tag.moderated && !thread.appliedTags.includes(id)) demand(world, thread, 'ManageThreads')
  }
  if (ids.length === 0 && forum !== undefined && (forum.flags & REQUIRE_TAG) !== 0)
    throw new Refusal(400, 40067, 'A tag is required to create a forum post in this channel')
  return [...ids]
}

function patchChannel(world: World, channel: Channel, body: Json): void {
  demand(world, channel, 'ManageChannels')
  if (Array.isArray(body.available_tags))
    channel.tags = newTags(world, channel, body.available_tags as Json[])
  if (typeof body.name === 'string') channel.name = body.name
  if (typeof body.topic === 'string') channel.topic = body.topic
  world.dispatch('CHANNEL_UPDATE', channel.guildId, channelShape(channel))
}

/** The whole list is replaced: a tag that is left out is gone, from every post too. */
function newTags(world: World, forum: Channel, given: readonly Json[]): Tag[] {
  if (forum.type !== FORUM) throw invalid('available_tags', 'BASE_TYPE_BAD', 'Not a forum')
  if (given.length > 20)
    throw invalid('available_tags', 'BASE_TYPE_MAX_LENGTH', 'Must be 20 or fewer in length.')
  const tags = given.map((tag, at): Tag => {
    const name = String(tag.name ?? '')
    if (name.trim() === '' || name.length > 20)
      throw invalid(
        `available_tags.${at}.name`,
        'BASE_TYPE_BAD_LENGTH',
        'Must be between 1 and 20 in length.',
      )
    const known = forum.tags.find(({ id }) => id === tag.id)
    return {
      id: known?.id ?? world.newId(),
      name,
      moderated: tag.moderated === true,
      emoji_id: null,
      emoji_name: (tag.emoji_name as string | null | undefined) ?? null,
    }
  })
  if (new Set(tags.map(({ name }) => name)).size !== tags.length)
    throw new Refusal(400, 40061, 'Tag names must be unique')
  const kept = new Set(tags.map(({ id }) => id))
  for (const thread of threadsOf(world, forum.id))
    thread.appliedTags = thread.appliedTags.filter((id) => kept.has(id))
  return tags
}

function newPost(world: World, call: Call): Json {
  const forum = channelFor(world, call.params.channel ?? '')
  demand(world, forum, 'SendMessages')
  const message = (call.body.message ?? {}) as Json
  checkMessage(message, true)
  const thread = addThread(world, {
    parent: forum,
    owner: world.bot,
    name: String(call.body.name),
    appliedTags: (call.body.applied_tags ?? []) as string[],
  })
  const starter = addMessage(world, {
    channel: thread,
    author: world.bot,
    id: thread.id,
    content: String(message.content ?? ''),
  })
  return { ...channelShape(thread), message: messageShape(world, starter) }
}

/** Newest archived first; `before` is the archive time of the last one seen. */
function archived(world: World, call: Call): Json {
  const forum = channelFor(world, call.params.channel ?? '')
  demand(world, forum, 'ReadMessageHistory')
  const limit = Number(call.query.get('limit') ?? 50)
  const before = call.query.get('before')
  const until = before === null ? Number.POSITIVE_INFINITY : Date.parse(before)
  if (limit < 2 || limit > 100) throw invalid('limit', 'NUMBER_TYPE_MAX', 'Must be between 2 and 100.')
  const all = threadsOf(world, forum.id)
    .filter((thread) => thread.archived && thread.archivedAt < until)
    .sort((a, b) => b.archivedAt - a.archivedAt)
  return { threads: all.slice(0, limit).map(channelShape), members: [], has_more: all.length > limit }
}
