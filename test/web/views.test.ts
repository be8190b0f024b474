import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { savedViews } from '../../adapters/web/saved-views.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { closeDesks, comment } from '../support/desk.ts'
import { type Visitor, visitor } from '../support/visitor.ts'

describe('saved views', () => {
  let app: TestApp
  let ana: Visitor
  beforeEach(async () => {
    app = await testApp({}, { apiToken: undefined })
    ana = visitor(app)
  })
  afterEach(closeDesks)

  const LIST = '/?verdict=critic&language=fr&sort=oldest'
  const save = (name: string, list = LIST) => ana.post('/views', { name, list })

  it('keep a filtered list under a name, on the server, and lead there again', async () => {
    await app.desk.receive('http', comment('Depuis la 4.2, l’export plante avec l’erreur 1107.'))
    expect((await ana.get('/')).text).not.toContain('Save this view')
    expect((await ana.get(LIST)).text).toContain('Save this view')
    const saved = await save('  French <b>  critics ')
    expect(saved.headers.get('location')).toBe(LIST)
    // Another browser of the same person.
    const elsewhere = visitor(app)
    const inbox = (await elsewhere.get('/')).text
    expect(inbox).toContain(
      'href="/?verdict=critic&amp;language=fr&amp;sort=oldest"><bdi>French &lt;b&gt; critics',
    )
    const there = (await elsewhere.get(LIST)).text
    expect(there).toMatch(/aria-current="true"><bdi>French/)
    expect(there).not.toContain('Save this view')
    const id = /name="view" value="([\w-]+)"/.exec(there)?.[1] ?? ''
    await ana.post('/views/remove', { view: id, list: LIST })
    expect((await ana.get('/')).text).not.toContain('French &lt;b&gt;')
  })

  it('take what is no filter of the desk for nothing, and lead nowhere else', async () => {
    for (const list of ['https://evil.example/?verdict=critic', '//evil.example?verdict=critic', 'x:y', ''])
      expect((await save('Elsewhere', list)).headers.get('location')).toMatch(/^\/(?:\?verdict=critic)?$/)
    await save('Odd', '/?verdict=<script>&page=7&done=1&q=a')
    expect((await ana.get('/')).text).toContain('href="/?q=a"><bdi>Odd</bdi>')
  })

  it('are each one’s own, few, and have a name', async () => {
    const views = savedViews(app.storage.records)
    const { listAt } = await import('../../adapters/web/list.ts')
    const list = listAt(LIST)
    expect(await views.keep('desk:ben', '   ', list)).toBe(false)
    for (let n = 0; n < 30; n++) expect(await views.keep('desk:ben', `view ${n}`, list)).toBe(true)
    expect(await views.keep('desk:ben', 'one more', list)).toBe(false)
    // The same name takes another list.
    expect(await views.keep('desk:ben', 'view 3', listAt('/?q=x'))).toBe(true)
    expect((await views.of('desk:ben')).find(({ name }) => name === 'view 3')?.address).toBe('/?q=x')
    expect(await views.of('desk:be')).toEqual([])
    expect((await ana.get('/')).text).not.toContain('view 3')
  })

  it('a notice by the system is off until this browser asks for it, and carries no text', async () => {
    expect((await ana.get('/settings')).text).toMatch(/name="notify" value="yes">/)
    expect((await ana.get('/')).text).not.toContain('data-notify')
    await ana.post('/settings', { language: 'en', theme: 'auto', notify: 'yes' })
    expect((await ana.get('/')).text).toContain(' data-notify>')
    await ana.post('/settings', { language: 'en', theme: 'auto' })
    expect((await ana.get('/')).text).not.toContain('data-notify')
  })
})
