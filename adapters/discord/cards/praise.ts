import { type APIModalInteractionResponseCallbackData, ComponentType } from 'discord.js'
import { type Case, type Language, shortened } from '../../../src/core/index.ts'
import { type Ticked, tickedOf } from '../../../src/core/praise.ts'
import { CHOICES, readyOf } from '../../../src/core/ways.ts'
import { PRAISE_WORDS } from '../../../src/core/words/praise.ts'
import { customId } from '../custom-id.ts'
import { literal, plain, shown, shownInLine } from '../text.ts'
import { DISCORD_WORDS } from '../words.ts'
import { button, row } from './buttons.ts'
import { DISCORD_LIMITS } from './limits.ts'
import { whoOf } from './reading.ts'
import type { Rendered } from './review.ts'

/** Discord takes so many embeds in a message, with 6,000 characters together. */
export const TOGETHER = 10
/** Of an answer and of the kind words themselves, once marks in them are protected. */
const ANSWER = 420
const QUOTE = 120

/** What is approved is shown whole: longer answers are not among them. */
export function isShownWhole(answer: string): boolean {
  return literal(answer).length <= ANSWER
}

/** The name of the window's field. */
export const TICKED = 'ticked'

/** Kind words, each with the answer drafted for it, seen by one person. */
export function praiseCard(cases: readonly Case[], key: string, language: Language): Rendered {
  return {
    content: PRAISE_WORDS[language].title,
    embeds: cases.map((one) => {
      const who = shownInLine(whoOf(one.comment, language), 40)
      const said = shownInLine(one.comment.text, QUOTE)
      return { description: `**${who}** ${said}\n>>> ${shown(readyOf(one).text ?? '', ANSWER)}` }
    }),
    components: row([button(customId('praise-choose', key), DISCORD_WORDS[language].choose)]),
  }
}

/** One of them, as it is kept between the list and the window. */
export interface Kind extends Ticked {
  readonly label: string
}

export function kindOf(one: Case, language: Language): Kind {
  const label = plain(`${whoOf(one.comment, language)}: ${one.comment.text}`, DISCORD_LIMITS.optionLabel)
  return { ...tickedOf(one), label }
}

/** Which of them to answer, all ticked at first; whoever sends the window approves those that are. */
export function praiseModal(
  kinds: readonly Kind[],
  key: string,
  language: Language,
): APIModalInteractionResponseCallbackData {
  const words = PRAISE_WORDS[language]
  return {
    custom_id: customId('praise-send', key),
    title: shortened(words.submit, DISCORD_LIMITS.modalTitle),
    components: [
      {
        type: ComponentType.Label,
        label: shortened(words.which, DISCORD_LIMITS.label),
        description: shortened(words.hint, DISCORD_LIMITS.labelDescription),
        component: {
          type: ComponentType.StringSelect,
          custom_id: TICKED,
          required: true,
          min_values: 1,
          max_values: kinds.length,
          options: kinds.map((kind) => ({ value: tickOf(kind), label: kind.label, default: true })),
        },
      },
    ],
  }
}

export function tickOf({ caseId, version, choice }: Ticked): string {
  return `${caseId}:${version}:${CHOICES.indexOf(choice)}`
}
