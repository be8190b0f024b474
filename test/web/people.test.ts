import { afterEach, describe, expect, it } from 'vitest'
import { WinnowError } from '../../src/core/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { closeDesks } from '../support/desk.ts'
import { PASSWORD, person, send } from '../support/team.ts'
import { type Visitor, visitor } from '../support/visitor.ts'

afterEach(closeDesks)

const TOKEN = 'the-right-token-of-this-desk'
const open = () => testApp({}, { loginToken: undefined, apiToken: undefined })
const words = (text: string) =>
  text
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')

const signIn = (who: Visitor, name: string, password: string, next = '/') =>
  send(who, '/login', { name, password, next })
const isIn = async (who: Visitor) => (await who.get('/trends')).status === 200

describe('a desk without accounts', () => {
  it('asks nobody, until whoever has it to themselves begins a team', async () => {
    const app = await open()
    const ana = visitor(app)
    expect(await isIn(ana)).toBe(true)
    expect(words((await ana.get('/settings/people')).text)).toContain('asks nobody who they are')
    const weak = await send(
      ana,
      '/settings/people/begin',
      { name: 'Ana', password: 'ana-ana-ana-ana' },
      '/settings',
    )
    expect([weak.status, words(weak.text)]).toEqual([422, expect.stringContaining('easy to guess')])
    expect(await isIn(visitor(app))).toBe(true)
    const begun = await send(ana, '/settings/people/begin', { name: 'Ana', password: PASSWORD }, '/settings')
    expect([begun.status, begun.location]).toEqual([303, '/settings/people'])
    expect(words((await ana.get('/')).text)).toContain(' Ana ')
    const other = visitor(app)
    expect((await other.get('/trends')).headers.get('location')).toBe('/login?next=%2Ftrends')
    // Nobody begins a second one.
    expect(
      (await send(other, '/settings/people/begin', { name: 'Eve', password: PASSWORD }, '/login')).status,
    ).toBe(401)
    expect((await visitor(app).get('/api/cases')).status).toBe(401)
  })
})

describe('an invitation', () => {
  it('is a link that an admin makes, hands over themselves, and that works once', async () => {
    const app = await open()
    const ana = await person(app, 'Ana', 'admin')
    const made = await send(ana, '/settings/people', { name: 'Ben', role: 'moderator' })
    const link = /http:\/\/localhost:3000(\/welcome\/[\w-]{32})/.exec(made.text)?.[1] ?? ''
    expect(link).not.toBe('')
    expect((await ana.get('/settings/people')).text).not.toContain(link)
    // No id links them: the platforms' own lists still count.
    expect(words((await ana.get('/settings/people')).text)).toContain('they go on deciding there')
    const ben = visitor(app)
    expect(words((await ben.get(link)).text)).toContain('Welcome, Ben')
    const short = await send(ben, link, { password: 'too short' })
    expect([short.status, words(short.text)]).toEqual([
      422,
      expect.stringContaining('at least 10 characters'),
    ])
    expect((await send(ben, link, { password: PASSWORD })).location).toBe('/')
    expect(await isIn(ben)).toBe(true)
    const late = await visitor(app).get(link)
    expect([late.status, words(late.text)]).toEqual([404, expect.stringContaining('no longer valid')])
    const twice = await send(ana, '/settings/people', { name: ' ben', role: 'admin' })
    expect([twice.status, words(twice.text)]).toEqual([422, expect.stringContaining('Somebody of that name')])
  })

  it('is nothing for whoever is no admin', async () => {
    const app = await open()
    await person(app, 'Ana', 'admin')
    const ben = await person(app, 'Ben', 'moderator')
    expect((await ben.get('/settings/people')).status).toBe(403)
    const tried = await send(ben, '/settings/people', { name: 'Eve', role: 'admin' }, '/settings')
    expect([tried.status, words(tried.text)]).toEqual([403, expect.stringContaining('Only admins invite')])
    expect((await app.colleagues.list()).map(({ name }) => name)).toEqual(['Ana', 'Ben'])
  })
})

describe('signing in by name', () => {
  it('leads to the page that was asked for, and history says who decided', async () => {
    const app = await open()
    await person(app, 'Ana', 'admin')
    const { id, version } = await app.desk
      .receive('http', {
        id: 'x',
        text: 'It stops at start since 4.1.',
        author: {},
        venue: { ownership: 'own', kind: 'comments' },
      })
      .then(({ caseId }) => app.desk.get(caseId))
    const ana = visitor(app)
    expect((await ana.get(`/cases/${id}?tab=all`)).headers.get('location')).toBe(
      `/login?next=${encodeURIComponent(`/cases/${id}?tab=all`)}`,
    )
    const wrong = await signIn(ana, 'Ana', 'something else entirely', `/cases/${id}`)
    expect([wrong.status, words(wrong.text)]).toEqual([
      401,
      expect.stringContaining('Wrong name or password'),
    ])
    expect(wrong.text).toContain(`name="next" value="/cases/${id}"`)
    expect((await signIn(ana, 'ana', PASSWORD, `/cases/${id}`)).location).toBe(`/cases/${id}`)
    await send(ana, `/cases/${id}`, { action: 'dismiss', version: String(version) })
    const entry = (await app.desk.get(id)).history.at(-1)
    expect(entry).toMatchObject({ action: 'dismiss', actor: { name: 'Ana' }, place: 'desk' })
  })

  it('is slowed down like every guessing, and costs nothing once it has to wait', async () => {
    const app = await open()
    await person(app, 'Ana', 'admin')
    const eve = visitor(app, { address: '203.0.113.9' })
    const answers = []
    for (let tries = 0; tries < 7; tries += 1)
      answers.push((await signIn(eve, 'Ana', `guess number ${tries}`)).status)
    expect(answers).toEqual([401, 401, 401, 401, 401, 429, 429])
    expect((await signIn(eve, 'Ana', PASSWORD)).status).toBe(429)
    expect((await signIn(visitor(app, { address: '198.51.100.4' }), 'Ana', PASSWORD)).status).toBe(303)
    expect(JSON.stringify(app.logged)).not.toMatch(/guess number|velvet/)
    // Nor does a header that says others come this way switch it off.
    const sly = visitor(app, { address: '192.168.1.20', via: '1.1 x' })
    for (let tries = 0; tries < 5; tries += 1) await signIn(sly, 'Ben', `guess number ${tries}`)
    expect((await signIn(sly, 'Ana', PASSWORD)).status).toBe(429)
  })

  it('tells whoever finds too many before them to come again', async () => {
    const busy = new WinnowError('too_many_tries', 'Too many.', { retryAfter: 5 })
    const colleagues = {
      anyJoined: async () => true,
      signIn: () => Promise.reject(busy),
      standing: async () => undefined,
    }
    const app = await testApp({}, { loginToken: undefined, apiToken: undefined, colleagues })
    const { status, text } = await signIn(visitor(app), 'Ana', PASSWORD)
    expect([status, words(text)]).toEqual([429, expect.stringContaining('Wait 5 s')])
  })

  it('stands beside the token, which is one person who may do everything', async () => {
    const app = await testApp({}, { loginToken: TOKEN, apiToken: undefined })
    await person(app, 'Ben', 'viewer')
    const page = await visitor(app).get('/login')
    expect(page.text).toMatch(/name="name"[\s\S]*name="token"/)
    const owner = visitor(app)
    expect((await owner.login(TOKEN)).status).toBe(303)
    expect((await owner.get('/settings/people')).status).toBe(200)
  })
})

describe('a session', () => {
  const ending: readonly [string, (app: TestApp, ana: Visitor, id: string) => Promise<unknown>][] = [
    [
      'removed at the desk',
      (_, ana, id) => send(ana, `/settings/people/${encodeURIComponent(id)}`, { act: 'remove' }, '/settings'),
    ],
    [
      'given another role',
      (_, ana, id) =>
        send(ana, `/settings/people/${encodeURIComponent(id)}`, { act: 'role', role: 'viewer' }, '/settings'),
    ],
    // By another process: nothing of this one hears of it.
    ['removed from the command line', (app, _, id) => app.colleagues.remove(id)],
    [
      'given a new password by a link',
      async (app) => {
        const again = await app.colleagues.renew('Ben')
        if ('done' in again) await app.colleagues.join(again.done.secret, 'copper window seventeen')
      },
    ],
  ]
  it.each(ending)('ends everywhere when its person is %s', async (_, end) => {
    const app = await open()
    const ana = await person(app, 'Ana', 'admin')
    const ben = await person(app, 'Ben', 'moderator')
    const phone = visitor(app)
    await signIn(phone, 'Ben', PASSWORD)
    expect([await isIn(ben), await isIn(phone)]).toEqual([true, true])
    const id = (await app.colleagues.list()).find(({ name }) => name === 'Ben')?.id ?? ''
    await end(app, ana, id)
    expect([await isIn(ben), await isIn(phone), await isIn(ana)]).toEqual([false, false, true])
    expect((await ben.get('/api/cases')).status).toBe(401)
  })

  it('goes on here and ends elsewhere, when one changes one’s own password', async () => {
    const app = await open()
    const ana = await person(app, 'Ana', 'admin')
    const phone = visitor(app)
    await signIn(phone, 'Ana', PASSWORD)
    const wrong = await send(
      ana,
      '/settings/password',
      { before: 'not it at all', password: 'copper window seventeen' },
      '/settings',
    )
    expect([wrong.status, words(wrong.text)]).toEqual([
      422,
      expect.stringContaining('not your present password'),
    ])
    const changed = await send(
      ana,
      '/settings/password',
      { before: PASSWORD, password: 'copper window seventeen' },
      '/settings',
    )
    expect(changed.location).toBe('/settings?saved=password')
    expect([await isIn(ana), await isIn(phone)]).toEqual([true, false])
  })

  it('survives a restart', async () => {
    const app = await open()
    const ana = await person(app, 'Ana', 'admin')
    const again = await testApp(
      {},
      { apiToken: undefined, records: app.storage.records, clock: app.clock, colleagues: app.colleagues },
    )
    const restarted = visitor(again)
    for (const [name, value] of ana.cookies) restarted.cookies.set(name, value)
    expect(await isIn(restarted)).toBe(true)
  })
})

describe('whoever only looks', () => {
  it('sees what is proposed, is offered nothing to decide, and decides nothing', async () => {
    const app = await open()
    await person(app, 'Ana', 'admin')
    const eve = await person(app, 'Eve', 'viewer')
    const { caseId } = await app.desk.receive('http', said('It stops at start since 4.1.'))
    await app.desk.readWaiting()
    const { version, proposal } = await app.desk.get(caseId)
    const { text } = await eve.get(`/cases/${caseId}`)
    expect(words(text)).toContain('your role decides nothing')
    expect(text).toContain(proposal?.drafts[0]?.text.split('\n')[0]?.slice(0, 20) ?? 'a draft')
    const offered = [...text.matchAll(/<form[^>]*method="post"[^>]*>/g)].map(([form]) => form)
    expect(offered).toEqual([])
    expect(
      (await send(eve, `/cases/${caseId}`, { action: 'dismiss', version: String(version) })).status,
    ).toBe(403)
    expect((await app.desk.get(caseId)).status).toBe('pending')
  })
})

/** A comment of nobody in particular. */
function said(text: string) {
  return { id: 'x', text, author: {}, venue: { ownership: 'own', kind: 'comments' } } as const
}
