import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Encoder, loadEncoder } from '../../../src/analysis/encoder/index.ts'
import { WinnowError } from '../../../src/core/index.ts'
import { readEncoder } from '../../../src/encoder.ts'
import { type Parts, sealed, smallFile, smallParts } from './small-file.ts'

const whole = smallFile()

/** A file whose header says something else, and whose checksum is right. */
function saying(change: (header: Record<string, never>) => void): Buffer {
  const parts: Parts = smallParts()
  change(parts.header as Record<string, never>)
  return sealed(parts)
}

function opened(file: Uint8Array): Encoder | WinnowError {
  try {
    return loadEncoder(file)
  } catch (error) {
    if (error instanceof WinnowError) return error
    throw error
  }
}

const BROKEN: readonly (readonly [what: string, file: Uint8Array, says: RegExp])[] = [
  ['nothing', new Uint8Array(0), /none of ours/],
  ['a page of the web', Buffer.from('<!doctype html>'.repeat(400)), /none of ours/],
  ['cut within what says what it is', whole.subarray(0, 20), /none of ours/],
  ['cut in its header', whole.subarray(0, 300), /damaged or cut off/],
  ['cut by one byte', whole.subarray(0, whole.length - 1), /damaged or cut off/],
  ['one byte longer', Buffer.concat([whole, Buffer.alloc(1)]), /damaged or cut off/],
  ['of a later version', sealed(smallParts(), { version: 2 }), /has version 2, this program reads 1/],
  ['of an earlier version', sealed(smallParts(), { version: 0 }), /has version 0/],
  ['with a header that is no JSON', sealed(smallParts(), { text: '{"about"' }), /no JSON/],
  ['with an empty header', sealed(smallParts(), { text: '{}' }), /lacks something/],
  [
    'with numbers beyond its end',
    saying((header: { tensors?: Record<string, { at: number }> }) => {
      Object.assign(header.tensors?.['last.weight'] ?? {}, { at: 90_000_000 })
    }),
    /beyond its end/,
  ],
  [
    'without a layer',
    saying(
      (header: { tensors?: Record<string, unknown> }) => delete header.tensors?.['forward2.down.weight'],
    ),
    /no matrix "forward2.down.weight"/,
  ],
  [
    'with a layer of another shape',
    saying((header: { tensors?: Record<string, { shape: unknown }> }) =>
      Object.assign(header.tensors?.['widen.weight'] ?? {}, { shape: [32, 128] }),
    ),
    /don't fit together/,
  ],
  [
    'with fewer rows than pieces',
    saying((header: { tensors?: Record<string, { shape: unknown }> }) =>
      Object.assign(header.tensors?.['pieces.weight'] ?? {}, { shape: [11, 64] }),
    ),
    /pieces without numbers/,
  ],
  [
    'with a layer that the kernel can not take',
    saying((header: { tensors?: Record<string, { shape: unknown }> }) => {
      for (const n of ['1', '2']) {
        Object.assign(header.tensors?.[`forward${n}.up.weight`] ?? {}, { shape: [90, 64] })
        Object.assign(header.tensors?.[`forward${n}.up.bias`] ?? {}, { shape: [90] })
        Object.assign(header.tensors?.[`forward${n}.down.weight`] ?? {}, { shape: [64, 90] })
      }
    }),
    /can not compute/,
  ],
  [
    'with no layers to speak of',
    saying((header: { tensors?: Record<string, { shape: number[] }> }) => {
      for (const tensor of Object.values(header.tensors ?? {})) tensor.shape = tensor.shape.map(() => 0)
      Object.assign(header.tensors?.['pieces.weight'] ?? {}, { shape: [12, 0] })
    }),
    /don't fit together/,
  ],
  [
    'with a bias of another length',
    saying((header: { tensors?: Record<string, { shape: unknown }> }) =>
      Object.assign(header.tensors?.['last.bias'] ?? {}, { shape: [32] }),
    ),
    /no 64 numbers "last.bias"/,
  ],
  [
    'with a head whose layers differ',
    saying((header: { heads?: { layers: { bias: object }[] }[] }) =>
      Object.assign(header.heads?.[0]?.layers[1]?.bias ?? {}, { shape: [4] }),
    ),
    /layer of "judge" doesn't fit/,
  ],
  [
    'with a head whose second layer takes less than the first gives',
    saying((header: { heads?: { layers: { weight: object }[] }[] }) =>
      Object.assign(header.heads?.[0]?.layers[1]?.weight ?? {}, { shape: [5, 3] }),
    ),
    /layers of "judge" don't fit together/,
  ],
  [
    'with a vocabulary of another length',
    saying((header: { vocabulary?: object }) => Object.assign(header.vocabulary ?? {}, { count: 11 })),
    /vocabulary is not whole/,
  ],
  [
    'with a head of other outputs',
    saying((header: { heads?: { outputs: unknown[] }[] }) => header.heads?.[0]?.outputs.pop()),
    /layers of "judge" don't fit together/,
  ],
]

describe("the encoder's file", () => {
  afterEach(() => vi.restoreAllMocks())

  it('is read whole', () => {
    expect(opened(whole)).toMatchObject({ about: { work: 'made up for a test' }, width: 64 })
  })

  it('is read from a place in memory that no number could be read from directly', () => {
    const shifted = new Uint8Array(whole.length + 1)
    shifted.set(whole, 1)
    expect(opened(shifted.subarray(1))).toMatchObject({ width: 64 })
  })

  it.each(BROKEN)('is refused when it is %s', (_, file, says) => {
    expect(opened(file)).toMatchObject({ code: 'weights_unreadable', message: expect.stringMatching(says) })
  })

  it('is refused when it holds what is no number', () => {
    const parts = smallParts()
    const { tensors } = parts.header as { tensors: Record<string, { at: number }> }
    parts.body.writeFloatLE(Number.NaN, tensors['last.bias']?.at ?? 0)
    expect(opened(sealed(parts))).toMatchObject({ code: 'weights_unreadable' })
  })

  it('is refused where there is too little memory for it', () => {
    vi.spyOn(WebAssembly.Memory.prototype, 'grow').mockImplementation(() => {
      throw new RangeError('no memory')
    })
    expect(opened(whole)).toMatchObject({ code: 'weights_unreadable' })
  })

  it('is refused where the kernel can not run', () => {
    vi.spyOn(WebAssembly, 'Module').mockImplementation(() => {
      throw new WebAssembly.CompileError('no SIMD')
    })
    expect(opened(whole)).toMatchObject({
      code: 'weights_unreadable',
      message: expect.stringMatching(/lacks WebAssembly SIMD/),
    })
  })

  it('is refused when it is missing', () => {
    expect(() => readEncoder('/nowhere/weights.bin')).toThrow(
      expect.objectContaining({ code: 'weights_unreadable', message: expect.stringMatching(/missing/) }),
    )
  })

  it('is refused wherever one byte has changed', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const file = Buffer.from(whole)
        file.writeUInt8(file.readUInt8(at) ^ change, at)
        expect(opened(file)).toMatchObject({ code: 'weights_unreadable' })
      }),
      { numRuns: 60 },
    )
  })

  it('crashes nothing, whatever number its header holds instead of another', () => {
    const text = JSON.stringify(smallParts().header)
    const places = [...text.matchAll(/\d+/g)].map(({ index, 0: digits }) => [index, digits.length] as const)
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.oneof(fc.nat(200), fc.nat(2 ** 31), fc.constant(1e300)),
        ([at, length], number) => {
          const changed = text.slice(0, at) + number + text.slice(at + length)
          const found = opened(sealed(smallParts(), { text: changed }))
          if (!(found instanceof WinnowError)) expect(found.encode('abba')).toHaveLength(found.width)
        },
      ),
      { numRuns: 60 },
    )
  })
})
