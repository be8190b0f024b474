import type { Language } from '../../core/index.ts'
import { type Buckets, FAMILIES, type Family } from './features.ts'
import { OUTPUTS, type Output } from './outputs.ts'
import type { StoredTable, WeightsFile } from './stored.ts'
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
  /** Log-odds in the order of `OUTPUTS`. */
  logOdds(features: Features): Float64Array
  /** What one bucket or one word of the vocabulary adds, in log-odds before the text's size is taken off. */
  of(output: Output): (table: Family | 'leanings', at: number) => number
}

const WIDTH = OUTPUTS.length

/** The weights of all outputs side by side, entry n's from n × WIDTH on: one look serves them all. */
interface Table {
  readonly bytes: Int8Array
  readonly scales: readonly number[]
  /** Of lists of its entries that come again; they go with the lists. */
  readonly sums: WeakMap<readonly number[], Int32Array>
}

export function decode(file: WeightsFile, language: Language): Weights {
  const stored = file.header.languages[language]
  const tableOf = (table: StoredTable): Table => {
    const bytes = file.bytes(table)
    return {
      bytes: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
      scales: table.scales,
      sums: new WeakMap(),
    }
  }
  const tables = Object.fromEntries(
    FAMILIES.map((family) => [family, tableOf(stored.tables[family])]),
  ) as Record<Family, Table>
  const leanings = tableOf(stored.leanings)
  const cues = new Map(Object.entries(stored.cues))
  const styles = STYLES.map((name) => stored.styles[name])
  const sums = new Float64Array(WIDTH)

  return {
    logOdds(features) {
      const z = Float64Array.from(stored.biases)
      for (const [cue, strength] of features.cues) addScaled(z, cues.get(cue), strength)
      styles.forEach((weights, i) => {
        addScaled(z, weights, features.styles[i] ?? 0)
      })
      for (const family of FAMILIES) addBuckets(z, tables[family], features.buckets[family], sums)
      addWords(z, leanings, features.words, sums)
      return z
    },
    of(output) {
      const o = OUTPUTS.indexOf(output)
      return (name, at) => {
        const { bytes, scales } = name === 'leanings' ? leanings : tables[name]
        return (scales[o] ?? 0) * (bytes[at * WIDTH + o] ?? 0)
      }
    },
  }
}

function addScaled(z: Float64Array, weights: readonly number[] | undefined, factor: number): void {
  if (weights === undefined || factor === 0) return
  for (let o = 0; o < WIDTH; o++) z[o] = (z[o] as number) + (weights[o] as number) * factor
}

/** Sums over √n, one an output: a long text's many words don't drown its style. */
function addBuckets(
  z: Float64Array,
  table: Table,
  lists: readonly (readonly number[])[],
  sums: Float64Array,
): void {
  sums.fill(0)
  let size = 0
  for (const list of lists) {
    size += list.length
    const summed = lists.length === 1 ? sumOf(table, list) : keptSumOf(table, list)
    for (let o = 0; o < WIDTH; o++) sums[o] = (sums[o] as number) + (summed[o] as number)
  }
  if (size > 0) addProducts(z, sums, table.scales, 1 / Math.sqrt(size))
}

/** Whole numbers, so that their order changes nothing. */
function sumOf({ bytes }: Table, buckets: readonly number[]): Int32Array {
  const sum = new Int32Array(WIDTH)
  for (let i = 0; i < buckets.length; i++) {
    const at = (buckets[i] as number) * WIDTH
    for (let o = 0; o < WIDTH; o++) sum[o] = (sum[o] as number) + (bytes[at + o] as number)
  }
  return sum
}

/** A word's runs are summed up once. */
function keptSumOf(table: Table, runs: readonly number[]): Int32Array {
  let sum = table.sums.get(runs)
  if (sum === undefined) {
    sum = sumOf(table, runs)
    table.sums.set(runs, sum)
  }
  return sum
}

function addWords(
  z: Float64Array,
  { bytes, scales }: Table,
  { places, weights }: WeightedWords,
  sums: Float64Array,
): void {
  sums.fill(0)
  for (let i = 0; i < places.length; i++) {
    const at = (places[i] as number) * WIDTH
    const weight = weights[i] as number
    for (let o = 0; o < WIDTH; o++) sums[o] = (sums[o] as number) + weight * (bytes[at + o] as number)
  }
  addProducts(z, sums, scales, 1)
}

function addProducts(z: Float64Array, sums: Float64Array, scales: readonly number[], factor: number): void {
  for (let o = 0; o < WIDTH; o++)
    z[o] = (z[o] as number) + (sums[o] as number) * (scales[o] as number) * factor
}
