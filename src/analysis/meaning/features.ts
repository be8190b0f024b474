import { taughtAs } from '../../core/index.ts'
import type { HeardText } from '../assess.ts'
import { bucketsOf } from '../learned/features.ts'
import { cueStrengths, type Learned } from '../learned/model.ts'
import { OUTPUTS } from '../learned/outputs.ts'
import { outsideHidden, seenWords } from '../learned/seen.ts'
import { spelledOut } from '../learned/spelled.ts'
import { STYLES, stylesOf } from '../learned/styles.ts'
import { TURN_NAMES, turnsOf } from './turns.ts'

/**
 * Words and marks are counted in fewer buckets than the verdict's: fewer posts were judged (powers of two).
 */
const WORDS = 1 << 13
const MARKS = 1 << 11
/** Numbers of the sentence encoder's vector. */
const VECTOR = 512
/** The vector is of length 1, spread over so many numbers: made as large as the rest. */
const VECTOR_SCALE = 10
const BUCKET_SCALE = 3
/** The quick reading's log-odds beyond this say no more. */
const SURE = 4

/** Where each family of features begins; cues by name, since their list grows. */
export interface Layout {
  readonly cues: ReadonlyMap<string, number>
  readonly at: Readonly<
    Record<'cues' | 'styles' | 'turns' | 'quick' | 'french' | 'words' | 'marks' | 'vector', number>
  >
  readonly end: number
}

export function layoutOf(cues: readonly string[]): Layout {
  const styles = cues.length
  const turns = styles + STYLES.length
  const quick = turns + TURN_NAMES.length
  const french = quick + OUTPUTS.length
  const words = french + 1
  const marks = words + WORDS
  const vector = marks + MARKS
  const at = { cues: 0, styles, turns, quick, french, words, marks, vector }
  return { cues: new Map(cues.map((cue, i) => [cue, i])), at, end: vector + VECTOR }
}

/** What the weights look at in one post: `index[k]` has the value `value[k]`. */
export interface Row {
  readonly index: readonly number[]
  readonly value: readonly number[]
}

/** @param vector the encoder's; missing where it isn't at hand */
export function rowOf(
  { cues, at }: Layout,
  { reading, findings, mood }: HeardText,
  learned: Learned,
  vector?: Float32Array,
): Row {
  const index: number[] = []
  const value: number[] = []
  const put = (i: number | undefined, v: number): void => {
    if (i === undefined || v === 0) return
    index.push(i)
    value.push(v)
  }
  const language = taughtAs(reading.language)
  const all = seenWords(reading, learned.known(language))
  const seen = spelledOut(all, language)
  for (const [cue, strength] of cueStrengths(outsideHidden(reading, all, findings)))
    put(cues.get(cue), strength)
  stylesOf(reading, mood, seen).forEach((v, i) => {
    put(at.styles + i, v)
  })
  turnsOf(reading.comment.text).forEach((v, i) => {
    put(at.turns + i, v)
  })
  Array.from(learned.logOdds(reading, findings, mood) ?? []).forEach((v, i) => {
    put(at.quick + i, Math.max(-SURE, Math.min(SURE, v)) / 2)
  })
  put(at.french, Number(language === 'fr'))
  const buckets = bucketsOf(reading, seen)
  for (const [numbers, from, size] of [
    [buckets.words.flat(), at.words, WORDS],
    [buckets.marks.flat(), at.marks, MARKS],
  ] as const) {
    const counts = new Map<number, number>()
    for (const bucket of numbers) {
      const b = bucket & (size - 1)
      counts.set(b, (counts.get(b) ?? 0) + 1)
    }
    const scale = BUCKET_SCALE / Math.sqrt(numbers.length)
    for (const [bucket, count] of counts) put(from + bucket, count * scale)
  }
  vector?.forEach((v, i) => {
    put(at.vector + i, v * VECTOR_SCALE)
  })
  return { index, value }
}
