import { createHash } from 'node:crypto'
import { z } from 'zod'
import { WinnowError } from '../../core/index.ts'

/*
 * The encoder's file, written by learning/encoder/file.py, which describes its form: sixteen bytes that say
 * what
 * it is, a checksum, a header in JSON, and the numbers.
 */

const MAGIC = 'WINNOWEN'
const VERSION = 1
const HEADER = 48

/** A matrix of signed bytes, a row an output; number = byte × its row's scale. */
export interface ByteMatrix {
  readonly rows: number
  readonly columns: number
  readonly bytes: Int8Array
  readonly scales: Float32Array
}

export interface HeadLayer {
  readonly inputs: number
  readonly outputs: number
  /** A row an output. */
  readonly weight: Float32Array
  readonly bias: Float32Array
  readonly activation: 'gelu' | 'none'
}

export interface HeadOutput {
  readonly name: string
  /** `softmax`: one of the labels holds; `sigmoid`: each for itself. */
  readonly as: 'softmax' | 'sigmoid'
  readonly labels: readonly string[]
}

export interface StoredHead {
  readonly name: string
  /** What a vector's numbers are multiplied by before the first layer. */
  readonly times: number
  readonly outputs: readonly HeadOutput[]
  readonly layers: readonly HeadLayer[]
}

export interface EncoderFile {
  /** Where the weights come from, for people. */
  readonly about: Readonly<Record<string, string>>
  readonly vocabulary: {
    readonly pieces: readonly string[]
    readonly scores: Float64Array
    /** The first so many pieces stand for no text; piece 0 is "unknown". */
    readonly reserved: number
  }
  matrix(name: string): ByteMatrix
  vector(name: string, length: number): Float32Array
  readonly heads: readonly StoredHead[]
}

const count = z.int().nonnegative().max(1e8)
const floats = z.object({ kind: z.literal('float32'), shape: z.array(count).max(2), at: count })
const matrix = z.object({ kind: z.literal('int8'), shape: z.tuple([count, count]), at: count, scales: count })
const header = z.object({
  about: z.record(z.string(), z.string()),
  vocabulary: z.object({
    count: count.max(100_000),
    reserved: count,
    pieces: z.object({ at: count, length: count }),
    scores: count,
  }),
  tensors: z.record(z.string(), z.discriminatedUnion('kind', [floats, matrix])),
  heads: z.array(
    z.object({
      name: z.string(),
      times: z.number(),
      outputs: z.array(
        z.object({ name: z.string(), as: z.enum(['softmax', 'sigmoid']), labels: z.array(z.string()) }),
      ),
      layers: z.array(z.object({ weight: floats, bias: floats, activation: z.enum(['gelu', 'none']) })),
    }),
  ),
  length: count,
})

/** @throws WinnowError `weights_unreadable` for anything but a whole file of this version */
export function readEncoderFile(file: Uint8Array): EncoderFile {
  const { stored, body } = open(file)
  const { pieces, scores, count: size, reserved } = stored.vocabulary
  return {
    about: stored.about,
    vocabulary: {
      pieces: linesOf(part(body, pieces.at, pieces.length), size),
      scores: finite(new Float64Array(part(body, scores, size * 8).buffer)),
      reserved,
    },
    matrix(name) {
      const found = stored.tensors[name]
      if (found?.kind !== 'int8') throw unreadable(`it has no matrix "${name}"`)
      const [rows, columns] = found.shape
      return {
        rows,
        columns,
        bytes: new Int8Array(part(body, found.at, rows * columns).buffer),
        scales: floatsAt(body, found.scales, rows),
      }
    },
    vector(name, length) {
      const found = stored.tensors[name]
      if (found?.kind !== 'float32' || found.shape.length !== 1 || found.shape[0] !== length)
        throw unreadable(`it has no ${length} numbers "${name}"`)
      return floatsAt(body, found.at, length)
    },
    heads: stored.heads.map(({ layers, ...head }) => ({
      ...head,
      layers: layers.map(({ weight, bias, activation }) => {
        const [outputs = 0, inputs = 0] = weight.shape
        if (bias.shape[0] !== outputs) throw unreadable(`a layer of "${head.name}" doesn't fit together`)
        return {
          inputs,
          outputs,
          weight: floatsAt(body, weight.at, inputs * outputs),
          bias: floatsAt(body, bias.at, outputs),
          activation,
        }
      }),
    })),
  }
}

/** What is wrong with the file, and what to do; the file holds nobody's text. */
export function unreadable(what: string, cause?: unknown): WinnowError {
  return new WinnowError(
    'weights_unreadable',
    `The encoder's weights can't be used: ${what}. Install the program again, or write the file anew.`,
    cause === undefined ? {} : { cause },
  )
}

function open(file: Uint8Array): { readonly stored: z.infer<typeof header>; readonly body: Uint8Array } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file.length < HEADER || latin(file, 0, 8) !== MAGIC) throw unreadable('the file is none of ours')
  const version = view.getUint32(8, true)
  if (version !== VERSION) throw unreadable(`the file has version ${version}, this program reads ${VERSION}`)
  const sum = createHash('sha256').update(file.subarray(HEADER)).digest()
  if (!sum.equals(file.subarray(16, HEADER))) throw unreadable('the file is damaged or cut off')
  const end = HEADER + view.getUint32(12, true)
  let read: unknown
  try {
    read = JSON.parse(Buffer.from(part(file, HEADER, end - HEADER)).toString('utf8'))
  } catch (cause) {
    throw unreadable('its header is no JSON', cause)
  }
  const checked = header.safeParse(read)
  if (!checked.success) throw unreadable('its header lacks something', checked.error)
  return { stored: checked.data, body: file.subarray(Math.min(file.length, Math.ceil(end / 64) * 64)) }
}

/** A copy, so that numbers are aligned and the file's bytes can be let go. */
function part(bytes: Uint8Array, at: number, length: number): Uint8Array {
  if (at + length > bytes.length) throw unreadable('its header points beyond its end')
  return new Uint8Array(bytes.subarray(at, at + length))
}

function floatsAt(body: Uint8Array, at: number, length: number): Float32Array {
  return finite(new Float32Array(part(body, at, length * 4).buffer))
}

function finite<Numbers extends Float32Array | Float64Array>(numbers: Numbers): Numbers {
  if (!numbers.every(Number.isFinite)) throw unreadable('it holds what is no number')
  return numbers
}

function linesOf(bytes: Uint8Array, expected: number): readonly string[] {
  const lines = Buffer.from(bytes).toString('utf8').split('\n')
  if (lines.length !== expected) throw unreadable('its vocabulary is not whole')
  return lines
}

function latin(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.subarray(start, end)).toString('latin1')
}
