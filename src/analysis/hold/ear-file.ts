import { readFileSync } from 'node:fs'
import type { Language } from '../../core/index.ts'
import { createDeepEar, type DeepEar, type DeepEarLayer, type DeepEarWeights } from './deep-ear.ts'
import { createSecondEar, type SecondEar } from './ear.ts'
import { RUN_BUCKETS, WORD_BUCKETS } from './ear-features.ts'
import { COLUMNS, type EarWeights } from './ear-weights.ts'

/*
 * The files of weights, written by `npm run train:holds`: eight bytes that say what it is, the header's
 * length (uint32, little end first), the header in JSON, and tables in signed bytes.
 */

export const MAGIC = 'WINNOWE1'
export const DEEP_MAGIC = 'WINNOWE2'
export const EAR_FILE = new URL('./ear.bin', import.meta.url)
export const DEEP_EAR_FILE = new URL('./deep-ear.bin', import.meta.url)

/** @throws RangeError for what isn't a whole file of this form */
export function readEarFile(file: Uint8Array): EarWeights {
  const { header, tables } = open<Omit<EarWeights, 'words' | 'runs'>>(file, MAGIC)
  const [words, runs] = tables(() => [WORD_BUCKETS * COLUMNS, RUN_BUCKETS * COLUMNS])
  return { ...header, words: words as Int8Array, runs: runs as Int8Array }
}

type DeepHeader = Omit<DeepEarWeights, 'layers'> & { readonly layers: readonly Omit<DeepEarLayer, 'bytes'>[] }

/** @throws RangeError for what isn't a whole file of this form */
export function readDeepEarFile(file: Uint8Array): DeepEarWeights {
  const { header, tables } = open<DeepHeader>(file, DEEP_MAGIC)
  const bytes = tables(() => header.layers.map(({ inputs, outputs }) => inputs * outputs))
  const [first, last] = header.layers.map((layer, at) => ({ ...layer, bytes: bytes[at] as Int8Array }))
  if (first === undefined || last?.inputs !== first.outputs)
    throw new RangeError('the deep ear’s layers don’t fit together')
  return { ...header, layers: [first, last] }
}

/** What both files have in common. */
export function earFile(magic: string, header: unknown, tables: readonly Int8Array[]): Uint8Array {
  const told = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(told.length)
  return Buffer.concat([Buffer.from(magic, 'latin1'), length, told, ...tables.map((one) => Buffer.from(one))])
}

function open<Header>(file: Uint8Array, magic: string) {
  const latin = (from: number, to: number) => Buffer.from(file.subarray(from, to)).toString('latin1')
  if (file.length < 12 || latin(0, 8) !== magic) throw new RangeError('the ear’s file is none of ours')
  const start = 12 + new DataView(file.buffer, file.byteOffset, file.byteLength).getUint32(8, true)
  if (start > file.length) throw new RangeError('the ear’s file is cut off')
  return {
    header: JSON.parse(Buffer.from(file.subarray(12, start)).toString('utf8')) as Header,
    tables(lengthsOf: () => readonly number[]): readonly Int8Array[] {
      let at = start
      const cut = lengthsOf().map((length) => {
        at += length
        return new Int8Array(file.buffer, file.byteOffset + at - length, at > file.length ? 0 : length)
      })
      if (at !== file.length) throw new RangeError('the ear’s file is cut off')
      return cut
    },
  }
}

let ear: SecondEar | undefined

/** The ear that ships with the program; its file is read once, when it is first needed. */
export const shippedEar: SecondEar = (reading, deepEar) => {
  ear ??= createSecondEar(readEarFile(readFileSync(EAR_FILE)))
  return ear(reading, deepEar)
}

/**
 * The deep ear that ships with the program; its file is read when it is first needed.
 * @param meaningOf the encoder's vector of a text; undefined where there is none
 */
export function shippedDeepEar(
  meaningOf: (text: string, language: Language) => ArrayLike<number> | undefined,
): DeepEar {
  return createDeepEar(() => readDeepEarFile(readFileSync(DEEP_EAR_FILE)), meaningOf)
}
