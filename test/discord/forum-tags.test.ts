import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide, NOTHING, observe, type Remembered } from '../../adapters/discord/forum/tags.ts'

const wish = (applied: readonly string[], wanted: string | undefined, remembered: Remembered = NOTHING) =>
  decide({
    applied,
    wanted: wanted === undefined ? undefined : { id: wanted, moderated: false },
    remembered,
    mayModerate: true,
  })
const ours = (...ids: string[]): Remembered => ({ ...NOTHING, ours: ids, seen: ids })

describe('a tag beside those of people', () => {
  it.each([
    ['joins them', ['a'], 'bug', NOTHING, ['a', 'bug']],
    ['stands alone', [], 'bug', NOTHING, ['bug']],
    ['is not doubled', ['bug', 'a'], 'bug', NOTHING, ['bug', 'a']],
    ['yields when five are there', ['a', 'b', 'c', 'd', 'e'], 'bug', NOTHING, ['a', 'b', 'c', 'd', 'e']],
    ['takes the place of our earlier one', ['a', 'review'], 'bug', ours('review'), ['a', 'bug']],
    ['stays when there is nothing new to say', ['a', 'review'], undefined, ours('review'), ['a', 'review']],
    [
      'finds room in the place of our own',
      ['a', 'b', 'c', 'd', 'review'],
      'bug',
      ours('review'),
      ['a', 'b', 'c', 'd', 'bug'],
    ],
  ])('%s', (_says, applied, wanted, remembered, tags) => {
    expect(wish(applied, wanted, remembered).tags).toEqual(tags)
  })

  it('does not come back after a person took it away', () => {
    const { remembered, takenAway } = observe(ours('bug'), ['a'], new Set(['bug']))
    expect(takenAway).toEqual(['bug'])
    expect(wish(['a'], 'bug', remembered)).toMatchObject({ tags: ['a'], changes: false })
    expect(wish(['a'], 'question', remembered)).toMatchObject({ changes: false, obstacle: 'settled' })
  })

  it('is left to people once they sorted the post themselves', () => {
    const { remembered, putInstead } = observe(ours('bug'), ['bug', 'question'], new Set(['bug', 'question']))
    expect(putInstead).toEqual(['question'])
    expect(wish(['bug', 'question'], 'praise', remembered)).toMatchObject({
      changes: false,
      obstacle: 'settled',
    })
  })

  it('does not bring back what its author chose and gave up, though it is no correction of ours', () => {
    const chosen: Remembered = { ...NOTHING, seen: ['bug'] }
    const { remembered, takenAway, putInstead } = observe(chosen, [], new Set(['bug']))
    expect([takenAway, putInstead, remembered.settled]).toEqual([[], [], false])
    expect(wish([], 'bug', remembered).tags).toEqual([])
    expect(wish([], 'question', remembered).tags).toEqual(['question'])
  })

  it('takes no other tag of theirs for a correction', () => {
    expect(observe(ours('bug'), ['bug', 'windows'], new Set(['bug']))).toMatchObject({
      takenAway: [],
      putInstead: [],
      remembered: { settled: false },
    })
  })

  it('is not set when only moderators may and we are none', () => {
    const wanted = { id: 'official', moderated: true }
    expect(decide({ applied: ['a'], wanted, remembered: NOTHING, mayModerate: false })).toMatchObject({
      tags: ['a'],
      changes: false,
      obstacle: 'moderated',
    })
    expect(decide({ applied: ['a'], wanted, remembered: NOTHING, mayModerate: true }).tags).toEqual([
      'a',
      'official',
    ])
  })
})

describe('whatever people and we do', () => {
  const id: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
  const applied = fc.uniqueArray(id, { maxLength: 5 })
  const wanted = fc.option(fc.record({ id, moderated: fc.boolean() }), { nil: undefined })
  const situation = fc
    .record({
      applied,
      wanted,
      ourShare: fc.array(id, { maxLength: 2 }),
      removed: fc.array(id, { maxLength: 2 }),
      settled: fc.boolean(),
      mayModerate: fc.boolean(),
    })
    .map(({ ourShare, removed, settled, ...rest }) => ({
      ...rest,
      remembered: {
        ours: [...new Set(ourShare)].filter((one) => rest.applied.includes(one)),
        removed: removed.filter((one) => !ourShare.includes(one)),
        seen: rest.applied,
        settled,
      },
    }))

  it('no tag of a person is ever lost', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const peoples = given.applied.filter((one) => !given.remembered.ours.includes(one))
        expect(decide(given).tags).toEqual(expect.arrayContaining(peoples))
      }),
    )
  })

  it('there are never more than five, never two alike, and never none where some were', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { tags } = decide(given)
        expect(tags.length).toBeLessThanOrEqual(5)
        expect(new Set(tags).size).toBe(tags.length)
        if (given.applied.length > 0) expect(tags).not.toEqual([])
      }),
    )
  })

  it('doing it twice changes nothing more', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const once = decide(given)
        const again = decide({ ...given, applied: once.tags, remembered: once.remembered })
        expect(again.tags).toEqual(once.tags)
        expect(again.changes).toBe(false)
      }),
    )
  })

  it('nothing that a person took away comes back, however often we look', () => {
    fc.assert(
      fc.property(situation, fc.array(fc.tuple(applied, id), { maxLength: 6 }), (given, steps) => {
        let remembered: Remembered = given.remembered
        let stands: readonly string[] = given.applied
        const gone = new Set<string>(remembered.removed)
        for (const [peoples, next] of steps) {
          for (const one of remembered.seen) if (!peoples.includes(one)) gone.add(one)
          for (const one of peoples) gone.delete(one)
          remembered = observe(remembered, peoples, new Set(['a', 'b', 'c'])).remembered
          stands = peoples
          const decided = decide({
            applied: stands,
            wanted: { id: next, moderated: false },
            remembered,
            mayModerate: true,
          })
          for (const one of gone) expect(decided.tags).not.toContain(one)
          remembered = decided.remembered
        }
      }),
    )
  })
})
