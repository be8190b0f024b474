import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterEach, describe, expect, it } from 'vitest'
import { deskRoutes } from '../../adapters/web/desk.ts'
import { type Actor, type PostOutcome, WinnowError } from '../../src/core/index.ts'
import { accessTo, testApp } from '../support/app.ts'
import { ana, closeDesks, comment, type TestDesk, testDesk } from '../support/desk.ts'

afterEach(closeDesks)

/** The desk's pages over this desk. */
function pages(made: TestDesk, language: 'en' | 'fr' = 'en') {
  const actor: Actor = { id: 'desk:ana', name: 'Ana', place: 'desk' }
  const app = deskRoutes({
    desk: made.desk,
    analyze: () => {
      throw new Error('not needed')
    },
    placed: (one) => one,
    carriers: async () => ({ tone: [], substance: [] }),
    brand: 'Acme',
    defaultLanguage: language,
    access: accessTo(made, { local: { actor, role: 'admin' } }),
    records: made.storage.records,
    clock: made.clock,
    report: (error) => made.reported.push(error),
  })
  return async (path: string) => {
    const response = await app.request(path, { headers: { host: 'localhost:3000' } })
    const text = await response.text()
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main>')).replaceAll('&#39;', "'")
    return {
      status: response.status,
      headers: response.headers,
      html: main,
      words: main.replace(/<[^>]+>/g, ' '),
    }
  }
}

/** An approved reply whose first try ended so. */
async function tried(outcome: PostOutcome, language: 'en' | 'fr' = 'en') {
  const made = await testDesk()
  const { caseId } = await made.desk.receive('http', comment('[critic] It crashes'))
  await made.desk.decide(caseId, { action: 'approve', version: 1, text: 'Thank you (Ana)' }, ana)
  made.place.next.push(outcome)
  await made.send()
  return { ...made, caseId, page: pages(made, language) }
}

describe('a reply that is not there yet', () => {
  it('says why, how often it was tried, when next, and when it comes back', async () => {
    const { caseId, page } = await tried({ state: 'retry', why: 'the reply address answered 503' })
    const { words, html } = await page(`/cases/${caseId}`)
    expect(words).toMatch(/Not posted yet:\s+the reply address answered 503/)
    expect(words).toMatch(/Tried once; the next try is at Mar 2, 2026, \d+:00/)
    expect(words).toMatch(/If it cannot be posted by Mar 3, 2026/)
    expect(words).not.toContain('is being posted')
    expect(html).toContain('value="mark-posted"')
    expect((await page('/?tab=approved')).words).toMatch(
      /not posted yet\s+·\s+the reply address answered 503/,
    )
  })

  it.each([
    ['en', /They asked us to wait until Mar 2, 2026, \d+:00/],
    ['fr', /On nous a demandé d’attendre jusqu’au 2 mars 2026, \d+:00/],
  ] as const)('says in %s that they asked for patience', async (language, sentence) => {
    const { caseId, page } = await tried({ state: 'retry', after: 3_600, why: 'busy' }, language)
    expect((await page(`/cases/${caseId}`)).words).toMatch(sentence)
  })

  it('is under way once more', async () => {
    const made = await tried({ state: 'retry', why: 'busy' })
    made.place.next.push(new Promise<PostOutcome>(() => undefined))
    made.clock.pass({ seconds: 1 })
    void made.desk.dispatch()
    while (made.place.posted.length < 2) await new Promise((resolve) => setImmediate(resolve))
    expect((await made.page(`/cases/${made.caseId}`)).words).toContain('Being tried again now (try 2).')
  })

  it('whose sending was called off is for a human to paste, not “being posted” for ever', async () => {
    const { desk, caseId, page } = await tried({ state: 'retry', why: 'busy' })
    await desk.decide(caseId, { action: 'mark-posted', version: 2 }, ana)
    await desk.decide(caseId, { action: 'reopen', version: 3 }, ana)
    const { words } = await page(`/cases/${caseId}`)
    expect(words).toContain('Copy the reply, post it below the comment')
    expect(words).not.toContain('being posted')
  })
})

describe('a reply that came back', () => {
  const refused: PostOutcome = { state: 'refused', why: 'the reply address answered 403 <b>' }

  it('is said above all else on its page, with the reason and its text', async () => {
    const { caseId, page } = await tried(refused)
    const { words, html } = await page(`/cases/${caseId}`)
    expect(words).toMatch(/Your approved reply was not posted: the site refused it\./)
    expect(html.indexOf('id="returned"')).toBeLessThan(html.indexOf('class="case"'))
    expect(html).toContain('answered 403 &lt;b&gt;')
    expect(html).toMatch(/<textarea[^>]*>\nThank you \(Ana\)/)
    expect(words).not.toContain('Ready to send')
  })

  it('says in French why, on its page, in its row and in its history', async () => {
    const { caseId, page } = await tried({ state: 'refused', why: 'the reply address answered 403' }, 'fr')
    const { words, html } = await page(`/cases/${caseId}`)
    expect(html).toContain('<bdi lang="fr">l’adresse de réponse a répondu 403</bdi>')
    expect(words.match(/l’adresse de réponse a répondu 403/g)).toHaveLength(3)
    expect(words).not.toContain('answered')
  })

  it('is not offered again while the place refuses it for something that has not changed', async () => {
    const blocked = { ...refused, mend: 'place', cause: 'x' } as const
    const { desk, caseId, page } = await tried(blocked)
    const { html } = await page(`/cases/${caseId}`)
    expect(html).toContain('name="action" value="mended">It is fixed: check again')
    expect(html).not.toContain('value="approve" data-key')
    await desk.lookMended(caseId, ana)
    expect((await page(`/cases/${caseId}`)).html).toContain('value="approve" data-key')
  })

  it.each([
    ['of the place: believed where it can’t tell', 'place', 200],
    ['of the text: only another text mends it', 'text', 409],
  ] as const)('is declared mended through the API: a fault %s', async (_, mend, status) => {
    const { ask, place, send, caseOf } = await testApp()
    const { id } = await caseOf('It crashes since 4.2.')
    await ask('POST', `/api/cases/${id}/decisions`, {
      action: 'approve',
      version: 1,
      text: 'Thank you (Ana)',
    })
    place.next.push({ ...refused, mend, cause: 'x' })
    await send()
    const { status: answered, json } = await ask('POST', `/api/cases/${id}/mended`)
    expect(answered).toBe(status)
    const now = json.case ?? json
    expect(now.returned.mend).toBe(mend === 'text' ? 'text' : undefined)
    expect(now.id).toBe(id)
  })

  it('stands first in the inbox, with the reason in its row', async () => {
    const { desk, clock, caseId, page } = await tried(refused)
    clock.pass({ seconds: 1 })
    await desk.receive('http', comment('[critic] another'))
    const { html, words } = await page('/')
    expect(html.indexOf(caseId)).toBeLessThan(html.indexOf('another'))
    expect(words).toMatch(/reply refused\s+·\s+the reply address answered 403/)
  })

  it.each([
    ['en', 0, /It was not tried once/],
    ['en', 1, /Tried once\./],
    ['fr', 0, /Aucun essai n’a eu lieu/],
  ] as const)('after its time says in %s of %i tries', async (language, tries, sentence) => {
    const made = await testDesk({ posters: [] })
    const { caseId } = await made.desk.receive('http', comment('[critic]'))
    const desk = made.another({ posters: [made.place] })
    await desk.decide(caseId, { action: 'approve', version: 1, text: 'Thank you (Ana)' }, ana)
    made.place.next.push({ state: 'retry', why: 'busy' })
    made.clock.pass({ seconds: 5 })
    if (tries > 0) await desk.dispatch()
    made.clock.pass({ days: 2 })
    await made.desk.dispatch()
    expect((await pages(made, language)(`/cases/${caseId}`)).words).toMatch(sentence)
  })
})

describe('an uncertain reply', () => {
  it('says what broke', async () => {
    const { caseId, page } = await tried({ state: 'unknown', why: 'the reply address did not answer' })
    expect((await page(`/cases/${caseId}`)).words).toContain('the reply address did not answer')
  })
})

describe('trouble that may pass', () => {
  it.each([
    ['database_busy', 5, /Another program is keeping the database busy/],
    ['disk_full', 60, /The disk is full/],
    ['database_away', 5, /The database does not answer/],
  ] as const)(
    '%s is 503 with Retry-After, on pages ' + 'and in the API, and reported',
    async (code, retryAfter, said) => {
      const fails = () => Promise.reject(new WinnowError(code, 'As it is.', { retryAfter }))
      const made = await testDesk()
      const page = await pages({ ...made, desk: { ...made.desk, get: fails } })('/cases/1')
      expect([page.status, page.headers.get('retry-after')]).toEqual([503, String(retryAfter)])
      expect(page.words).toMatch(said)
      const { ask, reported } = await testApp({ desk: { ...made.desk, get: fails } })
      const answer = await ask('GET', '/api/cases/1')
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, String(retryAfter)])
      expect(answer.json.error).toEqual({ code, message: 'As it is.' })
      expect([made.reported.length, reported.length]).toEqual([1, 1])
    },
  )
})

describe('over the API', () => {
  it('a case says how its reply fares and why it came back', async () => {
    const { ask, caseOf, place, clock, desk } = await testApp()
    const { id, version } = await caseOf('Since the 3.2 update the app crashes every time.')
    const approval = { action: 'approve', version, text: 'Thank you. (Ana, Acme)' }
    expect((await ask('POST', `/api/cases/${id}/decisions`, approval)).json.sending).toMatchObject({
      tries: 0,
    })
    place.next.push({ state: 'retry', why: 'busy' }, { state: 'refused', why: 'no rights' })
    clock.pass({ seconds: 5 })
    await desk.dispatch()
    const { json } = await ask('GET', `/api/cases/${id}`)
    expect(json.sending).toEqual({
      tries: 1,
      why: 'busy',
      nextTry: '2026-03-02T09:00:06.000Z',
      asked: false,
      until: '2026-03-03T09:00:00.000Z',
    })
    clock.pass({ seconds: 1 })
    await desk.dispatch()
    const { cases } = (await ask('GET', '/api/cases?status=pending')).json
    expect(cases[0]).toMatchObject({
      id,
      sending: null,
      returned: { kind: 'refused', why: 'no rights', tries: 2 },
    })
    const { components } = (await ask('GET', '/api/openapi.json')).json
    const { properties } = components.schemas.Case
    const { returned } = (await ask('GET', `/api/cases/${id}`)).json
    const ajv = new Ajv2020({ validateFormats: false })
    expect(ajv.validate(properties.sending, json.sending)).toBe(true)
    expect(ajv.validate(properties.returned, returned)).toBe(true)
  })

  it('/readyz says what is wrong, /healthz only that the program is alive', async () => {
    const ready = [
      { name: 'database', ok: true, says: 'It can be written and read.' },
      { name: 'disk', ok: false, says: '3 MiB are free: make room.' },
    ] as const
    const full = await testApp({ ready: async () => ready })
    const answer = await full.ask('GET', '/readyz')
    expect([answer.status, answer.json]).toEqual([503, { status: 'not ready', checks: ready }])
    expect((await full.ask('GET', '/healthz')).status).toBe(200)
    const well = await (await testApp()).ask('GET', '/readyz')
    expect([well.status, well.json.status]).toEqual([200, 'ready'])
  })
})
