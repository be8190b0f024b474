import { BOT, bits, EVERYONE, type Permission } from './permissions.ts'
import { channelShape } from './shapes.ts'
import { guildShape } from './shapes-guild.ts'
import {
  type CATEGORY,
  type Channel,
  FORUM,
  type Guild,
  REQUIRE_TAG,
  type Tag,
  type TEXT,
  type User,
  type World,
} from './world.ts'

export interface NewUser {
  readonly locale?: string
  readonly roles?: readonly string[]
  readonly permissions?: readonly Permission[]
  readonly bot?: boolean
  /** Another guild than the first. */
  readonly guild?: Guild
}

export interface NewChannel {
  readonly name?: string
  readonly guild?: Guild
  /** Only the bot and those named see it. */
  readonly private?: boolean
}

export interface NewForum extends NewChannel {
  readonly tags?: readonly (string | { readonly name: string; readonly moderated?: boolean })[]
  readonly requireTag?: boolean
}

/** A guild with an owner, @everyone and the bot with its role. */
export function addGuild(world: World, name: string, locale: string): Guild {
  const id = world.newId()
  const owner = person(world, `${name}'s owner`, locale, false)
  const botRole = world.newId()
  const guild: Guild = {
    id,
    name,
    locale,
    owner,
    roles: new Map([
      [id, { id, name: '@everyone', permissions: EVERYONE }],
      [botRole, { id: botRole, name: 'Winnow', permissions: BOT }],
    ]),
    members: new Map([
      [owner.id, []],
      [world.bot.id, [botRole]],
    ]),
    joined: true,
  }
  world.guilds.set(id, guild)
  world.dispatch('GUILD_CREATE', id, guildShape(world, guild))
  return guild
}

export function person(world: World, username: string, locale: string, bot: boolean): User {
  const user = { id: world.newId(), username, bot, locale }
  world.users.set(user.id, user)
  return user
}

export function addRole(
  world: World,
  guild: Guild,
  name: string,
  permissions: readonly Permission[],
): string {
  const id = world.newId()
  guild.roles.set(id, { id, name, permissions: bits(permissions) })
  world.dispatch('GUILD_ROLE_CREATE', guild.id, { guild_id: guild.id, role: roleShape(world, guild, id) })
  return id
}

export function addChannel(
  world: World,
  guild: Guild,
  given: NewForum,
  type: typeof TEXT | typeof FORUM | typeof CATEGORY,
): Channel {
  const channel: Channel = {
    id: world.newId(),
    type,
    guildId: guild.id,
    name: given.name ?? (type === FORUM ? 'forum' : 'general'),
    topic: null,
    parentId: null,
    overwrites:
      given.private === true
        ? [
            { id: guild.id, type: 0, allow: 0n, deny: bits(['ViewChannel']) },
            { id: world.bot.id, type: 1, allow: bits(['ViewChannel']), deny: 0n },
          ]
        : [],
    flags: given.requireTag === true ? REQUIRE_TAG : 0,
    tags: (given.tags ?? []).map((tag): Tag => {
      const { name, moderated = false } = typeof tag === 'string' ? { name: tag } : tag
      return { id: world.newId(), name, moderated, emoji_id: null, emoji_name: null }
    }),
    ownerId: null,
    appliedTags: [],
    archived: false,
    locked: false,
    archivedAt: 0,
    autoArchive: 0,
    starterMissing: false,
    messages: new Map(),
  }
  world.channels.set(channel.id, channel)
  world.dispatch('CHANNEL_CREATE', guild.id, channelShape(channel))
  return channel
}

/**
 * Takes a right away from the bot, everywhere in the guild or in one channel. `silently`: its client isn't
 * told.
 */
export function setPermission(
  world: World,
  guild: Guild,
  permission: Permission,
  allowed: boolean,
  where: { readonly channel?: Channel; readonly silently?: boolean },
): void {
  const bit = bits([permission])
  if (where.channel !== undefined) {
    const { overwrites } = where.channel
    let own = overwrites.find(({ id }) => id === world.bot.id)
    if (own === undefined) {
      own = { id: world.bot.id, type: 1, allow: 0n, deny: 0n }
      overwrites.push(own)
    }
    own.deny = allowed ? own.deny & ~bit : own.deny | bit
    own.allow = allowed ? own.allow | bit : own.allow & ~bit
    if (where.silently !== true) world.dispatch('CHANNEL_UPDATE', guild.id, channelShape(where.channel))
    return
  }
  const ids = [guild.id, ...(guild.members.get(world.bot.id) ?? [])]
  for (const id of allowed ? ids.slice(-1) : ids) {
    const role = guild.roles.get(id)
    if (role === undefined) continue
    role.permissions = allowed ? role.permissions | bit : role.permissions & ~bit
    if (where.silently !== true)
      world.dispatch('GUILD_ROLE_UPDATE', guild.id, { guild_id: guild.id, role: roleShape(world, guild, id) })
  }
}

function roleShape(world: World, guild: Guild, id: string): unknown {
  const roles = guildShape(world, guild).roles as { id: string }[]
  return roles.find((role) => role.id === id)
}
