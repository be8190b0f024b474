import { describe, expect, it } from 'vitest'
import { schedule } from '../bench/torture/schedule.ts'
import { type Seen, wrongWith } from '../bench/torture/verdict.ts'

const WELL: Seen = {
  caseId: 'c',
  acknowledged: true,
  approved: true,
  arrived: 1,
  status: 'posted',
  returned: false,
}

describe('what the torture calls wrong', () => {
  it.each<[string, Partial<Seen>, string | undefined]>([
    ['posted once', {}, undefined],
    ['posted, and an answer is waited for', { status: 'awaiting-answer' }, undefined],
    ['arrived, and nobody can know', { status: 'uncertain' }, undefined],
    ['never arrived, and nobody can know', { status: 'uncertain', arrived: 0 }, undefined],
    ['not approved, and waits', { approved: false, arrived: 0, status: 'pending' }, undefined],
    ['came back to be decided', { arrived: 0, status: 'pending', returned: true }, undefined],
    ['arrived twice', { arrived: 2 }, 'twice: 2 replies'],
    ['gone', { status: undefined, arrived: 0, approved: false }, 'lost: a comment that was taken'],
    ['said to be posted, and nowhere', { arrived: 0 }, 'said to be posted, and is not'],
    ['arrived, and said to wait', { status: 'pending', approved: false }, 'posted, and said to wait'],
    [
      'approved, and waits as if it were not',
      { arrived: 0, status: 'pending' },
      'lost: an approval that was taken',
    ],
  ])('a case that %s', (_, seen, wanted) => {
    expect(wrongWith({ ...WELL, ...seen })).toEqual(wanted === undefined ? [] : [wanted])
  })
})

it('the same seed makes the same schedule, another one another', () => {
  const of = (seed: number) => JSON.stringify(schedule(seed).take(50).toArray())
  expect(of(7)).toBe(of(7))
  expect(of(7)).not.toBe(of(8))
})
