import { existsSync, readFileSync } from 'node:fs'
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

/**
 * English: GloVe (learning/reduce-vectors.ts). French: a word's vector is the mean of those of the English
 * words that our glossary gives for it, so that French learns from what English words have in common.
 */
export function wordVectors(): Readonly<Record<Language, WordVectors>> {
  loaded ??= load()
  return loaded
}

let loaded: Readonly<Record<Language, WordVectors>> | undefined

function load(): Readonly<Record<Language, WordVectors>> {
  const words = lines('en.words')
  const en: WordVectors = {
    words,
    vectors: Float32Array.from(
      new Int8Array(readFileSync(join(FOLDER, 'en.bin'))),
      (x) => (x / 127) * LARGEST,
    ),
  }
  return { en, fr: french(en) }
}

function french(en: WordVectors): WordVectors {
  const placeOf = new Map(en.words.map((word, place) => [word, place]))
  const glosses = existsSync(join(FOLDER, 'fr.tsv')) ? lines('fr.tsv') : []
  const known = glosses.flatMap((line) => {
    const [word = '', english = ''] = line.split('\t')
    const places = english.split(' ').flatMap((one) => placeOf.get(one) ?? [])
    return places.length === 0 ? [] : [{ word, places }]
  })
  const vectors = new Float32Array(known.length * DIMENSIONS)
  known.forEach(({ places }, k) => {
    for (const place of places)
      for (let d = 0; d < DIMENSIONS; d++)
        vectors[k * DIMENSIONS + d] =
          (vectors[k * DIMENSIONS + d] ?? 0) + (en.vectors[place * DIMENSIONS + d] ?? 0) / places.length
  })
  return { words: known.map(({ word }) => word), vectors }
}

const lines = (name: string): readonly string[] =>
  readFileSync(join(FOLDER, name), 'utf8').split('\n').filter(Boolean)

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
