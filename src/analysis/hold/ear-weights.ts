import { HOLD_KINDS, type Language } from '../../core/index.ts'
import type { EarFeatures } from './ear-features.ts'

export interface EarWeights {
  /** Log-odds beyond which a stretch is held; where the language can't be told, the higher one. */
  readonly lines: Readonly<Record<Language, number>>
  readonly bias: number
  /** Log-odds of `held`, then of each kind, a step of the tables. */
  readonly scales: readonly number[]
  readonly kindBiases: readonly number[]
  readonly words: Int8Array
  readonly runs: Int8Array
}

/** Columns of a table: held at all, then the kinds. */
export const COLUMNS = 1 + HOLD_KINDS.length
/** Log-odds of being one to hold. */
export function heldOdds(weights: Omit<EarWeights, 'lines'>, features: EarFeatures): number {
  return weights.bias + oddsOf(weights, features, 0)
}

/** One column: each family's sum over the root of its size, so that long stretches aren't louder. */
export function oddsOf(
  { words, runs, scales }: Omit<EarWeights, 'lines'>,
  features: EarFeatures,
  column: number,
): number {
  let ofWords = 0
  for (const bucket of features.words) ofWords += words[bucket * COLUMNS + column] ?? 0
  let ofRuns = 0
  for (const own of features.runs) for (const bucket of own) ofRuns += runs[bucket * COLUMNS + column] ?? 0
  const { perWord, perRun } = shares(features.words.length, countOf(features.runs))
  return (ofWords * perWord + ofRuns * perRun) * (scales[column] ?? 0)
}

export function countOf(runs: EarFeatures['runs']): number {
  return runs.reduce((sum, own) => sum + own.length, 0)
}

/** What one bucket counts in a stretch with so many of them. */
export function shares(words: number, runs: number): { readonly perWord: number; readonly perRun: number } {
  return { perWord: 1 / Math.sqrt(Math.max(1, words)), perRun: 1 / Math.sqrt(Math.max(1, runs)) }
}

/** What each word gave, in log-odds: its runs, and half of each pair that it stands in. */
export function givenBy(weights: EarWeights, features: EarFeatures): number[] {
  const { perWord, perRun } = shares(features.words.length, countOf(features.runs))
  const given = features.runs.map((own) =>
    own.reduce((sum, bucket) => sum + perRun * (weights.runs[bucket * COLUMNS] ?? 0), 0),
  )
  features.words.forEach((bucket, i) => {
    const weight = (perWord * (weights.words[bucket * COLUMNS] ?? 0)) / 2
    for (const owner of [features.owners[2 * i] ?? 0, features.owners[2 * i + 1] ?? 0])
      given[owner] = (given[owner] ?? 0) + weight
  })
  return given.map((weight) => weight * (weights.scales[0] ?? 0))
}
