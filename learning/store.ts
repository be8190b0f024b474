import { BUCKETS, type Family } from '../src/analysis/learned/features.ts'
import {
  type Calibration,
  LEARNED,
  type LearnedScore,
  type StoredModel,
  type StoredTable,
  type StoredWeights,
} from '../src/analysis/learned/stored.ts'
import { STYLES } from '../src/analysis/learned/styles.ts'
import type { Language } from '../src/core/index.ts'
import { AT, BUCKET_SCALE } from './examples.ts'
import type { LinearModel } from './logistic.ts'
import { leaningsOf, wordVectors } from './vectors.ts'

/** Smaller than this a weight changes no score that anybody would see. */
const NEGLIGIBLE = 0.005

interface Told {
  readonly thresholds?: ReadonlyMap<string, number>
  readonly calibrations?: ReadonlyMap<string, Calibration>
}

/** Packs fitted models for the weights file. Keys of `models`: "<score> <language>". */
export function stored(
  models: ReadonlyMap<string, LinearModel>,
  cues: readonly string[],
  { thresholds, calibrations }: Told = {},
): StoredModel['weights'] {
  const vectors = wordVectors()
  const of = (score: LearnedScore): Partial<Record<Language, StoredWeights>> => {
    const languages: Partial<Record<Language, StoredWeights>> = {}
    for (const language of ['en', 'fr'] as const) {
      const key = `${score} ${language}`
      const model = models.get(key)
      if (model !== undefined)
        languages[language] = {
          ...pack(model, cues, thresholds?.get(key), calibrations?.get(key)),
          leanings: table(leaningsOf(vectors[language], model.weights.subarray(AT.vectors, AT.end)), 1),
        }
    }
    return languages
  }
  return Object.fromEntries(LEARNED.map((score) => [score, of(score)])) as StoredModel['weights']
}

function pack(
  { weights, bias }: LinearModel,
  cues: readonly string[],
  threshold = 0.5,
  calibration?: Calibration,
): Omit<StoredWeights, 'leanings'> {
  const of = (family: Family) =>
    table(weights.subarray(AT[family], AT[family] + BUCKETS[family]), BUCKET_SCALE)
  return {
    threshold: round(threshold),
    bias: round(bias),
    ...(calibration === undefined
      ? {}
      : { calibration: { slope: round(calibration.slope), shift: round(calibration.shift) } }),
    cues: named(cues, weights, AT.cues),
    styles: named(STYLES, weights, AT.styles),
    tables: {
      words: of('words'),
      runs: of('runs'),
      marks: of('marks'),
      letters: of('letters'),
    },
  }
}

function named(names: readonly string[], weights: Float64Array, from: number): Record<string, number> {
  return Object.fromEntries(
    names
      .map((name, i) => [name, round(weights[from + i] ?? 0)] as const)
      .filter(([, weight]) => Math.abs(weight) > NEGLIGIBLE),
  )
}

/** One signed byte an entry; the training's scale is taken back into the table's. */
function table(weights: Float64Array, trainedAt: number): StoredTable {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9)
  const bytes = Int8Array.from(weights, (weight) => Math.round((weight / largest) * 127))
  return {
    scale: round((largest / 127) * trainedAt, 8),
    bytes: Buffer.from(bytes.buffer).toString('base64'),
  }
}

/** The words that have leanings, as the weights file lists them. */
export function vocabularies(): StoredModel['vocabulary'] {
  const { en, fr } = wordVectors()
  return { en: en.words.join(' '), fr: fr.words.join(' ') }
}

function round(value: number, digits = 4): number {
  return Number(value.toFixed(digits))
}
