import { createHmac } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { HOOK_SECRET, type TestApp, testApp } from '../../support/app.ts'
import { closeDesks } from '../../support/desk.ts'

afterEach(closeDesks)

const furious = 'Since the 3.2 update the app crashes every time I open the settings. Unbelievable!!!'
const calm = 'Sorry. Since 4.1 the sync stops at 80 %.'

interface Signed {
  readonly key?: string
  readonly secret?: string
  /** Seconds before now. */
  readonly age?: number
  readonly sent?: unknown
}

/** A platform pushes; what it signs may differ from what arrives. */
async function push({ ask, clock }: TestApp, event: unknown, how: Signed = {}) {
  const { key = 'd-1', secret = HOOK_SECRET, age = 0, sent = event } = how
  const t = Math.floor(clock.now().getTime() / 1_000) - age
  const v2 = createHmac('sha256', secret)
    .update(`${t}.${key}.${JSON.stringify(event)}`)
    .digest('hex')
  return ask('POST', '/hooks/comments', JSON.stringify(sent), {
    authorization: '',
    'idempotency-key': key,
    'x-winnow-signature-v2': `t=${t},v2=${v2}`,
  })
}

const written = (text: string) => ({ event: 'comment', comment: { id: 'c1', text } })

describe('what a platform pushes', () => {
  it('becomes a case, is changed and taken back, and each of it stands in the history', async () => {
    const app = await testApp()
    const { status, json } = await push(app, written(furious))
    expect(status).toBe(200)
    const seen = (await app.ask('GET', `/api/cases/${json.caseId}`)).json
    await push(app, written(calm), { key: 'd-2' })
    const changed = (await app.ask('GET', `/api/cases/${json.caseId}`)).json
    expect(changed.comment.text).toBe(calm)
    const stale = { action: 'dismiss', version: seen.version }
    expect((await app.ask('POST', `/api/cases/${json.caseId}/decisions`, stale)).status).toBe(409)
    await push(app, { event: 'deleted', id: 'c1' }, { key: 'd-3' })
    const gone = (await app.ask('GET', `/api/cases/${json.caseId}`)).json
    expect(gone).toMatchObject({ status: 'closed', comment: { text: '' } })
    const actions = gone.history.map(({ action }: { action: string }) => action)
    expect(actions).toEqual(['received', 'comment-edited', 'reassessed', 'comment-deleted'])
  })

  it('changes nothing a second time, and never takes a later change back', async () => {
    const app = await testApp()
    const { json } = await push(app, written(furious))
    await push(app, written(calm), { key: 'd-2' })
    const again = await push(app, written(furious))
    expect([again.status, again.json]).toEqual([200, { repeated: true }])
    expect((await app.ask('GET', `/api/cases/${json.caseId}`)).json.comment.text).toBe(calm)
  })

  it('may come again where it failed', async () => {
    const app = await testApp()
    expect((await push(app, { event: 'deleted', id: 'c1' })).status).toBe(404)
    await push(app, written(furious), { key: 'd-2' })
    expect((await push(app, { event: 'deleted', id: 'c1' })).status).toBe(200)
  })

  it.each<[string, Signed]>([
    ['another secret', { secret: 'another-secret-altogether' }],
    ['a body that was changed', { sent: written('You clowns') }],
    ['a signature of ten minutes ago', { age: 600 }],
    ['a signature of the future', { age: -600 }],
    ['no key', { key: '' }],
  ])('is refused with %s', async (_, how) => {
    const app = await testApp()
    expect((await push(app, written(furious), how)).status).toBe(401)
    expect((await app.ask('GET', '/api/cases')).json.cases).toEqual([])
  })

  it('is refused without a signature, and where nothing may be pushed', async () => {
    const { ask } = await testApp()
    expect((await ask('POST', '/hooks/comments', written(furious), { authorization: '' })).status).toBe(401)
    const { storage, clock } = await testApp()
    const hook = { secret: undefined, memory: storage.memory('hook'), clock }
    const closed = await testApp({ hook })
    expect((await push(closed, written(furious))).status).toBe(404)
  })

  it('is refused where it is no event', async () => {
    const app = await testApp()
    const events = [[], { event: 'liked' }, { event: 'deleted' }, { event: 'comment', comment: { id: 'c1' } }]
    for (const [at, event] of events.entries())
      expect((await push(app, event, { key: `d-${at}` })).status).toBe(400)
    const misspelt = await push(app, { event: 'comment', coment: {} }, { key: 'd-9' })
    expect(misspelt.json.error.problems).toEqual([{ path: 'coment', expected: 'did you mean comment?' }])
  })
})

describe('our own words that come back', () => {
  const where = { url: 'https://forum.acme.example/t/1', venue: { ownership: 'own', kind: 'forum' } }
  const reply = 'Sorry about that. Which version do you have? (Ana, Acme community team)'

  async function answered(more: Parameters<typeof testApp>[2] = {}) {
    const app = await testApp({}, {}, { mayDecide: () => true, ...more })
    const asked = { id: 'c1', text: furious, author: { id: 'u1', name: 'Sam' }, ...where }
    const { caseId } = (await app.ask('POST', '/api/comments', asked)).json
    const { version } = (await app.ask('GET', `/api/cases/${caseId}`)).json
    const decision = { action: 'approve', text: reply, version }
    expect((await app.ask('POST', `/api/cases/${caseId}/decisions`, decision)).status).toBe(200)
    return { ...app, caseId }
  }
  const cases = async ({ ask }: Pick<TestApp, 'ask'>) => (await ask('GET', '/api/cases')).json.cases.length

  it('under one of our names are kept with the case they answer, and become none', async () => {
    const app = await answered({ ownAuthors: ['acme support'] })
    const back = { id: 'c2', text: `<p>${reply}</p>`, author: { name: 'Acme Support' }, ...where }
    const { status, json } = await app.ask('POST', '/api/comments', back)
    expect([status, json]).toEqual([200, { caseId: app.caseId, ours: true }])
    const again = await app.ask('POST', '/api/comments', back)
    expect(again.json).toEqual({ caseId: app.caseId, ours: true })
    const { replies } = (await app.ask('GET', `/api/cases/${app.caseId}`)).json
    expect(replies).toMatchObject([{ id: 'c2', fromUs: true }])
    expect(await cases(app)).toBe(1)
  })

  it('are known by what was approved, where they stand, whoever is said to have written them', async () => {
    const app = await answered()
    const back = { id: 'c2', text: reply, author: { id: 'bot-7' }, ...where }
    expect((await app.ask('POST', '/api/comments', back)).json).toEqual({ caseId: app.caseId, ours: true })
    expect(await cases(app)).toBe(1)
  })

  it('are not ours where the customer repeats them, or they stand elsewhere', async () => {
    const app = await answered()
    const theirs = { id: 'c3', text: reply, author: { id: 'u1', name: 'Sam' }, ...where }
    const elsewhere = { id: 'c4', text: reply, author: { id: 'u9' }, url: 'https://blog.example/2' }
    expect((await app.ask('POST', '/api/comments', theirs)).status).toBe(201)
    expect((await app.ask('POST', '/api/comments', elsewhere)).status).toBe(201)
  })

  it('that nobody approved here are joined by what they stand below, or become no case at all', async () => {
    const app = await answered({ ownAuthors: ['acme'] })
    const thread = [{ author: { id: 'u1', name: 'Sam' }, text: furious }]
    const below = { id: 'c5', text: 'We are on it.', author: { handle: '@Acme' }, thread, ...where }
    expect((await app.ask('POST', '/api/comments', below)).json).toEqual({ caseId: app.caseId, ours: true })
    const news = { id: 'c6', text: 'Version 4 is out!', author: { handle: '@Acme' } }
    expect((await app.ask('POST', '/api/comments', news)).json).toEqual({ caseId: null, ours: true })
    expect(await cases(app)).toBe(1)
  })
})

describe('a platform’s own webhook', () => {
  const secret = 'a-secret-of-the-forum-0123456789'
  const body = JSON.stringify({ post: { id: 1, raw: 'It crashes.' } })
  const signed = (text: string, by = secret) =>
    `sha256=${createHmac('sha256', by).update(text).digest('hex')}`

  it('is believed by its signature alone, and only makes the place be asked', async () => {
    let happened = 0
    const count = () => {
      happened += 1
    }
    const hook = { secret, signature: 'x-discourse-event-signature', happened: count }
    const app = await testApp({}, {}, {}, () => ({}), new Map([['discourse', hook]]))
    const push = (path: string, signature: string, sent = body) =>
      app.ask('POST', path, sent, { authorization: '', 'x-discourse-event-signature': signature })
    expect((await push('/hooks/discourse', signed(body))).status).toBe(200)
    expect((await push('/hooks/discourse', signed(body, 'another-secret'))).status).toBe(401)
    expect((await push('/hooks/discourse', signed(body), `${body} `)).status).toBe(401)
    expect((await push('/hooks/discourse', '')).status).toBe(401)
    expect((await push('/hooks/github', signed(body))).status).toBe(404)
    expect([happened, (await app.desk.counts()).pending]).toEqual([1, 0])
  })
})
