import { bareAddress, type Desk, type PlatformServices } from '../../src/core/index.ts'
import type { Watched } from '../../src/core/polling/poller.ts'
import type { Outcome, Standing } from '../../src/core/polling/standing.ts'
import { commentsOf, type Found } from './comment-of.ts'
import type { Feed } from './feed.ts'
import { type Fetching, fetchFeed, type Marks } from './fetch.ts'
import { pick, type Seen } from './pick.ts'
import { keywordsOf, type Subscription, type Subscriptions } from './subscriptions.ts'

/** `Case.source` of what feeds bring, whichever feed it was. */
const SOURCE = 'feeds'

/** What is remembered of a feed. */
export interface KeptFeed extends Marks, Seen {
  /** By the comment feed of an article: how many comments were there when it was read. */
  readonly counts?: Readonly<Record<string, number>>
}

/** Articles whose comments are read in one look, and those that are followed at all. */
const MOST_BELOW = 5
const MOST_FOLLOWED = 50

export interface WatchOptions {
  readonly services: Pick<PlatformServices, 'internet' | 'clock' | 'placed' | 'inform' | 'report'>
  readonly desk: Pick<Desk, 'receive' | 'edited' | 'ours'>
  readonly subscriptions: Subscriptions
  readonly agent: string
}

/** Each subscription as the poller wants it. */
export function watchedFeeds(options: WatchOptions): readonly Watched<KeptFeed>[] {
  return options.subscriptions.all.map((one) => ({
    key: one.url,
    host: URL.parse(one.url)?.hostname ?? one.url,
    every: one.every,
    look: ({ kept }: Standing<KeptFeed>) => look(one, kept, options),
  }))
}

async function look(
  subscription: Subscription,
  kept: KeptFeed | undefined,
  options: WatchOptions,
): Promise<Outcome<KeptFeed>> {
  const { services, subscriptions, agent } = options
  const fetching: Fetching = { internet: services.internet, clock: services.clock, agent }
  const fetched = await fetchFeed(subscription.url, kept ?? {}, fetching)
  if ('failed' in fetched) {
    const { failed } = fetched
    if (kept?.url === undefined || (failed.is !== 'refused' && failed.is !== 'over')) return failed
    // Where it had moved to it isn't any more: it is asked for where it was before.
    const { seen, at } = kept
    return { is: 'away', why: failed.why, kept: { seen, at } }
  }
  const { feed, at, marks, rest = 0 } = fetched
  const found = read(feed, at, subscription, options)
  const now = services.clock.now().getTime()
  const picked = pick(found, kept, { now, days: subscriptions.days })
  if (kept === undefined && picked.left > 0)
    services.inform('a feed is read for the first time: what is older or says no date is left', {
      source: bareAddress(subscription.url),
      left: picked.left,
      days: subscriptions.days,
    })
  else if (picked.left > 0)
    services.inform('a feed lists old entries anew: they are left', {
      source: bareAddress(subscription.url),
      left: picked.left,
    })
  await tell(picked.fresh, picked.changed, options)
  const counts = subscription.comments
    ? await below(found, kept?.counts ?? {}, subscription, options)
    : kept?.counts
  return { is: 'read', kept: { ...marks, ...picked.seen, ...(counts === undefined ? {} : { counts }) }, rest }
}

function read(
  feed: Feed,
  at: URL,
  subscription: Subscription,
  { services, subscriptions }: WatchOptions,
  article?: Found['comment'],
): readonly Found[] {
  const under = article === undefined ? undefined : articleOf(article)
  return commentsOf(feed, {
    at,
    now: services.clock.now().getTime(),
    subscription,
    placed: services.placed,
    plainText: services.internet.plainText,
    // What is said below an article about us needn't name us.
    keywords: (isOwn) => ({
      ...keywordsOf(subscription, isOwn, subscriptions.keywords),
      ...(article === undefined ? {} : { keywords: [] }),
    }),
    ...(under === undefined ? {} : { article: under }),
  })
}

function articleOf({ text, url, author }: Found['comment']) {
  const [title = ''] = text.split('\n', 1)
  return { title: title.slice(0, 300), author, ...(url === undefined ? {} : { url }) }
}

/** What was found goes to the desk, unless it isn't about us or was said by us. */
async function tell(
  fresh: readonly Found[],
  changed: readonly Found[],
  { desk }: Pick<WatchOptions, 'desk'>,
): Promise<void> {
  for (const { comment, about } of fresh) {
    if (about === undefined || (await desk.ours(SOURCE, comment)) !== undefined) continue
    const { created } = await desk.receive(SOURCE, comment)
    // Another feed had it, and it may read otherwise by now.
    if (!created) await desk.edited(SOURCE, comment)
  }
  for (const { comment, about } of changed) if (about !== undefined) await desk.edited(SOURCE, comment)
}

/** Comments below articles about us, where the article's feed says that there are more of them. */
async function below(
  found: readonly Found[],
  counts: Readonly<Record<string, number>>,
  subscription: Subscription,
  options: WatchOptions,
): Promise<Readonly<Record<string, number>>> {
  const { services, agent, subscriptions } = options
  const now = { ...counts }
  let looked = 0
  for (const { comment, about, commentFeed: address, comments = 1 } of found) {
    if (about === undefined || address === undefined || comments <= (counts[address] ?? 0)) continue
    looked += 1
    if (looked > MOST_BELOW) break
    const fetched = await fetchFeed(
      address,
      {},
      { internet: services.internet, clock: services.clock, agent },
    )
    if ('failed' in fetched) continue
    const said = read(fetched.feed, fetched.at, subscription, options, comment)
    const at = services.clock.now().getTime()
    // At the first look at an article only what is recent; later on the desk knows what it knows.
    const { fresh } = pick(said, undefined, { now: at, days: Math.max(subscriptions.days, 7) })
    await tell(fresh, [], options)
    now[address] = comments
  }
  return Object.fromEntries(Object.entries(now).slice(-MOST_FOLLOWED))
}
