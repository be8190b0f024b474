import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Comment } from '../../src/core/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { closeDesks, comment } from '../support/desk.ts'
import { type Visitor, visitor } from '../support/visitor.ts'

const CRASH = 'Since 4.2 the export crashes with error 1107 when I click Save.'
const BRAVO = 'Bravo, what a masterpiece of nonsense. Slow clap for these clowns.'
const dana = { id: 'dana-1', handle: 'dana', name: 'Dana <b>' }

let app: TestApp
let ana: Visitor
beforeEach(async () => {
  app = await testApp()
  ana = visitor(app)
})
afterEach(closeDesks)

async function received(text: string, more: Partial<Comment> = {}): Promise<string> {
  app.clock.pass({ minutes: 1 })
  return (await app.desk.receive('http', comment(text, { author: dana, ...more }))).caseId
}
async function step(caseId: string, form: Readonly<Record<string, string>>, path = `/cases/${caseId}`) {
  app.clock.pass({ minutes: 1 })
  return ana.post(path, { version: String((await app.desk.get(caseId)).version), ...form })
}
async function answered(caseId: string, text: string): Promise<void> {
  await step(caseId, { action: 'approve', strategy: 'answer', text })
  await app.send()
}
const account = (caseId: string) => `/authors/${caseId}/account`

describe('the account on the page of an author', () => {
  it('says in a sentence what was given and asked, with every line and its case', async () => {
    const caseId = await received(CRASH)
    await answered(caseId, 'Thank you, version 4.3 mends it. — the Acme team')
    const { text } = await ana.get(`/authors/${caseId}`)
    expect(text).toContain('Given: 1. Asked: 0. Balance: +1.')
    expect(text).toContain(`<a href="/cases/${caseId}">we thanked them</a>`)
    expect(text).toContain('they gave us a reason, a problem or a wish')
  })

  it('takes a line by hand, escaped, and takes it back', async () => {
    const caseId = await received(CRASH)
    const line = { action: 'account', entry: 'introduced', on: '2026-02-20', reason: 'to <i>Kim</i>' }
    expect((await step(caseId, line, account(caseId))).status).toBe(303)
    const { text } = await ana.get(`/authors/${caseId}`)
    expect(text).toContain('we introduced them to somebody</a>: <bdi>to &lt;i&gt;Kim&lt;/i&gt;</bdi>')
    const takesBack = /name="takesBack" value="(\d+)"/.exec(text)?.[1] ?? ''
    await step(caseId, { action: 'account', takesBack }, account(caseId))
    expect((await ana.get(`/authors/${caseId}`)).text).not.toContain('introduced them to somebody</a>')
    expect((await step(caseId, { ...line, reason: '' }, account(caseId))).status).toBe(422)
  })

  it('is said in French, and not at all where only a name is known', async () => {
    const caseId = await received(CRASH)
    const { text } = await ana.get(`/authors/${caseId}`, { 'accept-language': 'fr' })
    expect(text).toContain('Donné\u00A0: 0. Demandé\u00A0: 0. Solde\u00A0: 0.')
    const named = await received(CRASH, { author: { name: 'Sam' } })
    expect((await ana.get(`/authors/${named}`)).text).not.toContain('id="account"')
  })
})

describe('before somebody is asked for something', () => {
  it('a plain sentence stands above the draft, and only there', async () => {
    await received(CRASH)
    const caseId = await received(BRAVO, { addressesUs: true })
    const asking = (await ana.get(`/cases/${caseId}?strategy=ask-to-elaborate`)).text
    expect(asking).toContain(
      'Before you ask: they gave us something, and nobody has thanked them for it yet.',
    )
    expect(asking).toContain(`href="/authors/${caseId}#account"`)
    expect((await ana.get(`/cases/${caseId}?strategy=answer`)).text).not.toContain('Before you ask')
  })
})

describe('whom to thank this week', () => {
  it('names them with what they gave and a reward, and begins a draft that nothing sends', async () => {
    expect((await ana.get('/community')).text).toContain('Nobody is waiting for thanks.')
    const caseId = await received(CRASH)
    await answered(caseId, 'Version 4.3 mends it. — the Acme team')
    const { text } = await ana.get('/community')
    expect(text).toContain('<bdi>Dana &lt;b&gt;</bdi>')
    expect(text).toContain('Suggested: a mention in a post or video.')
    await step(caseId, { action: 'thank', reward: 'interview' })
    const page = (await ana.get(`/cases/${caseId}`)).text
    expect(page).toContain('Thank you for taking the time to write this')
    expect(page).toContain('in a short interview for [where]?')
    await app.send()
    expect(app.place.posted).toHaveLength(1)
    const { draft } = await app.desk.get(caseId)
    const asDrafted = { action: 'approve', strategy: 'answer', text: draft?.text ?? '' }
    expect((await step(caseId, asDrafted)).status).toBe(422)
  })
})

describe('an adopted idea', () => {
  it('is marked on a case, for all who asked alike, and stands on the page of ideas', async () => {
    const first = await received(CRASH)
    const kim = { id: 'kim', name: 'Kim' }
    const second = await received(`${CRASH} Please.`, { author: kim })
    expect((await ana.get(`/cases/${second}`)).text).toContain(
      'Also for the other person who wrote much the same',
    )
    const what = 'The export no longer crashes <b>since</b> 4.3'
    await step(second, { action: 'adopt', reason: what, day: '2026-05-04', alike: 'yes' })
    for (const id of [first, second])
      expect((await app.desk.get(id)).draft?.text).toContain('Is it better now')
    const { text } = await ana.get('/community/ideas')
    expect(text).toContain('2 people asked for it')
    expect(text).toContain('&lt;b&gt;since&lt;/b&gt;')
    expect(text).toMatch(/First proposed by <a[^>]*><bdi>Dana/)
    expect(text).toContain('Ask again on May 4.')
    expect(text).toContain('Told so far: 0 of 2.')
    expect((await ana.get('/promises')).text).toContain('Ask again whether it got better:')
    expect((await ana.get('/community/ideas', { 'accept-language': 'fr' })).text).toContain(
      '2 personnes l’ont demandée',
    )
    expect(app.place.posted).toEqual([])
  })
})

describe('an adopted idea of several who asked alike', () => {
  it('tells each person once, and takes nobody’s draft', async () => {
    const kim = { id: 'kim', name: 'Kim' }
    const alike = (author: object) => received(`${CRASH} Please.`, { author })
    const [first, again, drafted, other] = [
      await received(CRASH),
      await alike(dana),
      await alike({ id: 'lou', name: 'Lou' }),
      await alike(kim),
    ]
    const [twice, mocked] = [await alike(kim), await alike({ id: 'max', name: 'Max' })]
    await step(drafted, { action: 'edit', strategy: 'answer', text: 'Ben wrote this.' })
    await step(mocked, { action: 'reclassify', verdict: 'detractor' })
    const what = 'The export no longer crashes'
    // Kim alone is told besides: the others have a draft, mock, or are told already.
    expect((await ana.get(`/cases/${first}`)).text).toContain('Also for the other person')
    const page = await step(first, { action: 'adopt', reason: what, day: '2026-05-04', alike: 'yes' })
    expect(page.text).toContain('Also marked on 1 other comment. Left as they are: 4')
    expect((await app.desk.get(drafted)).draft?.text).toBe('Ben wrote this.')
    for (const id of [again, mocked]) expect((await app.desk.get(id)).draft).toBeNull()
    // The newest of Kim’s.
    expect((await app.desk.get(twice)).draft?.text).toContain('Is it better now')
    expect((await app.desk.get(other)).draft).toBeNull()
    expect((await ana.get('/promises')).text.match(/Ask again whether/g)).toHaveLength(2)
  })
})

describe('the weekly report', () => {
  it('stands on a page, as Markdown and as a table, escaped in each', async () => {
    await received(CRASH, { postedAt: '2026-03-02T08:00:00Z' })
    await received(`${CRASH} Please.`, { postedAt: '2026-03-02T08:00:00Z' })
    const one = await received('=1+1 and <b>crash</b> again: it crashes with error 1107.', {
      postedAt: '2026-03-02T08:30:00Z',
    })
    await step(one, { action: 'adopt', reason: '=SUM(1) *and* <i>more</i>' })
    const { text } = await ana.get('/community/report?week=2026-W10')
    expect(text).toContain('Report for week 2026-W10')
    expect(text).toMatch(/<a href="\/\?tab=all&amp;verdict=critic&amp;alike=[^"]+"><bdi>Since 4\.2/)
    expect(text).toContain('</bdi></a>: 2 times that week')
    expect(text).toContain('=SUM(1) *and* &lt;i&gt;more&lt;/i&gt;')
    const markdown = (await ana.get('/community/report.md?week=2026-W10')).text
    expect(markdown).toContain('=SUM(1) \\*and\\* \\<i\\>more')
    const csv = (await ana.get('/community/report.csv?week=2026-W10')).text
    expect(csv).toContain(`"'=SUM(1) *and* <i>more</i>"`)
    const french = await ana.get('/community/report', { 'accept-language': 'fr' })
    expect(french.text).toContain('Bilan de la semaine 2026-W09')
    expect((await ana.get('/community/report?week=soon')).status).toBe(422)
  })
})
