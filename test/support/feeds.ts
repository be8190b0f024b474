import type { Subscription, Subscriptions } from '../../adapters/feeds/subscriptions.ts'
import { watchedFeeds } from '../../adapters/feeds/watch.ts'
import type { Standing } from '../../src/core/polling/standing.ts'
import { standingAfter, UNSEEN } from '../../src/core/polling/standing.ts'
import type { TestDesk } from './desk.ts'
import type { Site } from './site.ts'

/** A feed as it is when nothing but its address was said. */
export function subscribed(url: string, more: Partial<Subscription> = {}): Subscription {
  return { url, exclusions: [], every: 900_000, comments: false, ...more }
}

/** Looks at feeds once each time it is asked to, with what it remembers, as the poller does. */
export function readerOf(site: Site, { desk, clock }: TestDesk, feeds: Partial<Subscriptions>) {
  const told: string[] = []
  const standings = new Map<string, Standing<unknown>>()
  const watched = watchedFeeds({
    services: {
      internet: site.internet,
      clock,
      placed: (comment) => {
        const own = comment.url?.includes('acme.cuisine.fr') === true
        return { ...comment, venue: { ...comment.venue, ownership: own ? 'own' : 'third-party' } }
      },
      inform: (what) => told.push(what),
      report: (error) => told.push(String(error)),
    },
    desk,
    subscriptions: { all: [], keywords: ['Acme'], days: 3, ...feeds },
    agent: 'Winnow/0.1 (test)',
  })
  return {
    told,
    /** How each stands after this look. */
    async look(): Promise<readonly Standing<unknown>[]> {
      for (const one of watched) {
        const before = standings.get(one.key) ?? UNSEEN
        const outcome = await one.look(before as Standing<never>)
        const terms = { now: clock.now().getTime(), every: one.every, random: 0.5 }
        standings.set(one.key, standingAfter<unknown>(before, outcome, terms))
      }
      return [...standings.values()]
    },
  }
}
