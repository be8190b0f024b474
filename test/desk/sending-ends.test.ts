import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DecisionAction, Poster, PostOutcome } from '../../src/core/index.ts'
import { nextTry } from '../../src/desk/patience.ts'
import {
  ana,
  closeDesks,
  comment,
  type FakePlace,
  fakePlace,
  type TestDesk,
  testDesk,
} from '../support/desk.ts'

let test: TestDesk
beforeEach(async () => {
  test = await testDesk()
})
afterEach(closeDesks)

const busy: PostOutcome = { state: 'retry', why: 'the reply address answered 503' }
const approvedAt = '2026-03-02T09:00:00.000Z'

async function approved(source = 'http', strategy: 'ask-to-elaborate' | null = null) {
  const { caseId } = await test.desk.receive(source, comment('[critic] It crashes'))
  await test.desk.decide(caseId, { action: 'approve', version: 1, strategy, text: 'Thank you (Ana)' }, ana)
  return caseId
}
async function decide(caseId: string, action: DecisionAction, more: object = {}) {
  const { version } = await test.desk.get(caseId)
  return test.desk.decide(caseId, { action, version, ...more }, ana)
}

/** A place that is never there. */
function away(more: Partial<Poster> = {}, why = 'the reply address could not be reached (ECONNREFUSED)') {
  return fakePlace({ post: async () => ({ state: 'retry', why }), ...more })
}

/** Looks through the outbox once every so many minutes. */
async function passing(minutes: number, every: number, desk = test.desk) {
  for (let passed = 0; passed < minutes; passed += every) {
    test.clock.pass({ minutes: every })
    await desk.dispatch()
  }
}

describe('a reply that cannot be posted', () => {
  it('is tried for a day, then the case comes back with text, reason and number of tries', async () => {
    test = await testDesk({ posters: [away()] })
    const caseId = await approved('http', 'ask-to-elaborate')
    await passing(24 * 60 - 30, 30)
    expect((await test.desk.get(caseId)).status).toBe('approved')
    await passing(30, 30)
    const after = await test.desk.get(caseId)
    expect(after).toMatchObject({
      status: 'pending',
      approved: null,
      sending: null,
      draft: { text: 'Thank you (Ana)', strategy: 'ask-to-elaborate' },
      returned: {
        kind: 'given-up',
        why: 'the reply address could not be reached (ECONNREFUSED)',
        askedUntil: null,
      },
    })
    expect(after.returned?.tries).toBeGreaterThan(20)
    expect(after.history.at(-1)).toMatchObject({ action: 'send-given-up', reason: after.returned?.why })
    // The person was never asked, so may be asked anew.
    expect((await decide(caseId, 'approve', { strategy: 'ask-to-elaborate' })).returned).toBeNull()
  })

  it('is tried for three hours in a chat', async () => {
    test = await testDesk({ posters: [away({ tryHours: 3 })] })
    const caseId = await approved()
    await passing(3 * 60 - 10, 10)
    expect((await test.desk.get(caseId)).status).toBe('approved')
    await passing(10, 10)
    expect((await test.desk.get(caseId)).status).toBe('pending')
  })

  it('is not sent when the program was away for longer than that: nobody answers a month late', async () => {
    const caseId = await approved()
    test.clock.pass({ days: 30 })
    const next = test.another()
    await next.start()
    await next.stop()
    expect(test.place.posted).toEqual([])
    expect(await next.get(caseId)).toMatchObject({
      status: 'pending',
      returned: { kind: 'given-up', why: null, tries: 0 },
    })
  })

  it('comes back as well when nothing is left that could post it', async () => {
    const caseId = await approved()
    const without = test.another({ posters: [] })
    test.clock.pass({ days: 1, milliseconds: -1 })
    await without.dispatch()
    expect((await without.get(caseId)).status).toBe('approved')
    test.clock.pass({ milliseconds: 1 })
    await without.dispatch()
    expect((await without.get(caseId)).status).toBe('pending')
  })

  it('stays uncertain when an earlier try may have arrived', async () => {
    const caseId = await approved()
    test.place.next.push({ state: 'unknown', why: 'the line broke' })
    await test.send()
    await decide(caseId, 'resend')
    const gone = test.another({ posters: [away()] })
    await passing(24 * 60, 60, gone)
    expect((await gone.get(caseId)).status).toBe('uncertain')
  })

  it('gets its whole time again when a human has it sent again', async () => {
    const caseId = await approved()
    test.place.next.push({ state: 'unknown', why: 'the line broke' })
    await test.send()
    test.clock.pass({ days: 2 })
    expect((await decide(caseId, 'resend')).sending?.until).toBe('2026-03-05T09:00:05.000Z')
    await test.desk.dispatch()
    expect((await test.desk.get(caseId)).status).toBe('posted')
  })
})

describe('meanwhile', () => {
  it('the case says the reason, the tries, the next one, and when it comes back', async () => {
    const caseId = await approved()
    const shown = async () => {
      const { sending } = await test.desk.get(caseId)
      expect((await test.desk.list({ status: 'approved' })).cases[0]?.sending).toEqual(sending)
      return sending
    }
    const until = '2026-03-03T09:00:00.000Z'
    const first = { tries: 0, why: null, nextTry: '2026-03-02T09:00:05.000Z', asked: false, until }
    expect(await shown()).toEqual(first)
    test.place.next.push(busy, { ...busy, after: 3_600 })
    await test.send()
    const why = 'the reply address answered 503'
    expect(await shown()).toEqual({ ...first, tries: 1, why, nextTry: '2026-03-02T09:00:06.000Z' })
    test.clock.pass({ seconds: 1 })
    await test.desk.dispatch()
    const asked = { tries: 2, why, nextTry: '2026-03-02T10:00:06.000Z', asked: true, until }
    expect(await shown()).toEqual(asked)
    // Whoever looks is told at once, though the case is the same.
    expect(test.changes.at(-1)).toMatchObject({ caseId, version: 2, tries: 2 })
  })

  it('the log is told at each doubling of the tries, and at the end', async () => {
    const told: [string, object][] = []
    test = await testDesk({ posters: [away()], inform: (event, facts) => told.push([event, facts]) })
    const caseId = await approved()
    await passing(24 * 60, 5)
    const [last, ...tries] = [...told].reverse()
    expect(last).toEqual([
      'reply given up',
      { caseId, tries: expect.any(Number), why: 'the reply address could not be reached (ECONNREFUSED)' },
    ])
    expect(tries.reverse().map(([event, facts]) => [event, 'tries' in facts && facts.tries])).toEqual(
      [1, 2, 4, 8, 16, 32, 64, 128, 256].map((count) => ['reply not posted yet', count]),
    )
    expect(JSON.stringify(told)).not.toContain('Thank you')
  })
})

describe('a place that asks for patience', () => {
  it.each([
    ['within the time for a reply', 23 * 3_600, 'approved', null],
    ['for longer than a reply is tried', 48 * 3_600, 'pending', '2026-03-04T09:00:05.000Z'],
  ])('%s', async (_, after, status, askedUntil) => {
    const caseId = await approved()
    test.place.next.push({ ...busy, after })
    await test.send()
    const seen = await test.desk.get(caseId)
    expect([seen.status, seen.returned?.askedUntil ?? null]).toEqual([status, askedUntil])
    test.clock.pass({ seconds: 23 * 3_600 })
    await test.desk.dispatch()
    expect(test.place.posted).toHaveLength(status === 'approved' ? 2 : 1)
  })
})

describe('the wait between tries', () => {
  const at = (attempts: number, chance: number, after?: number) =>
    nextTry({ attempts, giveUpAt: '2026-03-03T09:00:00.000Z' }, { after }, new Date(approvedAt), chance)

  it.each([
    [1, 0, '09:00:01.000'],
    [1, 1, '09:00:01.250'],
    [5, 0.5, '09:00:18.000'],
    [40, 0, '09:05:00.000'],
    [40, 1, '09:06:15.000'],
  ])('after try %i with chance %d ends at %s', (attempts, chance, time) => {
    expect(at(attempts, chance)).toEqual({ state: 'later', at: `2026-03-02T${time}Z`, asked: false })
  })

  it('is never shorter than the place asked', () => {
    expect(at(1, 1, 60)).toEqual({ state: 'later', at: '2026-03-02T09:01:00.000Z', asked: true })
    expect(at(40, 0, 60)).toMatchObject({ at: '2026-03-02T09:05:00.000Z', asked: false })
  })
})

describe('a case that came back', () => {
  it('comes first, before those that nobody decided yet, until it is decided anew', async () => {
    for (const text of ['[critic] older', '[critic] old']) await test.desk.receive('http', comment(text))
    test.clock.pass({ days: 1 })
    const caseId = await approved()
    test.place.next.push({ state: 'refused', why: 'the reply address answered 403' })
    await test.send()
    const first = async () => (await test.desk.list({ status: 'pending' })).cases[0]
    expect(await first()).toMatchObject({
      id: caseId,
      returned: { kind: 'refused', why: 'the reply address answered 403', tries: 1 },
    })
    await decide(caseId, 'claim')
    expect((await test.desk.get(caseId)).returned?.kind).toBe('refused')
    await decide(caseId, 'dismiss')
    expect((await decide(caseId, 'reopen')).returned).toBeNull()
  })
})

describe('places beside each other', () => {
  const idle = () => new Promise((resolve) => setTimeout(resolve, 5))
  /** The clock goes on by moments meanwhile, as the outbox may wait for one. */
  const until = async (done: () => boolean) => {
    while (!done()) {
      await idle()
      test.clock.pass({ milliseconds: 20 })
    }
  }
  let hangs: FakePlace
  let other: FakePlace
  let answer: (outcome: PostOutcome) => void = () => undefined

  beforeEach(async () => {
    const silence = new Promise<PostOutcome>((resolve) => (answer = resolve))
    hangs = fakePlace({
      post: (reply) => {
        hangs.posted.push(reply)
        return silence
      },
    })
    other = fakePlace({ sources: ['feeds'] })
    test = await testDesk({ posters: [hangs, other] })
  })

  it('have hands of their own: twenty-four replies that hang at one delay none at another', async () => {
    await test.desk.start()
    for (let count = 0; count < 24; count++) await approved()
    test.clock.pass({ seconds: 5 })
    await until(() => hangs.posted.length === 8)
    await approved('feeds')
    test.clock.pass({ seconds: 5 })
    await until(() => other.posted.length === 1)
    expect(hangs.posted).toHaveLength(8)
    answer({ state: 'posted' })
    await until(() => hangs.posted.length === 24)
    await test.desk.stop()
    expect(await test.desk.counts()).toMatchObject({ posted: 25, approved: 0 })
  })

  it('are given up after a minute of silence, and heard when they answer after all', async () => {
    await test.desk.start()
    const caseId = await approved()
    test.clock.pass({ seconds: 5 })
    await until(() => hangs.posted.length === 1)
    test.clock.pass({ seconds: 59 })
    await idle()
    expect((await test.desk.get(caseId)).status).toBe('approved')
    test.clock.pass({ seconds: 1 })
    await until(() => test.changes.at(-1)?.status === 'uncertain')
    answer({ state: 'posted' })
    await until(() => test.changes.at(-1)?.status === 'posted')
    await test.desk.stop()
    expect(hangs.posted).toHaveLength(1)
  })

  it('may be slow to say what an earlier process left there, and hold up nothing', async () => {
    const left = await approved()
    test.clock.pass({ seconds: 5 })
    void test.another({ owner: 'dead', timers: { after: () => () => undefined } }).dispatch()
    await until(() => hangs.posted.length === 1)
    let asks = 0
    const find = () => {
      asks += 1
      return new Promise<never>(() => undefined)
    }
    const next = test.another({ posters: [fakePlace({ find }), other], isGone: (owner) => owner === 'dead' })
    await approved('feeds')
    test.clock.pass({ seconds: 5 })
    await next.start()
    await until(() => other.posted.length === 1)
    expect((await next.get(left)).status).toBe('approved')
    // Not heard in a minute, looked for again a minute later, and not heard again.
    while ((await next.get(left)).status === 'approved') {
      await idle()
      test.clock.pass({ seconds: 5 })
    }
    expect(asks).toBe(2)
    await next.stop()
    expect((await next.get(left)).status).toBe('uncertain')
  })
})

describe('who has a reply in hand', () => {
  const idle = () => new Promise((resolve) => setTimeout(resolve, 5))

  it('says so every few seconds, so that a slow try is not taken for a dead one', async () => {
    let arrive: (outcome: PostOutcome) => void = () => undefined
    const caseId = await approved()
    test.place.next.push(new Promise((resolve) => (arrive = resolve)))
    test.clock.pass({ seconds: 5 })
    const slow = test.desk.dispatch()
    while (test.place.posted.length === 0) await idle()
    for (let seconds = 0; seconds < 50; seconds += 5) {
      test.clock.pass({ seconds: 5 })
      await idle()
    }
    await test.another({ isGone: () => false }).dispatch()
    expect((await test.desk.get(caseId)).status).toBe('approved')
    arrive({ state: 'posted' })
    await slow
    expect((await test.desk.get(caseId)).status).toBe('posted')
  })

  it('speaks for its own try only, once another has begun', async () => {
    const caseId = await approved()
    const answers: ((outcome: PostOutcome) => void)[] = []
    for (let tries = 0; tries < 2; tries++)
      test.place.next.push(new Promise((resolve) => answers.push(resolve)))
    test.clock.pass({ seconds: 5 })
    const slow = test.desk.dispatch()
    while (test.place.posted.length < 1) await idle()
    const next = test.another({ isGone: () => true })
    await next.dispatch()
    await decide(caseId, 'resend')
    const second = next.dispatch()
    while (test.place.posted.length < 2) await idle()
    answers[0]?.({ state: 'refused', why: 'no rights there' })
    await slow
    expect((await test.desk.get(caseId)).status).toBe('approved')
    answers[1]?.({ state: 'posted' })
    await second
    expect((await test.desk.get(caseId)).status).toBe('posted')
  })
})
