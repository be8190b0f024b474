import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type InteractionReplyOptions,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js'
import { type Language, WinnowError } from '../../../src/core/index.ts'
import { WORDS } from '../../../src/core/words/index.ts'
import type { Rendered } from '../cards/review.ts'
import type { DiscordContext } from '../context.ts'
import { shown } from '../text.ts'
import { DISCORD_WORDS } from '../words.ts'

export type Command = ChatInputCommandInteraction | MessageContextMenuCommandInteraction
export type Click = ButtonInteraction | StringSelectMenuInteraction
export type Clicked = Click | ModalSubmitInteraction
export type Answerable = Command | Clicked

/** One sentence that only this person sees, whatever was answered before. */
export async function tell(
  interaction: Answerable,
  content: string,
  embeds: Rendered['embeds'] = [],
): Promise<void> {
  const options: InteractionReplyOptions = { content, embeds, flags: MessageFlags.Ephemeral }
  if (!interaction.deferred && !interaction.replied) await interaction.reply(options)
  else if (interaction.isCommand()) await interaction.editReply({ content, embeds, components: [] })
  else await interaction.followUp(options)
}

/** What went wrong, in the person's language; the text they wrote comes back to them. */
export async function explain(
  context: DiscordContext,
  interaction: Answerable,
  error: unknown,
  written?: string,
): Promise<void> {
  const language = context.languageOf(interaction)
  const said = complaintOf(error, language)
  if (said === undefined) context.services.report(error)
  await tell(interaction, said ?? DISCORD_WORDS[language].failed, keep(written, language))
}

/** Words that would otherwise be lost, for their writer. */
export function keep(written: string | undefined, language: Language): Rendered['embeds'] {
  if (written === undefined || written.trim() === '') return []
  return [{ title: DISCORD_WORDS[language].moved, description: shown(written, 4_000) }]
}

/** @returns undefined for what is nobody's fault here, and belongs into the log */
function complaintOf(error: unknown, language: Language): string | undefined {
  if (!(error instanceof WinnowError)) return undefined
  const words = WORDS[language].error
  const own = DISCORD_WORDS[language]
  switch (error.code) {
    case 'stale_version':
      return own.stale
    case 'not_allowed':
      return own.notAllowed
    case 'not_found':
      return own.gone
    case 'claimed':
    case 'not_possible':
    case 'draft_refused':
    case 'too_long':
    case 'invalid_input':
      return words[error.code]
    default:
      return undefined
  }
}
