import { BUCKETS, FAMILIES, type Family } from '../src/analysis/learned/features.ts'
import { OUTPUTS } from '../src/analysis/learned/outputs.ts'
import {
  MAGIC,
  type StoredModel,
  type StoredTable,
  type StoredWeights,
  type Stretch,
} from '../src/analysis/learned/stored.ts'
import { STYLES } from '../src/analysis/learned/styles.ts'
import type { Language } from '../src/core/index.ts'
import { AT, BUCKET_SCALE, CUES } from './features.ts'
import type { FittedModel } from './fit.ts'
import { perLanguage } from './per-language.ts'
import { leaningsOf, wordVectors } from './vectors.ts'

/** Smaller than this a weight changes nothing that anybody would see. */
const NEGLIGIBLE = 0.005
const WIDTH = OUTPUTS.length

export interface Taught {
  readonly models: Readonly<Record<Language, FittedModel>>
  readonly known: Readonly<Record<Language, Uint8Array>>
  readonly trainedOn: StoredModel['trainedOn']
}

/** The weights file as src/analysis/learned/stored.ts reads it. */
export function weightsFile({ models, known, trainedOn }: Taught): Uint8Array {
  const body = new Body()
  const vectors = wordVectors()
  const languageOf = (language: Language): StoredWeights => {
    const model = models[language]
    const table = (family: Family) =>
      body.table(
        model.weights.subarray(AT[family] * WIDTH, (AT[family] + BUCKETS[family]) * WIDTH),
        BUCKET_SCALE,
      )
    return {
      biases: Array.from(model.biases, (bias) => round(bias)),
      cues: named(CUES, model, AT.cues),
      styles: named(STYLES, model, AT.styles),
      tables: Object.fromEntries(
        FAMILIES.map((family) => [family, table(family)]),
      ) as StoredWeights['tables'],
      leanings: body.table(
        leaningsOf(vectors[language], model.weights.subarray(AT.vectors * WIDTH, AT.end * WIDTH)),
        1,
      ),
      known: body.add(known[language]),
      vocabulary: body.add(Buffer.from(vectors[language].words.join(' '))),
    }
  }
  const header: StoredModel = {
    note: 'Written by `npm run train`. Log-odds by cue, by style, by hashed bucket and by word.',
    trainedOn,
    languages: perLanguage(languageOf),
  }
  const head = Buffer.from(JSON.stringify(header))
  const start = Buffer.alloc(12)
  start.write(MAGIC, 'latin1')
  start.writeUInt32LE(head.length, 8)
  return Buffer.concat([start, head, ...body.parts])
}

class Body {
  readonly parts: Uint8Array[] = []
  private length = 0

  add(bytes: Uint8Array): Stretch {
    const at = this.length
    this.parts.push(bytes)
    this.length += bytes.length
    return { at, length: bytes.length }
  }

  /** One signed byte a weight, a scale a column; the training's own scale is taken back into the table's. */
  table(weights: Float64Array, trainedAt: number): StoredTable {
    const largest = new Float64Array(WIDTH).fill(1e-9)
    weights.forEach((weight, i) => {
      largest[i % WIDTH] = Math.max(largest[i % WIDTH] as number, Math.abs(weight))
    })
    const bytes = Int8Array.from(weights, (weight, i) =>
      Math.round((weight / (largest[i % WIDTH] as number)) * 127),
    )
    const stretch = this.add(new Uint8Array(bytes.buffer))
    return { ...stretch, scales: Array.from(largest, (most) => round((most / 127) * trainedAt, 9)) }
  }
}

function named(names: readonly string[], { weights }: FittedModel, from: number): Record<string, number[]> {
  const rows = names.map((name, i): [string, number[]] => [
    name,
    Array.from(weights.subarray((from + i) * WIDTH, (from + i + 1) * WIDTH), (weight) => round(weight)),
  ])
  return Object.fromEntries(rows.filter(([, row]) => row.some((weight) => Math.abs(weight) > NEGLIGIBLE)))
}

function round(value: number, digits = 4): number {
  return Number(value.toFixed(digits))
}
