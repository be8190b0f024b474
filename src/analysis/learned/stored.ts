import type { Language } from '../../core/index.ts'
import type { Family } from './features.ts'

/*
 * The weights file, written by `npm run train`: eight bytes that say what it is, the header's length
 * (uint32, little end first), the header in JSON, and behind it signed bytes, one column an output
 * (`OUTPUTS`), times that column's scale.
 */

export const MAGIC = 'WINNOWQ1'

/** A stretch of the file behind the header. */
export interface Stretch {
  readonly at: number
  readonly length: number
}

/** Rows of one signed byte an output, end to end. */
export interface StoredTable extends Stretch {
  /** One for each output. */
  readonly scales: readonly number[]
}

/** Log-odds of every output, in the order of `OUTPUTS`. */
export interface StoredWeights {
  readonly biases: readonly number[]
  /** By cue id; times the cue's strength. */
  readonly cues: Readonly<Record<string, readonly number[]>>
  /** By name of `STYLES`. */
  readonly styles: Readonly<Record<string, readonly number[]>>
  readonly tables: Readonly<Record<Family, StoredTable>>
  /** One row for each word of the language's vocabulary. */
  readonly leanings: StoredTable
  /** Which words are no names (known-words.ts): one bit a place. */
  readonly known: Stretch
  /** The words that have leanings, the commonest first, a space between them. */
  readonly vocabulary: Stretch
}

export interface StoredModel {
  readonly note: string
  readonly trainedOn: readonly { readonly set: string; readonly rows: number; readonly license: string }[]
  readonly languages: Readonly<Record<Language, StoredWeights>>
}

export interface WeightsFile {
  readonly header: StoredModel
  bytes(stretch: Stretch): Uint8Array
}

/** @throws RangeError for what isn't a whole file of this form */
export function readWeightsFile(file: Uint8Array): WeightsFile {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const latin = (from: number, to: number) => Buffer.from(file.subarray(from, to)).toString('latin1')
  if (file.length < 12 || latin(0, 8) !== MAGIC) throw new RangeError('the weights file is none of ours')
  const start = 12 + view.getUint32(8, true)
  const header = JSON.parse(Buffer.from(file.subarray(12, start)).toString('utf8')) as StoredModel
  return {
    header,
    bytes({ at, length }) {
      if (start + at + length > file.length) throw new RangeError('the weights file is cut off')
      return file.subarray(start + at, start + at + length)
    },
  }
}
