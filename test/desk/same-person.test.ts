import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Comment } from '../../src/core/index.ts'
import { ana, closeDesks, comment, eve, type TestDesk, testDesk } from '../support/desk.ts'

const slack = { author: { id: 'U1', name: 'Sam' }, url: 'https://chat.example/1' }
const forum = { author: { id: 'sam-f', name: 'Sammy' }, url: 'https://forum.example/t/1' }
const ASK = { strategy: 'ask-to-elaborate', text: 'What would help? (Ana, Acme)' } as const

describe('one person under two names', () => {
  let test: TestDesk
  beforeEach(async () => {
    test = await testDesk()
  })
  afterEach(closeDesks)

  const received = async (text: string, more: Partial<Comment>, source = 'http') =>
    (await test.desk.receive(source, comment(text, more))).caseId
  async function decide(caseId: string, more: object) {
    const { version } = await test.desk.get(caseId)
    return test.desk.decide(caseId, { action: 'approve', version, ...more }, ana)
  }
  async function both() {
    const first = await received('[detractor] Bravo.', slack, 'http')
    const second = await received('[detractor] What a circus.', forum, 'desk')
    return { first, second }
  }

  it('is asked once, when somebody has said that they are the same; and twice again when not', async () => {
    const { first, second } = await both()
    await decide(first, ASK)
    await test.send()
    await test.desk.authors.join(second, first, ana)
    const codes = (await test.desk.lint(second, 'ask-to-elaborate', ASK.text)).map(({ code }) => code)
    expect(codes).toContain('second-ask')
    await expect(decide(second, ASK)).rejects.toMatchObject({ code: 'draft_refused' })
    await test.desk.authors.part(first, ana)
    expect((await decide(second, ASK)).status).toBe('approved')
  })

  it('wants no messages under either', async () => {
    const { first, second } = await both()
    await test.desk.authors.join(first, second, ana)
    await received('[critic] [leave me]', slack)
    await expect(decide(second, { text: 'Thank you. (Ana, Acme)' })).rejects.toMatchObject({
      code: 'draft_refused',
    })
  })

  it('is shown on both pages with who said so and when, and told beside the other’s comment', async () => {
    const { first, second } = await both()
    expect((await test.desk.get(second)).elsewhere).toBeUndefined()
    await test.desk.authors.join(second, first, ana)
    const { same } = await test.desk.authors.of(first, { skip: 0, limit: 5 })
    expect(same).toEqual([
      { caseId: second, name: 'Sammy', place: 'Acme forum', by: 'Ana', at: '2026-03-02T09:00:00.000Z' },
    ])
    expect((await test.desk.get(second)).elsewhere?.map(({ caseId }) => caseId)).toEqual([first])
  })

  it('is given what they wrote under this name alone', async () => {
    const { first, second } = await both()
    await test.desk.authors.join(first, second, ana)
    expect((await test.desk.get(first)).elsewhere).toHaveLength(1)
    const given = JSON.stringify(await test.desk.authors.export(first))
    expect(given).toContain('Bravo')
    expect(given).not.toContain('circus')
    expect(given).not.toContain(second)
  })

  it('is joined by no name, with nobody twice, and only by those who may decide', async () => {
    const { first, second } = await both()
    const nameless = await received('[critic] It crashes.', { author: { name: 'Sam' } })
    const join = (a: string, b: string, who = ana) => test.desk.authors.join(a, b, who)
    await expect(join(first, nameless)).rejects.toMatchObject({ code: 'not_possible' })
    await expect(join(first, first)).rejects.toMatchObject({ code: 'not_possible' })
    await expect(join(first, 'nobody')).rejects.toMatchObject({ code: 'not_found' })
    await expect(join(first, second, eve)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(test.desk.authors.part(first, eve)).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('three are one, one leaves, and an erasure leaves nothing of it', async () => {
    const { first, second } = await both()
    const third = await received('[critic] It crashes.', { author: { handle: 'sam3' } })
    await test.desk.authors.join(first, second, ana)
    await test.desk.authors.join(second, third, ana)
    const names = async (id: string) =>
      (await test.desk.authors.of(id, { skip: 0, limit: 1 })).same.map(({ caseId }) => caseId).sort()
    expect(await names(first)).toEqual([second, third].sort())
    await test.desk.authors.part(second, ana)
    expect([await names(first), await names(second)]).toEqual([[third], []])
    await test.desk.forget({ personOf: third })
    expect(await names(first)).toEqual([])
  })

  it('nor does the erasure of single cases, once the last of an identity is gone', async () => {
    const { first, second } = await both()
    const more = await received('[critic] It crashes.', slack)
    await test.desk.authors.join(first, second, ana)
    const joined = async () => (await test.desk.authors.of(second, { skip: 0, limit: 1 })).same.length
    await test.desk.forget({ caseId: first })
    expect(await joined()).toBe(1)
    await test.desk.forget({ caseId: more })
    await received('[critic] Back again.', slack)
    expect(await joined()).toBe(0)
  })

  it('is written to again under either, when one step says so', async () => {
    const { first, second } = await both()
    await test.desk.authors.join(first, second, ana)
    const said = await received('[critic] [leave me]', slack)
    const silence = async (id: string) => (await test.desk.authors.of(id, { skip: 0, limit: 1 })).noMessages
    expect([await silence(first), await silence(second)]).toEqual([said, said])
    await decide(second, { action: 'may-write' })
    expect([await silence(first), await silence(second)]).toEqual([null, null])
    expect((await decide(first, { text: 'Thank you. (Ana, Acme)' })).status).toBe('approved')
  })
})

describe('what somebody wrote before in other conversations', () => {
  afterEach(closeDesks)

  it.each<[string, number | null, readonly string[]]>([
    ['is told with its dates, the newest first', 365, ['second', 'first']],
    ['is forgotten after so many days', 30, ['second']],
    ['is told to nobody where that is switched off', null, []],
  ])('%s', async (_, memoryDays, expected) => {
    const { desk, clock } = await testDesk({ memoryDays })
    const said = async (text: string, at: number, author: Comment['author'] = { id: 'sam' }) => {
      const url = `https://forum.example/t/${at}`
      return (await desk.receive('http', comment(text, { author, url }))).caseId
    }
    await said('first', 1)
    clock.pass({ days: 40 })
    await said('second', 2)
    await said('somebody else', 3, { id: 'other' })
    const now = await desk.get(await said('[detractor] now', 4))
    expect((now.elsewhere ?? []).map(({ firstWords }) => firstWords)).toEqual(expected)
    // It informs, and changes no reading.
    expect(now.comment.thread).toBeUndefined()
    expect(now.proposal?.strategy).toBe('ask-to-elaborate')
  })
})
