import { heuristics } from '../heuristics/index.ts'
import { createListener } from '../src/analysis/assess.ts'
import { BUCKETS, type Buckets, bucketsOf, FAMILIES } from '../src/analysis/learned/features.ts'
import type { KnownWords } from '../src/analysis/learned/known-words.ts'
import { cueStrengths } from '../src/analysis/learned/model.ts'
import { outsideHidden, seenWords } from '../src/analysis/learned/seen.ts'
import { spelledOut } from '../src/analysis/learned/spelled.ts'
import { STYLES, stylesOf } from '../src/analysis/learned/styles.ts'
import { type Vocabulary, vocabulary } from '../src/analysis/learned/vocabulary.ts'
import { read } from '../src/analysis/text/read.ts'
import type { Comment, Language } from '../src/core/index.ts'
import type { SparseRow } from './fit.ts'
import { perLanguage } from './per-language.ts'
import { DIMENSIONS, pooled, type WordVectors, wordVectors } from './vectors.ts'

/** Every cue, in the registry's order: the first features of a row. */
export const CUES = heuristics.flatMap((heuristic) => heuristic.cues.map((cue) => cue.id))
const CUE_INDEX = new Map(CUES.map((cue, i) => [cue, i]))

const words = CUES.length + STYLES.length
const runs = words + BUCKETS.words
const marks = runs + BUCKETS.runs
const vectors = marks + BUCKETS.marks
/** Where each family of features begins. */
export const AT = {
  cues: 0,
  styles: CUES.length,
  words,
  runs,
  marks,
  vectors,
  end: vectors + DIMENSIONS,
} as const

/** What training sees of buckets is the program's values times this, so that penalties are of one size. */
export const BUCKET_SCALE = 3

const hear = createListener(heuristics)

/** Makes features of comments, as the program itself would see them. */
export function featuresWith(known: Readonly<Record<Language, KnownWords>>): (comment: Comment) => SparseRow {
  const vectorsOf = wordVectors()
  const vocabularies = perLanguage((language) => vocabulary(vectorsOf[language].words))
  return (comment) => {
    const language = comment.language ?? 'en'
    return rowOf(comment, known[language], vectorsOf[language], vocabularies[language])
  }
}

function rowOf(comment: Comment, known: KnownWords, vectorsOf: WordVectors, common: Vocabulary): SparseRow {
  const { reading, findings, mood } = hear(read(comment))
  const row = new Row()
  const all = seenWords(reading, known)
  const seen = spelledOut(all, reading.language)
  for (const [cue, strength] of cueStrengths(outsideHidden(reading, all, findings)))
    row.put(AT.cues + (CUE_INDEX.get(cue) ?? 0), strength)
  stylesOf(reading, mood, seen).forEach((value, i) => {
    row.put(AT.styles + i, value)
  })
  row.putBuckets(bucketsOf(reading, seen))
  pooled(vectorsOf, common.of(seen)).forEach((value, d) => {
    row.put(AT.vectors + d, value)
  })
  return row.done()
}

class Row {
  private readonly index: number[] = []
  private readonly value: number[] = []

  put(i: number, value: number): void {
    if (value === 0) return
    this.index.push(i)
    this.value.push(value)
  }

  putBuckets(buckets: Buckets): void {
    for (const family of FAMILIES) {
      const counts = new Map<number, number>()
      const numbers = buckets[family].flat()
      for (const bucket of numbers) counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
      const size = Math.sqrt(numbers.length)
      for (const [bucket, count] of counts) this.put(AT[family] + bucket, (BUCKET_SCALE * count) / size)
    }
  }

  done(): SparseRow {
    return { index: Int32Array.from(this.index), value: Float32Array.from(this.value) }
  }
}
