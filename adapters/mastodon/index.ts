import type { Platform, PlatformServices } from '../../src/core/index.ts'
import { placePlatform } from '../../src/core/sites/platform.ts'
import { createMastodon } from './place.ts'
import type { MastodonConfig } from './settings.ts'
import { watchedLists } from './watch.ts'

/** Tags and mentions on Mastodon, read from time to time and answered from our account. */
export function createMastodonPlatform(config: MastodonConfig, services: PlatformServices): Platform {
  const place = createMastodon(config, services)
  const host = new URL(config.url).hostname
  const now = () => services.clock.now()
  return placePlatform({
    place,
    host,
    services,
    watched: (desk) => watchedLists(place, { host, tags: config.tags, desk, now }),
  })
}
