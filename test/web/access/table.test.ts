import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, TOKEN, testApp } from '../../support/app.ts'
import { closeDesks } from '../../support/desk.ts'
import { type Visitor, visitor } from '../../support/visitor.ts'

/*
 * Who gets in where, written out by hand: how the desk is set up, how somebody asks, and what each way in
 * answers. The connection is made up here; `server.test.ts` asks some of it over real ones.
 */

const LOGIN = 'the-right-token-of-this-desk'
const NGINX = { 'x-forwarded-for': '198.51.100.4', 'x-forwarded-proto': 'https', host: 'desk.acme.example' }
const HERE = {}
const AWAY = { address: '203.0.113.9', host: 'desk.acme.example' }

type Shown = 'nothing' | 'token' | 'wrong token' | 'login' | 'login from elsewhere'
/** Of an API read, an API write, the figures, the live news, a page, and health. */
type Answers = readonly [
  api: number,
  write: number,
  metrics: number,
  events: number,
  page: number,
  health: number,
]
type Row = readonly [how: string, from: Readonly<Record<string, string>>, shown: Shown, answers: Answers]

const CLOSED: Answers = [401, 401, 401, 401, 303, 200]
/** With a login, however it is reached. */
const BEHIND_LOGIN: readonly Row[] = [
  ['from this machine', HERE, 'nothing', CLOSED],
  ['from this machine, IPv6', { address: '::1', host: '[::1]:3000' }, 'nothing', CLOSED],
  ['through nginx', NGINX, 'nothing', CLOSED],
  ['through nginx that says it is localhost', { ...NGINX, host: 'localhost' }, 'nothing', CLOSED],
  ['through a proxy that says nothing', { host: 'desk.acme.example' }, 'nothing', CLOSED],
  ['from elsewhere', AWAY, 'nothing', CLOSED],
  ['from elsewhere as localhost', { ...AWAY, host: 'localhost:3000' }, 'nothing', CLOSED],
  ['from elsewhere, lying', { ...AWAY, 'x-forwarded-for': '127.0.0.1' }, 'nothing', CLOSED],
  ['from this machine', HERE, 'login', [200, 200, 200, 200, 200, 200]],
  ['through nginx', NGINX, 'login', [200, 200, 200, 200, 200, 200]],
  // A page of another site that a browser with the login has open.
  ['through nginx', NGINX, 'login from elsewhere', [403, 403, 403, 403, 200, 200]],
]
/** What a token changes, where one is set. */
const WITH_TOKEN: readonly Row[] = [
  ['from this machine', HERE, 'token', [200, 200, 200, 200, 303, 200]],
  ['through nginx', NGINX, 'token', [200, 200, 200, 200, 303, 200]],
  ['from elsewhere', AWAY, 'token', [200, 200, 200, 200, 303, 200]],
  ['from this machine', HERE, 'wrong token', CLOSED],
  ['through nginx', NGINX, 'wrong token', CLOSED],
]
/** A token is no good where none is set. */
const WITHOUT_TOKEN: readonly Row[] = [['from this machine', HERE, 'token', CLOSED]]

const SHUT: Answers = [403, 403, 403, 403, 403, 200]
const FOREIGN: Answers = [403, 403, 403, 403, 403, 403]
const FORWARDED = [
  'x-forwarded-for',
  'X-Forwarded-Host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'forwarded',
  'x-real-ip',
  'via',
]
/** No login: for whoever sits here. */
const OPEN: readonly Row[] = [
  ['from this machine', HERE, 'nothing', [200, 200, 200, 200, 200, 200]],
  ['by another of its names', { host: 'LOCALHOST:8080' }, 'nothing', [200, 200, 200, 200, 200, 200]],
  ['by its number', { host: '127.0.0.1:3000' }, 'nothing', [200, 200, 200, 200, 200, 200]],
  ['over IPv6', { address: '::1', host: '[::1]:3000' }, 'nothing', [200, 200, 200, 200, 200, 200]],
  ['over IPv6 in IPv4’s clothes', { address: '::ffff:127.0.0.1' }, 'nothing', [200, 200, 200, 200, 200, 200]],
  ['by a foreign name', { host: 'evil.example:3000' }, 'nothing', FOREIGN],
  ['by a look-alike', { host: 'localhost.evil.example' }, 'nothing', FOREIGN],
  ['by a name with a dot', { host: 'LOCALHOST.' }, 'nothing', FOREIGN],
  ['by a short number', { host: '127.1:3000' }, 'nothing', FOREIGN],
  ['by no name', { host: '' }, 'nothing', FOREIGN],
  ['through nginx', NGINX, 'nothing', FOREIGN],
  ['from elsewhere as localhost', { ...AWAY, host: 'localhost:3000' }, 'nothing', SHUT],
  ['from a neighbour', { address: '192.168.1.7', host: 'localhost' }, 'nothing', SHUT],
  ...FORWARDED.map((name): Row => [`with ${name}`, { [name]: '127.0.0.1' }, 'nothing', SHUT]),
]
/** The same with a token: the API and what came through somebody else demand it. */
const OPEN_WITH_TOKEN: readonly Row[] = [
  ['from this machine', HERE, 'nothing', [401, 401, 200, 200, 200, 200]],
  ['from this machine', HERE, 'wrong token', CLOSED.with(4, 200) as unknown as Answers],
  ['from this machine', HERE, 'token', [200, 200, 200, 200, 200, 200]],
  ['through nginx', NGINX, 'nothing', [401, 401, 401, 401, 403, 403]],
  [
    'through nginx that says it is localhost',
    { ...NGINX, host: 'localhost' },
    'nothing',
    [401, 401, 401, 401, 403, 200],
  ],
  ['through nginx', NGINX, 'token', [200, 200, 200, 200, 403, 403]],
  ['by a foreign name', { host: 'evil.example' }, 'nothing', [401, 401, 401, 401, 403, 403]],
  ['from elsewhere', { ...AWAY, host: 'localhost' }, 'token', [200, 200, 200, 200, 403, 200]],
]

const login = { loginToken: LOGIN }
const none = { loginToken: undefined }
const SETUPS = [
  ['a desk with a login', { ...login, apiToken: undefined }, [...BEHIND_LOGIN, ...WITHOUT_TOKEN]],
  [
    'the same, open to other machines',
    { ...login, apiToken: undefined, exposed: true },
    [...BEHIND_LOGIN, ...WITHOUT_TOKEN],
  ],
  ['a desk with login and token', { ...login, apiToken: TOKEN }, [...BEHIND_LOGIN, ...WITH_TOKEN]],
  [
    'the same, open to other machines',
    { ...login, apiToken: TOKEN, exposed: true },
    [...BEHIND_LOGIN, ...WITH_TOKEN],
  ],
  [
    'the same, with a named proxy',
    { ...login, apiToken: TOKEN, trustedProxies: ['127.0.0.1'] },
    [...BEHIND_LOGIN, ...WITH_TOKEN],
  ],
  ['a desk without login', { ...none, apiToken: undefined }, OPEN],
  ['the same, with a named proxy', { ...none, apiToken: undefined, trustedProxies: ['127.0.0.1'] }, OPEN],
  // No start allows it; should one ever do, this machine's programs have no more than anybody's.
  [
    'a desk without login that listens on every address',
    { ...none, apiToken: undefined, exposed: true },
    [
      ['from this machine', HERE, 'nothing', [403, 403, 403, 403, 200, 200]],
      ['from elsewhere', AWAY, 'nothing', SHUT],
    ],
  ],
  ['a desk without login, with a token', { ...none, apiToken: TOKEN }, OPEN_WITH_TOKEN],
] as const

const ELSEWHERE = { origin: 'https://evil.example', 'sec-fetch-site': 'same-site' }

afterAll(closeDesks)

describe.each(SETUPS)('%s', (_, who, rows) => {
  let app: TestApp
  beforeAll(async () => {
    app = await testApp({}, who)
  })

  async function arrived(from: Readonly<Record<string, string>>, shown: Shown): Promise<Visitor> {
    const one = visitor(app, from)
    if (shown.startsWith('login')) expect((await one.login(LOGIN)).status).toBe(303)
    return one
  }

  it.each(rows)('%s %j, showing %s', async (_how, from, shown, answers) => {
    const one = await arrived(from, shown)
    const token = shown === 'token' ? TOKEN : 'not-the-token-of-this-desk'
    const named = 'trustedProxies' in who && 'x-forwarded-proto' in from
    const own = `${named ? 'https' : 'http'}://${from.host ?? 'localhost:3000'}`
    const headers = {
      ...(shown.endsWith('token') ? { authorization: `Bearer ${token}` } : {}),
      ...(shown === 'login from elsewhere' ? ELSEWHERE : {}),
    }
    const status = async (path: string, init: RequestInit = {}) => {
      const response = await one.ask(path, { ...init, headers: { ...headers, ...init.headers } })
      await response.body?.cancel()
      return response.status
    }
    const write = {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(shown === 'login' ? { origin: own } : {}),
      },
      body: '{"id":"1","text":"It stops at start since 4.1."}',
    }
    expect([
      await status('/api/cases'),
      await status('/api/analyze', write),
      await status('/metrics'),
      await status('/desk/events'),
      await status('/trends'),
      await status('/healthz'),
    ]).toEqual([...answers])
    // Wrong tokens of one row must not slow down the next.
    app.clock.pass({ minutes: 61 })
  })
})

describe('a login counts for the API', () => {
  it('where a page of ours asks: a browser says so whenever something may change', async () => {
    const app = await testApp({}, { loginToken: LOGIN, apiToken: undefined })
    const ana = visitor(app)
    await ana.login(LOGIN)
    const send = async (headers: Record<string, string>) => {
      const init = { method: 'POST', headers, body: '{"id":"1","text":"It stops since 4.1."}' }
      return (await ana.ask('/api/comments', init)).status
    }
    const json = { 'content-type': 'application/json' }
    expect(await send(json)).toBe(403)
    expect(await send({ ...json, 'sec-fetch-site': 'none' })).toBe(403)
    expect(await send({ ...json, origin: 'http://localhost:8080' })).toBe(403)
    expect(await send({ ...json, origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' })).toBe(403)
    // What a form of another site could send without asking first.
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect(await send({ 'content-type': type, origin: 'http://localhost:3000' })).toBe(400)
    expect(await send({ ...json, origin: 'http://localhost:3000' })).toBe(201)
    expect(await send({ ...json, 'sec-fetch-site': 'same-origin' })).toBe(200)
  })

  it(
    'rule 1: decisions stand in the name of the desk’s ' + 'user, those by token in that of the API',
    async () => {
      const app = await testApp({}, { loginToken: LOGIN, apiToken: TOKEN })
      const ana = visitor(app)
      await ana.login(LOGIN)
      const { id } = await app.caseOf('The export stops with error 1107 since 4.2.')
      const decide = (action: string, version: number, headers: Record<string, string>) =>
        ana.ask(`/api/cases/${id}/decisions`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ action, version }),
        })
      expect((await decide('dismiss', 1, { origin: 'http://localhost:3000' })).status).toBe(200)
      expect((await decide('reopen', 2, { authorization: `Bearer ${TOKEN}` })).status).toBe(200)
      const { history } = await app.desk.get(id)
      expect(history.slice(1).map(({ actor }) => actor.id)).toEqual(['desk:local', 'api:token'])
    },
  )
})

describe('who guesses the API’s token', () => {
  it('waits, is logged, and keeps nobody else out', async () => {
    const app = await testApp({}, { loginToken: LOGIN, trustedProxies: ['127.0.0.1'] })
    const ask = (address: string, token: string, path = '/api/cases') =>
      visitor(app, { 'x-forwarded-for': address }).get(path, { authorization: `Bearer ${token}` })
    const answers = []
    for (let tries = 0; tries < 7; tries += 1)
      answers.push(
        (await ask('203.0.113.9', `guess-${tries}`, tries % 2 === 0 ? '/api/cases' : '/metrics')).status,
      )
    expect(answers).toEqual([401, 401, 401, 401, 401, 429, 429])
    const { status, headers, text } = await ask('203.0.113.9', TOKEN)
    expect([status, headers.get('retry-after'), JSON.parse(text).error.code]).toEqual([
      429,
      '1',
      'too_many_tries',
    ])
    expect((await ask('198.51.100.4', TOKEN)).status).toBe(200)
    expect(app.logged.slice(0, 6)).toEqual([
      ...['api', 'metrics', 'api', 'metrics', 'api'].map((at) => ({
        event: 'refused',
        at,
        status: 401,
        address: '203.0.113.9',
      })),
      { event: 'refused', at: 'metrics', status: 429, address: '203.0.113.9' },
    ])
    expect(JSON.stringify(app.logged)).not.toContain('guess-')
    // To ask without a token is no guess.
    for (let tries = 0; tries < 10; tries += 1) await visitor(app, { address: '192.0.2.7' }).get('/api/cases')
    const late = { authorization: `Bearer ${TOKEN}` }
    expect((await visitor(app, { address: '192.0.2.7' }).get('/api/cases', late)).status).toBe(200)
  })
})

describe('every answer', () => {
  it('carries the headers that keep a browser from harm', async () => {
    const app = await testApp({}, { loginToken: LOGIN })
    for (const path of [
      '/healthz',
      '/metrics',
      '/api/cases',
      '/api/nothing',
      '/login',
      '/nowhere',
      '/desk/events',
    ]) {
      const { headers } = await visitor(app).get(path)
      const seen = [
        'content-security-policy',
        'x-content-type-options',
        'x-frame-options',
        'cache-control',
        'referrer-policy',
      ]
      expect([path, ...seen.map((name) => headers.get(name))]).toEqual([
        path,
        expect.stringContaining("default-src 'none'; script-src 'self';"),
        'nosniff',
        'DENY',
        'no-store',
        'same-origin',
      ])
    }
  })
})
