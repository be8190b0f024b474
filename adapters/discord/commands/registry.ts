import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js'
import { DISCORD_WORDS, type DiscordWords } from '../words.ts'

export const COMMANDS = { analyze: 'analyze', winnow: 'winnow', menu: 'Analyse comment' } as const
export const SUBCOMMANDS = { queue: 'queue', case: 'case' } as const

/** The longest text that Discord lets a command carry. */
const LONGEST_OPTION = 6_000

type Said = (words: DiscordWords['command']) => string

/** A sentence in the language of whoever looks: French, or English for the two Englishes. */
function told(said: Said): { description: string; description_localizations: LocalizationMap } {
  const en = said(DISCORD_WORDS.en.command)
  const fr = said(DISCORD_WORDS.fr.command)
  return { description: en, description_localizations: { 'en-US': en, 'en-GB': en, fr } }
}

/** Both Englishes, each spelt its own way, and French. */
function named(
  name: string,
  { us = name, gb = name, fr = name }: { us?: string; gb?: string; fr?: string } = {},
): { name: string; name_localizations: LocalizationMap } {
  return { name, name_localizations: { 'en-US': us, 'en-GB': gb, fr } }
}

/**
 * Who sees a command before a guild's administrators say otherwise: those who moderate messages. In
 * guilds only: a comment stands somewhere.
 */
const FOR_MODERATORS = {
  default_member_permissions: String(PermissionFlagsBits.ManageMessages),
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
}

const { String: Text, Subcommand } = ApplicationCommandOptionType

/** Every command there is; what isn't here is not registered. */
export const REGISTRY: readonly RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    type: ApplicationCommandType.ChatInput,
    ...named(COMMANDS.analyze, { gb: 'analyse', fr: 'analyser' }),
    ...told((words) => words.analyze),
    ...FOR_MODERATORS,
    options: [
      {
        type: Text,
        ...named('text', { fr: 'texte' }),
        ...told((words) => words.text),
        required: true,
        max_length: LONGEST_OPTION,
      },
      {
        type: Text,
        ...named('url', { fr: 'adresse' }),
        ...told((words) => words.url),
        required: false,
        max_length: 2_000,
      },
      {
        type: Text,
        ...named('author', { fr: 'auteur' }),
        ...told((words) => words.author),
        required: false,
        max_length: 200,
      },
    ],
  },
  {
    type: ApplicationCommandType.ChatInput,
    ...named(COMMANDS.winnow),
    ...told((words) => words.winnow),
    ...FOR_MODERATORS,
    options: [
      { type: Subcommand, ...named(SUBCOMMANDS.queue, { fr: 'liste' }), ...told((words) => words.queue) },
      {
        type: Subcommand,
        ...named(SUBCOMMANDS.case, { fr: 'dossier' }),
        ...told((words) => words.case),
        options: [
          {
            type: Text,
            ...named('id'),
            ...told((words) => words.id),
            required: true,
            autocomplete: true,
            max_length: 100,
          },
        ],
      },
    ],
  },
  {
    type: ApplicationCommandType.Message,
    ...named(COMMANDS.menu, { us: 'Analyze comment', fr: 'Analyser le commentaire' }),
    ...FOR_MODERATORS,
  },
]
