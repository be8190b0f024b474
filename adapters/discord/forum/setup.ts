import { type Language, type PlatformServices, TAG_MEANINGS } from '../../../src/core/index.ts'
import type { DiscordConfig } from '../settings.ts'
import { connected } from './connect.ts'
import { addTags, MOST_AVAILABLE, mayCreateTags } from './create-tag.ts'
import { type ConfiguredNames, nameOf, tagFor, unusableNames } from './names.ts'
import { forumOf, languageOf } from './parts.ts'
import { auditReason, SETUP_WORDS } from './wording.ts'
import { mayTagIn } from './write.ts'

const REQUESTS_PER_SECOND = 20

export interface SetupOptions {
  readonly services: Pick<PlatformServices, 'brand' | 'defaultLanguage'>
  /** False: only say what would be created. */
  readonly apply: boolean
  /** One line for the person at the terminal. */
  readonly tell: (line: string) => void
}

/** What setting up came to; `missing` tags are still to be created. */
export interface SetupResult {
  readonly created: number
  readonly missing: number
  /** Forums where something stands in the way. */
  readonly obstacles: number
}

/**
 * Shows which tags each configured forum has for our meanings and which it lacks, and creates these with
 * `apply`. Tags that are there are never renamed or removed.
 * @throws when Discord can't be reached, or refuses
 */
export function setupForums(
  config: DiscordConfig,
  { services, apply, tell }: SetupOptions,
): Promise<SetupResult> {
  const { defaultLanguage, brand } = services
  const words = SETUP_WORDS[defaultLanguage]
  for (const meaning of unusableNames(config.tags))
    tell(words.unusable(meaning, nameOf(meaning, undefined, defaultLanguage)))
  return connected(config, REQUESTS_PER_SECOND, async (client) => {
    const result = { created: 0, missing: 0, obstacles: 0 }
    for (const id of config.forums) {
      const forum = forumOf(client, id)
      if (forum === undefined) {
        tell(words.unknown(id))
        result.obstacles += 1
        continue
      }
      const language = languageOf(forum.guild, defaultLanguage)
      const { has, creates, noRoom } = planTags(forum.availableTags, config.tags, language)
      tell(words.forum(forum.name))
      for (const name of has) tell(words.has(name))
      const allowed = mayCreateTags(forum)
      if (apply && allowed && creates.length > 0) await addTags(forum, creates, auditReason(language, brand))
      for (const name of creates) tell(apply && allowed ? words.created(name) : words.creates(name))
      for (const name of noRoom) tell(words.noRoom(name))
      if (creates.length + noRoom.length === 0) tell(words.complete)
      if (creates.length > 0 && !allowed) tell(words.notAllowed)
      if (!mayTagIn(forum)) tell(words.cannotTag)
      if (apply && allowed) result.created += creates.length
      else result.missing += creates.length
      if (noRoom.length > 0 || !allowed || !mayTagIn(forum)) result.obstacles += 1
    }
    return result
  })
}

interface Plan {
  readonly has: readonly string[]
  readonly creates: readonly string[]
  readonly noRoom: readonly string[]
}

/** Which tags a forum has for our meanings, which it would get, and which don't fit into its twenty. Pure. */
function planTags(
  available: readonly { readonly name: string }[],
  configured: ConfiguredNames,
  language: Language,
): Plan {
  const has: string[] = []
  const lacks: string[] = []
  for (const meaning of TAG_MEANINGS) {
    const tag = tagFor(meaning, available, configured, language)
    if (tag !== undefined) has.push(tag.name)
    else lacks.push(nameOf(meaning, configured, language))
  }
  const names = [...new Set(lacks)]
  const room = Math.max(0, MOST_AVAILABLE - available.length)
  return { has: [...new Set(has)], creates: names.slice(0, room), noRoom: names.slice(room) }
}
