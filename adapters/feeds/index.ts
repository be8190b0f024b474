import { type Platform, type PlatformServices, userAgent } from '../../src/core/index.ts'
import { createPoller, type Poller } from '../../src/core/polling/poller.ts'
import type { FeedsConfig } from './settings.ts'
import { readSubscriptions } from './subscriptions.ts'
import { watchedFeeds } from './watch.ts'

export const PURPOSE = 'looks from time to time whether this feed has something new'

/**
 * Feeds are read from time to time, and what is about us becomes a case. Nothing can be posted there: an
 * approved reply waits for somebody to paste it.
 * @throws WinnowError `config_invalid`: the list of feeds is wrong
 */
export async function createFeeds(config: FeedsConfig, services: PlatformServices): Promise<Platform> {
  const { brand, clock, timers, records, report, inform } = services
  const subscriptions = await readSubscriptions(config, brand)
  let poller: Poller | undefined
  return {
    name: 'feeds',
    posters: [],
    async start(desk) {
      const watched = watchedFeeds({ services, desk, subscriptions, agent: userAgent(PURPOSE, brand) })
      poller = createPoller(watched, { kind: 'feeds-standing', clock, timers, records, report, inform })
      await poller.start()
    },
    async stop() {
      await poller?.stop()
    },
  }
}
