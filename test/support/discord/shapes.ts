import { filledComponents, filledEmbeds } from './filled.ts'
import { permissionsOf } from './permissions.ts'
import {
  type Channel,
  FORUM,
  type Guild,
  guildOf,
  type Json,
  type Message,
  THREAD,
  threadsOf,
  type User,
  type World,
} from './world.ts'

const iso = (at: number) => new Date(at).toISOString()

export const userShape = (user: User): Json => ({
  id: user.id,
  username: user.username,
  discriminator: '0',
  global_name: user.bot ? null : user.username,
  avatar: null,
  primary_guild: null,
  bot: user.bot,
  flags: 0,
  public_flags: 0,
})

export function memberShape(world: World, guild: Guild, user: User): Json {
  return {
    user: userShape(user),
    roles: guild.members.get(user.id) ?? [],
    nick: null,
    avatar: null,
    joined_at: iso(0),
    banner: null,
    premium_since: null,
    communication_disabled_until: null,
    pending: false,
    deaf: false,
    mute: false,
    flags: 0,
    permissions: String(permissionsOf(world, user.id, guild)),
  }
}

export function channelShape(channel: Channel): Json {
  const lastId = [...channel.messages.keys()].at(-1)
  const common = {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guildId,
    name: channel.name,
    parent_id: channel.parentId,
    flags: channel.flags,
    // Where nobody wrote yet, Discord may say null or leave it out.
    ...(lastId === undefined ? {} : { last_message_id: lastId }),
    rate_limit_per_user: 0,
  }
  if (channel.type === THREAD)
    return {
      ...common,
      owner_id: channel.ownerId,
      message_count: Math.max(0, channel.messages.size - 1),
      total_message_sent: Math.max(0, channel.messages.size - 1),
      member_count: 1,
      applied_tags: [...channel.appliedTags],
      thread_metadata: {
        archived: channel.archived,
        locked: channel.locked,
        auto_archive_duration: channel.autoArchive,
        archive_timestamp: iso(channel.archivedAt),
        create_timestamp: iso(channel.archivedAt),
      },
    }
  return {
    ...common,
    topic: channel.topic,
    position: 0,
    nsfw: false,
    permission_overwrites: channel.overwrites.map(({ id, type, allow, deny }) => ({
      id,
      type,
      allow: String(allow),
      deny: String(deny),
    })),
    ...(channel.type === FORUM
      ? { available_tags: [...channel.tags], default_reaction_emoji: null, default_forum_layout: 0 }
      : {}),
  }
}

export function messageShape(world: World, message: Message): Json {
  const channel = world.channels.get(message.channelId)
  const guild = channel === undefined ? undefined : guildOf(world, channel)
  const mentions = [...message.content.matchAll(/<@!?(\d+)>/g)].flatMap(([, id]) => {
    const user = world.users.get(id ?? '')
    return user === undefined ? [] : [userShape(user)]
  })
  return {
    id: message.id,
    type: message.replyTo === null ? 0 : 19,
    channel_id: message.channelId,
    ...(guild === undefined ? {} : { guild_id: guild.id }),
    author: userShape(message.author),
    ...(guild === undefined || !guild.members.has(message.author.id)
      ? {}
      : { member: { ...memberShape(world, guild, message.author), user: undefined } }),
    content: message.content,
    timestamp: iso(message.at),
    edited_timestamp: message.editedAt === null ? null : iso(message.editedAt),
    tts: false,
    mention_everyone: false,
    mentions,
    mention_roles: [],
    attachments: message.attachments,
    embeds: filledEmbeds(message.embeds),
    components: filledComponents(message.components),
    pinned: false,
    flags: message.flags,
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(message.forwards === null
      ? {}
      : {
          message_reference: {
            type: 1,
            message_id: message.forwards.id,
            channel_id: message.forwards.channelId,
          },
          message_snapshots: [{ message: snapshotOf(world, message.forwards) }],
        }),
    ...(message.replyTo === null
      ? {}
      : {
          message_reference: {
            type: 0,
            message_id: message.replyTo.id,
            channel_id: message.replyTo.channelId,
            guild_id: guild?.id,
          },
          referenced_message: messageShape(world, { ...message.replyTo, replyTo: null }),
        }),
  }
}

/**
 * What an app without the Message Content intent gets: nothing people wrote, but for itself and its
 * mentions.
 */
export function withoutContent(world: World, shape: Json): Json {
  const author = shape.author as Json | undefined
  const mentions = (shape.mentions ?? []) as Json[]
  const own = author?.id === world.bot.id || mentions.some(({ id }) => id === world.bot.id)
  const referenced = shape.referenced_message as Json | undefined
  const inner = referenced === undefined ? {} : { referenced_message: withoutContent(world, referenced) }
  if (own || shape.guild_id === undefined) return { ...shape, ...inner }
  return { ...shape, ...inner, content: '', embeds: [], attachments: [], components: [] }
}

export const activeThreadsOf = (world: World, forumId: string): readonly Channel[] =>
  threadsOf(world, forumId).filter(({ archived }) => !archived)

/** The few fields that Discord passes on: not who wrote it. */
function snapshotOf(world: World, message: Message): Json {
  const shape = messageShape(world, message) as Json
  const kept = [
    'type',
    'content',
    'embeds',
    'attachments',
    'timestamp',
    'edited_timestamp',
    'flags',
    'components',
  ]
  return {
    ...Object.fromEntries(kept.map((name) => [name, shape[name]])),
    mentions: [],
    mention_roles: [],
  }
}
