import { beforeAll, describe, expect, it } from 'vitest'
import type { Comment, Language } from '../../src/core/index.ts'
import { createWinnow } from '../../src/main.ts'
import { type Work, workOf } from '../support/work.ts'
import { REPEATED } from './hostile.ts'

/*
 * No loop of the analysis may grow faster than the text. Nothing is timed: each block of code is counted, and
 * each text that a pattern goes through.
 */

const SHORT = 1_500
const TIMES = 8
/** Eight times the text is eight times the work; what bounds cut off at first may make it a little more. */
const MOST_GROWTH = 11
/** Whatever grows, so much of it for a character is nothing. */
const UNNOTICED_PER_CHARACTER = 8

const { analyze } = createWinnow()

function comment(unit: string, length: number, language: Language): Comment {
  const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
  return { id: 'h', text, language, author: {}, venue: { ownership: 'own', kind: 'review' } }
}

function workOn(unit: string, length: number, language: Language): Work {
  const given = comment(unit, length, language)
  return workOf(() => analyze(given))
}

function grows(short: Work, long: Work): readonly string[] {
  const most = UNNOTICED_PER_CHARACTER * SHORT * TIMES
  return [...long].flatMap(([name, count]) => {
    const before = short.get(name) ?? 0
    return count > most && count > before * MOST_GROWTH ? [`${name}: ${before}, then ${count}`] : []
  })
}

describe('the work for a hostile text', { timeout: 120_000 }, () => {
  beforeAll(() => {
    // The encoder is loaded when it is first asked, which is no work for a text.
    for (const language of ['en', 'fr'] as const)
      for (const unit of ['It crashes. ', 'Well, hmm, what a thing. ', 'Bravo, clowns. '])
        analyze(comment(unit, 200, language))
  })

  describe.each<Language>(['en', 'fr'])('in %s', (language) => {
    it.each(REPEATED.map((unit) => [JSON.stringify(unit), unit]))('grows as the text does: %s', (_, unit) => {
      const once = (): readonly string[] =>
        grows(workOn(unit, SHORT, language), workOn(unit, SHORT * TIMES, language))
      // V8 may throw a function's counter away with its code; what really grows grows again.
      const found = once()
      expect(found.length === 0 ? found : once()).toEqual([])
    })
  })
})

describe('the counter', () => {
  const words = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `w${at}`)

  it('sees a pattern that goes through the whole text at every step', () => {
    const work = (count: number): Work =>
      workOf(() => words(count).map(() => /never$/.test('a'.repeat(count))))
    expect(grows(work(SHORT), work(SHORT * TIMES))).toHaveLength(1)
  })

  it('sees a list looked through for every item', () => {
    const list = (count: number): Work => {
      const all = words(count)
      return workOf(() => all.filter((word) => all.includes(word)))
    }
    expect(grows(list(SHORT), list(SHORT * TIMES)).join()).toContain('includes')
  })
})
