/// <reference lib="dom" />
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** WCAG 2.2 up to AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong with the page as it is now: the rule, and where. @param rules by default all */
export async function faultsOf(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // Run by the debugger: the page's own policy allows no foreign script.
  await page.evaluate(axe.source)
  const runOnly = rules === undefined ? TAGS : { type: 'rule' as const, values: [...rules] }
  return page.evaluate(async (only) => {
    const { axe: here } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await here.run(document, { runOnly: only, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  }, runOnly)
}

/** What is wrong with its colours in the other theme. @param dark the one it is shown in */
export async function faultsOfColour(page: Page, dark: boolean): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: dark ? 'light' : 'dark' })
  const faults = await faultsOf(page, ['color-contrast', 'link-in-text-block'])
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
  return faults
}
