import { missing } from './refusal.ts'
import { type Channel, type Guild, guildOf, type World } from './world.ts'

export const PERMISSIONS = {
  Administrator: 1n << 3n,
  ManageChannels: 1n << 4n,
  ManageGuild: 1n << 5n,
  AddReactions: 1n << 6n,
  ViewAuditLog: 1n << 7n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ManageMessages: 1n << 13n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  MentionEveryone: 1n << 17n,
  UseApplicationCommands: 1n << 31n,
  ManageThreads: 1n << 34n,
  CreatePublicThreads: 1n << 35n,
  SendMessagesInThreads: 1n << 38n,
  ModerateMembers: 1n << 40n,
} as const
export type Permission = keyof typeof PERMISSIONS

const all = (...names: Permission[]) => names.reduce((bits, name) => bits | PERMISSIONS[name], 0n)
const EVERYTHING = all(...(Object.keys(PERMISSIONS) as Permission[]))

/** What everybody may do in a new guild. */
export const EVERYONE = all(
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'ReadMessageHistory',
  'AddReactions',
  'EmbedLinks',
  'AttachFiles',
  'UseApplicationCommands',
  'CreatePublicThreads',
)
/** What the bot's own role has besides. */
export const BOT = all('ManageThreads', 'ManageChannels')

export function bits(names: readonly Permission[]): bigint {
  return all(...names)
}

/** Roles first, then the channel's overwrites: everyone's, the roles', the member's. */
export function permissionsOf(world: World, userId: string, guild: Guild, channel?: Channel): bigint {
  const held = guild.members.get(userId)
  if (held === undefined) return 0n
  if (guild.owner.id === userId) return EVERYTHING
  let granted = [guild.id, ...held].reduce((sum, id) => sum | (guild.roles.get(id)?.permissions ?? 0n), 0n)
  if ((granted & PERMISSIONS.Administrator) !== 0n) return EVERYTHING
  if (channel === undefined) return granted
  const parent = channel.parentId === null ? channel : (world.channels.get(channel.parentId) ?? channel)
  const steps = [
    parent.overwrites.filter(({ id }) => id === guild.id),
    parent.overwrites.filter(({ id, type }) => type === 0 && id !== guild.id && held.includes(id)),
    parent.overwrites.filter(({ id, type }) => type === 1 && id === userId),
  ]
  for (const step of steps) {
    for (const { deny } of step) granted &= ~deny
    for (const { allow } of step) granted |= allow
  }
  return granted
}

export function can(world: World, userId: string, permission: Permission, channel: Channel): boolean {
  const granted = permissionsOf(world, userId, guildOf(world, channel), channel)
  return (granted & PERMISSIONS[permission]) !== 0n
}

/** @throws Refusal 50001 when the bot can't even see the channel, 50013 when one right is missing */
export function demand(world: World, channel: Channel, ...permissions: Permission[]): void {
  if (!guildOf(world, channel).joined || !can(world, world.bot.id, 'ViewChannel', channel))
    throw missing.access()
  for (const permission of permissions)
    if (!can(world, world.bot.id, permission, channel)) throw missing.permission()
}
