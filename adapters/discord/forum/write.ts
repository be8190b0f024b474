import { type AnyThreadChannel, DiscordAPIError, PermissionFlagsBits, RESTJSONErrorCodes } from 'discord.js'
import type { Forum } from './create-tag.ts'

/** How writing a post's tags ended. */
export type Written = 'written' | 'gone' | 'not-allowed' | 'left'

const NEEDED = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ManageThreads]

/** May we set tags on a forum's posts? Yes where this client can't tell: Discord will. */
export function mayTagIn(forum: Forum): boolean {
  const me = forum.guild.members.me
  return me === null || forum.permissionsFor(me)?.has(NEEDED, true) === true
}

/**
 * Replaces a post's tags. An archived post is opened in the same call and archived again, so that the
 * forum looks as before.
 * @throws whatever isn't an answer of Discord's about this post
 */
export async function writeTags(
  thread: AnyThreadChannel,
  appliedTags: readonly string[],
  reason: string,
): Promise<Written> {
  const wasArchived = thread.archived === true
  try {
    await thread.edit({ appliedTags: [...appliedTags], reason, ...(wasArchived ? { archived: false } : {}) })
  } catch (error) {
    return outcomeOf(error)
  }
  if (wasArchived) await archiveAgain(thread, reason)
  return 'written'
}

/** The tags stand already: a failure here leaves an open post, no more. */
export async function archiveAgain(thread: AnyThreadChannel, reason: string): Promise<void> {
  try {
    await thread.edit({ archived: true, reason })
  } catch (error) {
    outcomeOf(error)
  }
}

const GONE: ReadonlySet<number | string> = new Set([RESTJSONErrorCodes.UnknownChannel])
const NOT_ALLOWED: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
])
/** The post can't be changed just now: a tag was deleted, it was locked or archived, or too many are open. */
const LEFT: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownTag,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.ThreadLocked,
  RESTJSONErrorCodes.MaximumActiveThreads,
  RESTJSONErrorCodes.TagRequiredToCreateAForumPostInThisChannel,
])

/** What Discord's refusal means for the post. @throws the error, when it is none */
export function outcomeOf(error: unknown): Written {
  if (error instanceof DiscordAPIError) {
    if (GONE.has(error.code)) return 'gone'
    if (NOT_ALLOWED.has(error.code)) return 'not-allowed'
    if (LEFT.has(error.code)) return 'left'
  }
  throw error
}
