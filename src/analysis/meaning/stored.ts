import { MEANINGS } from './meanings.ts'

/*
 * The weights file, written by `npm run tags -- --write`: eight bytes that say what it is, the header's
 * length (uint32, little end first), the header in JSON, then for each model signed bytes, one row a
 * feature, one column a meaning.
 */

export const MAGIC = 'WINNOWM1'

/** One model's rows; a number is its byte times its column's scale in that stretch of features. */
export interface StoredModel {
  readonly at: number
  readonly biases: readonly number[]
  readonly stretches: readonly {
    readonly from: number
    readonly to: number
    readonly scales: readonly number[]
  }[]
}

export interface StoredMeanings {
  readonly note: string
  readonly trainedOn: readonly { readonly set: string; readonly rows: number; readonly license: string }[]
  /** The cues that the first rows belong to. */
  readonly cues: readonly string[]
  /** With the sentence encoder's vector, and without it. */
  readonly models: Readonly<Record<'deep' | 'quick', StoredModel>>
}

export interface MeaningWeights {
  readonly header: StoredMeanings
  /** Weights of feature j stand at j × MEANINGS.length. */
  weights(model: 'deep' | 'quick', features: number): Float32Array
}

/** @throws RangeError for what isn't a whole file of this form */
export function readMeaningWeights(file: Uint8Array): MeaningWeights {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file.length < 12 || Buffer.from(file.subarray(0, 8)).toString('latin1') !== MAGIC)
    throw new RangeError('these are no weights of meanings')
  const body = 12 + view.getUint32(8, true)
  const header = JSON.parse(Buffer.from(file.subarray(12, body)).toString('utf8')) as StoredMeanings
  const width = MEANINGS.length
  return {
    header,
    weights(name, features) {
      const { at, stretches } = header.models[name]
      const weights = new Float32Array(features * width)
      for (const { from, to, scales } of stretches)
        for (let i = from * width; i < to * width; i++)
          weights[i] = view.getInt8(body + at + i) * (scales[i % width] ?? 0)
      return weights
    },
  }
}
