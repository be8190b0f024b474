import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Account, Comment, Decision, DecisionAction } from '../../src/core/index.ts'
import { beforeAsking } from '../../src/core/index.ts'
import { ana, ben, closeDesks, comment, eve, type TestDesk, testDesk } from '../support/desk.ts'

const maren = { id: 'maren-1', name: 'Maren' }

let test: TestDesk
beforeEach(async () => {
  test = await testDesk()
})
afterEach(closeDesks)

async function wrote(text: string, more: Partial<Comment> = {}): Promise<string> {
  test.clock.pass({ minutes: 1 })
  return (await test.desk.receive('http', comment(text, { author: maren, ...more }))).caseId
}
async function decide(caseId: string, action: DecisionAction, more: Partial<Decision> = {}, who = ana) {
  test.clock.pass({ minutes: 1 })
  return test.desk.decide(caseId, { action, version: (await test.desk.get(caseId)).version, ...more }, who)
}
async function replied(caseId: string, text: string, more: Partial<Decision> = {}): Promise<void> {
  await decide(caseId, 'approve', { text, ...more })
  await test.send()
}
async function account(caseId: string): Promise<Account> {
  const found = await test.desk.authors.account(caseId)
  if (found === null) throw new Error('no account')
  return found
}
const thankable = async () => (await test.desk.authors.toThank()).people
const kinds = ({ entries }: Account) => entries.map(({ kind }) => kind).reverse()
const sums = ({ given, asked, balance }: Account) => ({ given, asked, balance })

describe('the account follows from the cases', () => {
  it.each<[string, string, string[]]>([
    ['a critic gives advice', '[critic] The export is slow', ['advice']],
    ['kind words', '[praise] I love it', ['kind-words']],
    ['a question gives nothing', '[question] How does it work', []],
    ['contempt gives nothing', '[detractor] Bravo', []],
    ['what is held is nobody’s gift', '[critic] [distress] I can’t go on', []],
  ])('%s', async (_, text, expected) => {
    expect(kinds(await account(await wrote(text)))).toEqual(expected)
  })

  it('hears help in an answer to somebody else’s question', async () => {
    const thread = [{ author: { id: 'other' }, text: 'Does anybody know how to export?' }]
    const help = '[neither] Choose the third menu, then Export, then CSV.'
    expect(kinds(await account(await wrote(help, { thread })))).toEqual(['help'])
    const own = [{ author: maren, text: 'Does anybody know how to export?' }]
    expect(kinds(await account(await wrote(help, { thread: own })))).toEqual(['help'])
    const ours = [{ author: { id: 'us' }, text: 'Which menu was it?', fromUs: true }]
    expect(kinds(await account(await wrote(help, { thread: ours })))).toEqual(['help'])
  })

  it('counts a reply once it stands there, as thanks or as information, and never to the host', async () => {
    const first = await wrote('[critic] The export is slow')
    await decide(first, 'approve', { text: 'Thanks for that.' })
    expect(kinds(await account(first))).toEqual(['advice'])
    await test.send()
    expect(kinds(await account(first))).toEqual(['advice', 'thanked'])
    const second = await wrote('[question] Where is it')
    await replied(second, 'It is in the third menu.')
    expect(kinds(await account(second))).toEqual(['advice', 'thanked', 'informed'])
    const hosted = await wrote('[detractor] Bravo')
    await replied(hosted, 'Thanks for the article.', { strategy: 'thank-host' })
    expect(sums(await account(first))).toEqual({ given: 2, asked: 0, balance: 2 })
  })

  it('counts no “I have posted it” that was taken back', async () => {
    const caseId = (await test.desk.receive('desk', comment('[critic] Slow', { author: maren }))).caseId
    await decide(caseId, 'approve', { text: 'Thanks for that.' })
    await decide(caseId, 'mark-posted')
    expect(kinds(await account(caseId))).toEqual(['advice', 'thanked'])
    await decide(caseId, 'reopen')
    expect(kinds(await account(caseId))).toEqual(['advice'])
  })

  it('tells asking from asking again without thanks', async () => {
    const ask = { strategy: 'ask-to-elaborate' } as const
    const first = await wrote('[detractor] Bravo', { url: 'https://forum.example/t/one' })
    await replied(first, 'What would help?', ask)
    const second = await wrote('[detractor] Bravo again', { url: 'https://forum.example/t/two' })
    await replied(second, 'And here, what would help?', ask)
    const asked = await account(first)
    expect(kinds(asked)).toEqual(['asked', 'asked-again'])
    expect(beforeAsking(asked)).toBe('asked-without-thanks')
    expect(sums(asked)).toEqual({ given: 0, asked: 2, balance: -2 })
    await replied(await wrote('[praise] It works now'), 'Thanks, that is good to hear.')
    expect(beforeAsking(await account(first))).toBe('overdrawn')
  })

  it('has both names of somebody whom a human has joined, and gives each of them its own', async () => {
    const here = await wrote('[critic] The export is slow')
    const there = await wrote('[praise] I love it', { author: { id: 'm-2', name: 'maren_k' } })
    await decide(there, 'dismiss')
    expect(kinds(await account(here))).toEqual(['advice'])
    await test.desk.authors.join(here, there, ana)
    expect(kinds(await account(here))).toEqual(['advice', 'kind-words'])
    await decide(here, 'dismiss')
    expect(await thankable()).toHaveLength(1)
    const { account: given } = await test.desk.authors.export(there)
    expect(given?.entries.map(({ kind }) => kind)).toEqual(['kind-words'])
    await test.desk.authors.part(here, ana)
    expect(kinds(await account(here))).toEqual(['advice'])
  })

  it('joins nobody by a name', async () => {
    expect(
      await test.desk.authors.account(await wrote('[critic] Slow', { author: { name: 'Maren' } })),
    ).toBeNull()
  })
})

describe('a line by hand', () => {
  const entry = {
    entry: { kind: 'introduced', on: '2026-02-20' },
    reason: 'to the people of the museum',
  } as const

  it('has its day, its reason and who wrote it, and is no news to a draft', async () => {
    const caseId = await wrote('[question] Where')
    await decide(caseId, 'account', entry, ben)
    const { entries } = await account(caseId)
    expect(entries).toMatchObject([
      { kind: 'introduced', at: '2026-02-20T12:00:00.000Z', by: { name: 'Ben' }, byHand: true },
    ])
    expect(entries[0]?.reason).toBe('to the people of the museum')
  })

  it('is taken back once, and nothing else is', async () => {
    const caseId = await wrote('[question] Where')
    const { history } = await decide(caseId, 'account', entry)
    const takesBack = history.at(-1)?.seq ?? 0
    await decide(caseId, 'account', { takesBack })
    expect((await account(caseId)).entries).toEqual([])
    await expect(decide(caseId, 'account', { takesBack })).rejects.toMatchObject({ code: 'not_possible' })
    await expect(decide(caseId, 'account', { takesBack: 1 })).rejects.toMatchObject({ code: 'not_possible' })
  })

  it.each<[string, Partial<Decision>]>([
    ['without a reason', { entry: { kind: 'advised' } }],
    ['without saying what', { reason: 'a talk' }],
    ['on a day to come', { entry: { kind: 'advised', on: '2026-04-01' }, reason: 'a talk' }],
    ['on a day that is none', { entry: { kind: 'advised', on: 'monday' }, reason: 'a talk' }],
  ])('is refused %s', async (_, given) => {
    const caseId = await wrote('[question] Where')
    await expect(decide(caseId, 'account', given)).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('is nobody’s who may not decide', async () => {
    const caseId = await wrote('[question] Where')
    await expect(decide(caseId, 'account', entry, eve)).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('is written down on the day that it is where the team is', async () => {
    test = await testDesk({ timeZone: 'Pacific/Auckland' })
    // 2026-03-03 there.
    test.clock.pass({ minutes: 300 })
    const caseId = await wrote('[critic] Slow')
    const dayOf = async (on?: string) => {
      const line = on === undefined ? { kind: entry.entry.kind } : { kind: entry.entry.kind, on }
      const { history } = await decide(caseId, 'account', {
        reason: 'to Kim',
        entry: line,
      } as Partial<Decision>)
      return history.at(-1)?.entry?.on
    }
    expect([await dayOf(), await dayOf('2026-03-03')]).toEqual(['2026-03-03', '2026-03-03'])
    await expect(dayOf('2026-03-04')).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('is exported with the person, and gone with them', async () => {
    const caseId = await wrote('[critic] Slow')
    await decide(caseId, 'account', entry)
    const { account: kept } = await test.desk.authors.export(caseId)
    expect(kept?.entries.map(({ kind }) => kind)).toContain('introduced')
    await test.desk.forget({ personOf: caseId })
    const { decisions } = await test.desk.decisions({ action: 'account', limit: 10 })
    expect(decisions).toEqual([])
    const again = await wrote('[question] Where')
    expect((await account(again)).entries).toEqual([])
  })
})

describe('whom to thank', () => {
  it('comes in pages, everybody once and nobody left out', async () => {
    const names = Array.from({ length: 34 }, (_, n) => `p${n}`)
    for (const id of [...names, 'p3', 'p33']) {
      test.clock.pass({ minutes: 1 })
      await decide(await wrote('[praise] I love it', { author: { id, name: id } }), 'dismiss')
    }
    const first = await test.desk.authors.toThank()
    const second = await test.desk.authors.toThank(first.next)
    expect([first.people.length, second.people.length, second.next]).toEqual([30, 4, undefined])
    const found = [...first.people, ...second.people].map(({ name }) => name)
    expect(found.slice(0, 3)).toEqual(['p33', 'p3', 'p32'])
    expect([...found].sort()).toEqual([...names].sort())
    await expect(test.desk.authors.toThank('nothing')).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('names who gave us something and was not thanked, until they are', async () => {
    const caseId = await wrote('[critic] The export is slow')
    // Who waits for an answer is thanked in it.
    expect(await thankable()).toEqual([])
    await replied(caseId, 'It is faster since this morning.')
    expect(await thankable()).toMatchObject([{ caseId, name: 'Maren', reward: 'mention' }])
    const begun = await decide(caseId, 'thank', { reward: 'mention' })
    expect(begun).toMatchObject({ status: 'pending', draft: { text: 'Thanks mention', strategy: null } })
    expect(test.place.posted).toHaveLength(1)
    await replied(caseId, 'Thanks, it helped everybody.')
    expect(test.place.posted).toHaveLength(2)
    expect(await thankable()).toEqual([])
    await expect(decide(caseId, 'thank')).rejects.toMatchObject({ code: 'not_possible' })
  })

  it('leaves out who wants no messages, and what is long ago', async () => {
    const quiet = await wrote('[critic] [leave me] Slow', { author: { id: 'q', name: 'Quiet' } })
    await decide(quiet, 'dismiss')
    const elsewhere = await wrote('[praise] I love it', { author: { id: 'q-too', name: 'Quiet too' } })
    await decide(elsewhere, 'dismiss')
    await test.desk.authors.join(elsewhere, quiet, ana)
    const old = await wrote('[critic] Slow')
    await decide(old, 'dismiss')
    expect((await thankable()).map(({ caseId }) => caseId)).toEqual([old])
    test.clock.pass({ days: 29 })
    expect(await thankable()).toEqual([])
  })

  it('begins with a case that was dismissed, and leaves it as it was if nothing is sent', async () => {
    const caseId = await wrote('[praise] I love it')
    await decide(caseId, 'dismiss')
    await decide(caseId, 'thank')
    expect(await decide(caseId, 'dismiss')).toMatchObject({ status: 'dismissed' })
    expect(test.place.posted).toEqual([])
  })
})

describe('an idea that was adopted', () => {
  const done = { reason: 'The export takes a second.' }

  it('is told, credited, asked about, asked about again, and its answers are counted', async () => {
    const url = 'https://forum.example/t/export'
    const caseId = await wrote('[critic] The export is slow', { url })
    await replied(caseId, 'Thanks, we look into it.')
    test.clock.pass({ days: 40 })
    const adopted = await decide(caseId, 'adopt', done)
    expect(adopted.draft?.text).toBe('adopted: The export takes a second.')
    expect(kinds(await account(caseId))).toEqual(['advice', 'thanked', 'applied'])
    await expect(decide(caseId, 'adopt', done)).rejects.toMatchObject({ code: 'not_possible' })
    await replied(caseId, 'It is there. Is it better? (Ana, Acme)')
    expect(kinds(await account(caseId))).toEqual(['advice', 'thanked', 'applied', 'credited'])

    test.clock.pass({ days: 3 })
    const kind = await wrote('[praise] So much better', { url })
    await wrote('[critic] And still slow with images', { url })
    // A month after it was marked, it is told once that it is time to ask again.
    const due: string[] = []
    test.desk.promises.onDue((all) => due.push(...all.map(({ text }) => text)))
    await test.desk.remind()
    expect(due).toEqual([])
    test.clock.pass({ days: 28 })
    await test.desk.remind()
    expect(due).toEqual(['The export takes a second.'])
    const { promises } = await test.desk.get(caseId)
    const begun = await decide(caseId, 'follow-up', { promise: promises[0]?.id ?? '' })
    expect(begun.draft?.text).toBe('better: The export takes a second.')
    await replied(caseId, 'Is it still better? (Ana, Acme)')
    expect(kinds(await account(kind))).toEqual([
      'advice',
      'thanked',
      'applied',
      'credited',
      'kind-words',
      'advice',
      'asked-feedback',
    ])
    const [idea] = await test.desk.ideas()
    expect(idea).toMatchObject({ what: 'The export takes a second.', told: 1, askAgainAt: null })
    expect(idea?.answers.map(({ reads }) => reads).sort()).toEqual(['criticism', 'kind'])
    // Three approvals by a human, three replies.
    expect(test.place.posted).toHaveLength(3)
  })

  it('is one idea of everybody who asked for it, the first of them first', async () => {
    const first = await wrote('[critic] The export is slow')
    const second = await wrote('[critic] Export slow', { author: { id: 'kim', name: 'Kim' } })
    const { history } = await decide(second, 'adopt', done)
    await decide(first, 'adopt', { ...done, idea: history.at(-1)?.idea ?? '' })
    const ideas = await test.desk.ideas()
    expect(ideas).toHaveLength(1)
    expect(ideas[0]?.askers.map(({ name }) => name)).toEqual(['Maren', 'Kim'])
    expect(ideas[0]?.told).toBe(0)
  })

  it.each<[string, Partial<Decision>]>([
    ['no word of what was done', {}],
    ['a day that has passed', { ...done, dueAt: '2026-01-01T18:00:00.000Z' }],
  ])('is not marked with %s', async (_, given) => {
    const caseId = await wrote('[critic] Slow')
    await expect(decide(caseId, 'adopt', given)).rejects.toMatchObject({ code: 'invalid_input' })
  })
})
