/// <reference lib="dom" />
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** WCAG 2.2 up to AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong with the page as it is now: the rule, and where. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  // Run by the debugger: the page's own policy allows no foreign script.
  await page.evaluate(axe.source)
  return page.evaluate(async (tags) => {
    const { axe: here } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await here.run(document, { runOnly: tags, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  }, TAGS)
}
