/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf, faultsOfColour } from '../support/axe.ts'
import { CHROMIUM, DESKTOP, launch, PHONE, type Served, served, visit } from '../support/browser.ts'
import { PASSWORD } from '../support/team.ts'

const CRASH = 'Since 5.1 the search finds nothing that I wrote before June, on two laptops.'
const ANSWERS = `answers:
  - question: The search finds nothing before June
    en: We know of it; rebuilding the index helps until 5.2.
    fr: Nous le savons ; reconstruire l’index aide en attendant la 5.2.
    status: open
`

const FORUM = { ownership: 'own', kind: 'forum', name: 'Acme forum' }

const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe.skipIf(CHROMIUM === undefined)('the pages of a team in a browser', () => {
  let browser: Browser
  let desk: Served
  const folder = mkdtempSync(join(tmpdir(), 'winnow-team-'))

  beforeAll(async () => {
    writeFileSync(join(folder, 'answers.yaml'), ANSWERS)
    browser = await launch()
    desk = await served({
      WINNOW_BRAND: 'Acme',
      WINNOW_ANSWERS: join(folder, 'answers.yaml'),
    })
    await decided()
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  /** A comment comes in over HTTP. @returns its case, once it was read */
  async function received(id: string, text: string, venue: object = FORUM): Promise<string> {
    const comment = { id, text, author: { id: `a-${id}`, name: `Person ${id}` } }
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ ...comment, venue })
    const sent = await fetch(`${desk.url}/api/comments`, { method: 'POST', headers, body })
    const { caseId } = (await sent.json()) as { caseId: string }
    for (;;) {
      const kase = (await (await fetch(`${desk.url}/api/cases/${caseId}`)).json()) as { unread: unknown }
      if (kase.unread !== 'waiting') return caseId
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  /** Something to show on each page: promised and posted, adopted, dismissed. */
  async function decided(): Promise<void> {
    const promise = 'Thank you. We look into it and will tell you here what comes of it.\n\n— the Acme team'
    const id = await received('decided', CRASH)
    await step(id, { action: 'approve', text: promise })
    await step(id, { action: 'mark-posted' })
    await step(id, { action: 'adopt', reason: 'The search finds older notes again' })
    await step(await received('kind', 'Thank you so much, I love it!'), { action: 'dismiss' })
  }

  async function step(caseId: string, decision: Readonly<Record<string, string>>): Promise<void> {
    const path = `${desk.url}/api/cases/${caseId}`
    const { version } = (await (await fetch(path)).json()) as { version: number }
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ ...decision, version })
    const { status } = await fetch(`${path}/decisions`, { method: 'POST', headers, body })
    expect([decision.action, status]).toEqual([decision.action, 200])
  }

  const underAnArticle = (id: number) =>
    received(`below-${id}`, 'Nice read, but the search of Acme finds nothing since 5.1.', {
      ownership: 'third-party',
      kind: 'comments',
      name: 'The Thrifty Pan',
    })

  it.each([
    { ...DESKTOP, language: 'en', dark: false },
    { ...PHONE, language: 'fr', dark: true },
  ] as const)('axe finds nothing on what was added, and nothing is too wide, at $width', async (look) => {
    const caseId = await received(`axe-${look.width}`, CRASH)
    const { page, complaints, go } = await visit(browser, desk, look)
    const check = async (state: string) => {
      expect([state, await tooWide(page)]).toEqual([state, 0])
      expect([state, await faultsOf(page)]).toEqual([state, []])
      // Colours are the same at every width.
      if (!look.dark) expect([state, await faultsOfColour(page, look.dark)]).toEqual([state, []])
    }
    await go(`/cases/${caseId}?strategy=answer`)
    await page.locator('.offers [data-insert]').first().waitFor()
    await check('a case with offers')
    for (const path of [
      `/authors/${caseId}`,
      '/promises',
      '/replies',
      '/replies/new',
      '/mentions',
      '/trends?verdict=critic&language=en',
      '/settings/answers',
      '/settings/playbook',
      '/settings/words',
      '/settings/people',
      '/settings/decisions',
      '/settings/status',
      '/settings',
      '/community',
      '/community/ideas',
      '/community/report?week=2026-W09',
      '/trends/outcomes',
      '/trends/fairness',
      '/import',
      '/paste',
    ]) {
      await go(path)
      await check(path)
    }
    await go(`/cases/${await underAnArticle(look.width)}`)
    await page.locator('#article-url').fill('http://127.0.0.1/article')
    await page.locator('#read-article button').click()
    await page.locator('.notice.alert').waitFor()
    await check('an article that can’t be read')
    await go('/settings/answers')
    await page.locator('#answers').fill('answers:\n  - question: x\n')
    await page.locator('[name="step"][value="save"]').click()
    await page.locator('.notice.alert').waitFor()
    await check('answers that are wrong')
    expect(complaints.filter((one) => !one.includes('422'))).toEqual([])
  })

  it('an offer is put into the draft by one key, before its closing line', async () => {
    const caseId = await received('key', CRASH)
    const { page, go } = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    await go(`/cases/${caseId}?strategy=answer`)
    await page.locator('.offers [data-insert]').first().waitFor()
    await page.keyboard.press('i')
    const text = await page.locator('#text').inputValue()
    expect(text).toMatch(/rebuilding the index helps until 5\.2\.\n\n—[^\n]*Acme/)
  })

  it('two people: who writes is seen, what was decided meanwhile is told, by name', async () => {
    const shared = await received('two', 'It crashes whenever I open the calendar since 4.2, error 31.')
    const other = await received('three', 'The export to PDF cuts off the last page since 4.2.')
    const ana = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    await ana.go('/settings/people')
    await ana.page.locator('#name').fill('Ana')
    await ana.page.locator('#password').fill(PASSWORD)
    await ana.page.locator('form[action="/settings/people/begin"] button').click()
    await ana.page.locator('#name').fill('Ben')
    await ana.page.locator('form[action="/settings/people"] button.primary').click()
    const address = (await ana.page.locator('#invitation').innerText()).trim()
    expect(await faultsOf(ana.page)).toEqual([])
    const ben = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    await ben.go(new URL(address).pathname)
    expect(await faultsOf(ben.page)).toEqual([])
    await ben.page.locator('#password').fill(PASSWORD)
    await ben.page.locator('button.primary').click()
    await ben.page.locator('.row').first().waitFor()

    await ben.go(`/cases/${shared}`)
    await ana.go(`/cases/${shared}`)
    await ana.page.locator('#text').pressSequentially('We look into it. ')
    await ben.page.getByText('Ana is writing').waitFor()
    await ana.page.locator('#text').fill('We look into error 31 today.\n\n— Ana, for the Acme team')
    await ana.page.keyboard.press('Control+Enter')
    await ana.page.locator('.toast').waitFor()
    await ben.page.locator('#case-news:not([hidden])').waitFor()
    await ben.page.keyboard.press('d')
    await ben.page.locator('.notice.alert', { hasText: 'Ana' }).waitFor()
    await ben.go(`/cases/${other}`)
    await ben.page.keyboard.press('d')
    await ben.page.locator('.toast').waitFor()
    await ana.go(`/cases/${other}`)
    expect(await ana.page.locator('.history').first().textContent()).toContain('Ben')
  })
})
