import { afterEach, describe, expect, it } from 'vitest'
import { createSessions } from '../../../adapters/web/access/sessions.ts'
import { localPath } from '../../../adapters/web/routes/doors.ts'
import type { Records } from '../../../src/core/index.ts'
import { testApp } from '../../support/app.ts'
import { closeDesks } from '../../support/desk.ts'
import { visitor } from '../../support/visitor.ts'

afterEach(closeDesks)

const RIGHT = 'the-right-token-of-this-desk'
const desk = (more: Parameters<typeof testApp>[1] = {}) =>
  testApp({}, { loginToken: RIGHT, apiToken: undefined, ...more })

/** The same desk started again over the same database, with another configuration where one is given. */
const again = (before: Awaited<ReturnType<typeof desk>>, loginToken = RIGHT) =>
  desk({ loginToken, records: before.storage.records, clock: before.clock })

const isIn = async (who: ReturnType<typeof visitor>) => (await who.get('/trends')).status === 200

describe('a login', () => {
  it('holds thirty days, and is asked for again after them', async () => {
    const app = await desk()
    const ana = visitor(app)
    const answer = await ana.login(RIGHT)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    expect(answer.headers.get('set-cookie')).toMatch(/Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/)
    app.clock.pass({ days: 29 })
    expect(await isIn(ana)).toBe(true)
    app.clock.pass({ days: 1 })
    expect(await isIn(ana)).toBe(false)
  })

  it('is none with another signature, or with none', async () => {
    const app = await desk()
    const ana = visitor(app)
    await ana.login(RIGHT)
    const signed = decodeURIComponent(ana.cookies.get('winnow_session') ?? '')
    const [id = '', signature = ''] = signed.split('.')
    expect(signature).toMatch(/^[\w+/]{43}=$/)
    const other = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`
    for (const forged of [`${id}.${other}`, id, `${id}.`, `${id}.${'A'.repeat(43)}=`]) {
      const eve = visitor(app)
      eve.cookies.set('winnow_session', encodeURIComponent(forged))
      expect([forged, await isIn(eve)]).toEqual([forged, false])
    }
    const copy = visitor(app)
    copy.cookies.set('winnow_session', encodeURIComponent(signed))
    expect(await isIn(copy)).toBe(true)
  })

  it('comes under a new id: whoever planted the one before has nothing of it', async () => {
    const app = await desk()
    const ana = visitor(app)
    await ana.get('/login')
    const eve = visitor(app)
    eve.cookies.set('winnow_session', ana.cookies.get('winnow_session') ?? '')
    await ana.login(RIGHT)
    expect([await isIn(ana), await isIn(eve)]).toEqual([true, false])
  })

  it('survives a restart, and ends with another token', async () => {
    const before = await desk()
    const ana = visitor(before)
    await ana.login(RIGHT)
    const restarted = visitor(await again(before))
    const changed = visitor(await again(before, 'another-right-token-of-it'))
    for (const who of [restarted, changed])
      for (const [name, value] of ana.cookies) who.cookies.set(name, value)
    expect([await isIn(restarted), await isIn(changed)]).toEqual([true, false])
  })

  it('stands in the database under a hash, and bears the mark of its token', async () => {
    const app = await desk()
    const ana = visitor(app)
    await ana.login(RIGHT)
    const [id = ''] = decodeURIComponent(ana.cookies.get('winnow_session') ?? '').split('.')
    const stored = await app.storage.records.list('web-session')
    expect(stored).toHaveLength(1)
    expect(JSON.stringify(stored)).not.toContain(id)
    // A row that was made under another token counts for nothing, even for a cookie that fits.
    const [{ key, value } = { key: '', value: {} }] = stored
    await app.storage.records.put('web-session', key, { ...(value as object), seal: 'other' })
    expect(await isIn(ana)).toBe(false)
  })

  it('ends with a new one in the same browser', async () => {
    const app = await desk()
    const ana = visitor(app)
    await ana.login(RIGHT)
    const before = visitor(app)
    for (const [name, value] of ana.cookies) before.cookies.set(name, value)
    const csrf = /name="csrf" content="([^"]+)"/.exec((await ana.get('/settings')).text)?.[1] ?? ''
    const headers = { origin: 'http://localhost:3000' }
    const body = new URLSearchParams({ csrf, token: RIGHT })
    expect((await ana.ask('/login', { method: 'POST', headers, body })).status).toBe(303)
    expect([await isIn(before), await isIn(ana)]).toEqual([false, true])
  })

  it('ends by signing out here, and elsewhere by signing out everywhere', async () => {
    const app = await desk()
    const [ana, phone, laptop] = [visitor(app), visitor(app), visitor(app)]
    for (const who of [ana, phone, laptop]) await who.login(RIGHT)
    const cookie = ana.cookies.get('winnow_session') ?? ''
    await ana.post('/logout', {})
    const thief = visitor(app)
    thief.cookies.set('winnow_session', cookie)
    expect([await isIn(ana), await isIn(thief), await isIn(phone)]).toEqual([false, false, true])
    expect((await phone.get('/settings')).text).toContain('Sign out everywhere')
    await phone.post('/logout', { where: 'everywhere' })
    expect([await isIn(phone), await isIn(laptop)]).toEqual([false, false])
    expect(await app.storage.records.list('web-session')).toEqual([])
  })

  it('the twenty-first of a person ends the oldest', async () => {
    const app = await desk()
    const all = Array.from({ length: 21 }, () => visitor(app))
    for (const who of all) {
      await who.login(RIGHT)
      app.clock.pass({ seconds: 1 })
    }
    expect(await app.storage.records.list('web-session')).toHaveLength(20)
    expect(await Promise.all(all.slice(0, 2).map(isIn))).toEqual([false, true])
    expect(await isIn(all[20] ?? visitor(app))).toBe(true)
  })

  it('ends everywhere, however many logins of others there are', async () => {
    const kept = new Map<string, unknown>()
    for (let at = 0; at < 2_000; at += 1)
      kept.set(`${at}`.padStart(4, '0'), { person: 'ben', seal: 'epoch 1', begun: Date.now() })
    const records = {
      put: async (_: string, key: string, value: unknown) => void kept.set(key, value),
      remove: async (_: string, key: string) => kept.delete(key),
      list: async (_: string, { after = '', limit = 100 } = {}) =>
        [...kept]
          .sort()
          .filter(([key]) => key > after)
          .slice(0, limit)
          .map(([key, value]) => ({ key, value })),
    } as unknown as Records
    const clock = { now: () => new Date() }
    const sessions = createSessions({ records, clock }, async () => undefined)
    for (let at = 0; at < 3; at += 1) await sessions.begin('ana', 'epoch 1')
    expect(kept.size).toBe(2_003)
    await sessions.endAll('ana')
    expect(kept.size).toBe(2_000)
  })

  it('behind TLS has a cookie that nobody else can set, and the browser is told to stay there', async () => {
    const app = await desk({ trustedProxies: ['127.0.0.1'] })
    const tls = { host: 'desk.acme.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '198.51.100.4' }
    const ana = visitor(app, tls)
    const { headers } = await ana.login(RIGHT)
    expect(headers.get('set-cookie')).toMatch(
      /^__Host-winnow_session=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(await isIn(ana)).toBe(true)
    // The name that a sibling's page could set is not looked at there.
    const planted = visitor(app, tls)
    planted.cookies.set('winnow_session', ana.cookies.get('__Host-winnow_session') ?? '')
    expect(await isIn(planted)).toBe(false)
    const { headers: plain } = await visitor(app, { ...tls, address: '203.0.113.9' }).get('/login')
    expect(plain.get('set-cookie')).not.toContain('Secure')
    expect(plain.get('strict-transport-security')).toBeNull()
  })

  it('forms are taken from the page’s own address only, and its scheme', async () => {
    const app = await desk({ trustedProxies: ['127.0.0.1'] })
    const tls = { host: 'desk.acme.example', 'x-forwarded-proto': 'https' }
    const ana = visitor(app, tls)
    await ana.login(RIGHT)
    const csrf = /name="csrf" content="([^"]+)"/.exec((await ana.get('/settings')).text)?.[1] ?? ''
    const send = async (headers: Record<string, string>) => {
      const body = new URLSearchParams({ csrf, language: 'fr' })
      return (await ana.ask('/settings', { method: 'POST', headers, body })).status
    }
    expect(await send({ origin: 'https://desk.acme.example' })).toBe(303)
    expect(await send({ origin: 'https://desk.acme.example', 'sec-fetch-site': 'same-origin' })).toBe(303)
    // A proxy that doesn't pass on the name we were asked by; the browser knows it.
    expect(await send({ origin: 'https://another.example', 'sec-fetch-site': 'same-origin' })).toBe(303)
    for (const headers of [
      { origin: 'http://desk.acme.example' },
      { origin: 'https://evil.example' },
      { origin: 'https://evil.desk.acme.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ] as Record<string, string>[])
      expect([headers, await send(headers)]).toEqual([headers, 403])
  })

  it.each([
    ['https', 'desk.acme.example:443', 'https://desk.acme.example', 303],
    ['https', 'desk.acme.example:8443', 'https://desk.acme.example:8443', 303],
    ['http', 'desk.acme.example:80', 'http://desk.acme.example', 303],
    ['https', 'desk.acme.example:8443', 'https://desk.acme.example', 403],
    ['https', 'desk.acme.example:80', 'https://desk.acme.example', 403],
    ['https', 'evil@desk.acme.example', 'https://desk.acme.example', 403],
  ])('a proxy that says %s and %s: a form from %s gets %i', async (scheme, host, origin, status) => {
    const app = await desk({ trustedProxies: ['127.0.0.1'] })
    const ana = visitor(app, { 'x-forwarded-proto': scheme, 'x-forwarded-host': host })
    const csrf = /name="csrf" content="([^"]+)"/.exec((await ana.get('/login')).text)?.[1] ?? ''
    const body = new URLSearchParams({ csrf, token: RIGHT })
    expect((await ana.ask('/login', { method: 'POST', headers: { origin }, body })).status).toBe(status)
  })
})

describe('who guesses the login', () => {
  it('waits, and nobody else does', async () => {
    const app = await desk({ trustedProxies: ['127.0.0.1'] })
    const guesser = visitor(app, { 'x-forwarded-for': '203.0.113.9' })
    const answers = []
    for (let tries = 0; tries < 8; tries += 1) answers.push((await guesser.login('no')).status)
    expect(answers).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
    const { status, headers, text } = await guesser.login(RIGHT)
    expect([status, headers.get('retry-after')]).toEqual([429, '1'])
    expect(text).toContain('Wait 1 s')
    expect((await visitor(app, { 'x-forwarded-for': '198.51.100.4' }).login(RIGHT)).status).toBe(303)
    app.clock.pass({ seconds: 1 })
    expect((await guesser.login(RIGHT)).status).toBe(303)
  })

  it('behind a proxy that isn’t named: the owner comes in all the same, 45 times of 45', async () => {
    const app = await desk()
    const guesser = visitor(app, { 'x-forwarded-for': '203.0.113.9' })
    const owner = visitor(app, { 'x-forwarded-for': '198.51.100.4' })
    for (let tries = 0; tries < 10; tries += 1) await guesser.login('no')
    expect((await guesser.login('no')).status).toBe(429)
    for (let tries = 0; tries < 45; tries += 1) {
      await guesser.login('no')
      expect((await owner.login(RIGHT)).status).toBe(303)
      await owner.post('/logout', {})
      app.clock.pass({ seconds: 2 })
    }
  })

  it('is told of in the log, by address and never by what was tried', async () => {
    const app = await desk()
    const guesser = visitor(app, { address: '203.0.113.9' })
    const ana = visitor(app)
    for (let tries = 0; tries < 6; tries += 1) await guesser.login('a guess of mine')
    await ana.login(RIGHT)
    await ana.post('/logout', { where: 'everywhere' })
    const session = expect.stringMatching(/^[\da-f]{8}$/)
    const wrong = { event: 'refused', at: 'login', status: 401, address: '203.0.113.9' }
    expect(app.logged).toEqual([
      ...Array(5).fill(wrong),
      { ...wrong, status: 429 },
      { event: 'logged-in', session, person: 'desk:local', address: '127.0.0.1' },
      { event: 'logged-out', session, address: '127.0.0.1', everywhere: true },
    ])
    expect(JSON.stringify(app.logged)).not.toMatch(/guess of mine|right-token/)
  })

  it('can’t fill the log', async () => {
    const app = await desk()
    const guesser = visitor(app, { address: '203.0.113.9' })
    for (let tries = 0; tries < 40; tries += 1) await guesser.get('/api/cases')
    expect(app.logged).toHaveLength(10)
    for (let more = 0; more < 120; more += 1)
      await visitor(app, { address: `198.51.100.${more}` }).get('/api/cases')
    expect(app.logged).toHaveLength(100)
    app.clock.pass({ minutes: 1 })
    await guesser.get('/api/cases')
    expect(app.logged.slice(100)).toEqual([
      { event: 'refusals-untold', count: 60 },
      { event: 'refused', at: 'api', status: 401, address: '203.0.113.9' },
    ])
  })
})

describe('after the login', () => {
  it('one is where one wanted to go', async () => {
    const app = await desk()
    const ana = visitor(app)
    const asked = await ana.get('/cases/abc?strategy=ignore&draft=1')
    const login = '/login?next=%2Fcases%2Fabc%3Fstrategy%3Dignore%26draft%3D1'
    expect([asked.status, asked.headers.get('location')]).toEqual([303, login])
    const { text } = await ana.get(login)
    expect(text).toContain('name="next" value="/cases/abc?strategy=ignore&amp;draft=1"')
    const next = '/cases/abc?strategy=ignore&draft=1'
    // A wrong token does not lose it.
    expect((await ana.post('/login', { token: 'no', next })).text).toContain('value="/cases/abc?')
    expect((await ana.post('/login', { token: RIGHT, next })).headers.get('location')).toBe(next)
    expect((await ana.get(login)).headers.get('location')).toBe(next)
  })

  it.each([
    ['/trends', '/trends'],
    ['/?tab=posted&q=a%20b', '/?tab=posted&q=a%20b'],
    ['/cases/1#x', '/cases/1'],
    ['', '/'],
    ['trends', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['\\/evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/\n/evil.example', '/'],
    ['/.//evil.example', '/'],
    ['/a/..//evil.example', '/'],
    ['/%2F/evil.example', '/%2F/evil.example'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/login', '/'],
    ['/login?next=/trends', '/'],
    ['/x/../logout', '/'],
    ['/trends\r\nset-cookie: a=b', '/'],
    [`/${'x'.repeat(500)}`, '/'],
  ])('%j leads to %j', (wanted, path) => {
    expect(localPath(wanted)).toBe(path)
  })
})
