import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WeightedWords } from '../src/analysis/learned/vocabulary.ts'
import type { Language } from '../src/core/index.ts'

/** How many numbers a word vector has. */
export const DIMENSIONS = 100
/** Vectors are standardised; what lies further out is cut off. One signed byte holds −LARGEST to LARGEST. */
export const LARGEST = 4

const FOLDER = join(import.meta.dirname, 'vectors')

/** A language's words, the commonest first, and their vectors end to end. */
export interface WordVectors {
  readonly words: readonly string[]
  readonly vectors: Float32Array
}

/** English: GloVe, reduced (learning/reduce-vectors.ts). There are none for French yet. */
export function wordVectors(): Readonly<Record<Language, WordVectors>> {
  loaded ??= { en: english(), fr: { words: [], vectors: new Float32Array() } }
  return loaded
}

let loaded: Readonly<Record<Language, WordVectors>> | undefined

function english(): WordVectors {
  const words = readFileSync(join(FOLDER, 'en.words'), 'utf8').split('\n').filter(Boolean)
  const bytes = new Int8Array(readFileSync(join(FOLDER, 'en.bin')))
  return { words, vectors: Float32Array.from(bytes, (x) => (x / 127) * LARGEST) }
}

/** A text's vector: its words' vectors, weighted. */
export function pooled({ vectors }: WordVectors, { places, weights }: WeightedWords): Float64Array {
  const sum = new Float64Array(DIMENSIONS)
  places.forEach((place, i) => {
    for (let d = 0; d < DIMENSIONS; d++)
      sum[d] = (sum[d] ?? 0) + (weights[i] ?? 0) * (vectors[place * DIMENSIONS + d] ?? 0)
  })
  return sum
}

/** What each word leans to by itself, given the weights of the dimensions. */
export function leaningsOf({ words, vectors }: WordVectors, weights: ArrayLike<number>): Float64Array {
  return Float64Array.from(words, (_, w) => {
    let sum = 0
    for (let d = 0; d < DIMENSIONS; d++) sum += (weights[d] ?? 0) * (vectors[w * DIMENSIONS + d] ?? 0)
    return sum
  })
}
