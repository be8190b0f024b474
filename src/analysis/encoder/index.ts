import { WinnowError } from '../../core/index.ts'
import { readEncoderFile, unreadable } from './file.ts'
import { createHead, type Head, type Judged } from './head.ts'
import { createNetwork, MOST_PLACES } from './network.ts'
import { createPieces } from './pieces.ts'

export { unreadable } from './file.ts'
export type { Head, Judged } from './head.ts'

/**
 * Text → a vector that texts of like meaning have in common, and what small networks taught on it judge. The
 * same
 * text gives the same numbers, to the bit, on every machine.
 */
export interface Encoder {
  /** Where the weights come from. */
  readonly about: Readonly<Record<string, string>>
  /** Numbers of a vector: 512. */
  readonly width: number
  readonly heads: readonly Head[]
  /** The pieces that `encode` reads. */
  pieces(text: string): readonly number[]
  /** A vector of length 1. Only the beginning of a long text is read. */
  encode(text: string): Float32Array
  /**
   * @param extra as many numbers as the head wants beside the vector
   * @param name of the head; without it, the file's first
   * @throws RangeError for a head that isn't there, or another number of extra numbers
   */
  runHead(vector: Float32Array, extra?: readonly number[], name?: string): Judged
}

export interface EncoderBounds {
  /** UTF-16 units of a text that are read; 900, as in teaching. */
  readonly characters?: number
  /** Pieces that are read, 1–128. Time grows with them: about 0.15 ms each. */
  readonly pieces?: number
}

/**
 * Makes the encoder from the file that learning/encoder/export.py wrote; takes a tenth of a second and up to
 * 30 MB (`npm run bench`).
 * @throws WinnowError `weights_unreadable` for anything but a whole file of this version
 */
export function loadEncoder(file: Uint8Array, bounds: EncoderBounds = {}): Encoder {
  const { characters = 900, pieces: most = 96 } = bounds
  if (!(most >= 1 && most <= MOST_PLACES)) throw new RangeError(`pieces: 1 to ${MOST_PLACES}`)
  try {
    const stored = readEncoderFile(file)
    const pieces = createPieces(stored.vocabulary, { characters, most })
    const network = createNetwork(stored, most)
    const { rows: width } = stored.matrix('last.weight')
    const heads = stored.heads.map((head) => createHead(head, width))
    return {
      about: stored.about,
      width,
      heads,
      pieces: (text) => pieces.of(text),
      encode: (text) => network(pieces.of(text)),
      runHead(vector, extra, name = heads[0]?.name) {
        const head = heads.find((one) => one.name === name)
        if (head === undefined) throw new RangeError(`no head "${name}"`)
        return head.run(vector, extra)
      },
    }
  } catch (cause) {
    throw cause instanceof WinnowError ? cause : unreadable('something in it is wrong', cause)
  }
}
