import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Case, DecisionAction, ListedPromise } from '../../src/core/index.ts'
import {
  ana,
  ben,
  closeDesks,
  comment,
  eve,
  type TestDesk,
  temporaryFolder,
  testDesk,
} from '../support/desk.ts'

/** Monday, 2 March 2026, 09:00 in London; what is promised without a day is due a week later, at six. */
const IN_A_WEEK = '2026-03-09T18:00:00.000Z'
const reply = { text: 'We are on it. [promise] (Ana, Acme)' }

let test: TestDesk
beforeEach(async () => {
  test = await testDesk()
})
afterEach(closeDesks)

const received = async (text = '[critic] It crashes', more: object = {}) =>
  (await test.desk.receive('http', comment(text, more))).caseId
const decide = async (caseId: string, action: DecisionAction, more: object = {}, who = ana) =>
  test.desk.decide(caseId, { action, version: (await test.desk.get(caseId)).version, ...more }, who)
const shown = ({ promises }: Case) => promises.map(({ text, state, dueAt }) => [text, state, dueAt])
/** A case whose reply promised something and was posted. */
async function promised(text = reply.text): Promise<Case> {
  const caseId = await received()
  await decide(caseId, 'approve', { text })
  await test.send()
  return test.desk.get(caseId)
}
const only = ({ promises }: Case) => promises[0]?.id ?? ''

describe('what a reply promises', () => {
  it('is a promise of the case once the reply stands there, and not before', async () => {
    const caseId = await received()
    const approved = await decide(caseId, 'approve', reply)
    expect(approved.approved?.promises).toEqual([{ text: '[promise]', dueAt: IN_A_WEEK }])
    expect(approved.promises).toEqual([])
    await test.send()
    const kase = await test.desk.get(caseId)
    expect(shown(kase)).toEqual([['[promise]', 'open', IN_A_WEEK]])
    expect(kase.promises[0]?.madeBy.name).toBe('Ana')
  })

  it('counts also where a human pasted the reply, and is taken back with "I have posted it"', async () => {
    const caseId = (await test.desk.receive('desk', comment('[critic] It crashes'))).caseId
    await decide(caseId, 'approve', reply)
    expect(shown(await decide(caseId, 'mark-posted'))).toEqual([['[promise]', 'open', IN_A_WEEK]])
    expect(shown(await decide(caseId, 'reopen'))).toEqual([])
    expect(shown(await decide(caseId, 'mark-posted'))).toHaveLength(1)
    // Closing the case closes no promise, and coming back makes none anew.
    expect(shown(await decide(caseId, 'close'))).toHaveLength(1)
    expect(shown(await decide(caseId, 'reopen'))).toHaveLength(1)
  })

  it('is due when it says so', async () => {
    expect(shown(await promised('We look into it. [promise 48] (Ana)'))).toEqual([
      ['[promise 48]', 'open', '2026-03-04T09:00:00.000Z'],
    ])
  })

  it('is what whoever approves makes of it', async () => {
    const caseId = await received()
    const promises = [{ text: 'An answer', dueAt: '2026-03-05T18:00:00.000Z' }]
    await decide(caseId, 'approve', { ...reply, promises })
    await test.send()
    expect(shown(await test.desk.get(caseId))).toEqual([['An answer', 'open', '2026-03-05T18:00:00.000Z']])
    const other = await received()
    await decide(other, 'approve', { ...reply, promises: [] })
    await test.send()
    expect((await test.desk.get(other)).promises).toEqual([])
    const wrong = { ...reply, promises: [{ text: 'An answer', dueAt: 'soon' }] }
    await expect(decide(await received(), 'approve', wrong)).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('is none of a reply that was refused, undone or stopped', async () => {
    const refused = await received()
    test.place.next.push({ state: 'refused', why: 'no' })
    await decide(refused, 'approve', reply)
    await test.send()
    const undone = await received()
    await decide(undone, 'approve', reply)
    await decide(undone, 'reopen')
    await test.send()
    for (const id of [refused, undone]) expect((await test.desk.get(id)).promises).toEqual([])
    expect(await test.desk.promises.counts()).toMatchObject({ open: 0, overdue: 0 })
  })
})

describe('a promise is closed', () => {
  it('by hand as kept, named in the history', async () => {
    const kase = await promised()
    const kept = await decide(kase.id, 'keep-promise', { promise: only(kase) }, ben)
    expect(kept.promises[0]).toMatchObject({ state: 'kept', closed: { by: { name: 'Ben' } } })
    expect(kept.status).toBe('posted')
    expect(kept.history.at(-1)).toMatchObject({ action: 'keep-promise', actor: { name: 'Ben' } })
    await expect(decide(kase.id, 'keep-promise', { promise: only(kase) })).rejects.toMatchObject({
      code: 'not_possible',
    })
  })

  it('as no longer applying, with a reason', async () => {
    const kase = await promised()
    const drop = { promise: only(kase) }
    await expect(decide(kase.id, 'drop-promise', drop)).rejects.toMatchObject({ code: 'invalid_input' })
    const dropped = await decide(kase.id, 'drop-promise', { ...drop, reason: 'They left us.' })
    expect(dropped.promises[0]).toMatchObject({ state: 'dropped', closed: { reason: 'They left us.' } })
    expect(await test.desk.promises.counts()).toEqual({ open: 0, overdue: 0, kept: 0, late: 0, dropped: 1 })
  })

  it('by nobody who may not decide, nor by somebody who saw the case as it was', async () => {
    const kase = await promised()
    const keep = { promise: only(kase) }
    await expect(decide(kase.id, 'keep-promise', keep, eve)).rejects.toMatchObject({ code: 'not_allowed' })
    await decide(kase.id, 'close')
    const late = test.desk.decide(kase.id, { action: 'keep-promise', version: kase.version, ...keep }, ana)
    await expect(late).rejects.toMatchObject({ code: 'stale_version' })
  })

  it('kept by its day, or broken', async () => {
    const [kept, late, open] = [await promised(), await promised(), await promised()]
    await decide(kept.id, 'keep-promise', { promise: only(kept) })
    test.clock.pass({ days: 8 })
    await decide(late.id, 'keep-promise', { promise: only(late) })
    expect(await test.desk.promises.counts()).toEqual({ open: 0, overdue: 1, kept: 1, late: 1, dropped: 0 })
    await decide(open.id, 'move-promise', { promise: only(open), dueAt: '2026-03-20T18:00:00.000Z' })
    expect(await test.desk.promises.counts()).toMatchObject({ open: 1, overdue: 0 })
  })
})

describe('a follow-up', () => {
  it('is a draft of what was promised, and keeps it once it is approved and posted', async () => {
    const kase = await promised()
    const begun = await decide(kase.id, 'follow-up', { promise: only(kase) })
    expect(begun).toMatchObject({
      status: 'pending',
      draft: { text: 'You read: [promise] {what came of it}' },
    })
    // What we said stands in the thread.
    expect(begun.replies.at(-1)).toMatchObject({ text: reply.text, fromUs: true })
    // With the hole open nothing goes out.
    await expect(decide(kase.id, 'approve')).rejects.toMatchObject({ code: 'draft_refused' })
    await decide(kase.id, 'approve', { text: 'It is mended in 4.3. (Ana)' }, ben)
    expect(shown(await test.desk.get(kase.id))).toEqual([['[promise]', 'open', IN_A_WEEK]])
    await test.send()
    const done = await test.desk.get(kase.id)
    expect(done.promises[0]).toMatchObject({ state: 'kept', closed: { by: { name: 'Ben' } } })
    expect(test.place.posted.map(({ text }) => text)).toEqual([reply.text, 'It is mended in 4.3. (Ana)'])
    expect(new Set(test.place.posted.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2)
  })

  it('may promise something itself', async () => {
    const kase = await promised()
    await decide(kase.id, 'follow-up', { promise: only(kase) })
    await decide(kase.id, 'approve', { text: 'Not yet. [promise 24] (Ana)' })
    await test.send()
    expect(shown(await test.desk.get(kase.id)).map(([text, state]) => [text, state])).toEqual([
      ['[promise]', 'kept'],
      ['[promise 24]', 'open'],
    ])
  })

  it('that nobody writes leaves the case as it stood, and the promise open', async () => {
    const kase = await promised()
    await decide(kase.id, 'follow-up', { promise: only(kase) })
    const left = await decide(kase.id, 'dismiss')
    expect(left).toMatchObject({ status: 'posted', draft: null, followUp: null, replyUrl: kase.replyUrl })
    expect(left.approved).toEqual(kase.approved)
    expect(shown(left)).toEqual([['[promise]', 'open', IN_A_WEEK]])
    const again = await decide(kase.id, 'follow-up', { promise: only(kase) })
    expect(again.status).toBe('pending')
    // Our reply is not told twice.
    expect(again.replies.filter(({ fromUs }) => fromUs)).toHaveLength(1)
  })

  it('pasted by hand and taken back opens the promise again', async () => {
    const caseId = (await test.desk.receive('desk', comment('[critic] It crashes'))).caseId
    await decide(caseId, 'approve', reply)
    const kase = await decide(caseId, 'mark-posted')
    await decide(caseId, 'follow-up', { promise: only(kase) })
    await decide(caseId, 'approve', { text: 'It is mended. (Ana)' })
    expect((await decide(caseId, 'mark-posted')).promises[0]?.state).toBe('kept')
    const back = await decide(caseId, 'reopen')
    expect(back.status).toBe('approved')
    expect(shown(back)).toEqual([['[promise]', 'open', IN_A_WEEK]])
  })

  it('takes no question back: who was asked is not asked again', async () => {
    const caseId = await received('[detractor] Nice.', {
      author: { id: 'sam' },
      url: 'https://forum.example/t/x',
    })
    const ask = { strategy: 'ask-to-elaborate', text: 'What would help? [promise] (Ana)' }
    await decide(caseId, 'approve', ask)
    await test.send()
    const kase = await test.desk.get(caseId)
    await decide(caseId, 'follow-up', { promise: only(kase) })
    await decide(caseId, 'approve', { text: 'Here it is. (Ana)' })
    await decide(caseId, 'reopen')
    await decide(caseId, 'approve', { text: 'Here it is. (Ana)' })
    await test.send()
    expect(await test.desk.get(caseId)).toMatchObject({
      status: 'awaiting-answer',
      followUpAt: kase.followUpAt,
    })
    const more = { author: { id: 'sam' }, url: 'https://forum.example/t/x' }
    const next = await received('[detractor] Ha.', more)
    await expect(decide(next, 'approve', ask)).rejects.toMatchObject({ code: 'draft_refused' })
  })

  it('is written to nobody who asked for no messages', async () => {
    const sam = { author: { id: 'sam' } }
    const caseId = await received('[critic] It crashes', sam)
    await decide(caseId, 'approve', reply)
    await test.send()
    await received('[critic] [leave me]', sam)
    const kase = await test.desk.get(caseId)
    await decide(caseId, 'follow-up', { promise: only(kase) })
    const mended = { text: 'It is mended. (Ana)' }
    await expect(decide(caseId, 'approve', mended)).rejects.toMatchObject({ code: 'draft_refused' })
  })

  it('answers nothing that its author deleted meanwhile', async () => {
    const kase = await promised()
    await decide(kase.id, 'follow-up', { promise: only(kase) })
    await decide(kase.id, 'approve', { text: 'It is mended. (Ana)' })
    await test.desk.deleted('http', kase.comment.id)
    await test.send()
    const gone = await test.desk.get(kase.id)
    expect(gone).toMatchObject({ status: 'closed', approved: { text: reply.text } })
    expect(test.place.posted).toHaveLength(1)
    await expect(decide(kase.id, 'follow-up', { promise: only(kase) })).rejects.toMatchObject({
      code: 'not_possible',
    })
  })
})

describe('the day of a promise passes', () => {
  const told: string[][] = []
  beforeEach(() => {
    told.length = 0
    test.desk.promises.onDue((due) => told.push(due.map(({ id }: ListedPromise) => id)))
  })

  it('and it is told of once, those of one moment together, by one timer', async () => {
    const cases = [await promised(), await promised(), await promised()]
    await test.desk.start()
    const timers = test.clock.waiting()
    test.clock.pass({ days: 7, minutes: 539 })
    await test.desk.remind()
    expect(told).toEqual([])
    expect(test.clock.waiting()).toBeLessThanOrEqual(timers)
    test.clock.pass({ minutes: 2 })
    await test.desk.remind()
    expect(told.flat().sort()).toEqual(cases.map(only).sort())
    expect(told).toHaveLength(1)
    test.clock.pass({ days: 30 })
    await test.desk.remind()
    expect(told).toHaveLength(1)
    await test.desk.stop()
  })

  it('while the program is down, and it is told of at the next start', async () => {
    const kase = await promised()
    test.clock.pass({ days: 20 })
    const restarted = test.another()
    restarted.promises.onDue((due) => told.push(due.map(({ id }) => id)))
    await restarted.start()
    expect(told).toEqual([[only(kase)]])
    await restarted.stop()
  })

  it('and of two processes one tells it', async () => {
    const kase = await promised()
    const other = test.another()
    other.promises.onDue((due) => told.push(due.map(({ id }) => id)))
    test.clock.pass({ days: 8 })
    await Promise.all([test.desk.remind(), other.remind(), test.desk.remind(), other.remind()])
    expect(told).toEqual([[only(kase)]])
  })

  it('of one that was kept in time, dropped or moved on it is not told', async () => {
    const [kept, moved] = [await promised(), await promised()]
    await decide(kept.id, 'keep-promise', { promise: only(kept) })
    await decide(moved.id, 'move-promise', { promise: only(moved), dueAt: '2026-03-20T18:00:00.000Z' })
    test.clock.pass({ days: 8 })
    await test.desk.remind()
    expect(told).toEqual([])
    test.clock.pass({ days: 11 })
    await test.desk.remind()
    expect(told).toEqual([[only(moved)]])
  })

  it('of an author who was erased nothing is left', async () => {
    const sam = { author: { id: 'sam' } }
    const caseId = await received('[critic] It crashes', sam)
    await decide(caseId, 'approve', reply)
    await test.send()
    await decide(caseId, 'follow-up', { promise: only(await test.desk.get(caseId)) })
    await test.desk.forget({ author: 'sam' })
    test.clock.pass({ days: 8 })
    await test.desk.remind()
    expect(told).toEqual([])
    expect(await test.desk.promises.counts()).toMatchObject({ open: 0, overdue: 0 })
    expect(await test.desk.promises.list({ state: 'open', limit: 10 })).toEqual([])
  })

  it('on a weekend where one was named, and on the Monday where none was', async () => {
    // From a Sunday a week leads to a Sunday.
    const clockAt = await testDesk({ timeZone: 'Europe/Paris' }, { dataDir: temporaryFolder() })
    clockAt.clock.pass({ days: 6 })
    expect(clockAt.desk.promises.heard('[promise]')[0]?.dueAt).toBe('2026-03-16T17:00:00.000Z')
    expect(clockAt.desk.promises.heard('[promise 144]')[0]?.dueAt).toBe('2026-03-14T09:00:00.000Z')
    // The clocks change on 29 March: six in the evening comes an hour earlier for Greenwich.
    clockAt.clock.pass({ days: 15 })
    expect(clockAt.desk.promises.heard('[promise]')[0]?.dueAt).toBe('2026-03-30T16:00:00.000Z')
  })

  it('lists what is overdue first, and says whose it is', async () => {
    const later = await promised('[promise 480] (Ana)')
    const sooner = await promised('[promise 1] (Ana)')
    const list = await test.desk.promises.list({ state: 'open', limit: 10 })
    expect(list.map(({ caseId, authorName }) => [caseId, authorName])).toEqual([
      [sooner.id, 'Sam Sender'],
      [later.id, 'Sam Sender'],
    ])
  })
})
