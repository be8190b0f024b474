import { heuristics } from '../heuristics/index.ts'
import { createListener } from '../src/analysis/assess.ts'
import { BUCKETS, bucketsOf, STYLES, stylesOf } from '../src/analysis/learned/features.ts'
import { cueStrengths } from '../src/analysis/learned/model.ts'
import { read } from '../src/analysis/text/read.ts'
import type { Comment } from '../src/core/index.ts'
import type { SparseRow } from './logistic.ts'

/** Every cue, in the registry's order: the first features of a row. */
export const CUES = heuristics.flatMap((heuristic) => heuristic.cues.map((cue) => cue.id))
const CUE_INDEX = new Map(CUES.map((cue, i) => [cue, i]))

/** Where each family of features begins. */
export const FAMILIES = {
  cues: 0,
  styles: CUES.length,
  words: CUES.length + STYLES.length,
  runs: CUES.length + STYLES.length + BUCKETS,
  end: CUES.length + STYLES.length + 2 * BUCKETS,
} as const

/** What training sees of buckets is the program's values times this, so that one penalty fits all. */
export const BUCKET_SCALE = 3

const hear = createListener(heuristics)

/** The features of a comment, as the program itself would see them. */
export function rowOf(comment: Comment): SparseRow {
  const { reading, findings, mood } = hear(read(comment))
  const index: number[] = []
  const value: number[] = []
  const put = (i: number, v: number) => {
    if (v === 0) return
    index.push(i)
    value.push(v)
  }
  for (const [cue, strength] of cueStrengths(findings))
    put(FAMILIES.cues + (CUE_INDEX.get(cue) ?? 0), strength)
  stylesOf(reading, mood).forEach((v, i) => {
    put(FAMILIES.styles + i, v)
  })
  const buckets = bucketsOf(reading.tokens)
  putFamily(put, FAMILIES.words, buckets.words)
  putFamily(put, FAMILIES.runs, buckets.runs)
  return { index, value }
}

function putFamily(put: (i: number, v: number) => void, from: number, buckets: readonly number[]): void {
  const counts = new Map<number, number>()
  for (const bucket of buckets) counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
  for (const [bucket, count] of counts) put(from + bucket, (BUCKET_SCALE * count) / Math.sqrt(buckets.length))
}
