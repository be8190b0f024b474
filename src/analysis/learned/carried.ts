import type { Reading, SpanEvidence } from '../../core/index.ts'
import { bucketsOfWord } from './features.ts'
import type { SeenWord } from './seen.ts'
import type { WeightedWords } from './vocabulary.ts'

/** A stretch of text and what it adds to a score's log-odds. */
export interface Carrier {
  readonly evidence: SpanEvidence
  readonly weight: number
  /** Its place in the vocabulary, the commonest word first; missing when it isn't among them. */
  readonly place?: number
}

/** So many of the commonest words aren't shown: "who" and "the" tell nobody anything, whatever they weigh. */
const COMMONEST = 300

export function isTelling({ place = COMMONEST }: { readonly place?: number | undefined }): boolean {
  return place >= COMMONEST
}

/** What one bucket or one word of the vocabulary adds to a score before the text's size is taken off. */
export type EntryWeight = (table: 'words' | 'runs' | 'leanings', at: number) => number

/** A word must give so much of what all words give. */
const SHARE = 0.1

/**
 * The words that carried a learned score, the weightiest first. Pure. Hidden words carry nothing;
 * none are returned where no word stands out.
 */
export function carriersOf(
  reading: Reading,
  seen: readonly SeenWord[],
  { places, weights, words: known }: WeightedWords,
  weightOf: EntryWeight,
  most: number,
): readonly Carrier[] {
  const buckets = seen.map(({ word }) => bucketsOfWord(word))
  // Words and pairs of neighbours stand in one table.
  const words = Math.sqrt(Math.max(1, 2 * seen.length - 1))
  const runs = Math.sqrt(
    Math.max(
      1,
      buckets.reduce((sum, one) => sum + one.runs.length, 0),
    ),
  )
  const added = buckets.map(({ word, runs: own }) => {
    const ofRuns = own.reduce((sum, run) => sum + weightOf('runs', run), 0)
    return weightOf('words', word) / words + ofRuns / runs
  })
  const placeOf = new Map<number, number>()
  places.forEach((place, i) => {
    const at = known[i] ?? 0
    placeOf.set(at, place)
    added[at] = (added[at] ?? 0) + weightOf('leanings', place) * (weights[i] ?? 0)
  })
  const raised = seen.flatMap(({ word, from, to }, at) => {
    const weight = added[at] ?? 0
    const place = placeOf.get(at)
    return word !== '' && weight > 0 ? [{ from, to, weight, ...(place === undefined ? {} : { place }) }] : []
  })
  const total = raised.reduce((sum, { weight }) => sum + weight, 0)
  return raised
    .filter(({ weight }) => weight >= SHARE * total)
    .sort((a, b) => b.weight - a.weight || a.from - b.from)
    .slice(0, most)
    .map(({ from, to, ...carrier }) => ({ evidence: reading.spanOfTokens(from, to), ...carrier }))
}
