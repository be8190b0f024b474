import { type Around, bareAddress, type Checked, userAgent, WinnowError } from '../../src/core/index.ts'
import { fetchFeed } from './fetch.ts'
import { PURPOSE } from './index.ts'
import type { FeedsConfig } from './settings.ts'
import { readSubscriptions, type Subscription } from './subscriptions.ts'

/** So many feeds are asked for; who has more sees in the log which can't be read. */
const ASKED = 20

/** What `winnow doctor` says of feeds. */
export async function examineFeeds(
  config: FeedsConfig,
  { internet, clock, brand }: Around,
): Promise<readonly Checked[]> {
  const name = 'Feeds'
  try {
    const { all, keywords } = await readSubscriptions(config, brand)
    if (all.length === 0)
      return [{ name, state: 'off', says: 'no feed is named', todo: 'name some in feeds.yaml' }]
    const agent = userAgent(PURPOSE, brand)
    const asked = all.slice(0, ASKED)
    const found = await Promise.all(asked.map((one) => state(one, { internet, clock, agent })))
    const broken = found.filter((one) => one !== undefined)
    const told = keywords.length === 0 ? 'whatever they bring' : `what names ${keywords.join(', ')}`
    const first = all.length > asked.length ? `, the first ${asked.length} were tried` : ''
    return [
      { name, state: 'works', says: `${all.length} are read${first}; ${told} becomes a case` },
      ...broken.map(
        (says): Checked => ({
          name,
          state: 'broken',
          says,
          todo: 'winnow feeds find ADDRESS says which feeds a page has',
        }),
      ),
    ]
  } catch (error) {
    if (!(error instanceof WinnowError)) throw error
    return [{ name, state: 'broken', says: error.message }]
  }
}

async function state(
  { url, name }: Subscription,
  fetching: Parameters<typeof fetchFeed>[2],
): Promise<string | undefined> {
  const fetched = await fetchFeed(url, {}, fetching)
  return 'failed' in fetched && 'why' in fetched.failed
    ? `${name ?? bareAddress(url)}: ${fetched.failed.why}`
    : undefined
}
