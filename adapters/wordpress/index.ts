import type { Platform, PlatformServices } from '../../src/core/index.ts'
import { placePlatform } from '../../src/core/sites/platform.ts'
import { watchNewest } from '../../src/core/sites/watch-newest.ts'
import { SOURCE } from './parse.ts'
import { createWordPress } from './place.ts'
import type { WordPressConfig } from './settings.ts'

/** From one look to the next, in milliseconds. */
const EVERY = 2 * 60_000

/** The comments of a blog: read from time to time, answered with an application password. */
export function createWordPressPlatform(config: WordPressConfig, services: PlatformServices): Platform {
  const { clock } = services
  const place = createWordPress(config, services)
  const host = new URL(config.url).hostname
  return placePlatform({
    place,
    host,
    services,
    watched: (desk) => [
      watchNewest({
        ...{ key: 'comments', host, every: EVERY, clock, desk, source: SOURCE },
        async page(cursor = '1') {
          const { items, pages } = await place.list({ order: 'desc', orderby: 'date_gmt', page: cursor })
          return { items, ...(Number(cursor) >= pages ? {} : { next: String(Number(cursor) + 1) }) }
        },
        said: (one) => one,
      }),
    ],
  })
}
