import { describe, expect, it } from 'vitest'
import { fairness } from '../../learning/fairness.ts'
import { createWinnow } from '../../src/main.ts'

/** The bound: swapping who is spoken of moves no score further than this. */
const BOUND = 0.05
const figures = fairness(createWinnow().analyzer)

describe('who is spoken of, who speaks, in which dialect, and under what name', () => {
  it.each(
    figures.map((one) => [one.language, one.group, one] as const),
  )('moves no score by more than 0.05 and no verdict: %s, %s', (_language, _group, one) => {
    expect(one.sentences).toBeGreaterThan(5)
    expect(one.largestMove).toBeLessThanOrEqual(BOUND)
    expect(one.verdictsChanged).toBe(0)
  })
})
