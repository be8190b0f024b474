import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WeightedWords } from '../src/analysis/learned/vocabulary.ts'
import type { Language } from '../src/core/index.ts'
import { formsOf } from './inflections.ts'

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
 * English: GloVe, reduced (learning/reduce-vectors.ts). French: a glossary of ours lends French words the
 * vectors of the English ones that say the same, so that what English learned of a word's sense helps French.
 */
export function wordVectors(): Readonly<Record<Language, WordVectors>> {
  if (loaded !== undefined) return loaded
  const en = english()
  loaded = { en, fr: french(en) }
  return loaded
}

let loaded: Readonly<Record<Language, WordVectors>> | undefined

const linesOf = (file: string): readonly string[] =>
  readFileSync(join(FOLDER, file), 'utf8').split('\n').filter(Boolean)

function english(): WordVectors {
  const bytes = new Int8Array(readFileSync(join(FOLDER, 'en.bin')))
  return { words: linesOf('en.words'), vectors: Float32Array.from(bytes, (x) => (x / 127) * LARGEST) }
}

/**
 * The glossary has an entry a line, the commonest first: a French word, a tab, English words. What stands
 * there
 * itself comes before what is only a form of it: such forms are rarer, and « compte » is an account before it
 * is a form of « compter ».
 */
function french({ words, vectors }: WordVectors): WordVectors {
  const placeOf = new Map(words.map((word, place) => [word, place]))
  const entries = linesOf('fr.tsv').map((line) => {
    const [word = '', glosses = ''] = line.split('\t')
    return { forms: formsOf(word), places: glosses.split(' ').flatMap((gloss) => placeOf.get(gloss) ?? []) }
  })
  const glossary = new Map<string, readonly number[]>()
  const enter = (form: string, places: readonly number[]) => {
    if (!glossary.has(form)) glossary.set(form, places)
  }
  for (const { forms, places } of entries) enter(forms[0] ?? '', places)
  for (const { forms, places } of entries) for (const form of forms) enter(form, places)
  const mean = (places: readonly number[], d: number): number =>
    places.reduce((sum, place) => sum + (vectors[place * DIMENSIONS + d] ?? 0), 0) / places.length
  return {
    words: [...glossary.keys()],
    vectors: Float32Array.from(
      [...glossary.values()].flatMap((places) =>
        Array.from({ length: DIMENSIONS }, (_, d) => mean(places, d)),
      ),
    ),
  }
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

/**
 * What each word leans to by itself, one number an output, given the dimensions' weights.
 * @param weights `DIMENSIONS` rows of as many numbers as there are outputs
 */
export function leaningsOf({ words, vectors }: WordVectors, weights: Float64Array): Float64Array {
  const width = weights.length / DIMENSIONS
  const leanings = new Float64Array(words.length * width)
  for (let w = 0; w < words.length; w++) {
    for (let d = 0; d < DIMENSIONS; d++) {
      const value = vectors[w * DIMENSIONS + d] as number
      for (let o = 0; o < width; o++)
        leanings[w * width + o] =
          (leanings[w * width + o] as number) + value * (weights[d * width + o] as number)
    }
  }
  return leanings
}
