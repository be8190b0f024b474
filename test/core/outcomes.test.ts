import { describe, expect, it } from 'vitest'
import { agrees, type CaseOutcome, fairnessBy, isFalseAlarm, sumsOf, wilson } from '../../src/core/index.ts'
import { changed } from '../../src/desk/outcomes.ts'

const one: CaseOutcome = {
  caseId: 'c',
  read: 'detractor',
  corrected: null,
  liftedHold: false,
  proposed: 'ignore',
  firstProposed: 'ignore',
  chosen: 'ignore',
  edited: null,
  template: null,
  language: 'en',
  place: 'Acme forum',
  anonymous: false,
  signals: [],
  cues: [],
}

describe('a share with its uncertainty', () => {
  // Wilson's interval at 95 %, as published tables have it.
  it.each([
    [0, 10, 0, 0.2775],
    [5, 10, 0.2366, 0.7634],
    [10, 10, 0.7225, 1],
    [50, 100, 0.4038, 0.5962],
  ])('%i of %i lies between %d and %d', (of, all, from, to) => {
    const share = wilson(of, all)
    expect(share?.from).toBeCloseTo(from, 3)
    expect(share?.to).toBeCloseTo(to, 3)
  })
  it('is none of nothing', () => expect(wilson(0, 0)).toBeUndefined())
})

describe('decision and proposal', () => {
  it.each<[string, Partial<CaseOutcome>, boolean | undefined]>([
    ['agree where the proposed way was taken', {}, true],
    ['disagree where another one was', { chosen: 'answer' }, false],
    ['disagree where the reading was corrected', { corrected: 'critic' }, false],
    ['disagree where a hold was lifted', { liftedHold: true }, false],
    ['disagree where a critic was dismissed', { read: 'critic', chosen: 'dismissed' }, false],
    ['say nothing where chatter was dismissed', { read: 'neither', chosen: 'dismissed' }, undefined],
  ])('%s', (_, more, expected) => expect(agrees({ ...one, ...more })).toBe(expected))

  it.each<[string, Partial<CaseOutcome>, boolean]>([
    ['a detractor who was a critic', { corrected: 'critic' }, true],
    ['a hold that was lifted', { read: 'critic', liftedHold: true }, true],
    ['a critic who was a detractor', { read: 'critic', corrected: 'detractor' }, false],
    ['what nobody corrected', {}, false],
  ])('a false alarm: %s', (_, more, expected) => expect(isFalseAlarm({ ...one, ...more })).toBe(expected))
})

describe('sums', () => {
  it('tell as drafted from changed, and changed from own words', () => {
    const sent = { read: 'critic', proposed: 'answer', chosen: 'answer' } as const
    const sums = sumsOf([
      { ...one, ...sent, edited: 0, template: 'a' },
      { ...one, ...sent, edited: 0.2, template: 'a' },
      { ...one, ...sent, edited: 0.4, template: 'a' },
      { ...one, ...sent, edited: 0.9, template: null },
      { ...one, chosen: 'dismissed' },
    ])
    expect(sums).toMatchObject({
      all: 5,
      asDrafted: 1,
      edited: 2,
      medianEdit: 0.4,
      ownWords: 1,
      dismissed: 1,
    })
    expect(sums.agreement).toMatchObject({ of: 4, all: 5 })
  })

  it('say of each group who gets silence', () => {
    const rows = fairnessBy(
      [
        one,
        { ...one, chosen: 'answer' },
        { ...one, language: 'fr', read: 'critic', firstProposed: 'answer', chosen: 'answer' },
        // Corrected: that silence was proposed first still counts; where nobody knows, it counts in neither.
        { ...one, language: 'fr', corrected: 'critic', proposed: 'corrected', chosen: 'answer' },
        { ...one, language: 'fr', corrected: 'critic', firstProposed: null, chosen: 'answer' },
      ],
      ({ language }) => language,
    )
    expect(rows.find(({ group }) => group === 'fr')?.proposedSilence).toMatchObject({ of: 1, all: 2 })
    expect(
      rows.map(({ group, all, silence, detractor }) => [group, all, silence?.of, detractor?.of]),
    ).toEqual([
      ['fr', 3, 0, 2],
      ['en', 2, 1, 2],
    ])
  })
})

describe('how much was changed', () => {
  it.each([
    ['the same', 'the same', 0],
    ['the  same\n', 'the same', 0],
    ['abcd', 'abcx', 0.25],
    ['', '', 0],
    ['all new', '', 1],
  ])('%j from %j: %d', (a, b, share) => expect(changed(a, b)).toBe(share))
  it('is bounded in time for long texts', () => {
    expect(changed('a'.repeat(100_000), 'b'.repeat(100_000))).toBe(1)
  })
})
