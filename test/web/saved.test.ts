import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Comment } from '../../src/core/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { closeDesks, comment } from '../support/desk.ts'
import { type Visitor, visitor } from '../support/visitor.ts'

const CRASH = 'Since 4.2 the export crashes with error 1107 when I click Save.'

describe('saved replies', () => {
  let app: TestApp
  let ana: Visitor
  let allowed = 'desk:local'
  beforeEach(async () => {
    allowed = 'desk:local'
    app = await testApp({}, { apiToken: undefined }, { mayDecide: ({ id }) => id === allowed })
    ana = visitor(app)
  })
  afterEach(closeDesks)

  const save = (title: string, text: string, language = '', step = 'save') =>
    ana.post('/replies/new', { title, text, language, step })
  const received = async (text: string, more: Partial<Comment> = {}) =>
    (await app.desk.receive('http', comment(text, more))).caseId
  const idOf = (page: string) => /href="\/replies\/([\w-]{36})"/.exec(page)?.[1] ?? ''

  it(
    'are written, previewed with their holes, changed, ' + 'found whatever the accents, and deleted',
    async () => {
      expect((await ana.get('/replies')).text).toContain('Nothing is saved yet.')
      const preview = (await save('Crash', 'Hello {name}, {what we do}. [when]', '', 'preview')).text
      expect(preview).toContain('Hello Camille, <mark>{what we do}</mark>. <mark>[when]</mark>')
      expect(preview).toContain('2 places to fill in by hand.')
      expect((await ana.get('/replies')).text).toContain('Nothing is saved yet.')
      expect((await save('Crash <b>', 'Un <i>redémarrage</i> suffit.')).status).toBe(303)
      await save('Other', 'Nothing of that.')
      const found = (await ana.get('/replies?q=REDEMARRAGE')).text
      expect(found).toContain('Crash &lt;b&gt;')
      expect(found).toContain('&lt;i&gt;')
      expect(found).not.toContain('Nothing of that.')
      const id = idOf(found)
      expect((await ana.get(`/replies/${id}`)).text).toContain('Un &lt;i&gt;redémarrage')
      await ana.post(`/replies/${id}`, { title: 'Crash', text: 'Changed.', language: 'fr', step: 'save' })
      expect((await ana.get('/replies?q=changed')).text).toContain('Changed.')
      await ana.post(`/replies/${id}`, { step: 'remove' })
      expect((await ana.get('/replies')).text).not.toContain('Changed.')
      expect((await ana.get(`/replies/${id}`)).status).toBe(404)
    },
  )

  it('need a title and a text, and are bounded', async () => {
    expect((await save('', 'Text')).status).toBe(422)
    const kept = await save('Title', '   ')
    expect(kept.status).toBe(422)
    expect(kept.text).toContain('value="Title"')
    expect((await save('Title', 'x'.repeat(10_001))).status).toBe(413)
  })

  it(
    'are put into a reply in its language, filled with what ' + 'is known; what stays open blocks approval',
    async () => {
      await save('Crash', 'Thank you, {Name}. {brand} looks into it: {what we do}.\n{signature}', 'en')
      await save('Plantage', 'Merci {nom}.', 'fr')
      const id = await received(CRASH, { author: { id: 'u', name: '<!here> {Dana} @everyone' } })
      const page = (await ana.get(`/cases/${id}`)).text
      expect(page).toContain('data-insert="Thank you, !here Dana everyone. Acme looks into it: {what we do}.')
      expect(page).not.toContain('Merci ! here')
      const link = /href="([^"]*saved=[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
      // Without scripts the link puts it into the field.
      const put = (await ana.get(link)).text
      const text = /<textarea id="text"[^>]*>\n([^<]*)<\/textarea>/.exec(put)?.[1] ?? ''
      expect(text).toMatch(/^Thank you, !here Dana everyone\..*\n— the Acme team$/s)
      const { version } = await app.desk.get(id)
      const form = { action: 'approve', strategy: 'answer', version: String(version) }
      expect((await ana.post(`/cases/${id}`, { ...form, text })).status).toBe(422)
      const done = text.replace('{what we do}', 'we mend it').replace(', !here Dana everyone', '')
      expect((await ana.post(`/cases/${id}`, { ...form, text: done })).status).toBe(303)
    },
  )

  it('leave open what is not known, so that it can’t be sent', async () => {
    await save('Greeting', 'Hello {name}, hello {constructor}.')
    const id = await received(CRASH, { author: {} })
    expect((await ana.get(`/cases/${id}`)).text).toContain('data-insert="Hello {name}, hello {constructor}."')
  })

  it('are looked for while one writes', async () => {
    for (let n = 0; n < 12; n++) await save(`Reply ${n}`, n === 11 ? 'About invoices.' : 'About nothing.')
    const id = await received(CRASH)
    const all = (await ana.get(`/desk/replies?case=${id}&strategy=answer`)).text
    expect(all.match(/data-insert/g)).toHaveLength(8)
    const found = (await ana.get(`/desk/replies?case=${id}&strategy=answer&q=INVOICE`)).text
    expect(found.match(/data-insert/g)).toHaveLength(1)
    expect((await ana.get(`/desk/replies?case=${id}&q=unheard`)).text).toContain('None of them fits.')
    expect((await ana.get('/desk/replies?case=nobody')).status).toBe(404)
  })

  it('are changed only by who may decide', async () => {
    await save('Crash', 'A text.')
    const id = idOf((await ana.get('/replies')).text)
    allowed = 'desk:somebody-else'
    expect((await ana.get('/replies')).text).not.toContain('href="/replies/new"')
    expect((await ana.get('/replies/new')).status).toBe(403)
    expect((await save('Other', 'A text.')).status).toBe(403)
    expect((await ana.post(`/replies/${id}`, { step: 'remove' })).status).toBe(403)
    expect((await ana.get('/replies')).text).toContain('A text.')
  })
})
