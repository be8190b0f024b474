import { type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Listening, listen } from '../../../adapters/web/server.ts'
import { TOKEN, testApp } from '../../support/app.ts'
import { closeDesks } from '../../support/desk.ts'

/* The real server, asked over real connections with requests as an attacker writes them. */

const LOGIN = 'the-right-token-of-this-desk'
const servers: Listening[] = []

async function server(host: string, who: Parameters<typeof testApp>[1]): Promise<number> {
  const { app } = await testApp({}, who)
  const listening = await listen({ host, port: 0 })
  listening.serve(app)
  servers.push(listening)
  return listening.port
}

afterAll(async () => {
  for (const one of servers) await one.close(0)
  await closeDesks()
})

interface Asked {
  readonly to?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
}

/** @returns the status; the body is not waited for */
function ask(port: number, path: string, { to = '127.0.0.1', method = 'GET', headers = {} }: Asked = {}) {
  return new Promise<number>((resolve, reject) => {
    const all = { host: 'localhost:3000', ...headers } as Record<string, string>
    const asked = request(
      { host: to, port, path, method, headers: all, agent: false },
      (answer: IncomingMessage) => {
        answer.destroy()
        resolve(answer.statusCode ?? 0)
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}

/** A request written by hand. @returns the first line of the answer */
function raw(port: number, lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`))
    socket.once('data', (data) => {
      socket.destroy()
      resolve(data.toString('latin1').split('\r\n')[0] ?? '')
    })
    socket.once('error', reject)
    socket.once('close', () => resolve(''))
  })
}

describe('a desk with a login, behind a proxy on the same machine', () => {
  let port = 0
  beforeAll(async () => {
    port = await server('127.0.0.1', { loginToken: LOGIN, apiToken: TOKEN })
  })

  const spellings = [
    ['/api/cases', 401],
    ['/api', 401],
    ['/api/', 401],
    ['/api/cases/', 401],
    ['/%61pi/cases', 401],
    ['/api/%63ases', 401],
    ['/x/../api/cases', 401],
    ['/api/cases?token=x', 401],
    ['/metrics', 401],
    ['/%6detrics', 401],
    ['/desk/events', 401],
    ['/desk/%65vents', 401],
    // No such address, and what is none of these is a page behind the login.
    ['/API/cases', 303],
    ['//api/cases', 303],
    ['/api%2Fcases', 303],
    ['/%2561pi/cases', 303],
    ['/metrics/', 303],
    ['/METRICS', 303],
    ['/desk/events/', 303],
    ['/desk%2Fevents', 303],
    ['/api;/cases', 303],
    ['/login/../trends', 303],
    ['/login%2f..%2ftrends', 303],
  ] as const
  it.each(spellings)('%s is closed however it is spelt', async (path, status) => {
    expect(await ask(port, path)).toBe(status)
  })

  it.each(['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'POST'])('%s opens nothing', async (method) => {
    expect(await ask(port, '/api/cases', { method })).toBe(401)
    for (const path of ['/metrics', '/desk/events', '/trends', '/'])
      expect([path, [303, 401, 403, 404]]).toEqual([
        path,
        expect.arrayContaining([await ask(port, path, { method })]),
      ])
  })

  it('a token in several headers, or a very long one, is none', async () => {
    const authorization = `Bearer ${TOKEN}`
    expect(await ask(port, '/api/cases', { headers: { authorization } })).toBe(200)
    expect(
      await ask(port, '/api/cases', { headers: { authorization: `${authorization}, ${authorization}` } }),
    ).toBe(401)
    expect(
      await ask(port, '/api/cases', { headers: { authorization: `Bearer ${'x'.repeat(12_000)}` } }),
    ).toBe(401)
    expect(
      await ask(port, '/api/cases', { headers: { authorization: `Bearer ${'x'.repeat(20_000)}` } }),
    ).toBe(431)
    expect(
      await ask(port, '/api/cases', { headers: { cookie: `winnow_session=${'a.'.repeat(3_000)}` } }),
    ).toBe(401)
  })

  it('an upgrade to a WebSocket is not made', async () => {
    const lines = ['Host: localhost:3000', 'Connection: Upgrade', 'Upgrade: websocket']
    const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='
    const line = await raw(port, ['GET /desk/events HTTP/1.1', ...lines, key, 'Sec-WebSocket-Version: 13'])
    expect(line).toMatch(/ 401 |^$/)
  })
})

describe('a desk without login', () => {
  let port = 0
  beforeAll(async () => {
    port = await server('127.0.0.1', { apiToken: undefined })
  })

  it('answers programs here, and nothing that was handed on', async () => {
    expect(await ask(port, '/api/cases')).toBe(200)
    for (const name of ['x-forwarded-for', 'X-FORWARDED-FOR', 'Forwarded', 'Via'])
      for (const path of ['/api/cases', '/metrics', '/desk/events', '/'])
        expect([name, path, await ask(port, path, { headers: { [name]: '127.0.0.1' } })]).toEqual([
          name,
          path,
          403,
        ])
  })

  it('answers no page of another site, however it asks', async () => {
    const page = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    for (const path of ['/api/cases', '/metrics', '/desk/events'])
      expect([path, await ask(port, path, { headers: page })]).toEqual([path, 403])
    expect(await ask(port, '/desk/events', { headers: { 'sec-fetch-site': 'same-site' } })).toBe(403)
    const preflight = { ...page, 'access-control-request-method': 'POST' }
    expect(await ask(port, '/api/comments', { method: 'OPTIONS', headers: preflight })).toBe(403)
  })

  it('answers to one name only', async () => {
    const get = 'GET /api/cases HTTP/1.1'
    expect(await raw(port, [get, 'Host: localhost:3000'])).toContain('200')
    expect(await raw(port, [get, 'Host: evil.example'])).toContain('403')
    expect(await raw(port, [get, 'Host: localhost.'])).toContain('403')
    expect(await raw(port, [get, 'Host: localhost', 'Host: evil.example'])).not.toContain('200')
    expect(await raw(port, [get])).toContain('400')
    expect(await raw(port, ['GET /api/cases HTTP/1.0'])).not.toContain('200')
    expect(await raw(port, ['GET http://evil.example/api/cases HTTP/1.1', 'Host: evil.example'])).toContain(
      '403',
    )
  })
})

describe('a desk that listens on every address', () => {
  it('demands a token or a login of this machine too, over either protocol', async () => {
    const port = await server('::', { loginToken: LOGIN, apiToken: TOKEN, exposed: true })
    for (const to of ['127.0.0.1', '::1']) {
      expect([to, await ask(port, '/api/cases', { to })]).toEqual([to, 401])
      const headers = { authorization: `Bearer ${TOKEN}` }
      expect([to, await ask(port, '/api/cases', { to, headers })]).toEqual([to, 200])
    }
  })

  it('knows this machine over either protocol', async () => {
    // Never configured so: here only to see the peer as the socket names it (::ffff:127.0.0.1, ::1).
    const port = await server('::', { apiToken: undefined })
    for (const to of ['127.0.0.1', '::1'])
      expect([to, await ask(port, '/api/cases', { to })]).toEqual([to, 200])
  })
})

describe('a connection', () => {
  it('over which many requests come in one go is ended, and they are not worked on', async () => {
    let begun = 0
    const slow = new Hono().get('/slow', async (c) => {
      begun += 1
      await new Promise((resolve) => setImmediate(resolve))
      return c.text('done')
    })
    const listening = await listen({ host: '127.0.0.1', port: 0 })
    listening.serve(slow)
    servers.push(listening)
    const one = 'GET /slow HTTP/1.1\r\nhost: localhost\r\n\r\n'
    const socket = connect(listening.port, '127.0.0.1')
    const answers = new Promise<string>((resolve) => {
      let heard = ''
      socket.on('data', (data) => {
        heard += data
      })
      socket.on('error', () => undefined)
      socket.once('close', () => resolve(heard))
    })
    socket.write(one.repeat(200))
    await answers
    expect(begun).toBeLessThanOrEqual(4)
    // One after the other, as many as anybody likes.
    begun = 0
    const patient = connect(listening.port, '127.0.0.1')
    for (let asked = 0; asked < 20; asked += 1) {
      patient.write(one)
      await new Promise((resolve) => patient.once('data', resolve))
    }
    patient.destroy()
    expect(begun).toBe(20)
  })
})
