import type { types } from '@slack/bolt'
import { verdictWords } from '../../../src/core/card.ts'
import type { CaseSummary, Language } from '../../../src/core/index.ts'
import { WORDS } from '../../../src/core/words/index.ts'
import { clip, line, link, moment, richText, said } from '../cards/parts.ts'
import { HOME_WORDS } from './words.ts'

/** How much of a name, a place and a comment a row shows, in characters. */
const NAME = 60
const EXCERPT = 140

/** One case in two lines: how it reads, who and where, since when, who holds it; then its first words. */
export function caseRow(language: Language, one: CaseSummary, card: string | undefined): types.RichTextBlock {
  const words = WORDS[language]
  const { authorName, venueName, claim, receivedAt, status } = one
  const facts = [
    clip(authorName || words.someone, NAME),
    ...(venueName === null ? [] : [clip(venueName, NAME)]),
    ...(status === 'pending' ? [] : [words.status[status]]),
    ...(claim === null ? [] : [words.inbox.heldBy(clip(claim.by.name, NAME))]),
  ]
  const opening = link(card, () => HOME_WORDS[language].card)
  return richText(
    line(
      said(verdictWords(one, language), { bold: true }),
      said(` · ${facts.join(' · ')} · `.replace(/\s+/g, ' ')),
      [moment(receivedAt, '{ago}')],
      opening.length === 0 ? [] : [...said(' · '), ...opening],
    ),
    { type: 'rich_text_quote', elements: [...said(clip(one.excerpt.replace(/\s+/g, ' '), EXCERPT) || '–')] },
  )
}
