import type { Layout, Row } from '../../src/analysis/meaning/features.ts'
import { MEANINGS } from '../../src/analysis/meaning/meanings.ts'
import { minimise } from '../minimise.ts'

const WIDTH = MEANINGS.length
const ITERATIONS = 60

export interface PostLesson {
  readonly row: Row
  /** In the order of `MEANINGS`; they add up to 1. */
  readonly shares: readonly number[]
  readonly weight: number
}

export interface PostModel {
  readonly weights: Float64Array
  readonly biases: readonly number[]
}

/**
 * Penalties by family, chosen on held-out folds: turns of phrase are trusted most, single words least.
 */
const PENALTY: Readonly<Record<keyof Layout['at'], number>> = {
  cues: 2,
  styles: 4,
  turns: 0.5,
  quick: 3,
  french: 5,
  words: 20,
  marks: 15,
  vector: 1,
}

/** Multinomial logistic regression with a Gaussian prior. Deterministic. */
export function fitPosts(lessons: readonly PostLesson[], { at, end }: Layout): PostModel {
  const penalty = new Float64Array(end)
  for (const [name, from] of Object.entries(at)) penalty.fill(PENALTY[name as keyof Layout['at']], from)
  const z = new Float64Array(WIDTH)
  const biasesAt = end * WIDTH
  const objective = (w: Float64Array, gradient: Float64Array): number => {
    let loss = 0
    for (let i = 0; i < biasesAt; i++) {
      const x = w[i] as number
      const p = penalty[(i / WIDTH) | 0] as number
      loss += (p * x * x) / 2
      gradient[i] = p * x
    }
    gradient.fill(0, biasesAt)
    for (const { row, shares, weight } of lessons) {
      const { index, value } = row
      for (let o = 0; o < WIDTH; o++) z[o] = w[biasesAt + o] as number
      for (let k = 0; k < index.length; k++) {
        const from = (index[k] as number) * WIDTH
        for (let o = 0; o < WIDTH; o++)
          z[o] = (z[o] as number) + (value[k] as number) * (w[from + o] as number)
      }
      const most = Math.max(...z)
      const log = most + Math.log(z.reduce((sum, one) => sum + Math.exp(one - most), 0))
      for (let o = 0; o < WIDTH; o++) {
        const share = shares[o] ?? 0
        loss += weight * share * (log - (z[o] as number))
        z[o] = weight * (Math.exp((z[o] as number) - log) - share)
        gradient[biasesAt + o] = (gradient[biasesAt + o] as number) + (z[o] as number)
      }
      for (let k = 0; k < index.length; k++) {
        const from = (index[k] as number) * WIDTH
        for (let o = 0; o < WIDTH; o++)
          gradient[from + o] = (gradient[from + o] as number) + (value[k] as number) * (z[o] as number)
      }
    }
    return loss
  }
  const fitted = minimise(objective, new Float64Array(biasesAt + WIDTH), ITERATIONS)
  return { weights: fitted.subarray(0, biasesAt), biases: [...fitted.subarray(biasesAt)] }
}

/** Halfway between two models: of linear ones that is one, too. */
export function between(a: PostModel, b: PostModel): PostModel {
  return {
    weights: a.weights.map((weight, i) => (weight + (b.weights[i] ?? 0)) / 2),
    biases: a.biases.map((bias, o) => (bias + (b.biases[o] ?? 0)) / 2),
  }
}
