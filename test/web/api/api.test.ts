import { afterEach, describe, expect, it } from 'vitest'
import { type TestApp, TOKEN, testApp } from '../../support/app.ts'
import { closeDesks } from '../../support/desk.ts'

afterEach(closeDesks)

const furious = 'Since the 3.2 update the app crashes every time I open the settings. Unbelievable!!!'
const mocking = 'Congrats to the team on inventing the text box. 10/10 would scroll past again.'
const reply = 'What would make it worth your while? (Ana, Acme community team)'

describe('finding cases', () => {
  it('filters and sorts by what the contract names, and refuses what it does not know', async () => {
    const { ask } = await testApp()
    const author = { name: 'Zoé' }
    await ask('POST', '/api/comments', { id: 'a', text: furious, postedAt: '2026-02-01T00:00:00Z', author })
    await ask('POST', '/api/comments', {
      id: 'b',
      text: 'Great app, thank you so much to the whole team!',
      postedAt: '2026-02-02T00:00:00Z',
    })
    const ids = async (query: string) =>
      (await ask('GET', `/api/cases?${query}`)).json.cases.map((one: { excerpt: string }) => one.excerpt[0])
    expect(await ids('verdict=critic')).toEqual(['S'])
    expect(await ids('sort=newest')).toEqual(['G', 'S'])
    expect(await ids('q=%22thank+you%22')).toEqual(['G'])
    expect(await ids(`author=${encodeURIComponent('Zoé')}`)).toEqual(['S'])
    expect(await ids('since=2026-02-01T12:00:00Z')).toEqual(['G'])
    expect(await ids('strategy=answer&verdict=critic&language=en')).toEqual(['S'])
    for (const [query, path] of [
      ['verdct=critic', 'verdct'],
      ['verdict=angry', 'verdict'],
      ['sort=best', 'sort'],
      ['since=yesterday', 'since'],
    ]) {
      const { status, json } = await ask('GET', `/api/cases?${query}`)
      expect([status, json.error.problems[0].path]).toEqual([400, path])
    }
  })
})

describe('taking comments in', () => {
  it('makes a case, and the same id again is the same case', async () => {
    const { ask } = await testApp()
    const first = await ask('POST', '/api/comments', { id: 'a', text: furious })
    const again = await ask('POST', '/api/comments', { id: 'a', text: furious })
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.json).toEqual(first.json)
    const list = await ask('GET', '/api/cases?status=pending')
    expect(list.json.cases).toHaveLength(1)
  })

  it('reads it again when the same id comes with other text, and stops an approved reply', async () => {
    const { ask } = await testApp()
    const { caseId } = (await ask('POST', '/api/comments', { id: 'a', text: furious })).json
    const again = await ask('POST', '/api/comments', { id: 'a', text: mocking })
    expect([again.status, again.json]).toEqual([200, { caseId }])
    const read = (await ask('GET', `/api/cases/${caseId}`)).json
    expect(read.comment.text).toBe(mocking)
    await ask('POST', `/api/cases/${caseId}/decisions`, {
      action: 'approve',
      text: reply,
      version: read.version,
    })
    await ask('POST', '/api/comments', { id: 'a', text: furious })
    expect((await ask('GET', `/api/cases/${caseId}`)).json).toMatchObject({
      status: 'pending',
      comment: { text: furious },
      returned: { kind: 'edited', text: mocking },
    })
  })

  it('closes what its author deleted, and keeps none of its words', async () => {
    const { ask } = await testApp()
    const { caseId } = (await ask('POST', '/api/comments', { id: 'a/1 ü', text: furious })).json
    const gone = await ask('DELETE', `/api/comments/http/${encodeURIComponent('a/1 ü')}`)
    expect([gone.status, gone.json]).toEqual([200, { caseId }])
    const { text } = await ask('GET', `/api/cases/${caseId}`)
    expect(JSON.parse(text)).toMatchObject({ status: 'closed', comment: { text: '' } })
    expect(text).not.toContain('3.2')
    expect((await ask('DELETE', '/api/comments/http/never')).status).toBe(404)
    const after = await ask('POST', '/api/comments', { id: 'a/1 ü', text: mocking })
    expect([after.status, after.json]).toEqual([200, { caseId }])
    expect((await ask('GET', `/api/cases/${caseId}`)).json).toMatchObject({ comment: { text: '' } })
  })

  it('takes many in one request, each answered on a line of its own', async () => {
    const { ask } = await testApp()
    const lines = [
      JSON.stringify({ id: 'a', text: furious }),
      '',
      '{"id":',
      JSON.stringify({ id: 'b', text: mocking, autor: 'Sam' }),
      JSON.stringify({
        id: 'b',
        text: mocking,
        rating: 1,
        likes: 12,
        attachments: ['https://a.example/1.png'],
      }),
      JSON.stringify({ id: 'a', text: mocking }),
    ]
    const answer = await ask('POST', '/api/comments', lines.join('\n'), {
      'content-type': 'application/x-ndjson',
    })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/x-ndjson'])
    const told = answer.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(told.map(({ line, status, error }) => [line, status, error?.code])).toEqual([
      [1, 201, undefined],
      [3, 400, 'bad_json'],
      [4, 400, 'invalid_input'],
      [5, 201, undefined],
      [6, 200, undefined],
    ])
    expect(told[2].error.problems).toEqual([{ path: 'autor', expected: 'did you mean author?' }])
    expect(told[4].caseId).toBe(told[0].caseId)
    expect((await ask('GET', `/api/cases/${told[4].caseId}`)).json.comment.text).toBe(mocking)
    expect((await ask('GET', `/api/cases/${told[3].caseId}`)).json.comment).toMatchObject({
      rating: 1,
      likes: 12,
      attachments: [{ url: 'https://a.example/1.png' }],
    })
  })

  it('takes a comment in a language that nobody here reads', async () => {
    const { ask } = await testApp()
    const german = { id: 'g', text: 'Seit dem letzten Update stürzt die App jedes Mal ab.', language: 'de' }
    const { status, json } = await ask('POST', '/api/comments', german)
    expect(status).toBe(201)
    expect((await ask('GET', `/api/cases/${json.caseId}`)).json.assessment.language).toBe('und')
  })

  it('shows the case with comment, assessment and history', async () => {
    const { ask, caseOf } = await testApp()
    const { id } = await caseOf(furious, { author: { name: 'Sam' }, url: 'https://forum.acme.example/1' })
    const { json } = await ask('GET', `/api/cases/${id}`)
    expect(json).toMatchObject({
      id,
      status: 'pending',
      version: 1,
      source: 'http',
      comment: { text: furious, author: { name: 'Sam' }, venue: { ownership: 'own' } },
      assessment: { verdict: 'critic', strategy: null, complete: true },
    })
    expect(json.history.map((entry: { action: string }) => entry.action)).toEqual(['received'])
  })

  it('places a comment without a venue by its address', async () => {
    const { caseOf, ask } = await testApp()
    const { id } = await caseOf(furious, { url: 'https://blog.example/acme-review' })
    expect((await ask('GET', `/api/cases/${id}`)).json.comment.venue.ownership).toBe('third-party')
  })

  it('pages through the cases', async () => {
    const { ask, caseOf } = await testApp()
    for (const text of [furious, mocking, furious]) await caseOf(text)
    const first = await ask('GET', '/api/cases?limit=2')
    const second = await ask('GET', `/api/cases?limit=2&cursor=${encodeURIComponent(first.json.next)}`)
    const ids = [...first.json.cases, ...second.json.cases].map(({ id }) => id)
    expect(new Set(ids).size).toBe(3)
    expect(second.json.next).toBeUndefined()
  })
})

describe('bad input is refused with path and expected form, and quotes nothing', () => {
  const text = 'PRIVATE-WORDS'
  const cases = [
    ['broken JSON', '{"id":1', 400, ''],
    ['an array', [], 400, ''],
    ['null', 'null', 400, ''],
    ['no text', { id: 'x' }, 400, 'text'],
    ['no id', { text }, 400, 'id'],
    ['text is a number', { id: 'x', text: 7 }, 400, 'text'],
    ['a language that is none', { id: 'x', text, language: '?!' }, 400, 'language'],
    ['a misspelt field', { id: 'x', text, autor: 'Sam' }, 400, 'autor'],
    [
      'a misspelt field within another',
      { id: 'x', text, thread: [{ text, form: 1 }] },
      400,
      'thread[0].form',
    ],
    ['a field that every object has', { id: 'x', text, toString: 1 }, 400, 'toString'],
    [
      'a venue of another kind',
      { id: 'x', text, venue: { ownership: 'own', kind: 'pub' } },
      400,
      'venue.kind',
    ],
    ['a thread that is no list', { id: 'x', text, thread: {} }, 400, 'thread'],
    ['a message without text', { id: 'x', text, thread: [{ author: {} }] }, 400, 'thread[0].text'],
    ['a date that is none', { id: 'x', text, postedAt: 'yesterday' }, 400, 'postedAt'],
    ['a text of 100,001 characters', { id: 'x', text: 'x'.repeat(100_001) }, 413, 'text'],
    ['broken UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 400, ''],
  ] as const
  it.each(cases)('%s', async (_, body, status, path) => {
    const { ask } = await testApp()
    const answer = await ask('POST', '/api/comments', body)
    expect(answer.status).toBe(status)
    expect(answer.json.error.problems[0].path).toBe(path)
    expect(answer.json.error.problems[0].expected).not.toBe('')
    expect(answer.text).not.toContain('PRIVATE')
  })

  it('a body of more than 8 MiB', async () => {
    const { ask } = await testApp()
    expect((await ask('POST', '/api/comments', ' '.repeat(8 * 1024 * 1024 + 1))).status).toBe(413)
  })

  it('another content type', async () => {
    const { ask } = await testApp()
    const body = JSON.stringify({ id: 'x', text })
    const answer = await ask('POST', '/api/comments', body, { 'content-type': 'text/plain' })
    expect([answer.status, answer.json.error.problems[0].path]).toEqual([400, 'content-type'])
  })

  it('an unknown status, limit or language', async () => {
    const { ask } = await testApp()
    for (const query of ['status=open', 'limit=0', 'limit=x', 'status=pending,open', 'statu=pending'])
      expect((await ask('GET', `/api/cases?${query}`)).status).toBe(400)
    expect((await ask('POST', '/api/analyze?lang=de', { id: 'x', text })).status).toBe(400)
  })
})

describe('strange input becomes a case', () => {
  const cases = [
    ['empty text', ''],
    ['100,000 characters', 'never again '.repeat(8_333).padEnd(100_000, '!')],
    ['lone surrogates', 'broken \ud83d half \udc00 emoji'],
    ['NUL', 'before\u0000after'],
    ['right-to-left marks', '\u202Eesrever\u202C'],
    ['HTML', '<script>alert(1)</script><b>bold</b>'],
    ['10,000 emoji', '🤡'.repeat(10_000)],
  ] as const
  it.each(cases)('%s, kept exactly as given', async (_, text) => {
    const { ask } = await testApp()
    const { status, json } = await ask('POST', '/api/comments', { id: 'x', text })
    expect(status).toBe(201)
    expect((await ask('GET', `/api/cases/${json.caseId}`)).json.comment.text).toBe(text)
  })

  it('a thread of 5,000 messages, a date in the future, an author that is null', async () => {
    const { ask } = await testApp()
    const thread = Array.from({ length: 5_000 }, (_, at) => ({ author: { name: `m${at}` }, text: 'hm' }))
    const body = { id: 'x', text: furious, thread, author: null, postedAt: '2999-01-01T00:00:00Z' }
    expect((await ask('POST', '/api/comments', body)).status).toBe(201)
  })
})

describe('analysing without a case', () => {
  it('gives the contract’s result in the language asked for', async () => {
    const { ask } = await testApp()
    const { status, json } = await ask('POST', '/api/analyze?lang=fr', { id: 'x', text: furious })
    expect([status, json.id, json.verdict]).toEqual([200, 'x', 'critic'])
    expect(json.because[0]).toMatch(/problème/)
    expect((await ask('GET', '/api/cases')).json.cases).toEqual([])
  })
})

describe('deciding', () => {
  const approve = (version: number, more: object = {}) => ({
    action: 'approve',
    version,
    text: reply,
    ...more,
  })
  const decide = ({ ask }: TestApp, id: string, body: object) =>
    ask('POST', `/api/cases/${id}/decisions`, body)

  it('rule 1: approves in the name of the token’s holder, and the reply goes out once', async () => {
    const app = await testApp()
    const { id, version } = await app.caseOf(mocking)
    const { status, json } = await decide(app, id, approve(version, { strategy: 'ask-to-elaborate' }))
    expect([status, json.status, json.version]).toEqual([200, 'approved', version + 1])
    expect(json.history.at(-1)).toMatchObject({
      action: 'approve',
      actor: { name: 'Ana' },
      place: 'api',
      text: reply,
    })
    await app.send()
    await app.send()
    expect(app.place.posted.map(({ text }) => text)).toEqual([reply])
    expect((await app.ask('GET', `/api/cases/${id}`)).json.status).toBe('awaiting-answer')
  })

  it('a stale version: 409 with the case as it is now, and nothing more is posted', async () => {
    const app = await testApp()
    const { id, version } = await app.caseOf(furious)
    await decide(app, id, approve(version))
    const { status, json } = await decide(app, id, approve(version, { text: `${reply} Again.` }))
    expect([status, json.error.code]).toEqual([409, 'stale_version'])
    expect(json.case).toMatchObject({ id, status: 'approved', version: version + 1 })
    await app.send()
    expect(app.place.posted).toHaveLength(1)
  })

  it('rule 7: a draft that does not say who speaks is refused, with remarks', async () => {
    const app = await testApp()
    const { id, version } = await app.caseOf(furious)
    const { status, json } = await decide(app, id, approve(version, { text: 'We are on it.' }))
    expect([status, json.error.code]).toEqual([422, 'draft_refused'])
    expect(json.remarks.map(({ code }: { code: string }) => code)).toContain('no-disclosure')
  })

  it('rule 3: a checkable problem is not met with silence', async () => {
    const app = await testApp()
    const { id, version } = await app.caseOf(furious)
    const { status } = await decide(app, id, { action: 'approve', strategy: 'ignore', version })
    expect(status).toBe(409)
  })

  it('rule 3: nor is a critic who only asks for something', async () => {
    const app = await testApp()
    const { id, version, ...told } = await app.caseOf('Please add a dark mode to the reader.')
    expect(told).toMatchObject({ assessment: { verdict: 'critic' } })
    const { status } = await decide(app, id, { action: 'approve', strategy: 'ignore', version })
    expect(status).toBe(409)
  })

  const wrong = [
    ['no action', { version: 1 }, 'action'],
    ['an action we do not have', { action: 'delete', version: 1 }, 'action'],
    ['no version', { action: 'dismiss' }, 'version'],
    ['a version as text', { action: 'dismiss', version: '1' }, 'version'],
    ['a strategy we do not have', { action: 'approve', version: 1, strategy: 'shout' }, 'strategy'],
    // Without its strategy this would be a critic's answer.
    ['a misspelt key', { action: 'approve', version: 1, startegy: 'ignore' }, 'startegy'],
    ['an array', [], ''],
  ] as const
  it.each(wrong)('%s is refused', async (_, body, path) => {
    const app = await testApp()
    const { id } = await app.caseOf(furious)
    const { status, json } = await decide(app, id, body)
    expect([status, json.error.problems[0].path]).toEqual([400, path])
  })

  it('a case that is not there', async () => {
    const app = await testApp()
    expect((await decide(app, 'nope', { action: 'dismiss', version: 1 })).status).toBe(404)
    expect((await app.ask('GET', '/api/cases/nope')).status).toBe(404)
  })

  it('rule 1: somebody who may not decide', async () => {
    const app = await testApp({ actor: { id: 'discord:eve', name: 'Eve', place: 'api' } })
    const { id, version } = await app.caseOf(furious)
    const { status, json } = await decide(app, id, approve(version))
    expect([status, json.error.code]).toEqual([403, 'not_allowed'])
    await app.send()
    expect(app.place.posted).toEqual([])
  })
})

describe('who gets in', () => {
  it('with a token configured: its holder only', async () => {
    const { ask } = await testApp()
    const wrong = ['', 'Bearer', 'Bearer wrong', `Basic ${TOKEN}`, `Bearer ${TOKEN}x`, TOKEN]
    for (const authorization of wrong) {
      const { status, headers } = await ask('GET', '/api/cases', undefined, { authorization })
      expect([authorization, status]).toEqual([authorization, 401])
      expect(headers.get('www-authenticate')).toMatch(/^Bearer/)
    }
    expect((await ask('GET', '/api/cases')).status).toBe(200)
    expect((await ask('GET', '/api/cases', undefined, { authorization: `bearer ${TOKEN}` })).status).toBe(200)
  })

  const local = { actor: { id: 'api:local', name: 'local operator', place: 'api' } } as const
  const open = { apiToken: undefined }
  it('without one, on loopback: programs of this machine', async () => {
    const { ask } = await testApp(local, open)
    expect((await ask('POST', '/api/comments', { id: 'x', text: furious })).status).toBe(201)
  })

  const pages = [
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a sibling', { 'sec-fetch-site': 'same-site' }],
    ['an old browser', { origin: 'https://evil.example' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['another port', { origin: 'http://localhost:8080' }],
    ['DNS rebinding', { host: 'evil.example:3000' }],
    ['a look-alike name', { host: 'localhost.evil.example' }],
  ] as const
  it.each(pages)('without one: never a web page (%s)', async (_, headers) => {
    const { ask } = await testApp(local, open)
    expect((await ask('POST', '/api/comments', { id: 'x', text: furious }, headers)).status).toBe(403)
    expect((await ask('GET', '/api/cases', undefined, headers)).status).toBe(403)
    expect((await ask('GET', '/api/cases')).json.cases).toEqual([])
  })

  it('without one, reachable from other machines: nobody', async () => {
    const { ask } = await testApp(local, { ...open, exposed: true })
    expect((await ask('POST', '/api/comments', { id: 'x', text: furious })).status).toBe(403)
    expect((await ask('GET', '/metrics')).status).toBe(403)
    expect((await ask('GET', '/healthz')).status).toBe(200)
  })

  it('reachable from other machines, figures are told to the token’s holder only', async () => {
    const { ask } = await testApp({}, { exposed: true })
    expect((await ask('GET', '/metrics')).status).toBe(200)
    expect((await ask('GET', '/metrics', undefined, { authorization: '' })).status).toBe(401)
  })
})

describe('what the keeper sees', () => {
  it('rule 9: an error inside is told without its words', async () => {
    const app = await testApp({
      analyze: () => {
        throw new TypeError(`cannot read ${furious}`)
      },
    })
    const { status, json, text } = await app.ask('POST', '/api/analyze', { id: 'x', text: furious })
    expect([status, json.error.code]).toEqual([500, 'internal'])
    expect(text).not.toContain('3.2')
    expect(app.reported).toHaveLength(1)
  })

  it('counts cases, comments, decisions and posts', async () => {
    const app = await testApp()
    const { id, version } = await app.caseOf(mocking)
    await app.caseOf(furious)
    await app.ask('POST', `/api/cases/${id}/decisions`, { action: 'approve', version, text: reply })
    await app.send()
    const { text } = await app.ask('GET', '/metrics')
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        'winnow_cases{status="pending"} 1',
        'winnow_cases{status="posted"} 1',
        'winnow_outbox_queue 0',
        'winnow_comments_received_total{source="http"} 2',
        'winnow_decisions_total{action="approve",place="api"} 1',
        'winnow_posts_total{source="http",outcome="posted"} 1',
      ]),
    )
  })

  it('describes every route for machines', async () => {
    const { ask } = await testApp()
    const { json } = await ask('GET', '/api/openapi.json')
    expect(json.openapi).toBe('3.1.0')
    expect(Object.keys(json.paths)).toEqual([
      '/api/comments',
      '/api/comments/{source}/{id}',
      '/hooks/comments',
      '/hooks/{platform}',
      '/api/analyze',
      '/api/cases',
      '/api/cases/{id}',
      '/api/cases/{id}/decisions',
      '/api/cases/{id}/mended',
      '/api/cases/{id}/answers',
    ])
  })

  it('says where there is nothing', async () => {
    const { ask } = await testApp()
    expect((await ask('GET', '/api/nothing')).status).toBe(404)
  })
})
