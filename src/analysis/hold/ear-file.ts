import { readFileSync } from 'node:fs'
import { COLUMNS, createSecondEar, type EarWeights, type SecondEar } from './ear.ts'
import { RUN_BUCKETS, WORD_BUCKETS } from './ear-features.ts'

/*
 * The file of weights, written by `npm run train:holds`: eight bytes that say what it is, the header's length (uint32,
 * little end first), the header in JSON, and both tables in signed bytes.
 */

export const MAGIC = 'WINNOWE1'
export const EAR_FILE = new URL('./ear.bin', import.meta.url)

/** @throws RangeError for what isn't a whole file of this form */
export function readEarFile(file: Uint8Array): EarWeights {
  const latin = (from: number, to: number) => Buffer.from(file.subarray(from, to)).toString('latin1')
  if (file.length < 12 || latin(0, 8) !== MAGIC) throw new RangeError('the second ear’s file is none of ours')
  const start = 12 + new DataView(file.buffer, file.byteOffset, file.byteLength).getUint32(8, true)
  const words = WORD_BUCKETS * COLUMNS
  const runs = RUN_BUCKETS * COLUMNS
  if (file.length !== start + words + runs) throw new RangeError('the second ear’s file is cut off')
  const header = JSON.parse(Buffer.from(file.subarray(12, start)).toString('utf8')) as Omit<
    EarWeights,
    'words' | 'runs'
  >
  const table = (from: number, length: number) => new Int8Array(file.buffer, file.byteOffset + from, length)
  return { ...header, words: table(start, words), runs: table(start + words, runs) }
}

let ear: SecondEar | undefined

/** The ear that ships with the program; its file is read once, when it is first needed. */
export const shippedEar: SecondEar = (reading) => {
  ear ??= createSecondEar(readEarFile(readFileSync(EAR_FILE)))
  return ear(reading)
}
