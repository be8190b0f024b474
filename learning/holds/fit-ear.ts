import { type EarFeatures, RUN_BUCKETS, WORD_BUCKETS } from '../../src/analysis/hold/ear-features.ts'
import { COLUMNS, countOf, type EarWeights, shares } from '../../src/analysis/hold/ear-weights.ts'
import { HOLD_KINDS, type HoldKind } from '../../src/core/index.ts'
import { minimise } from '../minimise.ts'

/** A stretch of text, and what it is. */
export interface EarLesson {
  readonly features: EarFeatures
  /** What the encoder makes of it. */
  readonly vector: Float32Array
  readonly kind: HoldKind | undefined
  /** How much it counts. */
  readonly weight: number
}

const SIZE = WORD_BUCKETS + RUN_BUCKETS
const PENALTY = 0.06
const ITERATIONS = 60
const KIND_ITERATIONS = 30
/** Which kind it is needs no finer steps than that, and takes half the room. */
const KIND_STEP = 6

interface Row {
  readonly index: Int32Array
  readonly value: Float64Array
}

/**
 * Logistic regression: held or not, over all lessons; then each kind against the others, over what is held.
 */
export function fitEar(lessons: readonly EarLesson[]): Omit<EarWeights, 'lines'> {
  const rare = rarity(lessons)
  const rows = lessons.map(({ features }) => rowOf(features, rare))
  const weights = lessons.map(({ weight }) => weight)
  const held = logistic(
    rows,
    weights,
    lessons.map(({ kind }) => kind !== undefined),
    ITERATIONS,
  )
  const told = lessons.map((_, i) => i).filter((i) => lessons[i]?.kind !== undefined)
  const kinds = HOLD_KINDS.map((kind) =>
    logistic(
      told.map((i) => rows[i] as Row),
      told.map((i) => weights[i] as number),
      told.map((i) => lessons[i]?.kind === kind),
      KIND_ITERATIONS,
    ),
  )
  const columns = [held, ...kinds]
  // How rare a bucket is goes into its weight, so that who listens needs no such table.
  const full = columns.map((w) => Float64Array.from({ length: SIZE }, (_, j) => (w[j] ?? 0) * (rare[j] ?? 0)))
  const scales = full.map((w) => w.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / 127 || 1)
  const table = (from: number, length: number) => {
    const bytes = new Int8Array(length * COLUMNS)
    for (let j = 0; j < length; j += 1)
      for (let c = 0; c < COLUMNS; c += 1)
        bytes[j * COLUMNS + c] = inSteps(
          (full[c]?.[from + j] ?? 0) / (scales[c] ?? 1),
          c === 0 ? 1 : KIND_STEP,
        )
    return bytes
  }
  return {
    bias: held[SIZE] ?? 0,
    kindBiases: kinds.map((w) => w[SIZE] ?? 0),
    scales,
    words: table(0, WORD_BUCKETS),
    runs: table(WORD_BUCKETS, RUN_BUCKETS),
  }
}

function inSteps(value: number, step: number): number {
  return step * Math.round(value / step)
}

/** By bucket: how much less than everywhere it is seen; 0 where it was seen once only. */
function rarity(lessons: readonly EarLesson[]): Float64Array {
  const seen = new Float64Array(SIZE)
  for (const { features } of lessons) for (const j of new Set(indices(features))) seen[j] = (seen[j] ?? 0) + 1
  return seen.map((n) => (n < 2 ? 0 : Math.log(lessons.length / n) / 4))
}

function indices({ words, runs }: EarFeatures): readonly number[] {
  return [...words, ...runs.flat().map((bucket) => WORD_BUCKETS + bucket)]
}

function rowOf(features: EarFeatures, rare: Float64Array): Row {
  const { perWord, perRun } = shares(features.words.length, countOf(features.runs))
  const values = new Map<number, number>()
  for (const j of indices(features)) {
    const share = (j < WORD_BUCKETS ? perWord : perRun) * (rare[j] ?? 0)
    if (share !== 0) values.set(j, (values.get(j) ?? 0) + share)
  }
  return { index: Int32Array.from(values.keys()), value: Float64Array.from(values.values()) }
}

function logistic(
  rows: readonly Row[],
  weights: readonly number[],
  is: readonly boolean[],
  iterations: number,
): Float64Array {
  return minimise(
    (w, gradient) => {
      let loss = 0
      for (let j = 0; j < SIZE; j += 1) {
        const own = w[j] as number
        gradient[j] = PENALTY * own
        loss += 0.5 * PENALTY * own * own
      }
      gradient[SIZE] = 0
      rows.forEach(({ index, value }, r) => {
        let odds = w[SIZE] as number
        for (let k = 0; k < index.length; k += 1)
          odds += (w[index[k] as number] as number) * (value[k] as number)
        const weight = weights[r] as number
        const sign = is[r] === true ? -1 : 1
        const off = (sign * weight) / (1 + Math.exp(-sign * odds))
        loss +=
          weight *
          (sign * odds > 0
            ? sign * odds + Math.log1p(Math.exp(-sign * odds))
            : Math.log1p(Math.exp(sign * odds)))
        for (let k = 0; k < index.length; k += 1) {
          const j = index[k] as number
          gradient[j] = (gradient[j] as number) + off * (value[k] as number)
        }
        gradient[SIZE] = (gradient[SIZE] as number) + off
      })
      return loss
    },
    new Float64Array(SIZE + 1),
    iterations,
  )
}
