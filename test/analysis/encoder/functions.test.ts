import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, gelu, sigmoid, sineAndCosine, softmax, tanh } from '../../../src/analysis/encoder/functions.ts'

const numbers = fc.double({ min: -600, max: 600, noNaN: true })
const near = (found: number, wanted: number, share = 1e-14): void =>
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(Math.abs(wanted) * share + 1e-300)

describe('functions that are the same on every machine', () => {
  it('agree with those of the engine', () => {
    fc.assert(
      fc.property(numbers, (x) => {
        near(exp(x), Math.exp(x))
        near(sigmoid(x), 1 / (1 + Math.exp(-x)), 1e-13)
        expect(tanh(x)).toBeCloseTo(Math.tanh(x), 14)
      }),
    )
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (x) => {
        const [sine, cosine] = sineAndCosine(x)
        near(sine, Math.sin(x))
        near(cosine, Math.cos(x))
      }),
    )
  })

  it.each([
    [-3, -0.00404951],
    [-1, -0.15865526],
    [-0.5, -0.15426877],
    [0, 0],
    [0.5, 0.34573123],
    [1, 0.84134475],
    [3, 2.99595049],
    [40, 40],
  ])('gelu(%d) is %d, as in tables of the normal distribution', (x, wanted) => {
    expect(Math.abs(gelu(x) - wanted)).toBeLessThan(1e-6)
  })

  it('end quietly where numbers end', () => {
    expect(exp(-1e9)).toBe(0)
    expect(exp(1e9)).toBeLessThan(Number.POSITIVE_INFINITY)
    expect([tanh(1e9), tanh(-1e9), sigmoid(-1e9), sigmoid(1e9)]).toEqual([1, -1, expect.closeTo(0), 1])
    const shares = [1e30, -1e30, 1e30]
    softmax(shares, 0, 3)
    expect(shares).toEqual([0.5, 0, 0.5])
  })
})
