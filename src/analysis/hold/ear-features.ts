/*
 * What the second ear hears of a text: its words, words that stand near each other, and runs of letters
 * within words (so that SMS spelling and endings count for little), in hashed buckets.
 */

export const WORD_BUCKETS = 1 << 17
export const RUN_BUCKETS = 1 << 16

/** Buckets of a stretch of words; `owners[i]`: the words, as indices, that `buckets[i]` is seen in. */
export interface EarFeatures {
  /** Words, and pairs of words at most `REACH` apart. */
  readonly words: readonly number[]
  /** The first and the last word of each, two numbers an entry. */
  readonly owners: readonly number[]
  /** By word: its runs of letters. */
  readonly runs: readonly (readonly number[])[]
}

const REACH = 4
/** Endings beyond that tell little. */
const LONGEST_STEM = 7
const SHORTEST_RUN = 3
const LONGEST_RUN = 5
/** Longer "words" are no words. */
const LONGEST_WORD = 24
const OFFSET = 0x811c9dc5
const PRIME = 0x01000193
const EDGE = 32

/** A word as it is heard: no apostrophes, figures all alike. */
export function heardAs(folded: string): string {
  return folded.slice(0, LONGEST_WORD).replace(/['’]/g, '').replace(/\d/g, '0')
}

/** @param heard words from `heardAs` @param runs each word's `letterRuns` */
export function earFeatures(
  heard: readonly string[],
  runs: EarFeatures['runs'] = heard.map(letterRuns),
): EarFeatures {
  const words: number[] = []
  const owners: number[] = []
  const hashes = heard.map((word) => hashOf(word.slice(0, LONGEST_STEM)))
  for (let i = 0; i < heard.length; i += 1) {
    words.push(bucketOf(hashes[i] ?? 0, WORD_BUCKETS))
    owners.push(i, i)
    for (let j = i + 1; j <= i + REACH && j < heard.length; j += 1) {
      // Neighbours say more together than words that only stand near each other.
      const apart = j === i + 1 ? 31 : 37
      words.push(bucketOf(Math.imul(hashes[i] ?? 0, apart) + (hashes[j] ?? 0), WORD_BUCKETS))
      owners.push(i, j)
    }
  }
  return { words, owners, runs }
}

export function letterRuns(word: string): readonly number[] {
  const runs: number[] = []
  const length = word.length + 2
  for (let i = 0; i + SHORTEST_RUN <= length; i += 1) {
    let hash = OFFSET
    for (let n = 0; n < LONGEST_RUN && i + n < length; n += 1) {
      const at = i + n
      hash = Math.imul(hash ^ (at === 0 || at === length - 1 ? EDGE : word.charCodeAt(at - 1)), PRIME)
      if (n + 1 >= SHORTEST_RUN) runs.push(bucketOf(hash, RUN_BUCKETS))
    }
  }
  return runs
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = OFFSET
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME)
  return hash
}

function bucketOf(hash: number, buckets: number): number {
  let h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return ((h ^ (h >>> 15)) >>> 0) & (buckets - 1)
}
