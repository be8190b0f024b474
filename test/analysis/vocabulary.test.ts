import { describe, expect, it } from 'vitest'
import { vocabulary } from '../../src/analysis/learned/vocabulary.ts'

const seen = (...words: readonly string[]) => words.map((word, at) => ({ word, from: at, to: at + 1 }))
const common = vocabulary(['the', 'do', 'it', 'train', 'late', 'pathetic'])

describe('the words that have leanings', () => {
  it('are found as they stand, and without what an apostrophe adds', () => {
    expect(common.of(seen('the', "don't", "it's", 'zyzzyva', '')).places).toEqual([0, 1, 2])
    expect(common.of(seen('zyzzyva', 'late')).words).toEqual([1])
  })

  it('count for more the rarer they are', () => {
    const [the = 0, pathetic = 0] = common.of(seen('the', 'pathetic')).weights
    expect(pathetic).toBeGreaterThan(2 * the)
  })

  it.each([
    [1, 1],
    [4, 2],
    [900, Math.sqrt(30)],
  ])('%i of them weigh %f together: a long text says little more', (count, together) => {
    const { weights } = common.of(seen(...Array.from({ length: count }, () => 'train')))
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(together, 6)
  })

  it('are none in an empty text', () => {
    expect(common.of([])).toEqual({ words: [], places: [], weights: [] })
  })
})
