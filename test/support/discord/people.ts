import { channelShape, messageShape } from './shapes.ts'
import { type Channel, type Message, THREAD, type User, type World } from './world.ts'

export interface NewMessage {
  readonly channel: Channel
  readonly author: User
  readonly content: string
  readonly id?: string
  readonly embeds?: Message['embeds']
  readonly components?: Message['components']
  readonly attachments?: Message['attachments']
  readonly flags?: number
  readonly nonce?: string | number | null
  readonly replyTo?: Message | null
  readonly forwards?: Message | null
  readonly ephemeralFor?: string | null
  /** Don't tell the gateway. */
  readonly silent?: boolean
}

/** Puts a message where it belongs and tells the gateway; ephemeral ones stand nowhere. */
export function addMessage(world: World, given: NewMessage): Message {
  const { channel } = given
  const message: Message = {
    id: given.id ?? world.newId(),
    channelId: channel.id,
    author: given.author,
    content: given.content,
    embeds: given.embeds ?? [],
    components: given.components ?? [],
    attachments: given.attachments ?? [],
    flags: given.flags ?? 0,
    nonce: given.nonce ?? null,
    replyTo: given.replyTo ?? null,
    forwards: given.forwards ?? null,
    at: world.now(),
    editedAt: null,
    ephemeralFor: given.ephemeralFor ?? null,
  }
  if (message.ephemeralFor !== null) return message
  if (channel.archived && !channel.locked) setThread(world, channel, { archived: false })
  channel.messages.set(message.id, message)
  if (given.silent !== true) world.dispatch('MESSAGE_CREATE', channel.guildId, messageShape(world, message))
  return message
}

export function changeMessage(world: World, message: Message, change: Partial<Message>): void {
  Object.assign(message, change, { editedAt: world.now() })
  if (message.ephemeralFor !== null) return
  world.dispatch('MESSAGE_UPDATE', guildIdOf(world, message), messageShape(world, message))
}

export function removeMessage(world: World, message: Message): void {
  world.channels.get(message.channelId)?.messages.delete(message.id)
  if (message.ephemeralFor !== null) return
  world.dispatch('MESSAGE_DELETE', guildIdOf(world, message), {
    id: message.id,
    channel_id: message.channelId,
    guild_id: guildIdOf(world, message),
  })
}

/** A moderator's clean-up: one event for all of them. */
export function removeMessages(world: World, channel: Channel, messages: readonly Message[]): void {
  for (const { id } of messages) channel.messages.delete(id)
  const { id, guildId } = channel
  const ids = messages.map((one) => one.id)
  world.dispatch('MESSAGE_DELETE_BULK', guildId, { ids, channel_id: id, guild_id: guildId })
}

/** Link previews and pins come as an update without an edit. */
export function touchMessage(world: World, message: Message): void {
  world.dispatch('MESSAGE_UPDATE', guildIdOf(world, message), messageShape(world, message))
}

const guildIdOf = (world: World, { channelId }: Message) => world.channels.get(channelId)?.guildId ?? null

type ThreadChange = Partial<
  Pick<Channel, 'archived' | 'locked' | 'appliedTags' | 'name' | 'flags' | 'autoArchive'>
>

export function setThread(world: World, thread: Channel, change: ThreadChange): void {
  const moved = change.archived !== undefined && change.archived !== thread.archived
  Object.assign(thread, change, moved ? { archivedAt: world.now() } : {})
  world.dispatch('THREAD_UPDATE', thread.guildId, channelShape(thread))
}

export interface NewThread {
  readonly parent: Channel
  readonly owner: User
  readonly name: string
  readonly id?: string
  readonly appliedTags?: string[]
  readonly archived?: boolean
  readonly locked?: boolean
  readonly starterMissing?: boolean
}

export function addThread(world: World, given: NewThread): Channel {
  const thread: Channel = {
    id: given.id ?? world.newId(),
    type: THREAD,
    guildId: given.parent.guildId,
    name: given.name,
    topic: null,
    parentId: given.parent.id,
    overwrites: [],
    flags: 0,
    tags: [],
    ownerId: given.owner.id,
    appliedTags: given.appliedTags ?? [],
    archived: given.archived ?? false,
    locked: given.locked ?? false,
    archivedAt: world.now(),
    autoArchive: 4_320,
    starterMissing: given.starterMissing ?? false,
    messages: new Map(),
  }
  world.channels.set(thread.id, thread)
  if (!thread.archived)
    world.dispatch('THREAD_CREATE', thread.guildId, { ...channelShape(thread), newly_created: true })
  return thread
}

/** A channel goes with its threads, of which Discord says nothing. */
export function removeChannel(world: World, channel: Channel): void {
  const { id, guildId } = channel
  const shape = channelShape(channel)
  for (const one of [...world.channels.values()]) if (one.parentId === id) world.channels.delete(one.id)
  world.channels.delete(id)
  world.dispatch('CHANNEL_DELETE', guildId, shape)
}

export function removeThread(world: World, thread: Channel): void {
  world.channels.delete(thread.id)
  const { id, guildId, parentId, type } = thread
  world.dispatch('THREAD_DELETE', guildId, { id, guild_id: guildId, parent_id: parentId, type })
}
