import type { Client, Guild } from 'discord.js'
import { type Language, languageOfLocale, type PlatformServices } from '../../../src/core/index.ts'
import type { DiscordConfig } from '../settings.ts'
import type { Forum } from './create-tag.ts'

/** What the forum's files need, whether the bot runs or a command does one job. */
export interface ForumParts {
  readonly config: Pick<DiscordConfig, 'forums' | 'tags' | 'createTags'>
  readonly services: Pick<
    PlatformServices,
    'analyze' | 'records' | 'clock' | 'defaultLanguage' | 'brand' | 'inform'
  >
}

/** The language that everybody in a guild sees: its tags and the reasons in its audit log. */
export function languageOf({ preferredLocale }: Guild, fallback: Language): Language {
  return languageOfLocale(preferredLocale, fallback)
}

/** A forum that the bot can see, by id. */
export function forumOf(client: Client, id: string): Forum | undefined {
  const known = client.channels.cache.get(id)
  return known !== undefined && 'isThreadOnly' in known && known.isThreadOnly() ? known : undefined
}
