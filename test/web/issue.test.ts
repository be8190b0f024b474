import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createIssues } from '../../adapters/tracker/issues.ts'
import type { IssueMade, Issues, NewIssue, Tracker } from '../../src/core/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { closeDesks } from '../support/desk.ts'
import { type Visitor, visitor } from '../support/visitor.ts'

const CRASH = 'Since 4.2 the export crashes with error 1107 when I click Save <b>twice</b>.'
const made: IssueMade = { state: 'made', ref: '7', url: 'https://github.com/acme/notes/issues/7' }
const asked: NewIssue[] = []
const next: IssueMade[] = []
const tracker: Tracker = {
  async make(issue) {
    asked.push(issue)
    return next.shift() ?? made
  },
  look: async () => ({ state: 'same' }),
  refOf: (url) => /\/issues\/(\d+)$/.exec(url)?.[1],
}

let app: TestApp
let ana: Visitor
let issues: Issues | undefined
beforeEach(async () => {
  asked.length = 0
  const later = new Proxy({} as Issues, { get: (_, name) => issues?.[name as keyof Issues] })
  app = await testApp({}, {}, {}, () => ({ issues: later }))
  const { desk, clock, storage } = app
  issues = createIssues({ tracker, records: storage.records, desk, clock, deskUrl: undefined })
  ana = visitor(app)
})
afterEach(closeDesks)

async function step(caseId: string, form: Readonly<Record<string, string>>) {
  const { version } = await app.desk.get(caseId)
  return ana.post(`/cases/${caseId}/issue`, { version: String(version), ...form })
}
const form = { action: 'make', title: 'Save & <i>export</i>', summary: 'Saving an export fails.' }

describe('an issue of a critic’s problem', () => {
  it('is offered on the case, made by a click, and linked from then on', async () => {
    const { id } = await app.caseOf(CRASH)
    expect((await ana.get(`/cases/${id}`)).text).toContain('Make an issue of it')
    expect((await step(id, form)).status).toBe(303)
    expect(asked).toEqual([{ caseId: id, title: form.title, body: form.summary }])
    const { text } = await ana.get(`/cases/${id}`)
    expect(text).toContain('href="https://github.com/acme/notes/issues/7"')
    expect(text).toContain('Save &amp; &lt;i&gt;export&lt;/i&gt;')
    expect(text).not.toContain('Make an issue of it')
    expect((await ana.get(`/cases/${id}`, { 'accept-language': 'fr' })).text).toContain('en a fait un ticket')
  })

  it('says what is refused, and loses nothing that was typed', async () => {
    const { id } = await app.caseOf(CRASH)
    const theirs = await step(id, { ...form, summary: 'The export crashes with error 1107 when I click.' })
    expect(theirs.status).toBe(422)
    expect(theirs.text).toContain('Say it in your own words and without a name')
    expect(theirs.text).toContain('The export crashes with error 1107 when I click.</textarea>')
    expect(asked).toEqual([])
    next.push({ state: 'refused', why: 'unauthorized' })
    const refused = await step(id, form)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('set WINNOW_TRACKER_TOKEN anew')
    expect(refused.text).toContain('Saving an export fails.</textarea>')
  })

  it('asks a human where nobody knows whether it was made', async () => {
    const { id } = await app.caseOf(CRASH)
    next.push({ state: 'unknown' })
    await step(id, form)
    expect((await ana.get(`/cases/${id}`)).text).toContain('We don’t know whether the issue was made')
    expect((await step(id, { action: 'there', url: 'https://x.example/none' })).status).toBe(422)
    await step(id, { action: 'there', url: 'https://github.com/acme/notes/issues/9' })
    expect((await ana.get(`/cases/${id}`)).text).toContain('href="https://github.com/acme/notes/issues/9"')
  })

  it('is offered for nothing but criticism', async () => {
    const { id } = await app.caseOf('I love it, thank you so much!')
    expect((await ana.get(`/cases/${id}`)).text).not.toContain('Make an issue of it')
  })
})
