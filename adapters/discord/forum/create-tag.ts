import { type ForumChannel, type GuildForumTag, type MediaChannel, PermissionFlagsBits } from 'discord.js'

/** Discord's most tags in one forum. */
export const MOST_AVAILABLE = 20

export type Forum = ForumChannel | MediaChannel

/** Yes where this client can't tell: Discord will. */
export function mayCreateTags(forum: Forum): boolean {
  const me = forum.guild.members.me
  return me === null || forum.permissionsFor(me)?.has(PermissionFlagsBits.ManageChannels, true) === true
}

/**
 * Adds tags to a forum, after those it has: Discord replaces the whole list, so it is read right before.
 * @returns the forum's tags afterwards
 * @throws DiscordAPIError when Discord refuses
 */
export async function addTags(
  forum: Forum,
  names: readonly string[],
  reason: string,
): Promise<readonly GuildForumTag[]> {
  const fresh = await forum.fetch(true)
  const missing = names.filter((name) => !fresh.availableTags.some((tag) => tag.name === name))
  const room = Math.max(0, MOST_AVAILABLE - fresh.availableTags.length)
  const added = missing.slice(0, room).map((name) => ({ name }))
  if (added.length === 0) return fresh.availableTags
  const changed = await fresh.setAvailableTags([...fresh.availableTags, ...added], reason)
  return changed.availableTags
}
