import type { APIEmbed, APIEmbedField } from 'discord.js'
import { type Card, cardOf, type Point } from '../../../src/core/card.ts'
import {
  type Assessment,
  type Case,
  type Comment,
  type HistoryEntry,
  type Language,
  type Proposal,
  shortened,
  type Verdict,
} from '../../../src/core/index.ts'
import { isDeleted } from '../../../src/core/undo.ts'
import { placeOf } from '../../../src/core/ways.ts'
import { CONVERSATION_WORDS } from '../../../src/core/words/conversation.ts'
import { WORDS } from '../../../src/core/words/index.ts'
import { fitting, plain, shown, shownInLine } from '../text.ts'
import { DISCORD_WORDS } from '../words.ts'
import { filesLine } from './files.ts'
import { DISCORD_LIMITS, SHARES } from './limits.ts'

/** What can be shown of a comment that was read, whether it is a case or not. */
export interface Subject {
  readonly comment: Comment
  readonly assessment: Assessment
  readonly proposal: Proposal | null
  readonly reclassified?: Verdict | null
  readonly unread?: Case['unread']
  readonly history?: readonly HistoryEntry[]
}

/** So much of our question is quoted. */
const ASKED = 200
/** One calm colour for what was read; none for a person, none that warns. */
const CALM = 0x5b7083
/** Points and pieces of evidence that a card has room for. */
const POINTS = 5
const EVIDENCE = 2

/** How a comment reads: headline, why, the words themselves, the two axes, what speaks for and against. */
export function readingEmbed(subject: Subject, language: Language): APIEmbed {
  const { comment } = subject
  const words = WORDS[language]
  const card = cardOf(subject, language)
  const gone = isDeleted({ history: subject.history ?? [] })
  const quote = gone ? '' : shown(comment.text.trim(), SHARES.comment)
  return {
    color: CALM,
    author: { name: plain(`${whoOf(comment, language)} · ${placeOf(comment, words.venue)}`, SHARES.who) },
    title: shortened(headline(card), SHARES.heading),
    description: [
      gone ? words.kase.deletedComment : shown(card.why, SHARES.why),
      // Before the words, whose quotation goes on to the end.
      gone ? '' : filesLine(comment, language),
      card.answered === null || gone
        ? ''
        : CONVERSATION_WORDS[language].askedInShort(shownInLine(card.answered.question, ASKED)),
      quote === '' ? '' : `>>> ${quote}`,
    ]
      .filter((part) => part !== '')
      .join('\n'),
    fields: card.read && !gone ? [...card.axes.map(axisField), ...pointFields(card, language)] : [],
    ...cutNote(comment.text.trim(), language),
  }
}

/** Does the card leave out a part of the comment? */
export function isCut(text: string): boolean {
  const whole = text.trim()
  return fitting(whole, SHARES.comment) < whole.length
}

export function whoOf({ author }: Comment, language: Language): string {
  return author.name ?? author.handle ?? WORDS[language].someone
}

function headline({ headline, corrected }: Card): string {
  return corrected === null ? headline : `${headline} (${corrected})`
}

function axisField({ name, words }: Card['axes'][number]): APIEmbedField {
  return { name, value: shortened(words, SHARES.axis), inline: true }
}

function pointFields({ speaksFor, speaksAgainst }: Card, language: Language): APIEmbedField[] {
  const { kase } = WORDS[language]
  return [
    { name: kase.for, value: pointLines(speaksFor, kase.nothingFor, language) },
    { name: kase.against, value: pointLines(speaksAgainst, kase.nothingAgainst, language) },
  ]
}

function pointLines(points: readonly Point[], nothing: string, language: Language): string {
  return (
    lines(
      points.slice(0, POINTS).map((point) => pointLine(point, language)),
      SHARES.points,
    ) || nothing
  )
}

function pointLine({ name, reason, evidence, count }: Point, language: Language): string {
  const said = evidence
    .flatMap((one) => (one.kind === 'span' ? [shownInLine(one.text, 60)] : []))
    .filter((text) => text !== '')
    .slice(0, EVIDENCE)
    .map((text) => ` ${WORDS[language].kase.about(text)}`)
  const left =
    said.length > 0 && count > said.length ? ` ${WORDS[language].kase.moreMarks(count - said.length)}` : ''
  return `• ${DISCORD_WORDS[language].says(name, shownInLine(reason, 160))}${said.join('')}${left}`
}

/** As many whole lines as there is room for. */
export function lines(all: readonly string[], room: number): string {
  let out = ''
  for (const line of all) {
    const next = out === '' ? line : `${out}\n${line}`
    if (next.length > Math.min(room, DISCORD_LIMITS.fieldValue)) break
    out = next
  }
  return out
}

function cutNote(text: string, language: Language): { footer?: { text: string } } {
  const left = text.length - fitting(text, SHARES.comment)
  return left > 0 ? { footer: { text: DISCORD_WORDS[language].cutHere(left) } } : {}
}
