import { describe, expect, it } from 'vitest'
import { type Desk, LETTERS } from '../../src/core/index.ts'
import type { Thing } from '../../src/core/json.ts'
import { lookThrough } from '../../src/core/sites/look-through.ts'
import { readNewest } from '../../src/core/sites/newest.ts'
import type { Place } from '../../src/core/sites/place.ts'
import { postOutcome } from '../../src/core/sites/posting.ts'
import { take } from '../../src/core/sites/take.ts'
import { patienceOf, troubleOf } from '../../src/core/sites/trouble.ts'
import { closeDesks, comment, testDesk } from '../support/desk.ts'

const NOW = new Date('2026-03-02T09:00:00.000Z')

describe('something said in a place', () => {
  /** A desk that has cases of these, and what it was asked. */
  function desk(cases: readonly string[], ownAuthors: readonly string[] = []) {
    const asked: string[] = []
    const told: Pick<Desk, 'said' | 'ours' | 'receive' | 'edited'> = {
      async said(_, id, { id: message }, { fromUs = false } = {}) {
        asked.push(`said ${id} ${message} ${fromUs}`)
        return cases.includes(id) ? { caseId: id, created: false } : undefined
      },
      async ours(_, { author }) {
        return ownAuthors.includes(author.name ?? '') ? { caseId: null } : undefined
      },
      async receive(_, { id }) {
        asked.push(`receive ${id}`)
        return { caseId: id, created: !cases.includes(id) }
      },
      async edited(_, { id }) {
        asked.push(`edited ${id}`)
      },
    }
    return { told, asked }
  }
  const one = comment('It crashes.', { id: 'one', author: { name: 'Acme' } })

  it.each<[string, readonly string[], readonly string[], boolean, readonly string[], readonly string[]]>([
    ['new is a case', [], [], false, [], ['receive one']],
    ['known is looked at for changes', ['one'], [], false, [], ['receive one', 'edited one']],
    [
      'in answer to a case belongs to it',
      ['b'],
      ['a', 'b'],
      false,
      [],
      ['said a one false', 'said b one false', 'edited one'],
    ],
    ['in answer to nothing here is a case', [], ['a'], false, [], ['said a one false', 'receive one']],
    ['by our account is no case', [], [], true, [], []],
    ['by our account belongs to what it answers', ['a'], ['a'], true, [], ['said a one true']],
    ['by one of our names is no case', [], [], false, ['Acme'], []],
  ])('%s', async (_, cases, ancestors, fromUs, own, expected) => {
    const { told, asked } = desk(cases, own)
    await take(told, 'place', { comment: one, ancestors, fromUs })
    expect(asked).toEqual(expected)
  })
})

describe('what was said in a place is looked at again', () => {
  it('some of it in each look, in turn, so that a place with many cases is asked no more often', async () => {
    const made = await testDesk()
    for (let n = 0; n < 23; n += 1)
      await made.desk.receive('place', comment(`Number ${n}`, { id: String(n) }))
    const asked: string[] = []
    const place: Place = {
      ...{ source: 'place', tryHours: 24, atOnce: 2 },
      writing: LETTERS,
      mayAnswer: () => true,
      async standing(ids) {
        asked.push(...ids)
        return new Map(ids.map((id) => [id, ['7', '9'].includes(id) ? 'gone' : { text: `Number ${id}` }]))
      },
      // Whoever wrote it blocked us: nobody deleted it.
      hides: async ({ id }) => (id === '9' ? 'blocked' : undefined),
      below: async () => [],
      post: async () => ({ state: 'posted' }),
    }
    const { look } = lookThrough(place, 'host', { desk: made.desk, clock: made.clock })
    let kept: unknown
    const counts: number[] = []
    for (let turn = 0; turn < 3; turn += 1) {
      const before = asked.length
      const outcome = await look({ nextAt: 0, failures: 0, kept })
      if ('kept' in outcome) kept = outcome.kept
      counts.push(asked.length - before)
    }
    expect([counts[0], counts[1], new Set(asked).size]).toEqual([10, 10, 23])
    expect((await made.desk.counts()).closed).toBe(1)
    await closeDesks()
  })
})

describe('a list that has the newest first', () => {
  const day = 86_400_000
  const item = (id: number, days = 0) => ({
    id: String(id),
    postedAt: new Date(NOW.getTime() - days * day).toISOString(),
  })
  /** Pages of ten. */
  function listing(all: readonly ReturnType<typeof item>[]) {
    const asked: number[] = []
    const page = async (cursor = '0') => {
      const from = Number(cursor)
      asked.push(from)
      return {
        items: all.slice(from, from + 10),
        ...(from + 10 < all.length ? { next: String(from + 10) } : {}),
      }
    }
    return { page, asked }
  }
  const many = Array.from({ length: 60 }, (_, n) => item(60 - n, n / 10))

  it('is read as far as it is recent first, then as far as it is new, the oldest first', async () => {
    const first = listing(many)
    const before = await readNewest(first.page, (one) => one, { kept: undefined, now: NOW })
    expect([before.fresh.length, before.fresh[0]?.id, first.asked]).toEqual([31, '30', [0, 10, 20, 30, 40]])
    const later = listing([...Array.from({ length: 25 }, (_, n) => item(100 - n)), ...many])
    const after = await readNewest(later.page, (one) => one, { kept: before.kept, now: NOW })
    expect([after.fresh.length, after.fresh[0]?.id, later.asked]).toEqual([25, '76', [0, 10, 20, 30]])
    const again = await readNewest(listing(many).page, (one) => one, { kept: after.kept, now: NOW })
    expect([again.fresh, again.kept]).toEqual([[], after.kept])
  })

  it('what moves up from the page behind is not new because nobody looked so far', async () => {
    const old = Array.from({ length: 60 }, (_, n) => item(60 - n, 300 + n))
    const { kept } = await readNewest(listing(old).page, (one) => one, { kept: undefined, now: NOW })
    const later = { kept, now: new Date(NOW.getTime() + 30 * day) }
    const pushed = listing([item(99, -30), ...old])
    const { fresh } = await readNewest(pushed.page, (one) => one, later)
    expect(fresh.map(({ id }) => id)).toEqual(['99'])
    const removed = await readNewest(listing(old.slice(5)).page, (one) => one, later)
    expect(removed.fresh).toEqual([])
  })

  it('a page with nothing for us on it hides nothing behind it', async () => {
    const page = async (cursor?: string) =>
      cursor === undefined ? { items: [], next: '1' } : { items: [item(1)] }
    const { fresh } = await readNewest(page, (one) => one, { kept: undefined, now: NOW })
    expect(fresh).toHaveLength(1)
  })

  it('what a moderator lets through late is new, wherever it stands on the page', async () => {
    const { kept } = await readNewest(listing(many).page, (one) => one, { kept: undefined, now: NOW })
    const late = [...many.slice(0, 5), item(999, 0.45), ...many.slice(5)]
    const { fresh } = await readNewest(listing(late).page, (one) => one, { kept, now: NOW })
    expect(fresh.map(({ id }) => id)).toEqual(['999'])
  })
})

describe('what a place answers', () => {
  const answered = (status: number, headers = {}, json: object | string = {}) =>
    postOutcome(
      { state: 'answered', status, headers, body: typeof json === 'string' ? json : JSON.stringify(json) },
      { title: 'Place', now: NOW, url: () => 'https://place.example/1' },
    )

  it.each<[number, Record<string, string>, object | string, object]>([
    [200, {}, '<html>Back soon</html>', { state: 'unknown' }],
    [204, {}, '', { state: 'unknown' }],
    [201, {}, { id: 1 }, { state: 'posted', url: 'https://place.example/1' }],
    [401, {}, {}, { state: 'refused', mend: 'place' }],
    [403, {}, {}, { state: 'refused', mend: 'place' }],
    [403, { 'retry-after': '9' }, {}, { state: 'retry', after: 9 }],
    [403, {}, { message: 'You have exceeded a secondary rate limit.' }, { state: 'retry', after: 60 }],
    [404, {}, { error: 'Record not found' }, { state: 'gone' }],
    [404, {}, '<html>Not found</html>', { state: 'refused', mend: 'place' }],
    [422, {}, {}, { state: 'refused', mend: 'text' }],
    [429, {}, { extras: { wait_seconds: 5 } }, { state: 'retry', after: 5 }],
    [301, {}, {}, { state: 'refused' }],
    [500, {}, {}, { state: 'unknown' }],
    [503, {}, {}, { state: 'unknown' }],
    [503, { 'retry-after': '9' }, {}, { state: 'retry', after: 9 }],
  ])('%i %j %j to a reply: %j', (status, headers, json, expected) => {
    expect(answered(status, headers, json)).toMatchObject(expected)
  })

  it.each<[number, Record<string, string>, string, number | undefined]>([
    [404, {}, 'gone', undefined],
    [410, {}, 'gone', undefined],
    [401, {}, 'refused', undefined],
    [403, {}, 'refused', undefined],
    [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1772442060' }, 'later', 60],
    [429, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2026-03-02T09:05:00.000Z' }, 'later', 300],
    [502, {}, 'later', undefined],
  ])('%i %j to a question: %s', (status, headers, kind, after) => {
    const trouble = troubleOf('Place', status, headers, NOW, { message: 'So it is.' })
    expect([trouble.kind, trouble.after]).toEqual([kind, after])
  })

  const WEEK = 7 * 24 * 3_600
  const used = (reset: string) => ({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset })
  it.each<[string, Record<string, string>, object, number | undefined]>([
    ['a date', used('2026-03-02T09:05:00.000Z'), {}, 300],
    ['seconds of the epoch', used('1772442060'), {}, 60],
    ['seconds from now', used('60'), {}, 60],
    ['a time that has passed', used('1772441000'), {}, 0],
    ['a far year', used('99999999999'), {}, WEEK],
    ['milliseconds', used('1772442060000'), {}, undefined],
    ['no time', used('soon'), {}, undefined],
    ['seconds in its answer', {}, { extras: { wait_seconds: 3 } }, 3],
    ['endless seconds in its answer', {}, { extras: { wait_seconds: 1e12 } }, WEEK],
    ['Retry-After for a year', { 'retry-after': String(365 * 24 * 3_600) }, {}, WEEK],
  ])('patience asked for as %s is believed for a week at most', (_, headers, json, expected) => {
    expect(patienceOf(headers, NOW, json as Thing)).toBe(expected)
  })

  it('a page of a proxy has deleted nothing', () => {
    expect(troubleOf('Place', 404, {}, NOW, {}).kind).toBe('refused')
  })

  it('rates that are not used up ask for nothing', () => {
    expect(
      patienceOf({ 'x-ratelimit-remaining': '3', 'x-ratelimit-reset': '1772442060' }, NOW),
    ).toBeUndefined()
  })
})
