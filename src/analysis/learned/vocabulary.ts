import { byWord } from '../text/by-word.ts'
import type { SeenWord } from './seen.ts'

/**
 * A list of common words, the commonest first, for which a leaning is known: what word vectors say of a
 * word, also of one that no labelled text had.
 */
export interface Vocabulary {
  readonly size: number
  /** The words' places in the list and how much each counts, so that "the" doesn't speak for the text. */
  of(seen: readonly SeenWord[]): WeightedWords
}

export interface WeightedWords {
  /** Which of the seen words they are. */
  readonly words: readonly number[]
  readonly places: readonly number[]
  /** One for each place; they sum to √ of the number of words, at most √`FULL`. */
  readonly weights: readonly number[]
}

/** From so many words on a text's leaning grows no more. */
const FULL = 30
/**
 * A word's share falls with how common it is (smooth inverse frequency; Arora, Liang & Ma, ICLR 2017), its
 * frequency taken from its rank (Zipf's law).
 */
const SMOOTHNESS = 1e-3
const ZIPF = 0.1

/** @param words the commonest first */
export function vocabulary(words: readonly string[]): Vocabulary {
  const placeOf = new Map(words.map((word, place) => [word, place]))
  const known = byWord((word) => {
    const place = placeOf.get(word) ?? placeOf.get(withoutEnding(word))
    return place === undefined ? UNKNOWN : { place, weight: SMOOTHNESS / (SMOOTHNESS + ZIPF / (place + 3)) }
  })
  return {
    size: words.length,
    of(seen) {
      const words: number[] = []
      const places: number[] = []
      const weights: number[] = []
      let total = 0
      for (let at = 0; at < seen.length; at++) {
        const { place, weight } = known(seen[at]?.word ?? '')
        if (place < 0) continue
        words.push(at)
        places.push(place)
        weights.push(weight)
        total += weight
      }
      const scale = Math.sqrt(Math.min(places.length, FULL)) / total
      return { words, places, weights: weights.map((weight) => weight * scale) }
    },
  }
}

const UNKNOWN = { place: -1, weight: 0 }

/** "don't" counts as "do", "it's" as "it", « j' » as « j ». */
function withoutEnding(word: string): string {
  const at = word.indexOf("'")
  if (at < 0) return word
  return word.endsWith("n't") ? word.slice(0, -3) : word.slice(0, at)
}
