import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { parseAnswers } from '../../src/analysis/known/parse.ts'
import { answersDesk } from '../../src/answers-desk.ts'
import { createWinnow } from '../../src/main.ts'
import { testApp } from '../support/app.ts'
import { closeDesks, comment, temporaryFolder } from '../support/desk.ts'
import { visitor } from '../support/visitor.ts'

const OFFLINE = 'answers:\n  - question: Does it work offline?\n    en: Yes, <b>all</b> of it.\n'
const BLOG = { ownership: 'third-party', kind: 'comments', hostName: 'Claire Vasseur' } as const
const ARTICLE = {
  title: 'A month with Acme',
  text: 'I have used it for a month. Does it work offline? And will it ever speak Breton?',
  author: { name: 'Claire Vasseur' },
}
const MOCKING = 'Wow, what a masterpiece of laziness. Slow clap for these clowns, truly.'

/** The desk with a file of answers of its own, and one who looks at it; drafts are written by it. */
async function page(mayDecide = true) {
  const path = join(temporaryFolder(), 'answers.yaml')
  const winnow = createWinnow({ brand: 'Acme', reading: 'quick' })
  const made = await testApp(
    {},
    { apiToken: undefined },
    { mayDecide: () => mayDecide, analyzer: winnow.analyzer },
    (desk) => ({
      answers: answersDesk({ path, required: false }, winnow.team, desk, parseAnswers),
    }),
  )
  const reader = visitor(made)
  const mark = async () =>
    /name="mark" value="(\w*)"/.exec((await reader.get('/settings/answers')).text)?.[1] ?? ''
  const send = async (answers: string, step: string, more = {}) =>
    reader.post('/settings/answers', { answers, step, mark: await mark(), ...more })
  return { ...made, ...reader, api: made.ask, path, send }
}

describe('the page of known answers', () => {
  afterEach(closeDesks)

  it('is found in the settings, with an example, and escapes what it shows', async () => {
    const { get, send, path } = await page()
    expect((await get('/settings')).text).toContain('href="/settings/answers"')
    expect((await get('/settings/answers')).text).toContain('Photos no longer upload since version 4.2')
    expect((await send(OFFLINE, 'save')).status).toBe(303)
    const { text } = await get('/settings/answers?saved')
    expect(text).toContain('Yes, &lt;b&gt;all')
    expect(text).not.toContain('<b>all')
    expect(readFileSync(path, 'utf8')).toBe(OFFLINE)
  })

  it('says each problem with its line, in the page’s language, and saves nothing', async () => {
    const { send, path, cookies } = await page()
    cookies.set('winnow_language', 'fr')
    const answer = await send('answers:\n  - question: Does it sync?\n    statut: open\n', 'save')
    expect(answer.status).toBe(422)
    expect(answer.text).toMatch(
      /Ligne 3 <code dir="auto">statut: open<\/code> – attendu\s*: pas d’autres clés/,
    )
    expect(existsSync(path)).toBe(false)
  })

  it('shows what would be offered, and never goes over what somebody else saved', async () => {
    const { desk, send, post, path } = await page()
    const { caseId } = await desk.receive('http', comment('I like it. Does it work offline?'))
    await desk.receive('http', comment('It crashes in the calendar since 3.1.'))
    const { text, status } = await send(OFFLINE, 'preview')
    expect(status).toBe(200)
    expect(text).toContain(`/cases/${caseId}`)
    expect(text).toContain('“Does it work offline?”')
    expect(text.split('class="draft"')).toHaveLength(2)
    expect(existsSync(path)).toBe(false)
    writeFileSync(path, 'answers: []\n')
    const late = await post('/settings/answers', { answers: OFFLINE, step: 'save', mark: 'older' })
    expect(late.status).toBe(409)
    expect(readFileSync(path, 'utf8')).toBe('answers: []\n')
  })

  it('is for people who may decide', async () => {
    const { get, send, path } = await page(false)
    expect((await get('/settings')).text).not.toContain('/settings/answers')
    expect((await get('/settings/answers')).status).toBe(403)
    expect((await send(OFFLINE, 'save')).status).toBe(403)
    expect(existsSync(path)).toBe(false)
  })
})

describe('a host’s questions', () => {
  afterEach(closeDesks)

  it('are answered in the thanks where an answer is known; the others stay holes', async () => {
    const { desk, get, send, api, place } = await page()
    await send(OFFLINE.replace('<b>all</b> of it', 'all of it'), 'save')
    const { caseId } = await desk.receive('http', comment(MOCKING, { venue: BLOG, article: ARTICLE }))
    const { proposal, version } = await desk.get(caseId)
    const draft = proposal?.drafts[0]
    expect(proposal?.strategy).toBe('thank-host')
    expect(draft?.text).toContain('“Does it work offline?” Yes, all of it.')
    expect(draft?.text).toContain('“And will it ever speak Breton?” [your answer]')
    expect(draft?.answered).toEqual([
      { question: 'Does it work offline?', asked: 'Does it work offline?', by: 'words' },
    ])
    expect((await get(`/cases/${caseId}`)).text).toContain('Answered in this draft from your answers:')
    // The hole blocks; filled, it goes.
    const decision = { action: 'approve', strategy: 'thank-host', version }
    const path = `/api/cases/${caseId}/decisions`
    expect((await api('POST', path, decision)).status).toBe(422)
    const text = draft?.text.replace('[your answer]', 'Not yet.')
    expect((await api('POST', path, { ...decision, text })).status).toBe(200)
    expect(place.posted).toEqual([])
  })

  it('rule 5: an answer worded like the mocking comment stays a hole', async () => {
    const { desk, send } = await page()
    const said = 'a masterpiece of laziness, slow clap'
    await send(`answers:\n  - question: Does it work offline?\n    en: Not ${said} but yes.\n`, 'save')
    const { caseId } = await desk.receive('http', comment(MOCKING, { venue: BLOG, article: ARTICLE }))
    const { proposal } = await desk.get(caseId)
    expect(proposal?.drafts.length).toBeGreaterThan(0)
    for (const { text, answered } of proposal?.drafts ?? []) {
      expect(text).not.toContain('masterpiece')
      expect(answered).toBeUndefined()
    }
  })
})

describe('what is offered on a case', () => {
  afterEach(closeDesks)

  it('stands beside the draft, goes into it before the closing line, and is in the API', async () => {
    const { desk, get, send, api } = await page()
    await send(OFFLINE, 'save')
    const { caseId } = await desk.receive('http', comment('I like it. Does it work offline?'))
    const { text } = await get(`/cases/${caseId}`)
    expect(text).toContain('Yes, &lt;b&gt;all&lt;/b&gt; of it.')
    expect(text).toContain('data-key="i"')
    const put = (await get(`/cases/${caseId}?strategy=answer&offer=0`)).text
    const field = /<textarea id="text"[^>]*>\n([\s\S]*?)<\/textarea>/.exec(put)?.[1] ?? ''
    expect(field).toMatch(/\n\nYes, &lt;b&gt;all&lt;\/b&gt; of it\.\n\n—[^\n]*Acme/)
    const { json } = await api('GET', `/api/cases/${caseId}`)
    expect(json.offers).toMatchObject([{ kind: 'answer', asked: 'Does it work offline?', by: 'words' }])
  })

  it('rule 5: nothing stands beside a host’s thanks', async () => {
    const { desk, get, send } = await page()
    await send(OFFLINE, 'save')
    const text = `${MOCKING} Does it work offline?`
    const { caseId } = await desk.receive('http', comment(text, { venue: BLOG, article: ARTICLE }))
    expect((await get(`/cases/${caseId}?strategy=thank-host`)).text).not.toContain('data-insert="Yes')
    expect((await get(`/cases/${caseId}?strategy=answer`)).text).toContain('data-insert="Yes')
  })
})
