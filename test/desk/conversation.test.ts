import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Actor, type Comment, type DecisionAction, silentSince } from '../../src/core/index.ts'
import { conversationKey } from '../../src/desk/keys.ts'
import { ana, ben, closeDesks, comment, eve, type TestDesk, testDesk } from '../support/desk.ts'

let test: TestDesk
beforeEach(async () => {
  test = await testDesk()
})
afterEach(closeDesks)

const here = { author: { id: 'sam', name: 'Sam' }, url: 'https://forum.example/t/1#post-1' }
const there = { author: { id: 'sam', name: 'Sam' }, url: 'https://forum.example/t/2' }

async function received(text: string, more: Partial<Comment> = here, source = 'http') {
  return (await test.desk.receive(source, comment(text, more))).caseId
}
async function decide(caseId: string, action: DecisionAction, more: object = {}) {
  const { version } = await test.desk.get(caseId)
  return test.desk.decide(caseId, { action, version, ...more }, ana)
}
async function asked(text = '[detractor] Bravo, what a masterpiece.', more: Partial<Comment> = here) {
  const caseId = await received(text, more)
  await decide(caseId, 'approve', { strategy: 'ask-to-elaborate', text: 'What would help? (Ana)' })
  await test.send()
  return caseId
}

describe('after asking somebody to elaborate', () => {
  it('the case waits three working days for the answer', async () => {
    expect(await test.desk.get(await asked())).toMatchObject({
      status: 'awaiting-answer',
      followUpAt: '2026-03-05T09:00:05.000Z',
    })
  })

  it('silence until then is shown, and nothing else follows from it', async () => {
    const caseId = await asked()
    const before = await test.desk.get(caseId)
    test.clock.pass({ days: 2 })
    await test.desk.remind()
    expect(await test.desk.get(caseId)).toEqual(before)
    test.clock.pass({ days: 1 })
    await test.desk.remind()
    const silent = await test.desk.get(caseId)
    expect(silent).toMatchObject({ status: 'awaiting-answer', followUpAt: null, proposal: before.proposal })
    expect(silent.assessment).toMatchObject({
      verdict: 'detractor',
      signals: before.assessment.signals.concat(
        expect.objectContaining({
          signal: 'deflection',
          evidence: [{ kind: 'metadata', field: 'answer', value: '2026-03-05T09:00:05.000Z' }],
        }),
      ),
    })
    const { deflection, ...scores } = before.assessment.scores
    expect(silent.assessment.scores).toMatchObject(scores)
    expect(silent.assessment.scores.deflection).toBeGreaterThan(deflection)
    expect(silent.history.at(-1)).toMatchObject({ action: 'no-answer', actor: { id: 'winnow' } })
    expect(silentSince(silent)).toBe('2026-03-05T09:00:05.000Z')
  })

  it('is marked once, by one process, also where none ran when the time was over', async () => {
    const caseId = await asked()
    test.clock.pass({ days: 30 })
    await Promise.all([test.another().remind(), test.another().remind(), test.another().start()])
    expect((await test.desk.get(caseId)).history.filter(({ action }) => action === 'no-answer')).toHaveLength(
      1,
    )
  })

  it('one that can’t be marked is tried ever later, is told of as rarely, and holds up nobody', async () => {
    const [bad, good] = [await asked(), await asked('[detractor] Bravo, once more.', there)]
    const { store } = test.storage
    const failing = {
      ...store,
      transaction: ((work) =>
        store.transaction((tx) => {
          const broken = async (id: string) => {
            if (id === bad) throw new TypeError('no')
            return tx.case(id)
          }
          return work({ ...tx, case: broken })
        })) as typeof store.transaction,
    }
    const desk = test.another({ store: failing })
    test.clock.pass({ days: 30 })
    for (let second = 0; second < 3_600; second += 5) {
      await desk.remind()
      test.clock.pass({ seconds: 5 })
    }
    expect((await test.desk.get(good)).followUpAt).toBeNull()
    expect((await test.desk.get(bad)).followUpAt).not.toBeNull()
    expect(test.reported.length).toBeGreaterThan(3)
    expect(test.reported.length).toBeLessThan(15)
    await test.desk.remind()
    expect((await test.desk.get(bad)).followUpAt).toBeNull()
  })

  it('whoever answers late is heard, and was not silent', async () => {
    const caseId = await asked()
    test.clock.pass({ days: 30 })
    await test.desk.remind()
    const second = await received('[critic] It loses my notes')
    const late = await test.desk.get(caseId)
    expect(late).toMatchObject({ status: 'closed', related: [second] })
    expect(late.assessment.signals.filter(({ signal }) => signal === 'deflection')).toEqual([])
    expect(late.assessment.scores.deflection).toBe(0)
  })

  it('what they wrote back where nobody listens is brought by hand, once', async () => {
    const caseId = await asked()
    const text = '[critic] It loses my notes'
    const brought = await test.desk.writtenBack(caseId, text, ana)
    const again = await test.desk.writtenBack(caseId, text, ben)
    expect([brought.created, again]).toEqual([true, { caseId: brought.caseId, created: false }])
    expect((await test.desk.get(caseId)).status).toBe('closed')
    const next = await test.desk.get(brought.caseId)
    expect(next).toMatchObject({
      source: 'desk',
      postable: false,
      related: [caseId],
      comment: { text, author: here.author },
    })
    expect(next.comment.thread?.map(({ text: said, fromUs }) => [said, fromUs ?? false])).toEqual([
      ['[detractor] Bravo, what a masterpiece.', false],
      ['What would help? (Ana)', true],
    ])
    const ask = { strategy: 'ask-to-elaborate', text: 'What would help? (Ana)' }
    await expect(decide(brought.caseId, 'approve', ask)).rejects.toMatchObject({ code: 'draft_refused' })
  })

  it('once also when two people bring it at the same moment', async () => {
    const caseId = await asked()
    const text = '[critic] It loses my notes'
    const other = test.another()
    const both = await Promise.all([
      test.desk.writtenBack(caseId, text, ana),
      other.writtenBack(caseId, text, ben),
    ])
    expect(new Set(both.map((one) => one.caseId)).size).toBe(1)
    expect((await test.desk.list({})).cases).toHaveLength(2)
  })

  it('and goes with its author when they are forgotten', async () => {
    const caseId = await asked()
    const brought = await test.desk.writtenBack(caseId, '[critic] It loses my notes', ana)
    const { person, cases } = await test.desk.authors.export(caseId)
    expect(cases.map(({ id }) => id)).toContain(brought.caseId)
    expect((await test.desk.authors.person(brought.caseId)).source).toBe(person.source)
    await test.desk.forget({ personOf: caseId })
    await expect(test.desk.get(brought.caseId)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('also of somebody nobody knows', async () => {
    const caseId = await received('[detractor] Bravo.', { author: {} })
    await decide(caseId, 'approve', { strategy: 'ask-to-elaborate', text: 'What would help? (Ana)' })
    await test.send()
    const brought = await test.desk.writtenBack(caseId, '[critic] It loses my notes', ana)
    expect(await test.desk.get(caseId)).toMatchObject({ status: 'closed', related: [brought.caseId] })
    expect(await test.desk.get(brought.caseId)).toMatchObject({ related: [caseId] })
  })

  it('only by those who may decide, with words, and where a reply of ours stands', async () => {
    const caseId = await asked()
    const pending = await received('[detractor] Bravo', there)
    const refused = async (id: string, text: string, who: Actor, code: string) =>
      expect(test.desk.writtenBack(id, text, who)).rejects.toMatchObject({ code })
    await refused(caseId, 'It loses my notes', eve, 'not_allowed')
    await refused(caseId, ' ', ana, 'invalid_input')
    await refused(caseId, 'a'.repeat(100_001), ana, 'too_long')
    await refused(pending, 'It loses my notes', ana, 'not_possible')
    await refused('nobody', 'It loses my notes', ana, 'not_found')
  })

  it('their next comment there closes it, and is read together with our question', async () => {
    const first = await asked()
    const second = await received('[critic] It loses my notes', {
      ...here,
      url: 'https://forum.example/t/1#post-9',
    })
    expect(await test.desk.get(first)).toMatchObject({
      status: 'closed',
      followUpAt: null,
      related: [second],
      history: [{}, {}, {}, { action: 'answered', from: 'awaiting-answer', to: 'closed', reason: second }],
    })
    const next = await test.desk.get(second)
    expect(next.related).toEqual([first])
    expect(next.comment.thread).toEqual([
      {
        author: here.author,
        text: '[detractor] Bravo, what a masterpiece.',
        postedAt: '2026-03-02T09:00:00.000Z',
      },
      {
        author: { name: 'Ana' },
        text: 'What would help? (Ana)',
        postedAt: '2026-03-02T09:00:00.000Z',
        fromUs: true,
      },
    ])
  })

  it('a thread that comes with the comment stays as it came', async () => {
    await asked()
    const thread = [{ author: { name: 'Kim' }, text: 'Me too' }]
    const second = await received('[critic] It loses my notes', { ...here, thread })
    expect((await test.desk.get(second)).comment.thread).toEqual(thread)
  })

  it.each<[string, Partial<Comment>, string]>([
    ['somebody else’s comment', { ...here, author: { id: 'kim' } }, 'http'],
    ['their comment elsewhere', there, 'http'],
    ['a comment by nobody known', { url: here.url, author: {} }, 'http'],
    ['the same name on another platform', here, 'feeds'],
  ])('%s changes nothing', async (_, more, source) => {
    const first = await asked()
    const second = await received('[critic] It loses my notes', more, source)
    expect((await test.desk.get(first)).status).toBe('awaiting-answer')
    expect(await test.desk.get(second)).toMatchObject({ related: [] })
    expect((await test.desk.get(second)).comment.thread).toBeUndefined()
  })

  it('an answer with an address of its own is known by the thread it brings', async () => {
    const first = await asked()
    const thread = [
      { author: here.author, text: '[detractor] Bravo, what a masterpiece.' },
      { author: { name: 'Acme' }, text: 'What would help? (Ana)', fromUs: true },
    ]
    const second = await received('[critic] It loses my notes', { ...there, thread })
    expect((await test.desk.get(first)).status).toBe('closed')
    expect((await test.desk.get(second)).related).toEqual([first])
  })

  it('they are not asked again in this conversation (rule 6), however the case ended', async () => {
    await asked()
    const second = await received('[detractor] Bravo again')
    const again = decide(second, 'approve', { strategy: 'ask-to-elaborate', text: 'Really, what? (Ana)' })
    await expect(again).rejects.toMatchObject({ code: 'draft_refused' })
    const elsewhere = await received('[detractor] Bravo', there)
    const ask = { strategy: 'ask-to-elaborate', text: 'What would help? (Ana)' }
    expect((await decide(elsewhere, 'approve', ask)).status).toBe('approved')
  })

  it('nor when somebody of ours asked by hand before', async () => {
    const caseId = await received('[detractor] [asked] Bravo')
    const again = decide(caseId, 'approve', { strategy: 'ask-to-elaborate', text: 'What would help? (Ana)' })
    await expect(again).rejects.toMatchObject({ code: 'draft_refused' })
  })
})

describe('what was written before in the same conversation', () => {
  it('is read along with the next comment when it was decided to be depreciative', async () => {
    const first = await received('[detractor] Bravo.')
    await decide(first, 'dismiss')
    const second = await received('[detractor] And again.')
    expect((await test.desk.get(second)).comment.thread?.map(({ text }) => text)).toEqual([
      '[detractor] Bravo.',
    ])
  })

  it.each([
    ['undecided', '[detractor] Bravo.', false],
    ['a critic’s', '[critic] It crashes', true],
  ])('is left out while it is %s', async (_, text, dismiss) => {
    const first = await received(text)
    if (dismiss) await decide(first, 'dismiss')
    const second = await received('[detractor] And again.')
    expect((await test.desk.get(second)).comment.thread).toBeUndefined()
  })
})

describe('which conversation a comment stands in', () => {
  const own = { ownership: 'own', kind: 'forum' } as const
  const chat = { ownership: 'own', kind: 'chat', url: 'https://chat.example/general' } as const
  it.each<[string, Partial<Comment>, string | null]>([
    ['its address', { url: 'https://a.example/t?p=1#c2' }, 'https://a.example/t?p=1'],
    [
      'the article first',
      { url: 'https://a.example/c/7', article: { url: 'https://a.example/x#top' } },
      'https://a.example/x',
    ],
    [
      'in a chat the channel',
      { url: 'https://chat.example/general/p7', venue: chat },
      'https://chat.example/general',
    ],
    ['else the place', { venue: { ...own, name: 'Forum' } }, 'Forum'],
    ['else nothing', { venue: own }, null],
    ['an address that is none', { url: 'over there' }, 'over there'],
  ])('%s', (_, more, expected) => {
    expect(conversationKey({ id: 'c', text: 't', author: {}, venue: own, ...more })).toBe(expected)
  })
})
