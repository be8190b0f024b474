import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createWinnow } from '../../src/main.ts'
import { ana, closeDesks, comment, type TestDesk, testDesk } from '../support/desk.ts'

const ASKED = {
  en: 'Thank you, we look into it. May we write to you here when it is done? (Ana, Acme)',
  fr: 'Merci, nous regardons. Pouvons-nous vous prévenir ici quand ce sera fait ? (Ana, Acme)',
} as const
const sam = { id: 'sam', name: 'Sam' }
const kim = { id: 'kim', name: 'Kim' }
const venue = { ownership: 'own', kind: 'forum', name: 'Help' } as const
const url = 'https://forum.example/t/1'

describe('asked whether we may write again', () => {
  let test: TestDesk
  beforeEach(async () => {
    const { analyzer } = createWinnow({ brand: 'Acme', reading: 'quick' })
    test = await testDesk({ analyzer, promiseDays: 7 })
  })
  afterEach(closeDesks)

  /** Sam's problem, answered with the question. */
  async function asked(text: string): Promise<string> {
    const problem = comment('The export crashes since 4.2.', { id: 'm1', author: sam, venue, url })
    const { caseId } = await test.desk.receive('http', problem)
    const { version } = await test.desk.get(caseId)
    await test.desk.decide(caseId, { action: 'approve', version, text }, ana)
    await test.send()
    return caseId
  }
  const below = (text: string, author = sam) =>
    test.desk.said('http', 'm1', comment(text, { id: 'm2', author, venue, url }))
  const comesIn = (text: string, author = sam) =>
    test.desk.receive('http', comment(text, { id: 'm2', author, venue, url }))

  it.each([
    ['below', ASKED.en, 'Yes please!', below],
    ['below, as small talk', ASKED.fr, 'Oui merci', below],
    ['as a comment of its own', ASKED.en, 'Sure, please do.', comesIn],
  ])('a yes said %s is a follow-up with a day, drafted from what was asked: %s', async (_, ask, yes, say) => {
    const caseId = await asked(ask)
    await say(yes)
    const kase = await test.desk.get(caseId)
    expect(kase.mayWrite).toBe('yes')
    const [promise, ...more] = kase.promises
    expect([promise?.state, promise?.text, more]).toEqual(['open', /[^.]*\?/.exec(ask)?.[0].trim(), []])
    const days = (Date.parse(promise?.dueAt ?? '') - test.clock.now().getTime()) / 86_400_000
    expect(Math.round(days)).toBe(7)
    const decision = { action: 'follow-up', version: kase.version, promise: promise?.id ?? '' } as const
    const { draft } = await test.desk.decide(caseId, decision, ana)
    expect(draft?.text).toContain(promise?.text)
  })

  it('a no said below is kept, and nobody writes to them again', async () => {
    const caseId = await asked(ASKED.en)
    await below('No thanks.')
    expect((await test.desk.get(caseId)).promises).toEqual([])
    const other = comment('The import crashes too.', { id: 'm3', author: sam, venue })
    const next = (await test.desk.receive('http', other)).caseId
    const codes = (await test.desk.lint(next, null, 'It is done. (Ana, Acme)')).map(({ code }) => code)
    expect(codes).toContain('no-messages')
  })

  it.each([
    ['somebody else’s yes', () => below('Yes please!', kim)],
    ['a word of thanks', () => below('Thanks.')],
  ])('%s makes none', async (_, say) => {
    const caseId = await asked(ASKED.en)
    await say()
    expect((await test.desk.get(caseId)).promises).toEqual([])
  })

  it('where something was promised with it, a yes makes no second one', async () => {
    const caseId = await asked(`We will tell you here by Friday. ${ASKED.en}`)
    await below('Yes please!')
    expect((await test.desk.get(caseId)).promises).toHaveLength(1)
  })
})
