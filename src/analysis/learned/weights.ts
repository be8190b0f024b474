import type { Language } from '../../core/index.ts'
import { BUCKETS, type Buckets, FAMILIES, type Family } from './features.ts'
import {
  type Calibration,
  LEARNED,
  type LearnedScore,
  type StoredModel,
  type StoredTable,
  type StoredWeights,
} from './stored.ts'
import { STYLES } from './styles.ts'
import type { WeightedWords } from './vocabulary.ts'

/** What the weights look at in one text. */
export interface Features {
  /** How strongly each cue was heard, 0–1. */
  readonly cues: ReadonlyMap<string, number>
  readonly styles: readonly number[]
  readonly buckets: Buckets
  readonly words: WeightedWords
}

/** A language's weights, decoded. */
export interface Weights {
  /** Strengths 0–1. */
  scores(features: Features): Readonly<Record<LearnedScore, number>>
  /** What one bucket or one word of the vocabulary adds, in log-odds before the text's size is taken off. */
  readonly of: (score: LearnedScore, table: Family | 'leanings', at: number) => number
}

const SCORES = LEARNED.length

/**
 * The weights of all scores side by side, entry n's from n × SCORES on: the scores read the same
 * buckets, and one look serves them all.
 */
interface Table {
  readonly bytes: Int8Array
  readonly scales: readonly number[]
}

/** @returns undefined for a language without weights */
export function decode({ weights }: StoredModel, language: Language, words: number): Weights | undefined {
  const stored = LEARNED.flatMap((score) => weights[score][language] ?? [])
  if (stored.length < SCORES) return undefined
  const tables = Object.fromEntries(
    FAMILIES.map((family) => [
      family,
      tableOf(
        stored.map((one) => one.tables[family]),
        BUCKETS[family],
      ),
    ]),
  ) as Record<Family, Table>
  const leanings = tableOf(
    stored.map((one) => one.leanings),
    words,
  )
  const biases = stored.map(({ bias }) => bias)
  const cues = byCue(stored)
  const styles = STYLES.map((name) => stored.map((one) => one.styles[name] ?? 0))
  const calibrations = stored.map((one) => one.calibration ?? AS_IT_IS)

  return {
    scores(features) {
      const z = [...biases]
      for (const [cue, strength] of features.cues) addScaled(z, cues.get(cue) ?? NONE, strength)
      for (let i = 0; i < styles.length; i++) {
        const value = features.styles[i] ?? 0
        if (value !== 0) addScaled(z, styles[i] ?? NONE, value)
      }
      for (const family of FAMILIES) addBuckets(z, tables[family], features.buckets[family])
      addWords(z, leanings, features.words)
      const of = (s: number): number => {
        const { slope, shift } = calibrations[s] ?? AS_IT_IS
        return 1 / (1 + Math.exp(-slope * (z[s] ?? 0) - shift))
      }
      return {
        sarcasm: of(0),
        disdain: of(1),
        substance: of(2),
        detractor: of(3),
        criticLike: of(4),
      }
    },
    of(score, name, at) {
      const table = name === 'leanings' ? leanings : tables[name]
      const s = LEARNED.indexOf(score)
      return (table.scales[s] ?? 0) * (table.bytes[at * SCORES + s] ?? 0)
    },
  }
}

const AS_IT_IS: Calibration = { slope: 1, shift: 0 }

function tableOf(stored: readonly StoredTable[], entries: number): Table {
  const bytes = new Int8Array(entries * SCORES)
  stored.forEach((one, s) => {
    const column = new Int8Array(Buffer.from(one.bytes, 'base64'))
    if (column.length !== entries)
      throw new RangeError(`a table of ${column.length} weights, expected ${entries}`)
    for (let n = 0; n < entries; n++) bytes[n * SCORES + s] = column[n] ?? 0
  })
  return { bytes, scales: stored.map(({ scale }) => scale) }
}

/** Sums over √n, one a score: a long text's many words don't drown its style. */
function addBuckets(z: number[], { bytes, scales }: Table, buckets: readonly number[]): void {
  if (buckets.length === 0) return
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let e = 0
  for (let i = 0; i < buckets.length; i++) {
    const at = (buckets[i] as number) * SCORES
    a += bytes[at] as number
    b += bytes[at + 1] as number
    c += bytes[at + 2] as number
    d += bytes[at + 3] as number
    e += bytes[at + 4] as number
  }
  const factor = 1 / Math.sqrt(buckets.length)
  addProducts(z, [a, b, c, d, e], scales, factor)
}

function addWords(z: number[], { bytes, scales }: Table, { places, weights }: WeightedWords): void {
  const sums = [0, 0, 0, 0, 0]
  for (let i = 0; i < places.length; i++) {
    const at = (places[i] as number) * SCORES
    const weight = weights[i] as number
    for (let s = 0; s < SCORES; s++) sums[s] = (sums[s] as number) + weight * (bytes[at + s] as number)
  }
  addProducts(z, sums, scales, 1)
}

function addProducts(z: number[], sums: readonly number[], scales: readonly number[], factor: number): void {
  for (let s = 0; s < SCORES; s++) z[s] = (z[s] ?? 0) + (sums[s] ?? 0) * (scales[s] ?? 0) * factor
}

const NONE: readonly number[] = LEARNED.map(() => 0)

function addScaled(z: number[], weights: readonly number[], factor: number): void {
  for (let s = 0; s < SCORES; s++) z[s] = (z[s] as number) + (weights[s] as number) * factor
}

/** Each cue's weights for all scores. */
function byCue(stored: readonly StoredWeights[]): ReadonlyMap<string, readonly number[]> {
  const ids = new Set(stored.flatMap(({ cues }) => Object.keys(cues)))
  return new Map([...ids].map((id) => [id, stored.map(({ cues }) => cues[id] ?? 0)]))
}
