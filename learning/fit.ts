import { MARKS, OUTPUTS } from '../src/analysis/learned/outputs.ts'
import { VERDICTS } from '../src/core/index.ts'
import { minimise } from './minimise.ts'

/** A sparse row: `index[k]` has the value `value[k]`. */
export interface SparseRow {
  readonly index: ArrayLike<number>
  readonly value: ArrayLike<number>
}

/** A row ready for fitting: what is seen of a comment, and what is taught. */
export interface Lesson {
  readonly row: SparseRow
  /** Shares of the verdicts, in the order of `VERDICTS`; they add up to 1. */
  readonly verdicts: readonly number[]
  /** 0 or 1 in the order of `MARKS`; undefined where nobody judged them. */
  readonly marks: readonly number[] | undefined
}

/** Log-odds of every output: weights of feature j stand at j × OUTPUTS.length. */
export interface FittedModel {
  readonly weights: Float64Array
  readonly biases: Float64Array
}

const WIDTH = OUTPUTS.length
const ITERATIONS = 50

/**
 * Multinomial logistic regression of the verdicts and a logistic regression of each mark, in one pass over
 * the rows, with a Gaussian prior: where the data are silent, what we know of the language holds.
 * @param penalty strength of the pull towards the prior, for each feature (> 0); the biases are not pulled
 * @param prior where each weight is pulled to
 */
export function fitModel(
  lessons: readonly Lesson[],
  features: number,
  penalty: (feature: number) => number,
  prior: (feature: number, output: number) => number = () => 0,
): FittedModel {
  const rows = packed(lessons)
  const pull = Float64Array.from({ length: features }, (_, j) => penalty(j))
  const size = features * WIDTH
  const known = Float64Array.from({ length: size }, (_, j) => prior(Math.floor(j / WIDTH), j % WIDTH))
  const z = new Float64Array(WIDTH)
  const offBy = new Float64Array(WIDTH)

  const objective = (w: Float64Array, gradient: Float64Array): number => {
    gradient.fill(0)
    let loss = 0
    for (let r = 0; r < lessons.length; r++) {
      const from = rows.start[r] as number
      const to = rows.start[r + 1] as number
      for (let o = 0; o < WIDTH; o++) z[o] = w[size + o] as number
      for (let k = from; k < to; k++) {
        const at = (rows.index[k] as number) * WIDTH
        const value = rows.value[k] as number
        for (let o = 0; o < WIDTH; o++) z[o] = (z[o] as number) + value * (w[at + o] as number)
      }
      loss += lossOf(lessons[r] as Lesson, z, offBy)
      for (let k = from; k < to; k++) {
        const at = (rows.index[k] as number) * WIDTH
        const value = rows.value[k] as number
        for (let o = 0; o < WIDTH; o++)
          gradient[at + o] = (gradient[at + o] as number) + value * (offBy[o] as number)
      }
      for (let o = 0; o < WIDTH; o++)
        gradient[size + o] = (gradient[size + o] as number) + (offBy[o] as number)
    }
    for (let j = 0; j < size; j++) {
      const off = (w[j] as number) - (known[j] as number)
      if (off === 0) continue
      const strength = pull[Math.floor(j / WIDTH)] as number
      loss += 0.5 * strength * off * off
      gradient[j] = (gradient[j] as number) + strength * off
    }
    return loss
  }

  const start = new Float64Array(size + WIDTH)
  start.set(known)
  const w = minimise(objective, start, ITERATIONS)
  return { weights: w.slice(0, size), biases: w.slice(size) }
}

/** Log-odds of every output, in the order of `OUTPUTS`. */
export function logOdds({ weights, biases }: FittedModel, { index, value }: SparseRow): readonly number[] {
  const z = [...biases]
  for (let k = 0; k < index.length; k++) {
    const at = (index[k] ?? 0) * WIDTH
    for (let o = 0; o < WIDTH; o++) z[o] = (z[o] as number) + (value[k] ?? 0) * (weights[at + o] as number)
  }
  return z
}

/** The loss of one row; `off` gets what each log-odds is off by. */
function lossOf(lesson: Lesson, z: Float64Array, off: Float64Array): number {
  const { verdicts, marks } = lesson
  const count = VERDICTS.length
  let most = Number.NEGATIVE_INFINITY
  for (let o = 0; o < count; o++) most = Math.max(most, z[o] as number)
  let sum = 0
  for (let o = 0; o < count; o++) sum += Math.exp((z[o] as number) - most)
  const log = most + Math.log(sum)
  let loss = 0
  for (let o = 0; o < count; o++) {
    const share = verdicts[o] ?? 0
    loss += share * (log - (z[o] as number))
    off[o] = Math.exp((z[o] as number) - log) - share
  }
  for (let m = 0; m < MARKS.length; m++) {
    const at = count + m
    if (marks === undefined) {
      off[at] = 0
      continue
    }
    const odds = z[at] as number
    const is = marks[m] ?? 0
    loss += odds > 0 ? Math.log1p(Math.exp(-odds)) + (1 - is) * odds : Math.log1p(Math.exp(odds)) - is * odds
    off[at] = 1 / (1 + Math.exp(-odds)) - is
  }
  return loss
}

/** Rows end to end: one pass over flat arrays is several times faster than over objects. */
function packed(lessons: readonly Lesson[]) {
  const start = new Int32Array(lessons.length + 1)
  lessons.forEach(({ row }, r) => {
    start[r + 1] = (start[r] ?? 0) + row.index.length
  })
  const size = start[lessons.length] ?? 0
  const index = new Int32Array(size)
  const value = new Float32Array(size)
  lessons.forEach(({ row }, r) => {
    index.set(row.index, start[r])
    value.set(row.value, start[r])
  })
  return { start, index, value }
}
