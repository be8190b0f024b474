import type { GuildForumTag } from 'discord.js'
import { createSerial, type TagMeaning } from '../../../src/core/index.ts'
import { addTags, type Forum, MOST_AVAILABLE, mayCreateTags } from './create-tag.ts'
import { nameOf, tagFor } from './names.ts'
import type { Notices } from './once.ts'
import { type ForumParts, languageOf } from './parts.ts'
import { auditReason } from './wording.ts'
import { outcomeOf } from './write.ts'

const CANNOT_CREATE = 'Manage Channels is missing, so a tag of a forum was not created'

type FindTag = (forum: Forum, meaning: TagMeaning, dryRun: boolean) => Promise<GuildForumTag | undefined>

/**
 * Finds the forum's tag for a meaning, and creates it when that is allowed. What stands in the way is told.
 */
export function createFindTag({ config, services }: ForumParts, notices: Notices): FindTag {
  const creating = createSerial()
  const language = (forum: Forum) => languageOf(forum.guild, services.defaultLanguage)
  const nameIn = (forum: Forum, meaning: TagMeaning) => nameOf(meaning, config.tags, language(forum))
  const known: FindTag = async (forum, meaning) =>
    tagFor(meaning, forum.availableTags, config.tags, language(forum))

  return async (forum, meaning, dryRun) => {
    const found = await known(forum, meaning, dryRun)
    if (found !== undefined) return found
    const ids = { guild: forum.guildId, forum: forum.id, meaning }
    if (!config.createTags)
      notices.tell('a forum lacks a tag: "winnow discord setup" shows and creates it', ids)
    else if (forum.availableTags.length >= MOST_AVAILABLE)
      notices.tell('a forum has 20 tags, so a missing one has no room', ids)
    else if (!mayCreateTags(forum)) notices.tell(CANNOT_CREATE, ids)
    else if (dryRun) return { id: meaning, name: nameIn(forum, meaning), moderated: false, emoji: null }
    // One at a time per forum: each write replaces the whole list.
    else return creating.run(forum.id, () => create(forum, meaning))
    return undefined
  }

  async function create(forum: Forum, meaning: TagMeaning): Promise<GuildForumTag | undefined> {
    const made = await known(forum, meaning, false)
    if (made !== undefined) return made
    try {
      const tags = await addTags(
        forum,
        [nameIn(forum, meaning)],
        auditReason(language(forum), services.brand),
      )
      return tagFor(meaning, tags, config.tags, language(forum))
    } catch (error) {
      if (outcomeOf(error) === 'not-allowed')
        notices.tell(CANNOT_CREATE, { guild: forum.guildId, forum: forum.id, meaning })
      return undefined
    }
  }
}
