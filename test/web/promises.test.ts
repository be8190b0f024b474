import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Case } from '../../src/core/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { closeDesks } from '../support/desk.ts'
import { type Visitor, visitor } from '../support/visitor.ts'

const TEXT = 'Thank you for the details. We’ll let you know here by Friday. — the Acme team'

describe('promises on the desk', () => {
  let app: TestApp
  let ana: Visitor
  beforeAll(() => {
    process.env.TZ = 'UTC'
  })
  beforeEach(async () => {
    app = await testApp({}, { apiToken: undefined })
    ana = visitor(app)
  })
  afterEach(closeDesks)

  const received = async (): Promise<Case> => {
    const { id } = await app.caseOf('Since 4.2 the export crashes with error 1107 when I click Save.', {
      author: { name: 'Dana <b>' },
    })
    await app.desk.readWaiting()
    return app.desk.get(id)
  }
  const step = async ({ id }: Case, form: Record<string, string>) => {
    const { version } = await app.desk.get(id)
    return ana.post(`/cases/${id}`, { version: String(version), ...form })
  }
  const approve = (kase: Case, form: Record<string, string> = {}) =>
    step(kase, { action: 'approve', strategy: 'answer', text: TEXT, ...form })
  async function promised(): Promise<Case> {
    const kase = await received()
    await approve(kase)
    await app.send()
    return app.desk.get(kase.id)
  }

  it('shows what the draft promises, and by when, before it is approved', async () => {
    const kase = await received()
    await app.desk.decide(kase.id, { action: 'edit', version: kase.version, text: TEXT }, await actor())
    const { text } = await ana.get(`/cases/${kase.id}`)
    expect(text).toContain('This reply promises')
    expect(text).toContain('We’ll let you know here by Friday.')
    expect(text).toContain('name="promised-day" value="2026-03-06"')
  })
  const actor = async () => ({ id: 'desk:local', name: 'Ana', place: 'desk' }) as const

  it('takes the day and the tick as somebody left them', async () => {
    const said = 'We’ll let you know here by Friday.'
    const form = { promised: 'seen', 'promised-text': said, 'promised-day': '2026-03-10', 'promised-on': '0' }
    const moved = await received()
    await approve(moved, form)
    expect((await app.desk.get(moved.id)).approved?.promises).toEqual([
      { text: said, dueAt: '2026-03-10T18:00:00.000Z' },
    ])
    const none = await received()
    const { 'promised-on': _, ...cleared } = form
    await approve(none, cleared)
    expect((await app.desk.get(none.id)).approved?.promises).toBeUndefined()
  })

  it('hears what was written after the page was shown', async () => {
    const kase = await received()
    await approve(kase, { promised: 'seen' })
    expect((await app.desk.get(kase.id)).approved?.promises).toHaveLength(1)
    const { text } = await ana.post('/desk/promises', { text: TEXT })
    expect(text).toContain('value="2026-03-06"')
    expect((await ana.post('/desk/promises', { text: 'Thank you.' })).text).not.toContain('fieldset')
  })

  it('lists open ones, overdue first, counted, with their cases', async () => {
    expect((await ana.get('/promises')).text).toContain('Nothing is promised at the moment.')
    await promised()
    const open = (await ana.get('/promises')).text
    expect(open).toContain('due Fri, March 6')
    expect(open).toContain('Dana &lt;b&gt;')
    expect((await ana.get('/')).text).not.toContain('overdue')
    app.clock.pass({ days: 5 })
    expect((await ana.get('/promises')).text).toContain('overdue since Fri, March 6')
    expect((await ana.get('/')).text).toContain('1 promise is overdue')
    expect((await ana.get('/trends')).text).toContain('title="1 promise is overdue">1</span>')
  })

  it('is kept by a follow-up that starts from the list and is approved on the case', async () => {
    const kase = await promised()
    const promise = kase.promises[0]?.id ?? ''
    const begun = await step(kase, { action: 'follow-up', promise })
    expect(begun.status).toBe(303)
    const { text } = await ana.get(`/cases/${kase.id}`)
    expect(text).toContain('Follow-up to a promise, due Fri, March 6:')
    expect(text).toContain('On March 2 we wrote here: “We’ll let you know here by Friday.”')
    expect(text).toContain('Leave our reply as it stands')
    expect(text).not.toContain('data-choice="2"')
    // The hole is open.
    const draft = (await app.desk.get(kase.id)).draft?.text ?? ''
    expect((await approve(kase, { text: draft })).status).toBe(422)
    await approve(kase, { text: 'The export is mended in 4.2.1. — the Acme team' })
    await app.send()
    expect((await app.desk.get(kase.id)).promises[0]?.state).toBe('kept')
    expect((await ana.get('/promises?state=kept')).text).toContain('kept on Mon, March 2 (Ana)')
  })

  it('is closed or moved by hand on its case', async () => {
    const kase = await promised()
    const promise = kase.promises[0]?.id ?? ''
    await step(kase, { action: 'move-promise', promise, day: '2026-03-20' })
    expect((await ana.get(`/cases/${kase.id}`)).text).toContain('due Fri, March 20')
    expect((await step(kase, { action: 'drop-promise', promise })).status).toBe(422)
    await step(kase, { action: 'drop-promise', promise, reason: 'Dana found it herself.' })
    expect((await ana.get('/promises?state=dropped')).text).toContain('Dana found it herself.')
  })

  it('shows both versions of a comment that was changed after our reply', async () => {
    const { id } = await app.caseOf('It crashes when I click Save.')
    await app.desk.readWaiting()
    const kase = await app.desk.get(id)
    await approve(kase, { text: 'Thank you for the details. — the Acme team' })
    await app.send()
    await app.desk.edited('http', { ...kase.comment, text: 'It crashes when I click Print.' })
    const { text } = await ana.get(`/cases/${id}`)
    expect(text).toContain('The author changed the comment after our reply.')
    expect(text).toMatch(/It read before:.*It crashes when I click Save\..*It reads now:.*click Print\./s)
    expect((await ana.get('/')).text).toContain('changed since our reply')
    await app.desk.deleted('http', kase.comment.id)
    const gone = (await ana.get(`/cases/${id}`)).text
    expect(gone).toContain('The author deleted the comment after our reply.')
    expect(gone).not.toContain('id="decide"')
    expect((await step(kase, { action: 'dismiss' })).status).toBe(303)
    expect((await app.desk.get(id)).status).toBe('posted')
  })
})
