import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { loadEncoder } from '../../../src/analysis/encoder/index.ts'
import { smallFile, VOCABULARY } from './small-file.ts'

const encoder = loadEncoder(smallFile())
const names = (text: string) => encoder.pieces(text).map((piece) => VOCABULARY[piece]?.[0])

describe('the encoder', () => {
  it.each([
    ['ab', ['▁ab']],
    ['ab b', ['▁ab', '▁', 'b']],
    // One piece of -12 is likelier than three of -14 together, but two of -16 less likely than three of -15.
    ['abba', ['▁abba']],
    ['abbab', ['▁ab', 'b', 'ab']],
    ['aab', ['▁', 'a', 'ab']],
    ['a\u0301b', ['▁', '�', 'b']],
    ['xyz', ['▁', '�']],
    ['xay', ['▁', '�', 'a', '�']],
    ['ａｂ', ['▁ab']],
    ['', ['▁', '▁']],
    [' ', ['▁', '▁']],
    ['😀b', ['▁', '�', 'b']],
    ['\ud83d', ['▁', '�']],
    ['<s>', ['▁', '�']],
  ])('reads %j as %j', (text, pieces) => {
    expect(names(text)).toEqual(pieces)
  })

  it('gives a vector of length 1, another for another order', () => {
    const vector = encoder.encode('ab ba')
    expect(vector).toHaveLength(64)
    expect(Math.hypot(...vector)).toBeCloseTo(1, 6)
    expect(encoder.encode('ba ab')).not.toEqual(vector)
  })

  it('remembers nothing of the texts before', () => {
    const before = encoder.encode('ab')
    encoder.encode('abba '.repeat(40))
    expect(encoder.encode('ab')).toEqual(before)
  })

  it('gives the same numbers to the bit on every machine', () => {
    const sum = createHash('sha256')
    for (const text of ['', 'ab', 'abba baab', 'x'.repeat(50), 'ab ba '.repeat(60)]) {
      const vector = encoder.encode(text)
      sum.update(new Uint8Array(vector.buffer))
      sum.update(
        new Uint8Array(Float64Array.from(Object.values(encoder.runHead(vector, [0, 1])).flat()).buffer),
      )
    }
    expect(sum.digest('hex')).toBe('a78b96b8564aca4149ee7a07f40131ddfe4816cd0f16d3fa53f31cfb4a1d0db7')
  })

  it('reads the beginning of a text only, however long it is', () => {
    const long = 'ab ba x '.repeat(12_500)
    expect(encoder.pieces(long)).toHaveLength(96)
    expect(encoder.encode(long)).toEqual(encoder.encode(long.slice(0, 900)))
    expect(loadEncoder(smallFile(), { pieces: 128 }).pieces(long)).toHaveLength(128)
    expect(loadEncoder(smallFile(), { characters: 5 }).pieces(long)).toEqual(encoder.pieces('ab ba'))
    // One character that stands for eighteen.
    expect(encoder.pieces('\ufdfa'.repeat(100_000)).length).toBeLessThanOrEqual(96)
  })

  it.each([0, 129, Number.NaN])('takes no bound of %d pieces', (pieces) => {
    expect(() => loadEncoder(smallFile(), { pieces })).toThrow(RangeError)
  })
})

describe('a head', () => {
  const vector = encoder.encode('ab')

  it('says what it wants and what it judges', () => {
    expect(encoder.heads).toMatchObject([
      { name: 'judge', extra: 2, labels: { verdict: ['yes', 'no', 'perhaps'], marks: ['loud', 'long'] } },
    ])
  })

  it('gives shares that add up, and marks each for itself', () => {
    const { verdict = [], marks = [] } = encoder.runHead(vector, [1, 0])
    expect(verdict).toHaveLength(3)
    expect(verdict.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12)
    expect(marks).toHaveLength(2)
    for (const mark of marks) expect(mark > 0 && mark < 1).toBe(true)
    expect(encoder.runHead(vector, [1, 0], 'judge')).toEqual({ verdict, marks })
  })

  it('hears the extra numbers, and wants all of them', () => {
    expect(encoder.runHead(vector, [0, 1])).not.toEqual(encoder.runHead(vector, [1, 0]))
    expect(() => encoder.runHead(vector)).toThrow(RangeError)
    expect(() => encoder.runHead(vector, [1, 0, 0])).toThrow(RangeError)
    expect(() => encoder.runHead(vector, [1, 0], 'none')).toThrow(RangeError)
  })
})
