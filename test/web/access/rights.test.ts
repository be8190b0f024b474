import { afterAll, describe, expect, it } from 'vitest'
import { ROUTE_RIGHTS } from '../../../adapters/web/access/rights.ts'
import { ROLES, roleMay } from '../../../src/core/index.ts'
import { testApp } from '../../support/app.ts'
import { closeDesks } from '../../support/desk.ts'
import { person, send } from '../../support/team.ts'

/*
 * What each role may do on each way in. A route without a line is refused to everybody, and this test names
 * it.
 */

afterAll(closeDesks)

/** With every page that a desk can have. */
const whole = () =>
  testApp({}, { loginToken: undefined, apiToken: undefined }, {}, () => ({
    team: { words: () => ({ quiet: [], hear: [] }), read: () => ({ text: '', mark: '' }) } as never,
    status: async () => EMPTY_STATUS,
    playbook: { brand: () => 'Acme', read: () => ({ text: '', mark: '' }), example: () => '' } as never,
    answers: { answers: () => [], read: () => ({ text: '', mark: '' }), example: () => '' } as never,
  }))

const EMPTY_STATUS = {
  checks: [],
  toRead: 0,
  toSend: 0,
  late: [],
  resting: [],
  platforms: [],
  faults: [],
  dryRun: false,
}

/** Signing in and out is another test's. */
const OWN = new Set([
  'POST /logout',
  'POST /settings/password',
  'POST /settings/people/begin',
  'GET /desk/events',
])

describe('the table of rights', () => {
  it('has a line for every route, and a route for every line', async () => {
    const { app } = await whole()
    const routes = app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/assets/'))
      .map(({ method, path }) => `${method} ${path}`)
    expect([...new Set(routes)].sort()).toEqual(Object.keys(ROUTE_RIGHTS).sort())
  })

  it.each(ROLES)('lets a %s in where their role may, and nowhere else', async (role) => {
    const app = await whole()
    await person(app, 'Ana', 'admin')
    const one = await person(app, 'Ben', role)
    const wrong: string[] = []
    for (const [route, right] of Object.entries(ROUTE_RIGHTS)) {
      if (right === 'anybody' || OWN.has(route)) continue
      const [method = '', pattern = ''] = route.split(' ')
      const path = pattern.replaceAll(/:\w+/g, 'none')
      const status = path.startsWith('/api/')
        ? (
            await one.ask(path, {
              method,
              headers: JSON_HEADERS,
              ...(method === 'POST' ? { body: '{}' } : {}),
            })
          ).status
        : method === 'GET'
          ? (await one.get(path)).status
          : (await send(one, path, {}, '/settings')).status
      const isIn = status !== 403 && status !== 401
      if (isIn !== roleMay(role, right)) wrong.push(`${role} ${route}: ${status}`)
    }
    expect(wrong).toEqual([])
  })

  it('only admins erase, by whichever way', async () => {
    const app = await whole()
    await person(app, 'Ana', 'admin')
    const ben = await person(app, 'Ben', 'moderator')
    const { caseId } = await app.desk.receive('http', {
      id: 'x',
      text: 'It stops since 4.1.',
      author: {},
      venue: { ownership: 'own', kind: 'comments' },
    })
    const gone = await ben.ask('/api/comments/http/x', { method: 'DELETE', headers: JSON_HEADERS })
    expect(gone.status).toBe(403)
    expect((await app.desk.get(caseId)).comment.text).toBe('It stops since 4.1.')
  })

  it('says in plain words who could, and keeps what was typed', async () => {
    const app = await whole()
    await person(app, 'Ana', 'admin')
    const eve = await person(app, 'Eve', 'viewer')
    const { text } = await send(eve, '/cases/none', { text: 'My careful words' }, '/settings')
    expect(text).toContain('your role decides nothing')
    expect(text).toContain('My careful words')
    const { text: json } = await eve.get('/api/cases')
    expect(JSON.parse(json)).toEqual({ cases: [] })
    const refused = await eve.ask('/api/cases/none/decisions', {
      method: 'POST',
      headers: JSON_HEADERS,
      body: '{}',
    })
    expect([refused.status, (await refused.json()).error.code]).toEqual([403, 'not_allowed'])
  })
})

const JSON_HEADERS = { 'content-type': 'application/json', origin: 'http://localhost:3000' }
