import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { PROJECT_ROOT } from '../src/config.ts'
import { served, visit } from '../test/support/browser.ts'

/** A dropped file, looked through and not yet brought in. */
export async function shootImport(browser: Browser, path: string): Promise<void> {
  const desk = await served()
  try {
    const { page, go } = await visit(browser, desk, { width: 1100, height: 760, language: 'en' })
    await go('/import')
    await page.setInputFiles('input[type="file"]', join(PROJECT_ROOT, 'examples/reviews.csv'))
    await page.getByRole('button', { name: /^Bring in 5/ }).waitFor()
    await page.screenshot({ path })
  } finally {
    await desk.stop()
  }
}
