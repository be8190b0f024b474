import { describe, expect, it } from 'vitest'
import { createKnown } from '../../../src/analysis/known/matching.ts'
import { roomFor } from '../../../src/analysis/known/vectors.ts'
import { shippedWeights } from '../../../src/analysis/learned/shipped.ts'
import type { KnownAnswers } from '../../../src/core/index.ts'
import { withEncoder } from '../../../src/with-encoder.ts'
import { ASKED, ENTRIES, HELD, SAID } from './pairs.ts'

const answers: KnownAnswers = Object.entries(ENTRIES).map(([key, questions]) => ({ questions, en: key }))
const { encode } = withEncoder('deep', shippedWeights(), [])
const known = createKnown(answers, new Set(['marlow']), encode)

/** Which entry was found: the right one, none where one fits, or a wrong one. */
function found(pairs: typeof ASKED, deep: boolean) {
  const got = pairs.map(([question, language, entry]) => {
    const match = known.to(question, language, deep)?.answer.en ?? null
    return match === entry ? 'right' : match === null ? 'missed' : `wrong: ${question} → ${match}`
  })
  const wrong = got.filter((one) => one.startsWith('wrong'))
  return { right: got.filter((one) => one === 'right').length / pairs.length, wrong }
}

describe('vectors of the questions', () => {
  it('are made once for all threads that share them, and the same is found', () => {
    const room = roomFor(answers)
    let asked = 0
    const counting = (...given: Parameters<typeof encode>) => {
      asked += 1
      return encode(...given)
    }
    const first = createKnown(answers, new Set(), counting, room)
    first.warm()
    const questions = answers.flatMap((one) => one.questions)
    expect([asked, roomFor(answers)]).toEqual([questions.length, room])
    const next = createKnown(answers, new Set(), counting, room)
    next.warm()
    expect(asked).toBe(questions.length)
    for (const [question, language] of ASKED)
      expect(next.to(question, language, true)).toEqual(first.to(question, language, true))
    // Room for another list is none for this one.
    asked = 0
    const others = answers.slice(1)
    createKnown(others, new Set(), counting, room).warm()
    expect(asked).toBe(others.flatMap((one) => one.questions).length)
  })
})

describe('an answer for a host’s question', () => {
  it('is found by words alone, and never a wrong one', () => {
    const { right, wrong } = found(ASKED, false)
    expect(wrong).toEqual([])
    expect(right).toBeGreaterThanOrEqual(0.85)
  })

  it('is found by meaning too', () => {
    const { right, wrong } = found(ASKED, true)
    expect(wrong).toEqual([])
    expect(right).toBeGreaterThanOrEqual(0.95)
    expect(known.to('I wonder whether one can use it offline.', 'en', true)?.by).toBe('meaning')
    expect(known.to('I wonder whether one can use it offline.', 'en', false)).toBeUndefined()
  })

  it('of pairs that no line was drawn by: three of four, none wrong', () => {
    for (const deep of [false, true]) {
      const { right, wrong } = found(HELD, deep)
      expect(wrong).toEqual([])
      expect(right).toBeGreaterThanOrEqual(0.75)
    }
  })

  it('shows which question fitted, and how surely', () => {
    expect(known.to('Does Marlow have a dark mode?', 'en', false)).toEqual({
      answer: { questions: ENTRIES.dark, en: 'dark' },
      asked: 'Is there a dark mode?',
      by: 'words',
      strength: 1,
    })
  })

  it('is none where it holds for a while only, or is a known problem: a person is offered those', () => {
    const passing = createKnown(
      [
        { questions: ['Does it sync with calendars?'], en: 'Not yet.', until: '2026-12-31' },
        { questions: ['Is the calendar slow?'], en: 'We know.', status: 'open' },
      ],
      new Set(),
    )
    expect(passing.to('Does it sync with calendars?', 'en', false)).toBeUndefined()
    expect(passing.to('Is the calendar slow?', 'en', false)).toBeUndefined()
    const { matches } = passing.fitting('The calendar is so slow.', [], 'en', false)
    expect(matches.map(({ answer }) => answer.en)).toEqual(['We know.'])
  })
})

describe('what fits a comment', () => {
  it.each(SAID)('%s', (comment, language, entry) => {
    const { matches } = known.fitting(comment, [], language, true)
    expect(matches[0]?.answer.en ?? null).toBe(entry)
  })

  it('says how near other comments are', () => {
    const text = 'The export to PDF cuts off the last page since the update.'
    const others = ['Since the update my PDF export has no last page.', 'I love the colours.', '']
    const { near } = known.fitting(text, others, 'en', true)
    expect(near.map((one) => one !== null)).toEqual([true, false, false])
    expect(known.fitting(text, others, 'en', false).near[0]?.by).toBe('words')
  })

  it.each<[what: string, text: string]>([
    ['nothing', ''],
    ['signs', '?!… ??? 🤷'],
    ['a hundred thousand words', 'photos upload '.repeat(50_000)],
    ['one endless word', 'a'.repeat(100_000)],
    ['questions without end', '? '.repeat(50_000)],
  ])('takes %s', (_, text) => {
    const begun = performance.now()
    expect(known.fitting(text, [text, text], 'en', false).near).toHaveLength(2)
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
})
