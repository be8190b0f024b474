import type { Platform, PlatformServices } from '../../src/core/index.ts'
import { type KeptNewest, readNewest } from '../../src/core/sites/newest.ts'
import { placePlatform } from '../../src/core/sites/platform.ts'
import { take } from '../../src/core/sites/take.ts'
import { outcomeOfTrouble } from '../../src/core/sites/trouble.ts'
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
      {
        key: 'comments',
        host,
        every: EVERY,
        async look({ kept }) {
          const page = async (cursor = '1') => {
            const { items, pages } = await place.list({ order: 'desc', orderby: 'date_gmt', page: cursor })
            return { items, ...(Number(cursor) >= pages ? {} : { next: String(Number(cursor) + 1) }) }
          }
          try {
            const before = { kept: kept as KeptNewest | undefined, now: clock.now() }
            const newest = await readNewest(page, ({ comment }) => comment, before)
            for (const one of newest.fresh) await take(desk, SOURCE, one)
            return { is: 'read', kept: newest.kept }
          } catch (error) {
            return outcomeOfTrouble(error)
          }
        },
      },
    ],
  })
}
