import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Label } from '../../learning/labels.ts'
import { share } from '../../learning/markdown.ts'
import {
  agreedOn,
  agreementOf,
  crossed,
  disputed,
  notedMarks,
  readTwice,
  sameTarget,
  type Twice,
} from '../../learning/two-readings.ts'
import { MARKS } from '../../src/analysis/learned/outputs.ts'
import { VERDICTS, type Verdict } from '../../src/core/index.ts'

const label = (verdict: Verdict, more: Partial<Label> = {}): Label => ({
  set: 'replies',
  id: '1',
  language: 'fr',
  verdict,
  second: null,
  marks: new Set(),
  target: null,
  ...more,
})
const times = (count: number, first: Label, again: Label): readonly Twice[] =>
  Array.from({ length: count }, () => ({ first, again }))

describe('the verdicts of two readers', () => {
  // The textbook's example of fifty proposals: 35 alike where chance alone would give 25.
  const fifty = [
    ...times(20, label('critic'), label('critic')),
    ...times(5, label('critic'), label('neither')),
    ...times(10, label('neither'), label('critic')),
    ...times(15, label('neither'), label('neither')),
  ]

  it('agree by chance as well, which kappa leaves out', () => {
    const { rows, same, kappa } = agreementOf(fifty)
    expect([rows, same]).toEqual([50, 0.7])
    expect(kappa).toBeCloseTo(0.4)
  })

  it('agree no better than by chance where both say one thing at random', () => {
    const either = (['critic', 'neither'] as const).map((one) => label(one))
    const random = either.flatMap((first) => either.flatMap((again) => times(1, first, again)))
    expect(agreementOf(random).kappa).toBe(0)
  })

  it('are counted with the first reader in rows and the second in columns', () => {
    expect(crossed(fifty, VERDICTS)).toEqual([
      [0, 0, 0, 0],
      [0, 20, 5, 0],
      [0, 10, 15, 0],
      [0, 0, 0, 0],
    ])
  })

  it('are defended by whoever names them second, each reader for themselves', () => {
    const sneer = label('detractor', { second: 'critic' })
    const pairs = [...times(3, sneer, label('critic')), ...times(1, sneer, label('neither'))]
    expect(agreementOf(pairs)).toMatchObject({ same: 0, firstDefends: 0.75, againDefends: 0 })
    expect(agreedOn(pairs, 'first', 'detractor')).toEqual({ rows: 4, same: 0, defended: 0 })
    expect(agreedOn(pairs, 'again', 'critic')).toEqual({ rows: 3, same: 0, defended: 1 })
    expect(pairs.filter(disputed)).toHaveLength(1)
  })

  it('have no figure where nobody said one', () => {
    expect(share(agreedOn(fifty, 'first', 'unclear').same)).toBe('–')
    expect(share(agreementOf([]).kappa)).toBe('–')
  })
})

it('marks and targets are held side by side, each by itself', () => {
  const angry = new Set(['anger', 'reason'] as const)
  const pairs = [
    ...times(2, label('critic', { marks: angry, target: 'product' }), label('critic', { marks: angry })),
    ...times(1, label('critic', { marks: angry, target: 'work' }), label('critic', { target: 'work' })),
    ...times(1, label('critic', { target: 'group' }), label('critic', { marks: angry, target: 'person' })),
  ]
  expect(notedMarks(pairs)[MARKS.indexOf('anger')]).toMatchObject({ first: 3, again: 3, both: 2, f1: 2 / 3 })
  expect(share(notedMarks(pairs)[MARKS.indexOf('praise')]?.f1 ?? 0)).toBe('–')
  expect(sameTarget(pairs)).toEqual({ named: 2, same: 1 })
})

describe('a second reading', () => {
  const known = [label('critic', { id: '1' }), label('neither', { id: '2' })]

  it('finds the first one by set and id', () => {
    const again = label('unclear', { id: '2' })
    expect(readTwice(known, [again])).toEqual([{ first: known[1], again }])
  })

  it.each([
    ['of a comment that the first never read', [label('critic', { id: '3' })]],
    ['of the same number in another set', [label('critic', { set: 'reviews' })]],
    ['in another language', [label('critic', { language: 'en' })]],
    ['of one comment twice', [label('critic'), label('neither')]],
  ])('is refused %s', (_, again) => {
    expect(() => readTwice(known, again)).toThrow()
  })

  it('is told in learning/judged as the command prints it', () => {
    const printed = execFileSync(process.execPath, ['learning/agreement.ts'], { encoding: 'utf8' })
    const [verdicts = '', answers = ''] = printed.split('\n\n### Answer or dodge\n\n')
    expect(verdicts).toContain('| all | 300 |')
    expect(readFileSync('learning/judged/README.md', 'utf8')).toContain(verdicts)
    expect(answers).toContain('| all | 120 |')
    expect(readFileSync('learning/judged/answers.md', 'utf8')).toContain(answers)
  })
})
