import { type CommandGiven, type PlatformCommand, userAgent, WinnowError } from '../../src/core/index.ts'
import type { FeedsConfig } from './settings.ts'
import type { Subscription } from './subscriptions.ts'

const address = { name: '<address>', description: 'of a feed, or of a page that leads to one' }
/** Entries that are shown. */
const SHOWN = 20

/** What `winnow feeds` does. What reads is loaded by what runs only. */
export const feedsCommands: readonly PlatformCommand[] = [
  {
    name: 'find',
    description: 'Say which feeds a page leads to.',
    argument: address,
    run: find,
  },
  {
    name: 'try',
    description: 'Read a feed once and show what it would bring; nothing is kept.',
    argument: address,
    run: tryOut,
  },
  { name: 'list', description: 'Show the feeds that are read, and by which words.', run: list },
]

async function find({ argument = '', tell, internet }: CommandGiven): Promise<number> {
  const { feedsOf } = await import('./discover.ts')
  const url = internet.address(argument)
  if (typeof url === 'string')
    throw new WinnowError('invalid_input', 'This is no address of the public internet.')
  const headers = { 'user-agent': userAgent('looks for the feeds of this page', ''), accept: 'text/html' }
  const answer = await internet
    .get(url, { headers, most: 2 * 1024 * 1024, signal: AbortSignal.timeout(20_000) })
    .catch(() => undefined)
  if (answer?.status !== 200)
    throw new WinnowError(
      'not_found',
      `The page can't be read${answer === undefined ? '' : ` (${answer.status})`}.`,
    )
  const found = feedsOf(answer.text(), url)
  for (const one of found) tell(one.title === '' ? one.url : `${one.url}  ${one.title}`)
  if (found.length === 0) tell('The page names no feed.')
  return found.length === 0 ? 1 : 0
}

async function tryOut({
  argument = '',
  tell,
  settings,
  brand,
  internet,
  placed,
}: CommandGiven): Promise<number> {
  const [{ fetchFeed }, { commentsOf }, { keywordsOf, readSubscriptions }] = await Promise.all([
    import('./fetch.ts'),
    import('./comment-of.ts'),
    import('./subscriptions.ts'),
  ])
  const clock = { now: () => new Date() }
  const { all, keywords } = await readSubscriptions(
    (settings as FeedsConfig | undefined) ?? { addresses: [] },
    brand,
  )
  const named = all.find(({ url }) => url === argument)
  const subscription: Pick<Subscription, 'exclusions' | 'name' | 'keywords'> = named ?? { exclusions: [] }
  const fetched = await fetchFeed(
    argument,
    {},
    { internet, clock, agent: userAgent('tries this feed once', brand) },
  )
  if ('failed' in fetched)
    throw new WinnowError(
      'not_found',
      `The feed can't be read: ${'why' in fetched.failed ? fetched.failed.why : ''}.`,
    )
  const found = commentsOf(fetched.feed, {
    at: fetched.at,
    now: clock.now().getTime(),
    subscription,
    placed,
    plainText: internet.plainText,
    keywords: (isOwn) => keywordsOf(subscription, isOwn, keywords),
  })
  if (fetched.marks.url !== undefined) tell(`It is at ${fetched.marks.url}`)
  const meant = found.filter(({ about }) => about !== undefined)
  const cut = meant.length > SHOWN ? `; the first ${SHOWN}` : ''
  tell(`${found.length} entries, ${meant.length} about you${cut}:`)
  for (const { comment, about } of meant.slice(0, SHOWN)) {
    const [first = ''] = comment.text.split('\n', 1)
    const day = comment.postedAt?.slice(0, 10) ?? 'no date'
    const word = about == null ? '' : ` (${about.word})`
    tell(`${day}  ${comment.author.name ?? 'somebody'}: ${first.slice(0, 80)}${word}`)
  }
  return 0
}

async function list({ settings, brand, tell }: CommandGiven): Promise<number> {
  const { readSubscriptions } = await import('./subscriptions.ts')
  if (settings === undefined)
    throw new WinnowError(
      'config_invalid',
      'No feed is named: set WINNOW_FEEDS, or write feeds.yaml (see README).',
    )
  const { all, keywords } = await readSubscriptions(settings as FeedsConfig, brand)
  for (const one of all) {
    const words = one.keywords ?? keywords
    const told = words.length === 0 ? 'everything' : words.join(', ')
    tell(`${one.url}  ${one.name ?? ''}  every ${one.every / 60_000} min: ${told}`)
  }
  return 0
}
