import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstOf, reachInto } from '../../src/analysis/in-order.ts'

describe('what is found by halving', () => {
  it('is what looking at all would find, and few are looked at', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 200 }), fc.nat(60), (numbers, least) => {
        const list = [...numbers].sort((a, b) => a - b)
        let looks = 0
        const found = firstOf(list, (one) => {
          looks += 1
          return one >= least
        })
        expect(found).toBe(list.filter((one) => one < least).length)
        expect(looks).toBeLessThanOrEqual(8)
      }),
    )
  })

  it('tells whether a stretch is reached into', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(60), { maxLength: 20 }),
        fc.nat(60),
        fc.integer({ min: 1, max: 9 }),
        (places, start, length) => {
          const ends = [...places].sort((a, b) => a - b)
          const stretches = ends.flatMap((end, at) =>
            at % 2 === 0 ? [] : [{ start: ends[at - 1] ?? 0, end }],
          )
          const stretch = { start, end: start + length }
          expect(reachInto(stretches, stretch)).toBe(
            stretches.some((one) => one.start < stretch.end && stretch.start < one.end),
          )
        },
      ),
    )
  })
})
