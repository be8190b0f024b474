import type { Reading, SpanEvidence } from '../../core/index.ts'
import { bucketsOfWord } from './features.ts'
import type { SeenWord } from './seen.ts'

/** A stretch of text and what it adds to a score's log-odds. */
export interface Carrier {
  readonly evidence: SpanEvidence
  readonly weight: number
}

/** What a table gives one bucket, in log-odds before the text's size is taken off. */
export type BucketWeights = (family: 'words' | 'runs', bucket: number) => number

/** A word must give so much of what all words give. */
const SHARE = 0.1

/**
 * The words that carried a learned score, the weightiest first. Pure. Hidden words carry nothing;
 * none are returned where no word stands out.
 */
export function carriersOf(
  reading: Reading,
  seen: readonly SeenWord[],
  weightOf: BucketWeights,
  most: number,
): readonly Carrier[] {
  const raised = seen.flatMap(({ word, from, to }) => {
    if (word === '') return []
    const { word: bucket, runs } = bucketsOfWord(word)
    const ofRuns = runs.reduce((sum, run) => sum + weightOf('runs', run), 0)
    const weight = weightOf('words', bucket) + ofRuns / Math.max(1, Math.sqrt(runs.length))
    return weight > 0 ? [{ from, to, weight }] : []
  })
  const total = raised.reduce((sum, { weight }) => sum + weight, 0)
  return raised
    .filter(({ weight }) => weight >= SHARE * total)
    .sort((a, b) => b.weight - a.weight || a.from - b.from)
    .slice(0, most)
    .map(({ from, to, weight }) => ({ evidence: reading.spanOfTokens(from, to), weight }))
}
