import type { PhraseHit, Reading, Spoken } from '../core/index.ts'
import { packOf } from './languages.ts'
import { KIND_EMOJIS, TEAR_EMOJIS, UNKIND_EMOJIS } from './mood-emojis.ts'
import type { PhraseSource } from './phrases.ts'

const ANGER_ID = 'mood/anger'
const DISPLEASURE_ID = 'mood/displeasure'
export const PRAISE_ID = 'mood/praise'

/** The plain mood of the words. Anger is not contempt: none of this is tone. */
export interface Mood {
  /** Capitals, exclamation marks, words of anger: 0–1. */
  readonly anger: number
  /** How far the words speak of displeasure: 0–1. */
  readonly displeasure: number
  /** Mostly kind words, hardly an unkind one. */
  readonly warm: boolean
  /** A question is asked. */
  readonly asks: boolean
  /** Nothing but questions, calmly asked. */
  readonly onlyAsks: boolean
}

/** What the language knows of mood, beside the cues' lexicons. */
export function moodSources(language: Spoken): readonly PhraseSource[] {
  const mood = packOf(language)?.mood
  if (mood === undefined) return []
  return [
    { id: ANGER_ID, lexicon: mood.anger },
    { id: DISPLEASURE_ID, lexicon: mood.displeasure },
    { id: PRAISE_ID, lexicon: mood.praise },
  ]
}

/** So much negativity (in AFINN's −5…5 per word) counts as fully displeased. */
const FULL_DISPLEASURE = 6
const ANGRY_WORD = 0.5
const SHOUTED = 0.4
const EXCLAIMED = 0.2
/** A text is shouted when so many of its words (and at least so many) are capitals. */
const SHOUTED_SHARE = 0.5
const SHOUTED_WORDS = 3

/** What one phrase of praise or displeasure weighs, in AFINN's values. */
const PRAISE_WEIGHT = 4
const DISPLEASURE_WEIGHT = 2

export function moodOf(reading: Reading, hits: ReadonlyMap<string, readonly PhraseHit[]>): Mood {
  const plainly = (id: string): readonly PhraseHit[] => (hits.get(id) ?? []).filter((hit) => !hit.negated)
  const praise = plainly(PRAISE_ID)
  const angry = plainly(ANGER_ID).filter((hit) => !within(praise, hit.from))
  const displeased = plainly(DISPLEASURE_ID).filter((hit) => !within(praise, hit.from))
  const { polarity } = reading
  const mostlySmall = once(() => beginsMostlySmall(reading))
  // An idiom means what it means as a whole: "not half bad", "killer soundtrack", « pas terrible ».
  const negative = outside(
    polarity.negative,
    polarity.negativeWords,
    praise,
    (at) =>
      // "no" by itself is neither good nor bad: "no queues, no fees".
      reading.tokens[at]?.folded === 'no' || isName(reading, at, mostlySmall),
  )
  const positive = outside(polarity.positive, polarity.positiveWords, displeased)
  const kind = positive + PRAISE_WEIGHT * praise.length + 2 * emojisOf(reading, KIND_EMOJIS)
  // Tears beside kind words are tears of joy.
  const tears = kind > 0 ? 0 : emojisOf(reading, TEAR_EMOJIS)
  const unkind =
    -negative + DISPLEASURE_WEIGHT * displeased.length + 2 * (tears + emojisOf(reading, UNKIND_EMOJIS))
  const displeasure = Math.min(1, Math.max(0, unkind - kind / 2) / FULL_DISPLEASURE)
  const warm = kind >= 2 && kind > 2 * unkind
  const loud = SHOUTED * shouted(reading) + EXCLAIMED * Math.min(2, exclamations(reading))
  const anger = warm
    ? 0
    : Math.min(1, ANGRY_WORD * angry.length + (angry.length + displeasure > 0 ? loud : 0))
  const { sentences } = reading
  return {
    anger,
    displeasure,
    warm,
    asks: sentences.some((sentence) => sentence.question),
    onlyAsks:
      sentences.some((sentence) => sentence.question) &&
      sentences.every((sentence) => sentence.question || isGreeting(sentence)),
  }
}

/** "Hello," « Bonjour, » and the like before the question. */
function isGreeting({ from, to }: Reading['sentences'][number]): boolean {
  return to - from <= 2
}

function within(hits: readonly PhraseHit[], at: number): boolean {
  return hits.some(({ from, to }) => at >= from && at < to)
}

/** The sum without the words that stand inside an idiom. */
function outside(
  sum: number,
  words: readonly number[],
  idioms: readonly PhraseHit[],
  spared: (at: number) => boolean = () => false,
): number {
  if (words.length === 0) return sum
  const kept = words.filter((at) => !within(idioms, at) && !spared(at)).length
  return (sum * kept) / words.length
}

/** A capital inside a sentence: "The Idiot", « Gros Dégueulasse ». Names have no mood. */
function isName(
  { tokens, sentences, comment: { text } }: Reading,
  at: number,
  mostlySmall: () => boolean,
): boolean {
  const token = tokens[at]
  if (token === undefined || token.caps) return false
  const capital = (index: number): boolean => {
    const initial = text.charAt(tokens[index]?.start ?? -1)
    return initial !== initial.toLowerCase()
  }
  // « Le Dîner de cons »: what a title ends on belongs to it.
  if (!capital(at)) return tokens[at - 1]?.folded === 'de' && at > 2 && capital(at - 2) && capital(at - 3)
  // "Dick Cockburn's talk": at the beginning only with a surname behind.
  if (sentences[token.sentence]?.from === at) return capital(at + 1) && tokens[at + 1]?.caps === false
  return mostlySmall()
}

/** Where all words begin with capitals, a capital says nothing. */
function beginsMostlySmall({ tokens, comment: { text } }: Reading): boolean {
  let small = 0
  for (const { start } of tokens) if (text.charAt(start) === text.charAt(start).toLowerCase()) small += 1
  return small * 2 >= tokens.length
}

function once<T>(work: () => T): () => T {
  let found: { readonly value: T } | undefined
  return () => {
    found ??= { value: work() }
    return found.value
  }
}

/** Up to three: a row of hearts is no more than a heart. */
function emojisOf(reading: Reading, set: ReadonlySet<string>): number {
  let count = 0
  for (const emoji of reading.emojis) {
    if (set.has(emoji.text)) count += 1
    if (count === 3) break
  }
  return count
}

function shouted(reading: Reading): number {
  let caps = 0
  for (const token of reading.tokens) if (token.caps) caps += 1
  return caps >= SHOUTED_WORDS && caps >= reading.tokens.length * SHOUTED_SHARE ? 1 : 0
}

function exclamations(reading: Reading): number {
  let count = 0
  for (const sentence of reading.sentences) if (sentence.exclamation) count += 1
  return count
}
