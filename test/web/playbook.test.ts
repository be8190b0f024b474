import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createWinnow } from '../../src/main.ts'
import { playbookDesk } from '../../src/playbook-desk.ts'
import { testApp } from '../support/app.ts'
import { closeDesks, comment, temporaryFolder } from '../support/desk.ts'
import { visitor } from '../support/visitor.ts'

const OWN = `en:
  phrasings:
    problem:
      openings: ["Ahoy <b>there</b>."]
`
const UNSIGNED = `en:
  signatures: ["Bye."]
`

/** The desk with a playbook file of its own, and one who looks at it. */
async function page(mayDecide = true, brand: string | undefined = 'Acme') {
  const path = join(temporaryFolder(), 'playbook.yaml')
  const winnow = createWinnow({ brand, reading: 'quick' })
  const made = await testApp({}, { apiToken: undefined }, { mayDecide: () => mayDecide }, (desk) => ({
    playbook: playbookDesk({ path, required: false }, winnow.team, desk, brand),
  }))
  const reader = visitor(made)
  const mark = async () =>
    /name="mark" value="(\w*)"/.exec((await reader.get('/settings/playbook')).text)?.[1] ?? ''
  const send = async (playbook: string, step: string, more = {}) =>
    reader.post('/settings/playbook', { playbook, step, mark: await mark(), ...more })
  const draft = (text: string) => winnow.analyzer.analyze(comment(text)).proposal?.drafts[0]?.text ?? ''
  return { ...made, ...reader, path, winnow, send, draft }
}

const CRASH = 'Since 4.2 the export crashes with error 1107 when I click Save.'

describe('the page of the playbook', () => {
  afterEach(closeDesks)

  it('is found in the settings, with the built-in words to copy from', async () => {
    const { get } = await page()
    expect((await get('/settings')).text).toContain('href="/settings/playbook"')
    expect((await get('/settings/playbook')).text).toContain('question-line:')
  })

  it('shows how drafts of open cases would read, and saves nothing yet', async () => {
    const { desk, send, draft } = await page()
    await desk.receive('http', comment(CRASH))
    const { status, text } = await send(OWN, 'preview')
    expect(status).toBe(200)
    expect(text).toContain('How drafts would read')
    expect(text).toContain('Ahoy &lt;b&gt;there&lt;/b&gt;.')
    expect(text).not.toContain('<b>there')
    // Markup in a template is shown as it would be sent: the linter says that it would be refused.
    expect(text).toContain('could not be approved')
    expect(draft(CRASH)).not.toContain('Ahoy')
    const unsigned = (await send(UNSIGNED, 'preview')).text
    expect(unsigned).toContain('could not be approved')
  })

  it('saves whole, for its owner only, and drafts are written by it at once', async () => {
    const { path, send, draft, get, winnow } = await page()
    expect((await send(OWN, 'save')).status).toBe(303)
    expect(readFileSync(path, 'utf8')).toBe(OWN)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(draft(CRASH)).toContain('Ahoy')
    // The configured brand still signs.
    expect(draft(CRASH)).toContain('— the Acme team')
    expect(winnow.team.taken().playbook.wording.en.phrasings.problem.openings).toHaveLength(1)
    expect((await get('/settings/playbook?saved')).text).toContain('Drafts are written by it from now on.')
    await send('', 'save')
    expect(draft(CRASH)).not.toContain('Ahoy')
  })

  it('says what is wrong and where, keeps what was typed, and saves nothing', async () => {
    const { path, send } = await page()
    writeFileSync(path, OWN)
    const { status, text } = await send('en:\n  templates:\n    thank: {}\n  voice: <loud>\n', 'save')
    expect(status).toBe(422)
    expect(text).toContain('2 things are wrong')
    expect(text).toContain('en.templates.thank')
    expect(text).toContain('&lt;loud&gt;')
    expect((await send('en: [', 'save')).status).toBe(422)
    expect(readFileSync(path, 'utf8')).toBe(OWN)
  })

  it('the file is the truth: what somebody changed in it is not overwritten', async () => {
    const { path, send, post } = await page()
    await send(OWN, 'save')
    writeFileSync(path, UNSIGNED)
    const { status, text } = await post('/settings/playbook', { playbook: OWN, step: 'save', mark: 'older' })
    expect(status).toBe(409)
    expect(text).toContain('The file has changed since you opened this page')
    expect(readFileSync(path, 'utf8')).toBe(UNSIGNED)
  })

  it('is for people who may decide', async () => {
    const { get, send, path } = await page(false)
    expect((await get('/settings')).text).not.toContain('/settings/playbook')
    expect((await get('/settings/playbook')).status).toBe(403)
    expect((await send(OWN, 'save')).status).toBe(403)
    expect(() => readFileSync(path)).toThrow()
  })
})

describe('the first reply', () => {
  afterEach(closeDesks)

  it('is approved when it was said for whom it speaks, once, and its text was looked at', async () => {
    const { desk, get, post, path, winnow } = await page(true, '')
    const { caseId } = await desk.receive('http', comment(CRASH))
    const shown = (await get(`/cases/${caseId}`)).text
    expect(shown).toContain('For whom do you reply?')
    const text = 'We look into it.\n\n— the Acme team'
    const form = { action: 'approve', strategy: 'answer', version: '1', text }
    const refused = await post(`/cases/${caseId}`, form)
    expect([refused.status, (await desk.get(caseId)).status]).toEqual([422, 'pending'])
    expect(refused.text).toContain('say first for whom you reply')
    expect(refused.text).toContain('We look into it.')
    expect((await post(`/cases/${caseId}`, { ...form, brand: ' {}<> ' })).text).toContain('say first')
    const named = await post(`/cases/${caseId}`, { ...form, brand: 'Marlow "Notes": <b>' })
    expect([named.status, (await desk.get(caseId)).status]).toEqual([422, 'pending'])
    expect(named.text).toContain('Drafts speak for Marlow &quot;Notes&quot;: b from now on.')
    expect(readFileSync(path, 'utf8')).toBe('brand: "Marlow \\"Notes\\": b"\n')
    expect(winnow.analyzer.analyze(comment(CRASH)).proposal?.drafts[0]?.text).toContain('Marlow')
    expect((await post(`/cases/${caseId}`, form)).status).toBe(303)
    const next = await desk.receive('http', comment(`${CRASH} Again.`))
    expect((await get(`/cases/${next.caseId}`)).text).not.toContain('For whom do you reply?')
  })

  it('has the brand in its closing line, where it has the one that it was drafted with', async () => {
    const path = join(temporaryFolder(), 'playbook.yaml')
    const winnow = createWinnow({ reading: 'quick' })
    const made = await testApp({}, { apiToken: undefined })
    const playbook = playbookDesk({ path, required: false }, winnow.team, made.desk, undefined)
    writeFileSync(path, '# ours\nbrand: null\nspeaker: null\n')
    const { assessment, proposal } = winnow.analyzer.analyze(comment(CRASH))
    const draft = proposal?.drafts[0]?.text ?? ''
    expect([playbook.brand(), draft.endsWith('— the team')]).toEqual([null, true])
    expect(playbook.nameBrand('Marlow')).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe('# ours\nbrand: "Marlow"\nspeaker: null\n')
    const kase = {
      ...(await made.caseOf(CRASH)),
      comment: comment(CRASH),
      assessment,
      proposal,
      reclassified: null,
    }
    expect(playbook.signedAnew(kase, draft)).toBe(draft.replace('— the team', '— the Marlow team'))
    expect(playbook.signedAnew(kase, 'My own words.\n— Ana')).toBe('My own words.\n— Ana')
  })
})
