import { join } from 'node:path'
import { LANGUAGES, type Language } from '../src/core/index.ts'
import { jsonLines } from './json-lines.ts'
import { oneOf } from './labels.ts'
import { type Cells, tabLines } from './tab-lines.ts'

export const ANSWER_VERDICTS = ['answers', 'dodges', 'unclear'] as const
export type AnswerVerdict = (typeof ANSWER_VERDICTS)[number]

/** Whose misreadings may be looked at, and who is kept for measuring. */
export const PARTS = ['read', 'kept'] as const
type Part = (typeof PARTS)[number]

/** What a careful reader said of a reply to a question; texts lie elsewhere (learning/judged/answers.md). */
export interface AnswerLabel {
  readonly set: string
  readonly id: string
  readonly language: Language
  readonly part: Part
  readonly verdict: AnswerVerdict
  /** Another one that a careful colleague could defend. */
  readonly second: AnswerVerdict | null
}

/** Three messages in a row, the first and the last by one person. */
export interface Exchange {
  readonly before: string
  readonly question: string
  readonly reply: string
}

/** A line of the texts, as it may come. */
type Line = Readonly<Partial<Record<'set' | 'id' | keyof Exchange, unknown>>>

/** The labels of one file of learning/judged, in its order. Throws on a word that the rubric doesn't have. */
export function answerLabelsIn(file: 'answers.tsv' | 'answers-again.tsv'): readonly AnswerLabel[] {
  return tabLines(join(import.meta.dirname, 'judged', file)).map(answerLabelOf)
}

/** A line of them; the second reading knows of no parts. */
export function answerLabelOf({ set = '', id = '', lang, part, label, second }: Cells): AnswerLabel {
  return {
    set,
    id,
    language: oneOf(LANGUAGES, lang),
    part: oneOf(PARTS, part ?? 'read'),
    verdict: oneOf(ANSWER_VERDICTS, label),
    second: second ? oneOf(ANSWER_VERDICTS, second) : null,
  }
}

/** The labels whose texts are at hand, each with its own. Throws where a line of the texts lacks a field. */
export function withTexts(
  labels: readonly AnswerLabel[],
  texts: readonly Line[],
): readonly (AnswerLabel & Exchange)[] {
  const known = new Map(texts.map((text) => [`${text.set} ${text.id}`, exchangeOf(text)]))
  return labels.flatMap((label) => {
    const exchange = known.get(`${label.set} ${label.id}`)
    return exchange === undefined ? [] : [{ ...label, ...exchange }]
  })
}

/** @see withTexts */
export function exchangesIn(
  labels: readonly AnswerLabel[],
  path: string,
): readonly (AnswerLabel & Exchange)[] {
  return withTexts(labels, jsonLines<Line>(path))
}

function exchangeOf({ set, id, before, question, reply }: Line): Exchange {
  if (typeof before === 'string' && typeof question === 'string' && typeof reply === 'string')
    return { before, question, reply }
  throw new Error(`lacks before, question or reply: ${set} ${id}`)
}
