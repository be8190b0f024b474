import { describe, expect, it } from 'vitest'
import { answerFigures, confusedAs } from '../../learning/answer-figures.ts'
import { type AnswerLabel, answerLabelOf, answerLabelsIn, withTexts } from '../../learning/answer-labels.ts'

const line = { set: 'forum', id: '7', lang: 'fr', part: 'kept', label: 'dodges', second: 'unclear' }

describe('a judged reply', () => {
  it('is read from its line', () => {
    expect(answerLabelOf(line)).toEqual({
      set: 'forum',
      id: '7',
      language: 'fr',
      part: 'kept',
      verdict: 'dodges',
      second: 'unclear',
    })
    expect(answerLabelOf({ ...line, second: '' }).second).toBeNull()
  })

  it.each([
    ['a word that the rubric doesn’t have', { label: 'answer' }],
    ['another language', { lang: 'de' }],
    ['a part that is none', { part: 'train' }],
    ['a second that is none', { second: 'maybe' }],
  ])('is refused with %s', (_, wrong) => {
    expect(() => answerLabelOf({ ...line, ...wrong })).toThrow('not one of')
  })

  it('is joined with its texts by set and id, and left out where they aren’t at hand', () => {
    const text = { set: 'forum', id: '7', before: 'Bravo.', question: 'What is wrong?', reply: 'You.' }
    const [joined] = withTexts([answerLabelOf(line)], [text, { ...text, id: '8' }])
    expect(joined).toMatchObject({ verdict: 'dodges', reply: 'You.' })
    expect(withTexts([answerLabelOf(line)], [{ ...text, set: 'blog' }])).toEqual([])
    expect(() => withTexts([], [{ ...text, question: undefined }])).toThrow('forum 7')
  })

  it('is judged once, and no conversation’s own id stands in both parts', () => {
    const all = answerLabelsIn('answers.tsv')
    expect(new Set(all.map(({ set, id }) => `${set} ${id}`)).size).toBe(all.length)
    const parts = Map.groupBy(
      all.filter(({ set }) => set.startsWith('darma')),
      ({ set, id }) => `${set} ${id.split('.')[0]}`,
    )
    const torn = [...parts].filter(([, of]) => new Set(of.map(({ part }) => part)).size > 1)
    expect(torn).toEqual([])
  })
})

it('what is left unsaid is wrong, but no confusion', () => {
  const judged = (verdict: AnswerLabel['verdict'], second: AnswerLabel['second'] = null): AnswerLabel => ({
    ...answerLabelOf(line),
    verdict,
    second,
  })
  const told = [
    { label: judged('answers'), told: 'answers' },
    { label: judged('answers'), told: 'answers' },
    { label: judged('answers', 'unclear'), told: 'unclear' },
    { label: judged('dodges'), told: 'answers' },
    { label: judged('unclear', 'dodges'), told: 'dodges' },
  ] as const
  expect(answerFigures(told)).toEqual({
    pairs: 5,
    right: 0.5,
    rightIfSaid: 2 / 3,
    unsaid: 0.25,
    answersTold: 2 / 3,
    dodgesTold: 0,
    defended: 0.8,
  })
  expect(confusedAs(told)).toEqual([
    [2, 0, 1],
    [1, 0, 0],
    [0, 1, 0],
  ])
})
