import type { Language, PhraseHit, Reading } from '../core/index.ts'
import { ANGER, DISPLEASURE, KIND_EMOJIS, UNKIND_EMOJIS } from './mood-lexicon.ts'
import type { PhraseSource } from './phrases.ts'

const ANGER_ID = 'mood/anger'
const DISPLEASURE_ID = 'mood/displeasure'

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
}

/** Lexicons that belong to the engine itself, beside the cues'. */
export function moodSources(language: Language): readonly PhraseSource[] {
  return [
    { id: ANGER_ID, lexicon: ANGER[language] },
    { id: DISPLEASURE_ID, lexicon: DISPLEASURE[language] },
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

export function moodOf(reading: Reading, hits: ReadonlyMap<string, readonly PhraseHit[]>): Mood {
  const plainly = (id: string): number => (hits.get(id) ?? []).filter((hit) => !hit.negated).length
  const { positive, negative } = reading.polarity
  const kindSigns = emojisOf(reading, KIND_EMOJIS)
  const unkind = -negative + 2 * plainly(DISPLEASURE_ID) + 2 * emojisOf(reading, UNKIND_EMOJIS)
  const kind = positive + 2 * kindSigns
  const displeasure = Math.min(1, Math.max(0, unkind - kind / 2) / FULL_DISPLEASURE)
  const warm = kind >= 2 && kind > 2 * unkind
  const angryWords = plainly(ANGER_ID)
  const loud = SHOUTED * shouted(reading) + EXCLAIMED * Math.min(2, exclamations(reading))
  const anger = warm ? 0 : Math.min(1, ANGRY_WORD * angryWords + (angryWords + displeasure > 0 ? loud : 0))
  return { anger, displeasure, warm, asks: reading.sentences.some((sentence) => sentence.question) }
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
