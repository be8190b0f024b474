import { describe, expect, it } from 'vitest'
import { deskRoutes } from '../../adapters/web/desk.ts'
import type { Actor, Comment } from '../../src/core/index.ts'
import { createWinnow } from '../../src/main.ts'
import { testDesk } from '../support/desk.ts'

const ORIGIN = 'http://localhost:3000'

const comment = (text: string, more: Partial<Comment> = {}): Comment => ({
  id: `c-${text.length}`,
  text,
  author: { id: 'u1', name: 'Dana' },
  venue: { ownership: 'own', kind: 'forum', name: 'Forum' },
  addressesUs: true,
  ...more,
})
const problem = 'Since version 4.2 the search crashes with error 1107 when I open a notebook.'

/** The desk's pages as one browser sees them, cookies kept. */
async function browser(loginToken?: string) {
  const { analyzer } = createWinnow({ brand: 'Acme' })
  const made = await testDesk({ analyzer, mayDecide: () => true })
  const actor: Actor = { id: 'desk:local', name: 'Ana', place: 'desk' }
  const app = deskRoutes({
    desk: made.desk,
    analyze: (one) => analyzer.analyze(one),
    carriers: (one) => analyzer.carriers?.(one),
    brand: 'Acme',
    defaultLanguage: 'en',
    actor: () => actor,
    security: { exposed: false, ...(loginToken === undefined ? {} : { loginToken }) },
    clock: made.clock,
    report: (error) => made.reported.push(error),
  })
  let cookies = new Map<string, string>()
  async function ask(path: string, form?: Record<string, string>, headers: Record<string, string> = {}) {
    const response = await app.request(path, {
      method: form === undefined ? 'GET' : 'POST',
      headers: {
        host: 'localhost:3000',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form === undefined ? {} : { origin: ORIGIN }),
        ...headers,
      },
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const [name = '', value = ''] = pair.split('=')
      cookies = new Map([...cookies, [name, value]])
    }
    return { status: response.status, text: await response.text(), headers: response.headers }
  }
  const csrf = async () => /name="csrf" content="([^"]+)"/.exec((await ask('/paste')).text)?.[1] ?? ''
  return { ...made, ask, csrf }
}

describe('the web desk', () => {
  it('forbids everything inline and every foreign place', async () => {
    const { ask } = await browser()
    const { headers, text } = await ask('/')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(text).not.toMatch(/ style=|<style|<script>| on[a-z]+="/)
    expect(headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Strict/)
  })

  it('refuses a form without its token, with another session’s, or from another origin', async () => {
    const { ask, csrf, desk } = await browser()
    const { caseId } = await desk.receive('desk', comment(problem))
    const form = { action: 'dismiss', version: '1', csrf: await csrf() }
    const without = await ask(`/cases/${caseId}`, { ...form, csrf: '' })
    const foreign = await ask(`/cases/${caseId}`, form, { origin: 'https://evil.example' })
    const opaque = await ask(`/cases/${caseId}`, form, { origin: 'null' })
    const stranger = await ask(`/cases/${caseId}`, form, { cookie: '' })
    expect([without, foreign, opaque, stranger].map(({ status }) => status)).toEqual([403, 403, 403, 403])
    expect((await desk.get(caseId)).status).toBe('pending')
  })

  it('escapes what people wrote, wherever it stands', async () => {
    const { ask, desk } = await browser()
    const bad = '<script>alert(1)</script>'
    const { caseId } = await desk.receive(
      'desk',
      comment(`${bad} ${problem}`, {
        url: 'javascript:alert(1)',
        author: { name: bad },
        venue: { ownership: 'own', kind: 'forum', name: bad },
        thread: [{ author: { name: bad }, text: bad }],
        article: { title: bad, text: bad },
      }),
    )
    for (const path of ['/', `/cases/${caseId}`, `/?q=${encodeURIComponent(bad)}`]) {
      const { text } = await ask(path)
      expect(text).not.toContain('<script>alert')
      expect(text).not.toContain('javascript:')
      expect(text).toContain('&lt;script&gt;')
    }
  })

  it('approves the text as typed, in the name of the desk’s user', async () => {
    const { ask, csrf, desk } = await browser()
    const { caseId } = await desk.receive('desk', comment(problem))
    const text = 'Thank you, Dana. We can repeat this and will mend it.\n\nAna, for Acme'
    const form = { action: 'approve', version: '1', strategy: 'answer', text, csrf: await csrf() }
    const answer = await ask(`/cases/${caseId}`, form)
    expect(answer.status).toBe(303)
    const { status, approved } = await desk.get(caseId)
    expect(status).toBe('approved')
    expect(approved?.text).toBe(text)
    expect(approved?.by.name).toBe('Ana')
    expect((await ask(`/cases/${caseId}`)).text).toContain('Undo')
  })

  it('shows a stale version with the typed text kept, and changes nothing', async () => {
    const { ask, csrf, desk } = await browser()
    const { caseId } = await desk.receive('desk', comment(problem))
    const token = await csrf()
    await desk.decide(
      caseId,
      { action: 'claim', version: 1 },
      { id: 'slack:ben', name: 'Ben', place: 'slack' },
    )
    const form = { action: 'approve', version: '1', strategy: 'answer', text: 'My long answer', csrf: token }
    const { status, text } = await ask(`/cases/${caseId}`, form)
    expect(status).toBe(409)
    expect(text).toContain('Somebody was faster')
    // Who, what and where, beside what was typed.
    const alert = /role="alert">([\s\S]*?)<\/div>/.exec(text)?.[1] ?? ''
    expect(alert).toContain('Ben')
    expect(alert).toContain('Slack')
    expect(text).toContain('My long answer')
    expect((await desk.get(caseId)).status).toBe('pending')
  })

  it('says what stands in the way of a draft that is refused', async () => {
    const { ask, csrf, desk } = await browser()
    const { caseId } = await desk.receive('desk', comment(problem))
    const form = { action: 'approve', version: '1', strategy: 'answer', text: ' ', csrf: await csrf() }
    const { status, text } = await ask(`/cases/${caseId}`, form)
    expect(status).toBe(422)
    expect(text).toContain('Not approved yet')
    expect((await desk.get(caseId)).status).toBe('pending')
  })

  it('leaves a reported problem in place when many are dismissed at once', async () => {
    const { ask, csrf, desk } = await browser()
    const one = await desk.receive('desk', comment(problem))
    const two = await desk.receive('desk', comment('Bof.'))
    const body = { csrf: await csrf(), case: `${one.caseId}:1` }
    expect((await ask('/bulk', body)).headers.get('location')).toBe('/?done=0&left=1')
    expect((await ask('/bulk', { ...body, case: `${two.caseId}:1` })).headers.get('location')).toBe(
      '/?done=1&left=0',
    )
    expect((await desk.get(one.caseId)).status).toBe('pending')
  })

  it('lets nobody in without the token, and slows down who guesses', async () => {
    const { ask, csrf, clock } = await browser('the-right-token-of-this-desk')
    expect((await ask('/')).headers.get('location')).toBe('/login')
    const page = (await ask('/login')).text
    const token = /name="csrf" content="([^"]+)"/.exec(page)?.[1] ?? ''
    for (let i = 0; i < 5; i += 1)
      expect((await ask('/login', { csrf: token, token: 'no' })).status).toBe(401)
    const right = { csrf: token, token: 'the-right-token-of-this-desk' }
    expect((await ask('/login', right)).status).toBe(429)
    clock.pass({ minutes: 6 })
    expect((await ask('/login', right)).status).toBe(303)
    expect((await ask('/')).status).toBe(200)
    expect(await csrf()).not.toBe(token)
  })

  it('speaks French with French typography', async () => {
    const { ask, csrf } = await browser()
    await ask('/settings', { csrf: await csrf(), language: 'fr', theme: 'dark' })
    const { text } = await ask('/settings?saved')
    expect(text).toContain('<html lang="fr" data-theme="dark"')
    expect(text).toContain('Réglages')
  })
})
