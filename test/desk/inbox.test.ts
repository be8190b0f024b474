import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Comment, DecisionAction } from '../../src/core/index.ts'
import { ana, closeDesks, comment, type TestDesk, testDesk } from '../support/desk.ts'

let test: TestDesk
beforeEach(async () => {
  test = await testDesk()
})
afterEach(closeDesks)

async function received(text: string, more: Partial<Comment> = {}) {
  test.clock.pass({ minutes: 1 })
  return (await test.desk.receive('http', comment(text, more))).caseId
}
async function decide(caseId: string, action: DecisionAction, more: object = {}) {
  test.clock.pass({ minutes: 1 })
  const { version } = await test.desk.get(caseId)
  return test.desk.decide(caseId, { action, version, ...more }, ana)
}
const excerpts = async (query: Parameters<TestDesk['desk']['list']>[0]) =>
  (await test.desk.list(query)).cases.map(({ excerpt }) => excerpt)

describe('the inbox', () => {
  it('puts the critic who waits longest first, then those said to us, then the oldest', async () => {
    const overheard = { addressesUs: false }
    for (const [text, more] of [
      ['[neither] praise', {}],
      ['[detractor] to us', {}],
      ['unclear', {}],
      ['[critic] overheard, old', overheard],
      ['[critic] overheard, new', overheard],
      ['[critic] to us, old', {}],
      ['[critic] to us, new', {}],
      ['[detractor] overheard', overheard],
    ] as const)
      await received(text, more)
    expect(await excerpts({ status: 'pending' })).toEqual([
      '[critic] to us, old',
      '[critic] to us, new',
      '[critic] overheard, old',
      '[critic] overheard, new',
      'unclear',
      '[detractor] to us',
      '[detractor] overheard',
      '[neither] praise',
    ])
  })

  it('knows the neighbours of a case in a list, before and after it has left that list', async () => {
    for (const text of ['[critic] one', '[critic] two', '[critic] three']) await received(text)
    const cases = (await test.desk.list({ status: 'pending' })).cases
    const [one, two, three] = cases.map(({ id }) => id)
    const beside = (id = '') => test.desk.beside({ status: 'pending' }, id)
    expect(await beside(two)).toEqual({ previous: one, next: three })
    expect(await beside(one)).toEqual({ previous: undefined, next: two })
    await decide(two ?? '', 'dismiss')
    expect(await beside(one)).toEqual({ previous: undefined, next: three })
    expect(await test.desk.beside({ status: 'pending', search: 'nobody' }, one ?? '')).toEqual({
      previous: undefined,
      next: undefined,
    })
    await expect(beside('nowhere')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('passes over the pages before, also where several lists are one', async () => {
    for (const text of ['a', 'b', 'c', 'd']) await decide(await received(text), 'dismiss')
    await decide(await received('e'), 'approve', { text: 'Thank you (Ana)' })
    const status = ['dismissed', 'approved'] as const
    const whole = await excerpts({ status })
    expect(await excerpts({ status, skip: 2, limit: 2 })).toEqual(whole.slice(2, 4))
    expect(await excerpts({ status: 'dismissed', skip: 3 })).toEqual(['a'])
  })

  it('moves a case up when a human says it is a critic’s', async () => {
    await received('[critic] first')
    const corrected = await received('[detractor] second')
    await received('[critic] third')
    await decide(corrected, 'reclassify', { verdict: 'critic' })
    expect(await excerpts({ status: 'pending' })).toEqual([
      '[critic] first',
      '[detractor] second',
      '[critic] third',
    ])
  })

  it('shows what is over newest first, and what only a human can settle before all', async () => {
    const [a, b, c, d] = [await received('a'), await received('b'), await received('c'), await received('d')]
    await decide(b, 'dismiss')
    await decide(a, 'dismiss')
    expect(await excerpts({ status: 'dismissed' })).toEqual(['a', 'b'])
    await decide(d, 'approve', { text: 'Thanks (Ana)' })
    test.place.next.push({ state: 'unknown', why: 'the line broke' })
    await test.send()
    expect(await excerpts({})).toEqual(['d', 'c', 'a', 'b'])
    expect(c).not.toBe(d)
  })

  it('counts by status', async () => {
    const first = await received('a')
    await received('b')
    await decide(first, 'dismiss')
    expect(await test.desk.counts()).toEqual({
      pending: 1,
      approved: 0,
      posted: 0,
      uncertain: 0,
      dismissed: 1,
      'awaiting-answer': 0,
      closed: 0,
    })
  })

  it('goes on where the page before ended, without repeating or missing a case', async () => {
    for (let index = 0; index < 7; index++) await received(`[critic] number ${index}`)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await test.desk.list({
        status: ['pending', 'uncertain'],
        limit: 3,
        ...(cursor ? { cursor } : {}),
      })
      seen.push(...page.cases.map(({ excerpt }) => excerpt))
      cursor = page.next
    } while (cursor !== undefined)
    expect(seen).toEqual(Array.from({ length: 7 }, (_, index) => `[critic] number ${index}`))
  })

  it.each([
    'nonsense',
    '{}',
    Buffer.from('[1]').toString('base64url'),
    Buffer.from('["a","b"]').toString('base64url'),
  ])('refuses the cursor %s', async (cursor) => {
    await expect(test.desk.list({ cursor })).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('makes one short line of a long comment, whatever is in it', async () => {
    await received(`  first\n\tline \0 ${'🙂'.repeat(200)}`)
    const [row] = (await test.desk.list({})).cases
    expect(row?.excerpt.startsWith('first line')).toBe(true)
    expect(row?.excerpt.length).toBeLessThanOrEqual(160)
    expect(row?.excerpt.isWellFormed()).toBe(true)
  })

  it('finds words in text, author and place, together with a status', async () => {
    const [first] = [
      await received('La mise à jour est lente', { author: { name: 'Zoé' } }),
      await received('fast'),
    ]
    expect(await excerpts({ search: 'ZOE lente' })).toEqual(['La mise à jour est lente'])
    expect(await excerpts({ search: 'lente', status: 'dismissed' })).toEqual([])
    await decide(first, 'dismiss')
    expect(await excerpts({ search: 'lente', status: 'dismissed' })).toEqual(['La mise à jour est lente'])
    expect(await excerpts({ search: '   ' })).toHaveLength(2)
  })
})

describe('telling others', () => {
  it('happens after it is written, once a change, until one stops listening', async () => {
    const versions: string[] = []
    const stop = test.desk.onChange(({ caseId, version, status, by }) => {
      versions.push(`${version} ${status} ${by}`)
      expect(caseId).not.toBe('')
    })
    const caseId = await received('a')
    await decide(caseId, 'claim')
    await expect(decide(caseId, 'close')).rejects.toThrow()
    await decide(caseId, 'dismiss')
    stop()
    await decide(caseId, 'reopen')
    expect(versions).toEqual([
      '0 pending winnow',
      '1 pending winnow',
      '2 pending desk:ana',
      '3 dismissed desk:ana',
    ])
  })

  it('goes on when one listener fails', async () => {
    test.desk.onChange(() => {
      throw new Error('listener')
    })
    let heard = 0
    test.desk.onChange(() => {
      heard += 1
    })
    await received('a')
    expect(heard).toBe(2)
    expect(test.reported).toHaveLength(2)
  })
})

describe('the sample inbox', () => {
  const samples = [comment('[detractor] Bravo.'), comment('[critic] It crashes')]

  it('comes into a database that never held a case, marked, and once', async () => {
    expect(await test.desk.seedSamples(samples)).toBe(2)
    expect(
      (await test.desk.list({})).cases.every(({ sample, source }) => sample && source === 'sample'),
    ).toBe(true)
    expect(await test.another().seedSamples(samples)).toBe(0)
  })

  it('is removed for good, whatever became of its cases, and nothing else with it', async () => {
    await test.desk.seedSamples(samples)
    const mine = await received('[critic] mine')
    const [first] = (await test.desk.list({ status: 'pending' })).cases.filter(({ sample }) => sample)
    await decide(first?.id ?? '', 'approve', { strategy: 'ask-to-elaborate', text: 'What would help? (Ana)' })
    await decide(first?.id ?? '', 'mark-posted')
    expect(await test.desk.removeSamples()).toBe(2)
    expect((await test.desk.list({})).cases.map(({ id }) => id)).toEqual([mine])
    expect((await test.desk.counts()).pending).toBe(1)
    await test.desk.forget({ caseId: mine })
    expect(await test.another().seedSamples(samples)).toBe(0)
    expect(await test.desk.removeSamples()).toBe(0)
  })

  it('stays out of a database that is in use', async () => {
    const caseId = await received('a')
    expect(await test.desk.seedSamples(samples)).toBe(0)
    await test.desk.forget({ caseId })
    expect(await test.another().seedSamples(samples)).toBe(0)
  })
})

describe('everything at once', () => {
  it('exports each case with its history, oldest first', async () => {
    const [first, second] = [await received('a'), await received('b')]
    await decide(first, 'dismiss')
    const exported: string[] = []
    for await (const { id, history } of test.desk.export()) exported.push(`${id} ${history.length}`)
    expect(exported).toEqual([`${first} 2`, `${second} 1`])
  })
})
