import { heuristics } from '../heuristics/index.ts'
import { createListener } from '../src/analysis/assess.ts'
import { BUCKETS, type Buckets, bucketsOf, FAMILIES } from '../src/analysis/learned/features.ts'
import { type KnownWords, knownWords } from '../src/analysis/learned/known-words.ts'
import { cueStrengths } from '../src/analysis/learned/model.ts'
import { outsideHidden, type SeenWord, seenWords } from '../src/analysis/learned/seen.ts'
import type { StoredModel } from '../src/analysis/learned/stored.ts'
import { STYLES, stylesOf } from '../src/analysis/learned/styles.ts'
import { vocabulary } from '../src/analysis/learned/vocabulary.ts'
import { read } from '../src/analysis/text/read.ts'
import type { Comment } from '../src/core/index.ts'
import type { SparseRow } from './logistic.ts'
import { DIMENSIONS, pooled, wordVectors } from './vectors.ts'

/** Every cue, in the registry's order: the first features of a row. */
export const CUES = heuristics.flatMap((heuristic) => heuristic.cues.map((cue) => cue.id))
const CUE_INDEX = new Map(CUES.map((cue, i) => [cue, i]))

const words = CUES.length + STYLES.length
const runs = words + BUCKETS.words
const marks = runs + BUCKETS.runs
const letters = marks + BUCKETS.marks
const vectors = letters + BUCKETS.letters
/** Where each family of features begins. */
export const AT = {
  cues: 0,
  styles: CUES.length,
  words,
  runs,
  marks,
  letters,
  vectors,
  end: vectors + DIMENSIONS,
} as const

/** What training sees of buckets is the program's values times this, so that one penalty fits all. */
export const BUCKET_SCALE = 3

const hear = createListener(heuristics)

/** Makes features of comments, as the program itself would see them. */
export function rowsWith(known: StoredModel['known']): (comment: Comment) => SparseRow {
  const words: Readonly<Record<'en' | 'fr', KnownWords>> = {
    en: knownWords(known.en),
    fr: knownWords(known.fr),
  }
  const vectors = wordVectors()
  const vocabularies = { en: vocabulary(vectors.en.words), fr: vocabulary(vectors.fr.words) }
  return (comment) => {
    const language = comment.language === 'fr' ? 'fr' : 'en'
    return rowOf(comment, words[language], (seen) =>
      pooled(vectors[language], vocabularies[language].of(seen)),
    )
  }
}

function rowOf(
  comment: Comment,
  known: KnownWords,
  vectorOf: (seen: readonly SeenWord[]) => Float64Array,
): SparseRow {
  const { reading, findings, mood } = hear(read(comment))
  const index: number[] = []
  const value: number[] = []
  const put = (i: number, v: number) => {
    if (v === 0) return
    index.push(i)
    value.push(v)
  }
  const seen = seenWords(reading, known)
  for (const [cue, strength] of cueStrengths(outsideHidden(reading, seen, findings)))
    put(AT.cues + (CUE_INDEX.get(cue) ?? 0), strength)
  stylesOf(reading, mood, seen).forEach((v, i) => {
    put(AT.styles + i, v)
  })
  putBuckets(put, bucketsOf(reading, seen))
  vectorOf(seen).forEach((v, d) => {
    put(AT.vectors + d, v)
  })
  return { index: Int32Array.from(index), value: Float32Array.from(value) }
}

/** A row of buckets alone. */
export function bucketRow(buckets: Buckets): SparseRow {
  const index: number[] = []
  const value: number[] = []
  putBuckets((i, v) => {
    index.push(i)
    value.push(v)
  }, buckets)
  return { index: Int32Array.from(index), value: Float32Array.from(value) }
}

function putBuckets(put: (i: number, v: number) => void, buckets: Buckets): void {
  for (const family of FAMILIES) putFamily(put, AT[family], buckets[family])
}

function putFamily(put: (i: number, v: number) => void, from: number, buckets: readonly number[]): void {
  const counts = new Map<number, number>()
  for (const bucket of buckets) counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
  for (const [bucket, count] of counts) put(from + bucket, (BUCKET_SCALE * count) / Math.sqrt(buckets.length))
}
