/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from '../support/axe.ts'
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

  it('keeps them in sight where the menu takes two lines', async () => {
    const narrow = { ...DESKTOP, width: 900 }
    const { page, go } = await visit(browser, desk, { ...narrow, language: 'fr' })
    await go('/')
    expect((await page.locator('.top').boundingBox())?.height).toBeGreaterThan(60)
    await page.getByRole('link', { name: 'Grincheux75' }).click()
    const box = await page.locator('[data-key="d"]').boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(narrow.height)
  })

  it('a sample case goes from the inbox to "posted" by clicks, without a page being loaded', async () => {
    const { page, complaints, go } = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    await go('/')
    await page.evaluate(() => document.body.setAttribute('data-same', ''))
    await page.getByRole('link', { name: 'offbrand_otter' }).click()
    await page.getByRole('button', { name: 'Approve, then paste it yourself' }).click()
    await page.getByText('Approved: the reply to offbrand_otter').waitFor()
    await page.getByRole('button', { name: 'I have posted it' }).click()
    const waiting = await page.locator('[data-count="pending"]').innerText()
    expect(await page.title()).toMatch(new RegExp(`^\\(${waiting}\\) `))
    expect(await page.locator('link[rel="icon"]').getAttribute('href')).toContain(
      encodeURIComponent(`>${waiting}<`),
    )
    await page.getByText('The question is posted').waitFor()
    expect(await page.getByRole('link', { name: 'offbrand_otter' }).count()).toBe(0)
    expect(await page.locator('body[data-same]').count()).toBe(1)
    expect(complaints).toEqual([])
  })

  it('and by keys alone, with the next of the list each time, and back', async () => {
    const { page, go } = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    await go('/')
    const names = await page.locator('.row .who > bdi').allTextContents()
    const shown = (name: string | undefined) => page.locator('#case-title', { hasText: name ?? '' }).waitFor()
    await page.keyboard.press('j')
    await shown(names[1])
    await page.keyboard.press('a')
    await shown(names[2])
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('case-title')
    expect(await page.title()).toContain(names[2])
    await page.keyboard.press('p')
    await page.getByText(`Posted: the reply to ${names[1]}`).waitFor()
    await shown(names[2])
    await page.keyboard.press('u')
    await page.locator('.case[data-status="approved"]').waitFor()
    await page.keyboard.press('u')
    await page.locator('.case[data-status="pending"]').waitFor()
    await shown(names[1])
    await page.getByText(`Undone: ${names[1]} is back`).waitFor()
    await page.goBack()
    await page.waitForURL((url) => !url.pathname.endsWith('/'))
  })

  it('steps with j through the whole list as listed, and back with k', async () => {
    const { page, go } = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    await go('/?q=Marlow')
    const links = await page.locator('.row a').all()
    const paths = await Promise.all(links.map((link) => link.getAttribute('href')))
    expect(paths.length).toBeGreaterThan(3)
    await go(paths[0] ?? '')
    for (const path of paths.slice(1, 4)) {
      await page.keyboard.press('j')
      await page.waitForURL(`**${path}`)
      await page.locator(`.pane .case[data-case="${path?.split(/[/?]/)[2]}"]`).waitFor()
    }
    await page.keyboard.press('k')
    await page.waitForURL(`**${paths[2]}`)
    await page.goBack()
    await page.waitForURL(`**${paths[3]}`)
    await page.keyboard.press('?')
    await page.locator('#keys[open]').waitFor()
    await page.keyboard.press('?')
    await page.locator('#keys:not([open])').waitFor({ state: 'attached' })
  })

  it('selects by key, range and all, over several pages, with what can be done in sight', async () => {
    const { page, go } = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    await go('/')
    const boxes = page.locator('.tick input')
    const picked = () => page.locator('.tick input:checked').count()
    await boxes.nth(1).click()
    await boxes.nth(3).click({ modifiers: ['Shift'] })
    expect([await picked(), await page.locator('.picked').innerText()]).toEqual([3, '3 selected'])
    await page.keyboard.press('Escape')
    await page.locator('.list').evaluate((list) => list.scrollTo(0, list.scrollHeight))
    const { y = 0 } = (await page.getByRole('button', { name: 'Dismiss these' }).boundingBox()) ?? {}
    expect(y).toBeGreaterThan(0)
    // Another list and back: the ticks stay.
    await page.locator('.tabs a', { hasText: 'Answered' }).click()
    await page.locator('.tabs a[aria-current]', { hasText: 'Answered' }).waitFor()
    await page.locator('.tabs a', { hasText: 'To decide' }).click()
    await boxes.first().waitFor()
    expect(await picked()).toBe(3)
    await page.locator('[data-all]').click()
    expect(await picked()).toBe(await boxes.count())
    await page.locator('#case-title').focus()
    await page.keyboard.press('x')
    expect(await picked()).toBe((await boxes.count()) - 1)
  })

  it('has comment, draft and the deciding button of each sample on a small laptop at once', async () => {
    const { page, go } = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    await go('/')
    const paths = await page
      .locator('.row a:not(.same)')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    for (const path of paths) {
      await go(path)
      // Where nothing is to be said there is no draft.
      if ((await page.locator('#text').count()) === 0) continue
      const bottom = async (part: string, inside = 0) => {
        const box = await page.locator(part).first().boundingBox()
        return box === null ? 0 : inside === 0 ? box.y + box.height : box.y + inside
      }
      const long = (await page.locator('.comment .said').innerText()).length > 600
      const seen = [
        long ? 0 : await bottom('.comment'),
        await bottom('#text', 60),
        await bottom('[data-key="a"]'),
      ]
      expect([path, seen.filter((at) => at > DESKTOP.height)]).toEqual([path, []])
    }
  })

  it('takes no key without a digit on it for one', async () => {
    const { page, go } = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    await go('/')
    await page.locator('.row a', { hasText: 'Karim L.' }).click()
    await page.locator('#case-title', { hasText: 'Karim L.' }).waitFor()
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
    await page.locator('#case-title', { hasText: 'Odile' }).waitFor()
    await page.getByRole('button', { name: 'Écarter' }).click()
    await page.getByText('Écarté : Odile.').waitFor()
    await page.keyboard.press('u')
    await page.locator('#case-title', { hasText: 'Odile' }).waitFor()
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
    await first.page.locator('#case-news:not([hidden])').waitFor()
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
    await page.locator('.row a', { hasText: 'Karim L.' }).click()
    await page.locator('#case-title', { hasText: 'Karim L.' }).waitFor()
    await page.getByLabel('Your reply').fill('Written by hand. — Ana, Marlow team')
    await page.locator('[data-choice="4"]').click()
    await page.getByRole('heading', { name: 'Ask to elaborate' }).waitFor()
    expect(await page.getByLabel('Your reply').inputValue()).not.toContain('Written by hand')
    await page.locator('[data-choice="5"]').click()
    await page.getByRole('heading', { name: 'Answer' }).waitFor()
    expect(await page.getByLabel('Your reply').inputValue()).toBe('Written by hand. — Ana, Marlow team')
    // And a look at another draft, and the tab being closed.
    await page.locator('.variants a').nth(1).click()
    await page.getByRole('link', { name: 'Bring back what I typed' }).waitFor()
    const { pathname } = new URL(page.url())
    const again = await page.context().newPage()
    await again.goto(pathname)
    expect(await again.getByLabel('Your reply').inputValue()).toBe('Written by hand. — Ana, Marlow team')
  })

  it('stays usable in more tabs than a browser has connections, and tells them all', async () => {
    const { page, go } = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    await go('/')
    const path = (await page.locator('.row a', { hasText: 'Hélène' }).getAttribute('href')) ?? ''
    const tabs = [page]
    for (let more = 0; more < 8; more++) {
      const tab = await page.context().newPage()
      await tab.goto(path, { timeout: 30_000 })
      tabs.push(tab)
    }
    await tabs.at(-1)?.getByRole('button', { name: 'Take this case' }).click()
    await tabs[4]?.locator('#case-news:not([hidden])').waitFor()
    await tabs[2]?.locator('#case-news:not([hidden])').waitFor()
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
    for (const path of [
      '/',
      '/paste',
      '/import',
      '/trends',
      '/settings',
      '/?tab=done',
      '/nowhere',
      ...cases,
    ]) {
      await go(path)
      expect([path, await tooWide(page)]).toEqual([path, 0])
      expect([path, await page.evaluate(NAMELESS)]).toEqual([path, []])
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
    }
    // The page that isn't there is the only complaint.
    expect(complaints.filter((one) => !one.includes('404'))).toEqual([])
  })

  it('a French Excel file goes from the drop to the inbox, and back, on a phone', async () => {
    const { page, complaints, go } = await visit(browser, desk, { ...PHONE, language: 'fr' })
    const rows = Array.from(
      { length: 120 },
      (_, n) => `R-${n};Client ${n};26/11/2026;"Ça plante depuis la 3.2 ; deux heures perdues (${n})."`,
    )
    const table = `Numéro;Nom;Date;Commentaire\r\n${rows.join('\r\n')}\r\n`
    const check = async (state: string) => {
      expect([state, await tooWide(page)]).toEqual([state, 0])
      expect([state, await page.evaluate(NAMELESS)]).toEqual([state, []])
      expect([state, await faultsOf(page)]).toEqual([state, []])
    }
    await go('/import')
    await check('drop')
    const buffer = Buffer.from(table, 'latin1')
    await page.setInputFiles('input[type="file"]', { name: 'avis.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Importer 120 commentaires' }).waitFor()
    await check('looked through')
    await page.getByRole('button', { name: 'Importer 120 commentaires' }).click()
    await page.getByText('120 commentaires importés').first().waitFor()
    await check('brought in')
    await go('/?q=Client+119')
    await page.locator('.row a', { hasText: 'Client 119' }).waitFor()
    await go('/import')
    await page.getByRole('link', { name: 'avis.csv' }).click()
    await page.getByRole('button', { name: 'Tout annuler' }).click()
    await page.getByText('120 commentaires retirés.').waitFor()
    expect(complaints).toEqual([])
  })

  it.each([
    { ...DESKTOP, language: 'en', dark: false },
    { ...PHONE, language: 'fr', dark: true },
    // 200 % on a small laptop.
    { width: 640, height: 400, language: 'en', dark: false },
  ] as const)('axe finds nothing at $width in $language, dark: $dark', async (look) => {
    const { page, go } = await visit(browser, desk, look)
    const check = async (state: string) => expect([state, await faultsOf(page)]).toEqual([state, []])
    await go('/')
    await check('list')
    await page.locator('.row a').nth(1).click()
    await page.locator('.desk[data-shows="case"]').waitFor()
    await check('case')
    await page.locator('[data-key="d"]').click()
    await page.locator('.toast').waitFor()
    await check('toast')
    await page.locator('.toast [data-key="u"]').click()
    await page.locator('.toast:not(:has([data-key]))').waitFor()
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    })
    await check('all details')
    await page.locator('#text').fill('[…]')
    await page.locator('#remarks li').first().waitFor()
    await page.locator('#decide [data-key="a"]').click()
    await page.locator('.notice.alert').waitFor()
    await check('refused')
    const more = ['/?tab=done', '/?q=nothing-has-this', '/paste', '/trends', '/settings', '/nowhere']
    for (const path of [
      ...more,
      '/community',
      '/community/ideas',
      '/community/report',
      '/trends/outcomes',
      '/trends/fairness',
    ]) {
      await go(path)
      await check(path)
    }
  })

  it('reads a pasted comment and sends it to the inbox only when asked', async () => {
    const { page, go } = await visit(browser, desk, { ...DESKTOP, language: 'en' })
    await go('/paste')
    await page
      .getByLabel('The comment', { exact: false })
      .first()
      .fill('Since 4.2 the export stops with error 1107, <b>every</b> time.')
    await page.getByRole('button', { name: 'Read without saving' }).click()
    await page.locator('.reading').waitFor()
    expect(await page.locator('mark').count()).toBeGreaterThan(0)
    expect(await page.locator('.comment b').count()).toBe(0)
    await page.getByRole('button', { name: 'Add to the inbox' }).click()
    await page.locator('.case').waitFor()
  })

  it('removes the samples once one has said so twice', async () => {
    const { page, go } = await visit(browser, desk, { ...PHONE, language: 'en' })
    await go('/')
    await page.getByText('Remove the samples').click()
    await page.getByRole('button', { name: 'Remove them' }).click()
    await page.getByText(/sample cases? removed/).waitFor()
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
