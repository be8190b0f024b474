import type { APIEmbed } from 'discord.js'
import { verdictWords } from '../../../src/core/card.ts'
import { type Case, isDeleted, type Language } from '../../../src/core/index.ts'
import { placeOf } from '../../../src/core/ways.ts'
import { HOLD_WORDS } from '../../../src/core/words/hold.ts'
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
  /** Only who is to be called of a held comment; missing: nobody. */
  readonly allowedMentions?: { readonly users?: string[]; readonly roles?: string[] }
}

/** The whole case: how it reads, the answer, and what can be done. Pure. */
export function reviewCard(
  reviewed: Reviewed,
  language: Language,
  deskUrl?: string,
  mention?: string,
): Rendered {
  const { comment, assessment, reclassified, status, unread } = reviewed.case
  const held = status === 'pending' && assessment.hold !== undefined
  const words = WORDS[language]
  const reading = readingEmbed(reviewed.case, language)
  const around = conversationFields(reviewed.case, language)
  const verdict = verdictWords(
    { verdict: reclassified ?? assessment.verdict, angry: assessment.angry, unread },
    language,
  )
  const who = shownInLine(whoOf(comment, language), 80)
  const place = shownInLine(placeOf(comment, words.venue), 80)
  const first = isDeleted(reviewed.case) ? '' : shownInLine(comment.text.slice(0, 400), 120)
  return {
    ...(held ? called(mention) : {}),
    // What a notification says: how it reads, who and where, and the first words.
    content:
      `${held ? holdCalls(mention, language) : words.status[status]} · ${verdict} · ${who} · ` +
      `${place}${first === '' ? '' : `: ${first}`}`,
    embeds: [{ ...reading, fields: [...(reading.fields ?? []), ...around] }, answerEmbed(reviewed, language)],
    components: caseRows(reviewed, language, deskUrl),
  }
}

/** `user:…` or `role:…` as Discord calls them, and as it lets them be called. */
function holdCalls(mention: string | undefined, language: Language): string {
  const { sign } = HOLD_WORDS[language]
  if (mention === undefined) return sign
  const [kind, id = ''] = mention.split(':')
  return `${kind === 'role' ? `<@&${id}>` : `<@${id}>`} ${sign}`
}

function called(mention: string | undefined): Pick<Rendered, 'allowedMentions'> {
  if (mention === undefined) return {}
  const [kind, id = ''] = mention.split(':')
  return { allowedMentions: kind === 'role' ? { roles: [id] } : { users: [id] } }
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
