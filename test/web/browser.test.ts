/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, DESKTOP, launch, PHONE, type Served, served, visit } from '../support/browser.ts'

/** What a reader of the screen would be told of every control; empty ones are of no use to them. */
const NAMELESS = () =>
  [
    ...document.querySelectorAll(
      'a, button:not([hidden]), input:not([type=hidden]), select, textarea, summary',
    ),
  ]
    .filter((control) => {
      const { labels } = control as HTMLInputElement
      const label = [...(labels ?? [])].map((one) => one.textContent).join('')
      const name = control.getAttribute('aria-label') ?? control.textContent ?? ''
      return `${label}${name}`.trim() === ''
    })
    .map((control) => control.outerHTML.slice(0, 80))

const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe.skipIf(CHROMIUM === undefined)('the desk in a browser', () => {
  let browser: Browser
  let desk: Served

  beforeAll(async () => {
    browser = await launch()
    desk = await served()
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.stop()
  })

  it('keeps the sending button in sight, however long the draft', async () => {
    const { page, go } = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    await go('/')
    await page.getByRole('link', { name: 'Grincheux75' }).click()
    const box = await page.locator('[data-key="a"]').boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(DESKTOP.height)
  })

  it('a sample case goes from the inbox to "posted" by clicks', async () => {
    const { page, complaints, go } = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    await go('/')
    await page.getByRole('link', { name: 'offbrand_otter' }).click()
    await page.getByRole('button', { name: 'Approve, then paste it yourself' }).click()
    await page.getByRole('button', { name: 'I have posted it' }).click()
    await page.getByText('The question is posted').waitFor()
    await go('/')
    expect(await page.getByRole('link', { name: 'offbrand_otter' }).count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('and by keys alone', async () => {
    const { page, go } = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    await go('/')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.locator('.case').waitFor()
    await page.keyboard.press('a')
    await page.getByRole('button', { name: 'I have posted it' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'The reply is posted.' }).waitFor()
    await page.keyboard.press('u')
    await page.getByRole('button', { name: 'I have posted it' }).waitFor()
  })

  it('steps with j through the whole list as listed, and back with k', async () => {
    const { page, go } = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    await go('/?q=Marlow')
    const links = await page.locator('.row a').all()
    const paths = await Promise.all(links.map((link) => link.getAttribute('href')))
    expect(paths.length).toBeGreaterThan(3)
    await go(paths[0] ?? '')
    const seen = [paths[0]]
    for (const path of paths.slice(1, 4)) {
      await page.keyboard.press('j')
      await page.waitForURL(`**${path}`)
      seen.push(new URL(page.url()).pathname)
    }
    expect(seen).toEqual(paths.slice(0, 4))
    await page.keyboard.press('k')
    await page.waitForURL(`**${paths[2]}`)
    await page.keyboard.press('?')
    await page.locator('#keys[open]').waitFor()
    await page.keyboard.press('?')
    await page.locator('#keys:not([open])').waitFor({ state: 'attached' })
  })

  it('leads back to a list, also from the answer to many dismissed', async () => {
    const { page, go } = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(new URL(request.url()).pathname)
    })
    await page.clock.install()
    await go('/?q=Marlow')
    await page.getByRole('button', { name: 'Dismiss the selected cases' }).click()
    await page.waitForURL('**/bulk?q=Marlow')
    // News of a row that waits to be read don't send the form a second time.
    await page.evaluate(() => {
      document.querySelector('.row')?.setAttribute('data-unread', '')
      new BroadcastChannel('winnow').postMessage({ caseId: 'another', version: 1 })
    })
    await page.locator('#live:not([hidden])').waitFor()
    await page.clock.runFor(1_000)
    await page.locator('.row a').first().click()
    await page.locator('.crumbs a').first().click()
    await page.waitForURL(/\/\?q=Marlow$/)
    await page.locator('.row').first().waitFor()
    expect(sent).toEqual(['/bulk'])
  })

  it('takes no key without a digit on it for one', async () => {
    const { page, go } = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    await go('/')
    await page.locator('.row a', { hasText: 'Tomasz B.' }).click()
    const chosen = (event: { key: string; code: string }) =>
      page.evaluate((init) => {
        const pressed = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })
        // Whoever takes a key keeps the browser from doing anything else with it.
        return !document.body.dispatchEvent(pressed)
      }, event)
    // The number pad without NumLock: that is "End", for the page's end.
    expect(await chosen({ key: 'End', code: 'Numpad1' })).toBe(false)
    expect(await chosen({ key: '&', code: 'Digit1' })).toBe(true)
  })

  it('dismisses, and takes it back', async () => {
    const { page, go } = await visit(browser, desk, { ...DESKTOP, language: 'fr' })
    await go('/')
    await page.getByRole('link', { name: 'Odile' }).click()
    await page.getByRole('button', { name: 'Écarter' }).click()
    await page.locator('[data-key=u]').waitFor()
    await page.keyboard.press('u')
    await page.getByRole('button', { name: 'Écarter' }).waitFor()
  })

  it('says so when somebody else decides, and keeps what was typed', async () => {
    const first = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    const second = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    await first.go('/')
    const path = (await first.page.locator('.row a', { hasText: 'Grincheux75' }).getAttribute('href')) ?? ''
    await first.go(path)
    await second.go(path)
    await first.page.getByLabel('Your reply').fill('A text that took me a while to write. — Ana, Marlow team')
    await second.page.getByRole('button', { name: 'Dismiss' }).click()
    await first.page.locator('#live:not([hidden])').waitFor()
    await first.page.getByRole('button', { name: 'Save draft' }).click()
    await first.page.getByRole('alert').filter({ hasText: 'dismissed' }).waitFor()
    expect(await first.page.locator('textarea').first().inputValue()).toContain('took me a while')
  })

  it('never approves by Enter in the field for a reason', async () => {
    const { page, go } = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    await go('/')
    await page.getByRole('link', { name: 'Wanjiru' }).click()
    await page.getByLabel('Reason').fill('spam')
    await page.keyboard.press('Enter')
    await page.getByLabel('Reason').press('Tab')
    expect(await page.locator('.case').getAttribute('data-status')).toBe('pending')
    await page.reload()
    expect(await page.locator('.case').getAttribute('data-status')).toBe('pending')
  })

  it('keeps what was typed while another way to answer is looked at', async () => {
    const { page, go } = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    await go('/')
    await page.getByRole('link', { name: 'Tomasz B.' }).click()
    await page.getByLabel('Your reply').fill('Written by hand. — Ana, Marlow team')
    await page.locator('[data-choice="4"]').click()
    await page.getByRole('heading', { name: 'Ask to elaborate' }).waitFor()
    expect(await page.getByLabel('Your reply').inputValue()).not.toContain('Written by hand')
    await page.locator('[data-choice="5"]').click()
    await page.getByRole('heading', { name: 'Answer' }).waitFor()
    expect(await page.getByLabel('Your reply').inputValue()).toBe('Written by hand. — Ana, Marlow team')
  })

  it('stays usable in more tabs than a browser has connections, and tells them all', async () => {
    const { page, go } = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    await go('/')
    const path = (await page.locator('.row a', { hasText: 'Hélène' }).getAttribute('href')) ?? ''
    const tabs = [page]
    for (let more = 0; more < 8; more++) {
      const tab = await page.context().newPage()
      await tab.goto(path, { timeout: 5_000 })
      tabs.push(tab)
    }
    await tabs.at(-1)?.getByRole('button', { name: 'Take this case' }).click()
    await tabs[4]?.locator('#live:not([hidden])').waitFor()
    await page.locator('#live:not([hidden])').waitFor()
  })

  it('marks the evidence in the text, each mark with its reason', async () => {
    const { page, go } = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    await go('/')
    await page.getByRole('link', { name: 'Percy Hallam' }).click()
    const marks = page.locator('.comment mark')
    expect(await marks.count()).toBeGreaterThan(0)
    for (const mark of await marks.all()) expect(await mark.getAttribute('title')).toBeTruthy()
  })

  it.each(['en', 'fr'] as const)('fits a phone and names every control, in %s', async (language) => {
    const { page, complaints, go } = await visit(browser, desk, { ...PHONE, language })
    await go('/')
    const cases = await page
      .locator('.row a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    for (const path of ['/', '/paste', '/trends', '/settings', '/?tab=done', '/nowhere', ...cases]) {
      await go(path)
      expect([path, await tooWide(page)]).toEqual([path, 0])
      expect([path, await page.evaluate(NAMELESS)]).toEqual([path, []])
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
    }
    // The page that isn't there is the only complaint.
    expect(complaints.filter((one) => !one.includes('404'))).toEqual([])
  })

  it('reads a pasted comment and sends it to the inbox only when asked', async () => {
    const { page, go } = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    await go('/paste')
    await page
      .getByLabel('The comment', { exact: false })
      .first()
      .fill('Since 4.2 the export stops with error 1107, <b>every</b> time.')
    await page.getByRole('button', { name: 'Only look' }).click()
    await page.locator('.reading').waitFor()
    expect(await page.locator('mark').count()).toBeGreaterThan(0)
    expect(await page.locator('.comment b').count()).toBe(0)
    await page.getByRole('button', { name: 'Put it into the inbox' }).click()
    await page.locator('.case').waitFor()
  })

  it('one click removes the samples', async () => {
    const { page, go } = await visit(browser, desk, { ...PHONE, language: 'en' })
    await go('/')
    await page.getByRole('button', { name: 'Remove' }).click()
    await go('/')
    expect(await page.getByRole('link', { name: 'Karim L.' }).count()).toBe(0)
  })
})

describe.skipIf(CHROMIUM === undefined)('a desk that other machines can reach', () => {
  it('shows nothing before the login', async () => {
    const desk = await served({ WINNOW_DESK_TOKEN: 'a-long-token-for-the-login' })
    const browser = await launch()
    const { page, go } = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    await go('/trends')
    expect(page.url()).toContain('/login')
    await page.locator('input[name=token]').fill('wrong')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await page.locator('input[name=token]').fill('a-long-token-for-the-login')
    await page.keyboard.press('Enter')
    // Back where one wanted to go, the wrong try notwithstanding.
    await page.waitForURL(/\/trends$/)
    await go('/')
    await page.locator('.row').first().waitFor()
    await browser.close()
    await desk.stop()
  })
})
