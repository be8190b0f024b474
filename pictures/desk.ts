import type { Browser } from 'playwright-core'
import { served, visit } from '../test/support/browser.ts'

/** The desk as a first start leaves it, with one of the sample cases open. */
export async function shootDesk(browser: Browser, path: string, author: string): Promise<void> {
  const desk = await served()
  try {
    const { page, go } = await visit(browser, desk, { width: 1280, height: 800, language: 'en' })
    await go('/')
    await page.getByRole('link', { name: author }).click()
    await page.locator('#pane bdi', { hasText: author }).first().waitFor()
    await page.locator('.answer').first().waitFor()
    await page.screenshot({ path })
  } finally {
    await desk.stop()
  }
}
