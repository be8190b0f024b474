import { existsSync } from 'node:fs'
import type { Forms, Given } from '../../src/core/index.ts'

/** What the adapter is told. */
export interface FeedsConfig {
  /** Addresses said in the variable itself. */
  readonly addresses: readonly string[]
  /** The file that lists feeds, absolute: feeds.yaml, or an OPML. */
  readonly file?: string
}

const OWN_FILE = './feeds.yaml'

export function feedsVariables(form: Forms) {
  return {
    WINNOW_FEEDS: form.file(
      'a file, e.g. ./feeds.yaml or ./subscriptions.opml, or addresses of feeds, separated by spaces',
    ),
  }
}

/** @returns undefined when no feed is named, and there is no feeds.yaml */
export function feedsSettings({
  read,
  pathOf,
}: Given<ReturnType<typeof feedsVariables>>): FeedsConfig | undefined {
  const said = read('WINNOW_FEEDS')
  if (said?.includes('://') === true) return { addresses: said.split(/[\s,]+/).filter((one) => one !== '') }
  if (said !== undefined) return { addresses: [], file: pathOf(said) }
  const own = pathOf(OWN_FILE)
  return existsSync(own) ? { addresses: [], file: own } : undefined
}
