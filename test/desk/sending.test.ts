import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DecisionAction, type PostOutcome, WinnowError } from '../../src/core/index.ts'
import { ana, ben, closeDesks, comment, fakePlace, type TestDesk, testDesk } from '../support/desk.ts'

let test: TestDesk
beforeEach(async () => {
  test = await testDesk()
})
afterEach(closeDesks)

async function approved(strategy: 'ask-to-elaborate' | null = null) {
  const { caseId } = await test.desk.receive('http', comment('[critic] It crashes'))
  await test.desk.decide(caseId, { action: 'approve', version: 1, strategy, text: 'Thank you (Ana)' }, ana)
  return caseId
}
async function decide(caseId: string, action: DecisionAction, more: object = {}) {
  const { version } = await test.desk.get(caseId)
  return test.desk.decide(caseId, { action, version, ...more }, ana)
}
const status = async (caseId: string) => (await test.desk.get(caseId)).status

/** A sender that takes the reply in hand and never comes back. */
async function diesWhileSending() {
  const before = test.place.posted.length
  test.place.next.push(new Promise<PostOutcome>(() => undefined))
  void test.another({ owner: 'dead', timers: { after: () => () => undefined } }).dispatch()
  while (test.place.posted.length === before) await new Promise((resolve) => setImmediate(resolve))
}

describe('a try that ends', () => {
  it.each<[string, PostOutcome | Error, string, string | undefined]>([
    ['posted', { state: 'posted' }, 'posted', 'sent'],
    ['refused', { state: 'refused', why: 'no rights there' }, 'pending', 'send-refused'],
    ['unknown', { state: 'unknown', why: 'the line broke' }, 'uncertain', 'send-uncertain'],
    ['in an exception', new Error('the words of a reply'), 'uncertain', 'send-uncertain'],
    ['in a wait', { state: 'retry', why: 'busy' }, 'approved', undefined],
  ])('%s leads on', async (_, outcome, leadsTo, action) => {
    const caseId = await approved()
    test.place.next.push(outcome)
    await test.send()
    const after = await test.desk.get(caseId)
    expect(after.status).toBe(leadsTo)
    expect(after.history[2]?.action).toBe(action)
    expect(JSON.stringify(after.history[2] ?? '')).not.toContain('the words')
    expect(test.place.posted).toHaveLength(1)
  })

  it(
    'is written down later when the database can’t be told of it now, and nothing is guessed ' + 'meanwhile',
    async () => {
      const { store } = test.storage
      let full = false
      const transaction: typeof store.transaction = (work) =>
        full
          ? Promise.reject(new WinnowError('disk_full', 'full', { retryAfter: 60 }))
          : store.transaction(work)
      const place = fakePlace({
        async post() {
          full = true
          return { state: 'posted' }
        },
      })
      const sender = test.another({ store: { ...store, transaction }, posters: [place] })
      const caseId = await approved()
      test.clock.pass({ seconds: 5 })
      await sender.dispatch()
      expect(await status(caseId)).toBe('approved')
      // Long enough that a dead sender's would be taken for uncertain.
      test.clock.pass({ minutes: 5 })
      full = false
      await sender.dispatch()
      expect(await status(caseId)).toBe('posted')
    },
  )

  it('refused gives the text back as a draft, with the reason, and may be approved again', async () => {
    const caseId = await approved('ask-to-elaborate')
    test.place.next.push({ state: 'refused', why: 'no rights there' })
    await test.send()
    expect(await test.desk.get(caseId)).toMatchObject({
      status: 'pending',
      approved: null,
      draft: { text: 'Thank you (Ana)', strategy: 'ask-to-elaborate' },
      history: [{}, {}, { reason: 'no rights there' }],
    })
    await decide(caseId, 'approve', { strategy: 'ask-to-elaborate' })
    await test.send()
    expect(await status(caseId)).toBe('awaiting-answer')
    const keys = test.place.posted.map(({ idempotencyKey }) => idempotencyKey)
    expect(new Set(keys).size).toBe(2)
  })
})

describe('waiting for a place that is busy', () => {
  it('doubles the pause up to five minutes, with the same key each time', async () => {
    await approved()
    for (let tries = 0; tries < 12; tries++) test.place.next.push({ state: 'retry', why: 'busy' })
    await test.send()
    const pauses: number[] = []
    for (let tries = 2; tries <= 12; tries++) {
      let seconds = 0
      while (test.place.posted.length < tries) {
        seconds += 1
        test.clock.pass({ seconds: 1 })
        await test.desk.dispatch()
      }
      pauses.push(seconds)
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300])
    expect(new Set(test.place.posted.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
  })

  it('waits as long as the place asks', async () => {
    const caseId = await approved()
    test.place.next.push({ state: 'retry', after: 60, why: 'busy' })
    await test.send()
    test.clock.pass({ seconds: 59 })
    await test.desk.dispatch()
    expect(test.place.posted).toHaveLength(1)
    test.clock.pass({ seconds: 1 })
    await test.desk.dispatch()
    expect(await status(caseId)).toBe('posted')
  })

  it('can be undone meanwhile: it is certain that nothing arrived', async () => {
    const caseId = await approved()
    test.place.next.push({ state: 'retry', after: 60, why: 'busy' })
    await test.send()
    expect((await decide(caseId, 'reopen')).status).toBe('pending')
    test.clock.pass({ minutes: 5 })
    await test.desk.dispatch()
    expect(test.place.posted).toHaveLength(1)
  })

  it('or pasted by hand meanwhile, and is then not sent too', async () => {
    const caseId = await approved()
    test.place.next.push({ state: 'retry', after: 60, why: 'busy' })
    await test.send()
    expect((await decide(caseId, 'mark-posted')).status).toBe('posted')
    test.clock.pass({ minutes: 5 })
    await test.desk.dispatch()
    expect(test.place.posted).toHaveLength(1)
  })
})

describe('a reply in hand', () => {
  it('can be neither undone nor marked by hand', async () => {
    const caseId = await approved()
    test.clock.pass({ seconds: 5 })
    await diesWhileSending()
    for (const action of ['reopen', 'mark-posted'] as const)
      await expect(decide(caseId, action)).rejects.toMatchObject({ code: 'not_possible' })
  })

  it('is settled although somebody claims the case in that moment', async () => {
    const caseId = await approved()
    test.place.next.push(
      (async () => {
        await decide(caseId, 'claim')
        return { state: 'posted' as const }
      })(),
    )
    await test.send()
    expect(await status(caseId)).toBe('posted')
  })
})

describe('a process killed', () => {
  it('between approval and posting loses nothing: the next one sends it, once', async () => {
    const caseId = await approved()
    const next = test.another({ owner: 'next' })
    test.clock.pass({ minutes: 1 })
    await next.start()
    // What is in hand is waited for.
    await next.stop()
    expect(await status(caseId)).toBe('posted')
    await next.dispatch()
    expect(test.place.posted).toHaveLength(1)
  })

  it('while sending leaves it uncertain, and nobody sends it again by itself', async () => {
    const caseId = await approved()
    test.clock.pass({ seconds: 5 })
    await diesWhileSending()
    const next = test.another()
    test.clock.pass({ seconds: 30, milliseconds: -1 })
    await next.dispatch()
    expect(await status(caseId)).toBe('approved')
    test.clock.pass({ milliseconds: 1 })
    await next.dispatch()
    expect(await status(caseId)).toBe('uncertain')
    test.clock.pass({ days: 3 })
    await next.dispatch()
    expect(test.place.posted).toHaveLength(1)
  })

  it('is known to be gone at once, without waiting for its lease', async () => {
    const caseId = await approved()
    test.clock.pass({ seconds: 5 })
    await diesWhileSending()
    await test.another({ isGone: (owner) => owner === 'dead' }).dispatch()
    expect(await status(caseId)).toBe('uncertain')
  })

  it.each([
    ['posted', 'posted', 1],
    // Not there yet proves nothing: the place may still be at it.
    ['absent', 'uncertain', 1],
    ['unknown', 'uncertain', 1],
  ] as const)('while sending, and the place says %s', async (found, leadsTo, posts) => {
    const caseId = await approved()
    test.clock.pass({ seconds: 5 })
    await diesWhileSending()
    const place = { ...test.place, sources: ['http'], find: async () => found }
    const next = test.another({ posters: [place], isGone: (owner) => owner === 'dead' })
    await next.dispatch()
    test.clock.pass({ minutes: 1 })
    await next.dispatch()
    expect(await status(caseId)).toBe(leadsTo)
    expect(test.place.posted).toHaveLength(posts)
    expect(new Set(test.place.posted.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
  })

  it('while sending, and asking the place fails', async () => {
    const caseId = await approved()
    test.clock.pass({ seconds: 5 })
    await diesWhileSending()
    const place = fakePlace({ find: () => Promise.reject(new Error('down')) })
    const next = test.another({ posters: [place], isGone: (owner) => owner === 'dead' })
    await next.dispatch()
    test.clock.pass({ minutes: 1 })
    await next.dispatch()
    expect(await status(caseId)).toBe('uncertain')
    expect(place.posted).toEqual([])
  })

  it('or only slow: when it comes back it still tells what it knows', async () => {
    const caseId = await approved()
    let arrive: (outcome: PostOutcome) => void = () => undefined
    test.place.next.push(new Promise((resolve) => (arrive = resolve)))
    test.clock.pass({ seconds: 5 })
    const slow = test.desk.dispatch()
    while (test.place.posted.length === 0) await new Promise((resolve) => setImmediate(resolve))
    await test.another({ isGone: () => true }).dispatch()
    expect(await status(caseId)).toBe('uncertain')
    arrive({ state: 'posted', url: 'https://forum.example/late' })
    await slow
    expect(await test.desk.get(caseId)).toMatchObject({
      status: 'posted',
      replyUrl: 'https://forum.example/late',
    })
  })
})

describe('an uncertain reply', () => {
  async function uncertain() {
    const caseId = await approved()
    test.place.next.push({ state: 'unknown', why: 'the line broke' })
    await test.send()
    return caseId
  }

  it('arrived, says a human, and that can be undone', async () => {
    const caseId = await uncertain()
    expect((await decide(caseId, 'mark-posted')).status).toBe('posted')
    expect((await decide(caseId, 'reopen')).status).toBe('uncertain')
    expect((await decide(caseId, 'mark-posted')).status).toBe('posted')
    test.clock.pass({ days: 1 })
    await test.desk.dispatch()
    expect(test.place.posted).toHaveLength(1)
  })

  it('is sent again only when a human says so, with the same key', async () => {
    const caseId = await uncertain()
    expect((await decide(caseId, 'resend')).status).toBe('approved')
    await test.desk.dispatch()
    expect(await status(caseId)).toBe('posted')
    const keys = test.place.posted.map(({ idempotencyKey }) => idempotencyKey)
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
  })

  it('stays uncertain when the second try is refused: the first may have arrived', async () => {
    const caseId = await uncertain()
    await decide(caseId, 'resend')
    test.place.next.push({ state: 'refused', why: 'no rights there' })
    await test.desk.dispatch()
    expect(await status(caseId)).toBe('uncertain')
  })

  it('goes back to uncertain, not to be answered anew, when sending again is undone', async () => {
    const caseId = await uncertain()
    await decide(caseId, 'resend')
    expect((await decide(caseId, 'reopen')).status).toBe('uncertain')
    await test.desk.dispatch()
    expect(test.place.posted).toHaveLength(1)
    await expect(decide(caseId, 'approve', { text: 'Another (Ana)' })).rejects.toMatchObject({
      code: 'not_possible',
    })
  })

  it('can be closed, and opened again', async () => {
    const caseId = await uncertain()
    expect((await decide(caseId, 'close')).status).toBe('closed')
    expect((await decide(caseId, 'reopen')).status).toBe('uncertain')
  })
})

describe('the dispatcher', () => {
  it('sends by itself when the time to undo is over', async () => {
    await test.desk.start()
    const caseId = await approved()
    await idle()
    test.clock.pass({ milliseconds: 4_999 })
    await idle()
    expect(test.place.posted).toEqual([])
    test.clock.pass({ milliseconds: 1 })
    while (test.place.posted.length === 0) await idle()
    await test.desk.stop()
    expect(await status(caseId)).toBe('posted')
  })

  it('waits for the reply in hand before it stops, and sends nothing more', async () => {
    await test.desk.start()
    const first = await approved()
    let arrive: (outcome: PostOutcome) => void = () => undefined
    test.place.next.push(new Promise((resolve) => (arrive = resolve)))
    await idle()
    test.clock.pass({ seconds: 5 })
    while (test.place.posted.length === 0) await idle()
    const second = await approved()
    const stopping = test.desk.stop()
    test.clock.pass({ seconds: 10 })
    arrive({ state: 'posted' })
    await stopping
    expect([await status(first), await status(second)]).toEqual(['posted', 'approved'])
    expect(test.clock.waiting()).toBe(0)
  })

  it('goes on after the database failed for a moment, and reports it', async () => {
    const { store } = test.storage
    let broken = true
    const desk = test.another({
      store: {
        ...store,
        dueOutbox: (...query) => (broken ? Promise.reject(new Error('gone')) : store.dueOutbox(...query)),
      },
    })
    const caseId = await approved()
    await desk.start()
    expect(test.reported).toHaveLength(1)
    broken = false
    test.clock.pass({ seconds: 5 })
    while (test.place.posted.length === 0) await idle()
    await desk.stop()
    expect(await status(caseId)).toBe('posted')
  })

  it('sends nothing that differs from what was approved', async () => {
    const caseId = await approved()
    await test.storage.store.transaction(async (tx) => {
      const row = await tx.liveOutbox(caseId)
      if (row !== undefined) await tx.updateOutbox({ ...row, text: 'Something else' }, row)
    })
    await test.send()
    expect(test.place.posted).toEqual([])
    expect(test.reported).toHaveLength(1)
  })

  it('lets a place that hangs hold up no other, nor a later reply', async () => {
    const hangs = fakePlace()
    const other = fakePlace({ sources: ['feeds'] })
    test = await testDesk({ posters: [hangs, other] })
    let arrive: (outcome: PostOutcome) => void = () => undefined
    hangs.next.push(new Promise((resolve) => (arrive = resolve)))
    await test.desk.start()
    await approved()
    await idle()
    test.clock.pass({ seconds: 5 })
    while (hangs.posted.length === 0) await idle()
    const { caseId } = await test.desk.receive('feeds', comment('[critic]'))
    await test.desk.decide(caseId, { action: 'approve', version: 1, text: 'Thank you (Ben)' }, ben)
    await idle()
    test.clock.pass({ seconds: 5 })
    while (other.posted.length === 0) await idle()
    arrive({ state: 'posted' })
    await test.desk.stop()
    expect(await test.desk.counts()).toMatchObject({ posted: 2, approved: 0 })
  })

  const idle = () => new Promise((resolve) => setTimeout(resolve, 5))
})
