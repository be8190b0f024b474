import type { APIEmbed } from 'discord.js'
import { placeOf, verdictWords } from '../../../src/core/card.ts'
import type { Case, Language } from '../../../src/core/index.ts'
import { WORDS } from '../../../src/core/words/index.ts'
import { shownInLine } from '../text.ts'
import { DISCORD_WORDS } from '../words.ts'
import { answerEmbed, type Reviewed } from './answer.ts'
import { caseRows, type Row } from './buttons.ts'
import { conversationFields } from './conversation.ts'
import { readingEmbed, whoOf } from './reading.ts'

/** A message as it is sent: every part said, so that an edit leaves nothing of the one before. */
export interface Rendered {
  readonly content: string
  readonly embeds: APIEmbed[]
  readonly components: Row[]
}

/** The whole case: how it reads, the answer, and what can be done. Pure. */
export function reviewCard(reviewed: Reviewed, language: Language, deskUrl?: string): Rendered {
  const { comment, assessment, reclassified, status, unread } = reviewed.case
  const words = WORDS[language]
  const reading = readingEmbed(reviewed.case, language)
  const around = conversationFields(reviewed.case, language)
  const verdict = verdictWords(
    { verdict: reclassified ?? assessment.verdict, angry: assessment.angry, unread },
    language,
  )
  const who = shownInLine(whoOf(comment, language), 80)
  const place = shownInLine(placeOf(comment, words.venue), 80)
  return {
    // What a notification says.
    content: `${words.status[status]} · ${verdict} · ${who} · ${place}`,
    embeds: [{ ...reading, fields: [...(reading.fields ?? []), ...around] }, answerEmbed(reviewed, language)],
    components: caseRows(reviewed, language, deskUrl),
  }
}

/** Should Discord ever refuse a card: the case is shown without its words rather than not at all. */
export function plainCard(one: Case, language: Language): Rendered {
  const words = WORDS[language]
  return {
    content: `${words.status[one.status]} · ${DISCORD_WORDS[language].undrawn(one.id)}`,
    embeds: [],
    components: [],
  }
}

/** What is left of a card after its comment was erased: nothing of the comment. */
export function erasedCard(language: Language): Rendered {
  return { content: DISCORD_WORDS[language].erased, embeds: [], components: [] }
}
