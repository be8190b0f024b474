import { type ByteMatrix, unreadable } from './file.ts'
import { KERNEL_BYTES } from './kernel-bytes.ts'

/*
 * The compiled kernel (kernel.wat) with its memory, and the layers that lie in it. Everything is placed once,
 * before the
 * first text: afterwards nothing is allocated but the vectors given out.
 */

/**
 * How kernel.wat wants its operands: rows four together, columns eight together, whole vectors of numbers.
 */
const ROWS = 4
const COLUMNS = 8
export const LANES = 16
/** The largest byte's size: with it and a layer's inputs, no sum of products leaves 32 bits. */
const LARGEST_BYTE = 128
const PAGE = 65_536

interface Exports {
  readonly memory: WebAssembly.Memory
  quantise(x: number, rows: number, k: number, range: number, q: number, scales: number): void
  multiply(
    q: number,
    scales: number,
    rows: number,
    w: number,
    wscales: number,
    bias: number,
    k: number,
    n: number,
    least: number,
    out: number,
  ): void
  likenesses(q: number, k: number, n: number, size: number, stride: number, scale: number, out: number): void
  mix(shares: number, v: number, n: number, size: number, stride: number, out: number, to: number): void
}

/** Floats in the kernel's memory. */
export interface Block {
  /** In bytes. */
  readonly at: number
  readonly numbers: Float32Array
}

/** out = x × weights + bias, for `rows` rows; with `least` 0, nothing below 0 comes out. */
export interface Dense {
  readonly inputs: number
  readonly outputs: number
  run(x: Block, rows: number, out: Block, least?: number): void
}

export interface Kernel {
  block(numbers: number): Block
  dense(matrix: ByteMatrix, bias: Float32Array): Dense
  /** One head's likeness of every row to every row, from places in `qkv`; `stride` in floats. */
  likenesses(qkv: Block, q: number, k: number, n: number, size: number, stride: number, out: Block): void
  /** out's rows, from `to` on and `width` floats apart = shares × the rows in `qkv` from `v` on. */
  mix(
    shares: Block,
    qkv: Block,
    v: number,
    n: number,
    size: number,
    stride: number,
    out: Block,
    to: number,
    width: number,
  ): void
}

/**
 * @param bytes of memory at most, all that will be placed in it
 * @param places rows at most
 * @param widest layer's number of inputs at most
 */
export function startKernel(bytes: number, places: number, widest: number): Kernel {
  const kernel = instance()
  const quantised = padded(places) * widest * 2
  const scalesSize = padded(places) * 4
  kernel.memory.grow(Math.ceil((bytes + quantised + scalesSize) / PAGE) + 1)
  const { buffer } = kernel.memory
  let free = 64
  const place = (size: number): number => {
    const at = free
    free += Math.ceil(size / 64) * 64
    return at
  }
  const q = place(quantised)
  const scales = place(scalesSize)

  return {
    block(numbers) {
      const at = place(numbers * 4)
      return { at, numbers: new Float32Array(buffer, at, numbers) }
    },
    dense({ rows: outputs, columns: inputs, bytes: weights, scales: weightScales }, bias) {
      if (inputs % COLUMNS !== 0 || outputs % COLUMNS !== 0 || bias.length !== outputs)
        throw unreadable('a layer has a size that the program can not compute')
      const w = place(inputs * outputs)
      pack(weights, outputs, inputs, new Int8Array(buffer, w, inputs * outputs))
      const wscales = place(outputs * 4)
      new Float32Array(buffer, wscales, outputs).set(weightScales)
      const b = place(outputs * 4)
      new Float32Array(buffer, b, outputs).set(bias)
      const range = Math.min(32_767, Math.floor(2_147_483_647 / (LARGEST_BYTE * inputs)))
      return {
        inputs,
        outputs,
        run(x, rows, out, least = Number.NEGATIVE_INFINITY) {
          kernel.quantise(x.at, rows, inputs, range, q, scales)
          kernel.multiply(q, scales, padded(rows), w, wscales, b, inputs, outputs, least, out.at)
        },
      }
    },
    likenesses(qkv, a, b, n, size, stride, out) {
      kernel.likenesses(qkv.at + a * 4, qkv.at + b * 4, n, size, stride * 4, 1 / Math.sqrt(size), out.at)
    },
    mix(shares, qkv, v, n, size, stride, out, to, width) {
      kernel.mix(shares.at, qkv.at + v * 4, n, size, stride * 4, out.at + to * 4, width * 4)
    },
  }
}

/** Rows as `multiply` takes them; what it puts into the surplus ones is nobody's. */
export function padded(rows: number): number {
  return Math.ceil(rows / ROWS) * ROWS
}

/** Rows of bytes → eight rows together, two bytes of each in turn. */
function pack(weights: Int8Array, outputs: number, inputs: number, to: Int8Array): void {
  let at = 0
  for (let first = 0; first < outputs; first += COLUMNS)
    for (let k = 0; k < inputs; k += 2)
      for (let output = first; output < first + COLUMNS; output++) {
        const from = output * inputs + k
        to[at++] = weights[from] as number
        to[at++] = weights[from + 1] as number
      }
}

function instance(): Exports {
  const bytes = Buffer.from(KERNEL_BYTES.join(''), 'base64')
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as unknown as Exports
  } catch (cause) {
    throw unreadable('this processor or this Node lacks WebAssembly SIMD', cause)
  }
}
