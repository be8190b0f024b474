import { createHash } from 'node:crypto'

/*
 * An encoder's file with few pieces and narrow layers, put together here by the description in
 * learning/encoder/file.py. Its weights are made up, the same every time.
 */

export const VOCABULARY: readonly (readonly [piece: string, score: number])[] = [
  ['�', 0],
  ['<s>', 0],
  ['</s>', 0],
  ['extra_token_id_1', 0],
  ['extra_token_id_2', 0],
  ['extra_token_id_3', 0],
  ['▁', -3],
  ['a', -4],
  ['b', -4],
  ['ab', -5],
  ['▁ab', -6],
  ['▁abba', -12],
]
const NARROW = 64
const WIDE = 64
const HIDDEN = 96

export interface Parts {
  header: Record<string, unknown>
  body: Buffer
}

/** The file's header and body, before they are sealed. */
export function smallParts(): Parts {
  const made = numbers()
  const body = new Body()
  const matrix = (rows: number, columns: number, size = 0.02) => ({
    kind: 'int8',
    shape: [rows, columns],
    at: body.add(Int8Array.from({ length: rows * columns }, () => Math.round(made() * 254 - 127))),
    scales: body.add(Float32Array.from({ length: rows }, () => size * (0.5 + made()))),
  })
  const floats = (...shape: readonly number[]) => ({
    kind: 'float32',
    shape,
    at: body.add(Float32Array.from({ length: shape.reduce((a, b) => a * b) }, () => made() - 0.5)),
  })
  const dense = (name: string, rows: number, columns: number) => ({
    [`${name}.weight`]: matrix(rows, columns),
    [`${name}.bias`]: floats(rows),
  })
  const norm = (name: string, width: number) => ({
    [`${name}.norm.weight`]: floats(width),
    [`${name}.norm.bias`]: floats(width),
  })
  const pieces = Buffer.from(VOCABULARY.map(([piece]) => piece).join('\n'))
  const header = {
    about: { work: 'made up for a test' },
    vocabulary: {
      count: VOCABULARY.length,
      reserved: 6,
      pieces: { at: body.add(pieces), length: pieces.length },
      scores: body.add(Float64Array.from(VOCABULARY, ([, score]) => score)),
    },
    tensors: {
      'pieces.weight': matrix(VOCABULARY.length, NARROW),
      ...dense('widen', WIDE, NARROW),
      ...dense('last', WIDE, WIDE),
      ...['1', '2'].reduce((all, n) => {
        const width = n === '1' ? NARROW : WIDE
        return Object.assign(
          all,
          norm(`attention${n}`, width),
          dense(`attention${n}.qkv`, 3 * width, width),
          dense(`attention${n}.out`, WIDE, width),
          norm(`forward${n}`, WIDE),
          dense(`forward${n}.up`, HIDDEN, WIDE),
          dense(`forward${n}.down`, WIDE, HIDDEN),
        )
      }, {}),
    },
    heads: [
      {
        name: 'judge',
        times: 8,
        outputs: [
          { name: 'verdict', as: 'softmax', labels: ['yes', 'no', 'perhaps'] },
          { name: 'marks', as: 'sigmoid', labels: ['loud', 'long'] },
        ],
        layers: [
          { weight: floats(4, WIDE + 2), bias: floats(4), activation: 'gelu' },
          { weight: floats(5, 4), bias: floats(5), activation: 'none' },
        ],
      },
    ],
    length: 0,
  }
  const raw = body.bytes()
  return { header: { ...header, length: raw.length }, body: raw }
}

/** A whole file of these parts, checksum included. */
export function sealed({ header, body }: Parts, { version = 1, text = JSON.stringify(header) } = {}): Buffer {
  const json = Buffer.from(text)
  const rest = Buffer.concat([json, Buffer.alloc(-(48 + json.length) & 63), body])
  const sizes = Buffer.alloc(8)
  sizes.writeUInt32LE(version, 0)
  sizes.writeUInt32LE(json.length, 4)
  return Buffer.concat([Buffer.from('WINNOWEN'), sizes, createHash('sha256').update(rest).digest(), rest])
}

export function smallFile(): Buffer {
  return sealed(smallParts())
}

class Body {
  private readonly parts: Uint8Array[] = []
  private length = 0

  add(numbers: Uint8Array | Int8Array | Float32Array | Float64Array): number {
    const gap = -this.length & 63
    const at = this.length + gap
    this.parts.push(
      new Uint8Array(gap),
      new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
    )
    this.length = at + numbers.byteLength
    return at
  }

  bytes(): Buffer {
    return Buffer.concat(this.parts)
  }
}

/** Numbers from 0 to 1 that look random (a linear congruence). */
function numbers(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
