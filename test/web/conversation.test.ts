import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Articles, Case } from '../../src/core/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { closeDesks } from '../support/desk.ts'
import { type Visitor, visitor } from '../support/visitor.ts'

const QUESTION = 'What bothers you most, and what would you need from us? — the Acme team'
const ANSWER = 'Fine: since 4.2 the export crashes with error 1107 when I click Save.'

describe('a conversation that goes on', () => {
  let app: TestApp
  let ana: Visitor
  beforeEach(async () => {
    app = await testApp({}, { apiToken: undefined })
    ana = visitor(app)
  })
  afterEach(closeDesks)

  async function asked(): Promise<Case> {
    const { id } = await app.caseOf('Bravo, geniuses. What a masterpiece of uselessness, you clowns.', {
      author: { name: 'Dana' },
    })
    await app.desk.readWaiting()
    const { version } = await app.desk.get(id)
    const form = { version: String(version), action: 'approve', strategy: 'ask-to-elaborate', text: QUESTION }
    await ana.post(`/cases/${id}`, form)
    await app.send()
    return app.desk.get(id)
  }

  it('says until when an answer is waited for, and that none came', async () => {
    const { id, followUpAt } = await asked()
    expect(followUpAt).toBe('2026-03-05T09:00:05.000Z')
    expect((await ana.get(`/cases/${id}`)).text).toContain('An answer is waited for until')
    app.clock.pass({ days: 3 })
    await app.desk.remind()
    const { text } = await ana.get(`/cases/${id}`)
    expect(text).toContain('No answer came by')
    expect(text).toContain('our question was not answered in time')
    expect(text).not.toContain('An answer is waited for until')
  })

  it('takes what they wrote back elsewhere, on the page and over HTTP', async () => {
    const { id } = await asked()
    expect((await ana.get(`/cases/${id}`)).text).toContain(`action="/cases/${id}/written-back"`)
    const { status, headers } = await ana.post(`/cases/${id}/written-back`, { text: ANSWER })
    expect(status).toBe(303)
    const again = await app.ask('POST', `/api/cases/${id}/answers`, { text: ANSWER })
    expect([again.status, `/cases/${again.json.caseId}`]).toEqual([200, headers.get('location')])
    const other = await app.ask('POST', `/api/cases/${id}/answers`, { text: 'And it eats my notes.' })
    expect(other.status).toBe(201)
    expect((await app.desk.get(again.json.caseId)).comment).toMatchObject({
      text: ANSWER,
      author: { name: 'Dana' },
    })
  })

  it('shows question and answer beside each other, and corrects the case in which we asked', async () => {
    const { id } = await asked()
    const { headers } = await ana.post(`/cases/${id}/written-back`, { text: ANSWER })
    const { text } = await ana.get(headers.get('location') ?? '')
    expect(text).toContain('Our question, and what came back')
    expect(text).toContain('It answers:')
    expect(text).toContain('most probably a very angry customer')
    expect(await app.desk.get(id)).toMatchObject({ status: 'closed', reclassified: 'critic' })
    const first = (await ana.get(`/cases/${id}`)).text
    expect(first).toContain('corrected: asked, they answered')
    expect(first).toContain('Winnow had read it as')
  })

  it('a dodge corrects nothing', async () => {
    const { id } = await asked()
    const { headers } = await ana.post(`/cases/${id}/written-back`, { text: 'Figure it out yourselves.' })
    expect((await ana.get(headers.get('location') ?? '')).text).toContain('It refuses the question:')
    expect((await app.desk.get(id)).reclassified).toBeNull()
  })

  it('refuses what has no words, or no reply to go with', async () => {
    const { id } = await asked()
    expect((await ana.post(`/cases/${id}/written-back`, { text: ' ' })).status).toBe(422)
    expect((await app.ask('POST', `/api/cases/${id}/answers`, { words: 'no' })).status).toBe(400)
    const { id: pending } = await app.caseOf('Hm.', {})
    expect((await app.ask('POST', `/api/cases/${pending}/answers`, { text: ANSWER })).status).toBe(409)
  })
})

describe('a comment under somebody else’s article', () => {
  const article = {
    title: 'A month with Acme',
    text: 'It keeps my recipes. Can I print one without the pictures?',
    url: 'https://blog.example/acme',
    author: { name: 'Claire Vasseur' },
  }
  let app: TestApp
  let ana: Visitor
  let asked: string[]
  beforeEach(async () => {
    asked = []
    const articles: Articles = {
      async at(address) {
        asked.push(address)
        if (address.endsWith('/gone')) return { found: false, why: 'gone' }
        return { found: true, article, site: 'Claire cooks' }
      },
    }
    app = await testApp({}, { apiToken: undefined }, {}, () => ({ articles }))
    ana = visitor(app)
  })
  afterEach(closeDesks)

  const mocked = async () => {
    const venue = { ownership: 'third-party', kind: 'comments' }
    const text = 'Bravo, geniuses. What a masterpiece of uselessness, you clowns.'
    const { id } = await app.caseOf(text, { venue, url: 'https://blog.example/acme#c7', addressesUs: false })
    await app.desk.readWaiting()
    return app.desk.get(id)
  }

  it('is read together with the article, when a person asks for it', async () => {
    const { id } = await mocked()
    expect((await ana.get(`/cases/${id}`)).text).toContain('value="https://blog.example/acme"')
    expect(asked).toEqual([])
    const { status } = await ana.post(`/cases/${id}/article`, { url: 'https://blog.example/acme' })
    expect([status, asked]).toEqual([303, ['https://blog.example/acme']])
    await app.desk.readWaiting()
    const read = await app.desk.get(id)
    expect(read.comment).toMatchObject({
      article,
      venue: { hostName: 'Claire Vasseur', name: 'Claire cooks' },
    })
    expect(read.proposal?.strategy).toBe('thank-host')
    const [draft] = read.proposal?.drafts ?? []
    expect(draft?.text).toContain('Can I print one without the pictures?')
    expect(read.history.map(({ action }) => action)).toContain('article')
  })

  it('says in words why there is none', async () => {
    const { id, version } = await mocked()
    const { status, text } = await ana.post(`/cases/${id}/article`, { url: 'https://blog.example/gone' })
    expect(status).toBe(422)
    expect(text).toContain('The article was taken down.')
    expect((await app.desk.get(id)).version).toBe(version)
  })

  it('has none in our own place, or once it is decided', async () => {
    const { id } = await app.caseOf('It crashes when I save.', {})
    expect((await ana.get(`/cases/${id}`)).text).not.toContain('id="read-article"')
    expect((await ana.post(`/cases/${id}/article`, { url: 'https://blog.example/acme' })).status).toBe(409)
  })
})
