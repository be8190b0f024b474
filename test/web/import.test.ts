import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { LARGEST, type TestApp, testApp } from '../support/app.ts'
import { ana, closeDesks } from '../support/desk.ts'
import { type Answer, visitor } from '../support/visitor.ts'

afterEach(closeDesks)

/** As French Excel saves it. */
const FRENCH = Buffer.from(
  'Numéro;Nom;Date;Commentaire\r\n' +
    'R1;Maren;25/11/2026;"Ça plante depuis la 3.2 ; deux heures perdues à cause de ça."\r\n' +
    'R2;Zoé;26/11/2026;Très bien, merci !\r\n' +
    'R3;Ali;26/11/2026;\r\n',
  'latin1',
)

async function opened(made?: TestApp) {
  const app = made ?? (await testApp({}, { apiToken: undefined }))
  const reader = visitor(app)
  const csrf = async () => {
    const { text } = await reader.get('/settings')
    return /name="csrf" content="([^"]+)"/.exec(text)?.[1] ?? ''
  }
  const send = async (form: FormData, origin = 'http://localhost:3000') => {
    const answer = await reader.ask('/import', { method: 'POST', body: form, headers: { origin } })
    return { status: answer.status, text: await answer.text(), at: answer.headers.get('location') ?? '' }
  }
  const drop = async (content: Buffer | string, name = 'avis.csv', token?: string) => {
    const form = new FormData()
    form.set('csrf', token ?? (await csrf()))
    form.set('file', new File([new Uint8Array(Buffer.from(content))], name))
    return send(form)
  }
  /** The page, once nothing on it goes on by itself. */
  const settled = async (path: string): Promise<Answer> => {
    for (;;) {
      const page = await reader.get(path)
      if (!page.text.includes('data-poll="yes"')) return page
      await app.desk.readWaiting()
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  const kept = () => (existsSync(app.uploads) ? readdirSync(app.uploads) : [])
  return { ...app, ...reader, csrf, send, drop, settled, kept }
}

describe('a dropped file', () => {
  it('is shown first, then brought in, read, and not kept', async () => {
    const { drop, settled, post, kept, desk } = await opened()
    const { status, at } = await drop(FRENCH)
    expect([status, at]).toEqual([303, expect.stringMatching(/^\/import\/look\//)])
    const looked = (await settled(at)).text
    expect(looked).toContain('2 new')
    expect(looked).toContain('1 without words')
    expect(looked).toContain('Ça plante depuis la 3.2 ; deux heures perdues à cause de ça.')
    expect(looked).toContain('<option value="Commentaire" selected>')
    expect((await desk.counts()).pending).toBe(0)

    const begun = await post(at, { act: 'bring' })
    const page = (await settled(begun.headers.get('location') ?? '')).text
    expect(page).toContain('2 comments brought in')
    expect(page).toContain('All of them are read.')
    expect((await desk.list({})).cases.map(({ authorName }) => authorName).sort()).toEqual(['Maren', 'Zoé'])
    expect(kept()).toEqual([])
  })

  it('is brought in with what was said of it, as it was shown', async () => {
    const { drop, settled, post, desk } = await opened()
    const { at } = await drop(FRENCH)
    await settled(at)
    const said = { place: 'Forum Acme', ownership: 'own', kind: 'forum', since: '2026-11-26' }
    // Something changed: so it is shown anew, and nothing comes in yet.
    expect((await post(at, { ...said, act: 'bring' })).headers.get('location')).toBe(at)
    expect((await settled(at)).text).toContain('1 too old')
    await settled((await post(at, { ...said, act: 'bring' })).headers.get('location') ?? '')
    const { cases } = await desk.list({})
    expect(cases.map(({ authorName, venueName }) => [authorName, venueName])).toEqual([['Zoé', 'Forum Acme']])
  })

  it('whose comment nobody can find is asked which column it is', async () => {
    const { drop, settled, post } = await opened()
    const { at } = await drop('Qui;Dit\nMaren;It crashes\n')
    const asked = await settled(at)
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('Which column is the comment?')
    await post(at, { act: 'look', 'map-text': 'Dit', 'map-author': 'Qui' })
    const { text } = await settled(at)
    expect(text).toContain('1 new')
    expect(text).toMatch(/Maren.*It crashes/s)
  })

  it('has a column that is not what its name says, and may be told so', async () => {
    const { drop, settled, post } = await opened()
    const { at } = await drop('Commentaire;Nom\nÇa plante;Boutique 12\n')
    expect((await settled(at)).text).toMatch(/Boutique 12.*Ça plante/s)
    const said = { act: 'look', 'map-text': 'Commentaire' }
    await post(at, { ...said, 'map-author': '' })
    const { text } = await settled(at)
    expect(text).toContain('Ça plante')
    expect(text).not.toContain('Boutique 12')
    await post(at, { ...said, 'map-author': 'Nom' })
    expect((await settled(at)).text).toContain('Boutique 12')
  })

  it('that is none is told plainly, and can be discarded', async () => {
    const { drop, settled, post, kept } = await opened()
    const { at } = await drop('%PDF-1.7')
    expect((await settled(at)).text).toContain('This is a PDF')
    await post(at, { act: 'discard' })
    expect((await settled(at)).status).toBe(404)
    expect(kept()).toEqual([])
  })

  it('shows nothing of itself as markup', async () => {
    const { drop, settled } = await opened()
    const { at } = await drop('text;<b>x</b>\n<script>alert(1)</script>;y\n', '<img src=x>.csv')
    const { text } = await settled(at)
    expect(text).not.toContain('<script>alert')
    expect(text).not.toContain('<img src=x>')
    expect(text).not.toContain('<b>x</b>')
  })

  it('goes after an hour when nobody brings it in', async () => {
    const { drop, settled, clock, kept } = await opened()
    const { at } = await drop(FRENCH)
    await settled(at)
    clock.pass({ minutes: 61 })
    expect((await settled(at)).status).toBe(404)
    expect(kept()).toEqual([])
  })
})

describe('an upload is refused, and nothing kept of it', () => {
  it('without the word of a page of ours, or from another site', async () => {
    const { drop, send, csrf, kept } = await opened()
    expect((await drop(FRENCH, 'a.csv', 'wrong')).status).toBe(403)
    const late = new FormData()
    late.set('file', new File(['text\nx\n'], 'a.csv'))
    late.set('csrf', await csrf())
    // Whoever may not say so first is not listened to.
    expect((await send(late)).status).toBe(422)
    const right = new FormData()
    right.set('csrf', await csrf())
    right.set('file', new File(['text\nx\n'], 'a.csv'))
    expect((await send(right, 'https://elsewhere.example')).status).toBe(403)
    expect(kept()).toEqual([])
  })

  it('without a login', async () => {
    const made = await testApp({}, { loginToken: 'a-login-that-nobody-guesses', apiToken: undefined })
    const { drop, kept } = await opened(made)
    expect((await drop(FRENCH)).status).toBe(401)
    expect(kept()).toEqual([])
  })

  it('when it is too large, with a plain sentence', async () => {
    const { drop, kept } = await opened()
    const { status, text } = await drop('text\n'.padEnd(LARGEST + 1, 'x'))
    expect([status, text]).toEqual([413, expect.stringContaining('This file is larger than')])
    expect(kept()).toEqual([])
  })

  it('when there is no file, or it didn’t arrive whole', async () => {
    const { drop, csrf, ask, kept } = await opened()
    expect((await drop('', '')).text).toContain('No file was chosen.')
    const type = 'multipart/form-data; boundary=XX'
    const part = (name: string, value: string) =>
      `--XX\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}`
    const body = `${part('csrf', await csrf())}\r\n${part('file"; filename="a.csv', 'text\nIt cra')}`
    const headers = { origin: 'http://localhost:3000', 'content-type': type }
    const answer = await ask('/import', { method: 'POST', headers, body })
    expect([answer.status, await answer.text()]).toEqual([
      422,
      expect.stringContaining('didn’t arrive whole'),
    ])
    expect(kept()).toEqual([])
  })

  it('when five wait already', async () => {
    const { drop, kept } = await opened()
    for (let n = 0; n < 5; n += 1) expect((await drop(FRENCH)).status).toBe(303)
    expect((await drop(FRENCH)).status).toBe(409)
    expect(kept()).toHaveLength(5)
  })
})

describe('an import', () => {
  async function broughtIn() {
    const made = await opened()
    const { at } = await made.drop(FRENCH)
    await made.settled(at)
    const path = (await made.post(at, { act: 'bring' })).headers.get('location') ?? ''
    await made.settled(path)
    return { ...made, path }
  }

  it('is taken back as a whole', async () => {
    const { post, path, desk, get } = await broughtIn()
    expect((await get('/import')).text).toContain('avis.csv')
    expect((await post(path, { act: 'undo' })).text).toContain('2 comments taken back.')
    expect((await desk.counts()).pending).toBe(0)
    expect((await get(path)).text).toContain('It was taken back.')
  })

  it('stays when somebody has decided something of it', async () => {
    const { post, path, desk, get } = await broughtIn()
    const caseId = (await desk.caseOf('file', 'R2')) ?? ''
    const { version } = await desk.get(caseId)
    await desk.decide(caseId, { action: 'dismiss', version }, ana)
    expect((await get(path)).text).not.toContain('value="undo"')
    const answer = await post(path, { act: 'undo' })
    expect([answer.status, answer.text]).toEqual([409, expect.stringContaining('somebody has worked on 1')])
    expect((await desk.counts()).pending).toBe(1)
  })

  it(
    'that a program left midway goes on at the next ' + 'start, and what nobody needs any more goes',
    async () => {
      const made = await opened()
      const { imports } = made.desk
      const upload = '1-abcdefghijklmnopqrstuvwx'
      mkdirSync(made.uploads)
      writeFileSync(join(made.uploads, upload), FRENCH)
      writeFileSync(join(made.uploads, `${process.pid}-zyxwvutsrqponmlkjihgfedc`), FRENCH)
      const file = { name: 'avis.csv', fingerprint: 'x', source: 'file', choices: {}, by: ana, upload }
      const one = await imports.begin(file)
      await made.importing.start()
      expect((await made.settled(`/import/${one.id}`)).text).toContain('2 comments brought in')
      expect(made.kept()).toEqual([])
    },
  )
})
