import { type EncoderFile, unreadable } from './file.ts'
import { softmax, tanh } from './functions.ts'
import { type Block, type Dense, type Kernel, LANES, padded, startKernel } from './kernel.ts'
import { timing } from './timing.ts'

/*
 * Universal Sentence Encoder lite: learning/encoder/network.py says the same in fewer words, and taught the
 * weights. Two layers of attention and feed-forward over the pieces, their mean, one layer more.
 */

const HEADS = 4
/** What a layer norm adds to the variance. */
const LEAST_VARIANCE = 1e-6
/** Places that the network was taught to number. */
export const MOST_PLACES = 128

/** @param pieces at least one, at most the `places` that the network was made for */
export type Network = (pieces: readonly number[]) => Float32Array

/** @returns from pieces to a vector of length 1 @throws WinnowError `weights_unreadable` */
export function createNetwork(file: EncoderFile, places: number): Network {
  const embeddings = file.matrix('pieces.weight')
  if (embeddings.rows < file.vocabulary.pieces.length) throw unreadable('it has pieces without numbers')
  const narrow = embeddings.columns
  const shapes = LAYERS.map((name) => [name, file.matrix(`${name}.weight`)] as const)
  const sizes = shapes.map(([, { rows, columns }]) => ({ rows, columns }))
  const wide = file.matrix('last.weight').rows
  const hidden = file.matrix('forward1.up.weight').rows
  fits(sizes, narrow, wide, hidden)

  const rows = padded(places)
  const floats = rows * (narrow + 3 * wide + 3 * wide + 3 * wide + hidden) + places * places + 64 * wide
  const bytes = sizes.reduce((sum, { rows: n, columns }) => sum + n * columns + n * 8 + 192, floats * 4)
  const kernel = startKernel(bytes, places, Math.max(hidden, wide))
  const layers = new Map(
    shapes.map(([name, matrix]) => [name, kernel.dense(matrix, file.vector(`${name}.bias`, matrix.rows))]),
  )
  const layer = (name: string): Dense => layers.get(name) as Dense
  const norm = (name: string, width: number): Norm => ({
    scale: file.vector(`${name}.norm.weight`, width),
    bias: file.vector(`${name}.norm.bias`, width),
  })
  const parts = ['1', '2'].map((n) => ({
    width: n === '1' ? narrow : wide,
    attentionNorm: norm(`attention${n}`, n === '1' ? narrow : wide),
    qkv: layer(`attention${n}.qkv`),
    out: layer(`attention${n}.out`),
    forwardNorm: norm(`forward${n}`, wide),
    up: layer(`forward${n}.up`),
    down: layer(`forward${n}.down`),
  }))
  const numbered = timing(places, narrow)
  const first = kernel.block(rows * narrow)
  const state = kernel.block(rows * wide)
  const added = kernel.block(rows * wide)
  const normed = kernel.block(rows * wide)
  const seen = kernel.block(rows * wide)
  const qkv = kernel.block(rows * 3 * wide)
  const inner = kernel.block(rows * hidden)
  const shares = kernel.block(places * places)

  return (pieces) => {
    const n = pieces.length
    for (let at = 0; at < n; at++) {
      const piece = pieces[at] as number
      const scale = 2 * (embeddings.scales[piece] as number)
      for (let c = 0; c < narrow; c++)
        first.numbers[at * narrow + c] =
          scale * (embeddings.bytes[piece * narrow + c] as number) + (numbered[at * narrow + c] as number)
    }
    layer('widen').run(first, n, state)
    for (const part of parts) {
      normalise(part === parts[0] ? first : state, n, part.width, part.attentionNorm, normed)
      part.qkv.run(normed, n, qkv)
      attend(kernel, qkv, n, part.width, shares, seen)
      part.out.run(seen, n, added)
      add(state, added, n * wide)
      normalise(state, n, wide, part.forwardNorm, normed)
      part.up.run(normed, n, inner, 0)
      part.down.run(inner, n, added)
      add(state, added, n * wide)
    }
    average(state, n, wide, normed)
    layer('last').run(normed, 1, added)
    return ofLengthOne(added.numbers.subarray(0, wide))
  }
}

const LAYERS = [
  'widen',
  'last',
  ...['1', '2'].flatMap((n) => [
    `attention${n}.qkv`,
    `attention${n}.out`,
    `forward${n}.up`,
    `forward${n}.down`,
  ]),
]

function fits(
  sizes: readonly { readonly rows: number; readonly columns: number }[],
  narrow: number,
  wide: number,
  hidden: number,
): void {
  const expected = [
    [wide, narrow],
    [wide, wide],
    ...[narrow, wide].flatMap((width) => [
      [3 * width, width],
      [wide, width],
      [hidden, wide],
      [wide, hidden],
    ]),
  ]
  const right = sizes.every(
    ({ rows, columns }, at) => rows === expected[at]?.[0] && columns === expected[at]?.[1],
  )
  if (
    !right ||
    narrow === 0 ||
    narrow > wide ||
    narrow % (HEADS * LANES) !== 0 ||
    wide % (HEADS * LANES) !== 0
  )
    throw unreadable("its layers don't fit together")
}

interface Norm {
  readonly scale: Float32Array
  readonly bias: Float32Array
}

/** Each row to mean 0 and variance 1, then scaled and shifted. */
function normalise(x: Block, rows: number, width: number, { scale, bias }: Norm, out: Block): void {
  const from = x.numbers
  const to = out.numbers
  for (let start = 0; start < rows * width; start += width) {
    let sum = 0
    for (let c = 0; c < width; c++) sum += from[start + c] as number
    const mean = sum / width
    let squares = 0
    for (let c = 0; c < width; c++) {
      const gap = (from[start + c] as number) - mean
      squares += gap * gap
    }
    const times = 1 / Math.sqrt(squares / width + LEAST_VARIANCE)
    for (let c = 0; c < width; c++)
      to[start + c] =
        ((from[start + c] as number) - mean) * times * (scale[c] as number) + (bias[c] as number)
  }
}

/** Every place looks at every place, with four heads; queries, keys and values lie side by side in `qkv`. */
function attend(kernel: Kernel, qkv: Block, n: number, width: number, shares: Block, out: Block): void {
  const size = width / HEADS
  for (let head = 0; head < width; head += size) {
    kernel.likenesses(qkv, head, width + head, n, size, 3 * width, shares)
    for (let row = 0; row < n; row++) softmax(shares.numbers, row * n, row * n + n)
    kernel.mix(shares, qkv, 2 * width + head, n, size, 3 * width, out, head, width)
  }
}

function add(to: Block, from: Block, count: number): void {
  for (let at = 0; at < count; at++)
    to.numbers[at] = (to.numbers[at] as number) + (from.numbers[at] as number)
}

function average({ numbers }: Block, rows: number, width: number, out: Block): void {
  for (let c = 0; c < width; c++) {
    let sum = 0
    for (let at = c; at < rows * width; at += width) sum += numbers[at] as number
    out.numbers[c] = sum / rows
  }
}

function ofLengthOne(numbers: Float32Array): Float32Array {
  const bent = Float64Array.from(numbers, tanh)
  let squares = 0
  for (const number of bent) squares += number * number
  const times = 1 / Math.sqrt(Math.max(squares, 1e-12))
  return Float32Array.from(bent, (number) => number * times)
}
