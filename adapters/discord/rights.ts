import {
  type APIGuild,
  type APIGuildMember,
  type APIOverwrite,
  type GuildBasedChannel,
  OverwriteType,
  PermissionFlagsBits,
} from 'discord.js'

export interface Place {
  readonly name?: string
  readonly permission_overwrites?: readonly APIOverwrite[]
}

export interface Rights {
  readonly guild: APIGuild
  readonly member: APIGuildMember
  readonly me: string
}

/** A member's rights in a channel, by Discord's documented order: roles, then what the channel changes. */
export function rightsIn(
  { permission_overwrites: changes = [] }: Place,
  { guild, member, me }: Rights,
): bigint {
  const everything = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n)
  if (guild.owner_id === me) return everything
  const mine = guild.roles.filter(({ id }) => id === guild.id || member.roles.includes(id))
  let rights = mine.reduce((all, { permissions }) => all | BigInt(permissions), 0n)
  if ((rights & PermissionFlagsBits.Administrator) !== 0n) return everything
  const of = (which: (change: APIOverwrite) => boolean) => {
    const some = changes.filter(which)
    const deny = some.reduce((all, change) => all | BigInt(change.deny), 0n)
    const allow = some.reduce((all, change) => all | BigInt(change.allow), 0n)
    rights = (rights & ~deny) | allow
  }
  of(({ id }) => id === guild.id)
  of(({ id, type }) => type === OverwriteType.Role && id !== guild.id && member.roles.includes(id))
  of(({ id, type }) => type === OverwriteType.Member && id === me)
  return rights
}

/** Is it known that we have no such right there? What the client can't tell is left for Discord to say. */
export function lacks(channel: GuildBasedChannel, right: bigint): boolean {
  try {
    return channel.permissionsFor(channel.client.user)?.has(right) === false
  } catch {
    return false
  }
}
