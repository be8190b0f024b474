import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Comment } from '../../src/core/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { closeDesks, comment } from '../support/desk.ts'
import { type Visitor, visitor } from '../support/visitor.ts'

const CRASH = 'Since 4.2 the export crashes with error 1107 when I click Save.'
const BRAVO = 'Bravo, what a masterpiece of nonsense. Slow clap for these clowns.'
const forum = { ownership: 'own', kind: 'forum', name: 'Acme <b>' } as const

let app: TestApp
let ana: Visitor
beforeEach(async () => {
  app = await testApp()
  ana = visitor(app)
})
afterEach(closeDesks)

async function received(text: string, more: Partial<Comment> = {}): Promise<string> {
  return (await app.desk.receive('http', comment(text, { venue: forum, ...more }))).caseId
}
async function step(caseId: string, form: Readonly<Record<string, string>>): Promise<void> {
  const { version } = await app.desk.get(caseId)
  expect((await ana.post(`/cases/${caseId}`, { version: String(version), ...form })).status).toBe(303)
}
const draftOf = async (caseId: string) => (await app.desk.get(caseId)).proposal?.drafts[0]?.text ?? ''
const text = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('outcomes', () => {
  it('are counted from what people did, and each false alarm leads to its case', async () => {
    expect(text((await ana.get('/trends/outcomes')).text)).toContain('Nobody has decided a case')
    const drafted = await received(CRASH)
    await step(drafted, { action: 'approve', strategy: 'answer', text: await draftOf(drafted) })
    const changed = await received(CRASH)
    await step(changed, {
      action: 'approve',
      strategy: 'answer',
      text: `Hello, all of you! ${await draftOf(changed)}`,
    })
    const own = await received(CRASH)
    await step(own, { action: 'approve', strategy: 'answer', text: 'Version 4.3 mends it. (Acme)' })
    const alarm = await received(BRAVO)
    expect((await app.desk.get(alarm)).assessment.verdict).toBe('detractor')
    await step(alarm, { action: 'reclassify', verdict: 'critic' })
    await step(alarm, { action: 'dismiss' })
    const page = (await ana.get('/trends/outcomes')).text
    expect(text(page)).toContain('4 decided: 1 sent as drafted, 1 changed')
    expect(text(page)).toContain('Decided as proposed: 3 of 4 (30–95%).')
    expect(page).toContain(`<a href="/cases/${alarm}">corrected to: critic</a> · <bdi>Acme &lt;b&gt;</bdi>`)
    expect(text((await ana.get('/trends')).text)).toContain('Decided as proposed: 3 of 4')
    const csv = (await ana.get('/trends/outcomes.csv?table=readings')).text
    expect(csv).toContain('"Read as","Decided","As drafted","Changed"')
    expect(csv).toMatch(/^"likely detractor",1,0,0,"",0,0,1,1,"0 of 1/m)
    expect(csv).toMatch(/^"critic",3,1,1,"\d+%",1,0,0,0,"3 of 3/m)
  })

  it('count what was sent, not what was approved and taken back', async () => {
    const caseId = await received(CRASH)
    await step(caseId, { action: 'approve', strategy: 'answer', text: 'Oh. (Ana, Acme)' })
    await step(caseId, { action: 'reopen' })
    await step(caseId, { action: 'approve', strategy: 'answer', text: await draftOf(caseId) })
    expect(text((await ana.get('/trends/outcomes')).text)).toContain('1 decided: 1 sent as drafted')
  })

  it('are said in French, within the same filters', async () => {
    const caseId = await received(CRASH)
    await step(caseId, { action: 'dismiss' })
    const fr = { 'accept-language': 'fr' }
    expect(text((await ana.get('/trends/outcomes', fr)).text)).toContain('1 décidé')
    expect(text((await ana.get('/trends/outcomes?language=fr', fr)).text)).toContain('Aucun dossier décidé')
  })
})

describe('fairness', () => {
  it('knows what was proposed before a reading was corrected', async () => {
    const caseId = await received(BRAVO)
    await step(caseId, { action: 'reclassify', verdict: 'critic' })
    await step(caseId, { action: 'reclassify', verdict: 'neither' })
    await step(caseId, { action: 'dismiss' })
    const [outcome] = await app.desk.outcomes({})
    expect(outcome).toMatchObject({ proposed: 'corrected', firstProposed: 'ask-to-elaborate' })
  })

  it('says who gets silence, by language, name and place, with its uncertainty', async () => {
    const named = await received(BRAVO)
    await step(named, { action: 'approve', strategy: 'ignore' })
    const nobody = await received(CRASH, { author: {} })
    await step(nobody, { action: 'dismiss' })
    const page = text((await ana.get('/trends/fairness')).text)
    expect(page).toContain('English 2 1 of 2 (9–91%)')
    expect(page).toContain('neither name nor handle 1 0 of 1 (0–79%) 0 of 1 (0–79%) 0 of 1 (0–79%)')
    expect(page).toMatch(/with a name or handle 1 1 of 1 \(21–100%\)/)
  })
})
