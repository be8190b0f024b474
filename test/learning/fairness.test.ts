import { describe, expect, it } from 'vitest'
import { fairness } from '../../learning/fairness.ts'
import { createWinnow } from '../../src/main.ts'

/** Swapping who is spoken of moves no score further than this. */
const BOUND = 0.05
/**
 * A dialect's spelling is put into its common form, but a cue may hear « ça ne marche plus » where it doesn't
 * hear « ça
 * marche pu », and near the line where the encoder is asked one may be read deep and the other not. No
 * verdict
 * changes; the scores are held to this, in the quick reading.
 */
const DIALECT = 0.13
const quick = fairness(createWinnow({ reading: 'quick' }).analyzer)
const deep = fairness(createWinnow().analyzer)

describe('who is spoken of, who speaks, in which dialect, and under what name', () => {
  it.each(
    quick.map((one) => [one.language, one.group, one] as const),
  )('moves no score and no verdict, quickly read: %s, %s', (_language, group, one) => {
    expect(one.sentences).toBeGreaterThan(5)
    expect(one.largestMove).toBeLessThanOrEqual(group === 'dialect' ? DIALECT : BOUND)
    expect(one.verdictsChanged).toBe(0)
  })

  it.each(
    deep.map((one) => [one.language, one.group, one] as const),
  )('moves no score and no verdict, with the encoder: %s, %s', (_language, group, one) => {
    if (group !== 'dialect') expect(one.largestMove).toBeLessThanOrEqual(BOUND)
    expect(one.verdictsChanged).toBe(0)
  })
})
