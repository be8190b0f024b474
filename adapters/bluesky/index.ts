import { type Desk, type Platform, type PlatformServices, some } from '../../src/core/index.ts'
import { type Thing, thing, word } from '../../src/core/json.ts'
import type { Watched } from '../../src/core/polling/poller.ts'
import type { Query } from '../../src/core/sites/client.ts'
import { listOf } from '../../src/core/sites/list.ts'
import { type KeptNewest, readNewest } from '../../src/core/sites/newest.ts'
import { placePlatform } from '../../src/core/sites/platform.ts'
import { take } from '../../src/core/sites/take.ts'
import { outcomeOfTrouble } from '../../src/core/sites/trouble.ts'
import { SOURCE, saidOf } from './parse.ts'
import { createBluesky, TITLE } from './place.ts'
import type { BlueskyConfig } from './settings.ts'

/** From one look to the next, in milliseconds. */
const EVERY = 3 * 60_000
const PAGE = 50
/** Notifications in which somebody says something: likes would fill the pages. */
const SAYING = ['mention', 'reply', 'quote']

interface Listening {
  readonly key: string
  readonly path: string
  readonly query: Query
  readonly list: string
  readonly addressesUs: boolean
}

/** What mentions us on Bluesky and what is searched for there, answered from our account. */
export function createBlueskyPlatform(config: BlueskyConfig, services: PlatformServices): Platform {
  const { clock } = services
  const place = createBluesky(config, services)
  const host = new URL(config.url).hostname
  const lists: readonly Listening[] = [
    {
      key: 'mentions',
      path: 'xrpc/app.bsky.notification.listNotifications',
      query: { reasons: SAYING },
      list: 'notifications',
      addressesUs: true,
    },
    ...config.searches.map((q) => ({
      key: `search ${q}`,
      path: 'xrpc/app.bsky.feed.searchPosts',
      query: { q: /\s/.test(q) && !q.includes('"') ? `"${q}"` : q, sort: 'latest' },
      list: 'posts',
      addressesUs: false,
    })),
  ]
  return placePlatform({ place, host, services, watched: (desk) => lists.map((one) => watched(one, desk)) })

  function watched({ key, path, query, list, addressesUs }: Listening, desk: Desk): Watched {
    return {
      key,
      host,
      every: EVERY,
      async look({ kept }) {
        try {
          const how = await place.parsing()
          const page = async (cursor: string | undefined) => {
            const { json } = await place.client.get(path, { ...query, limit: PAGE, cursor })
            const items = listOf(TITLE, thing(json)[list]).filter(isSaying)
            return {
              items: items.flatMap((one) => saidOf(one, how, addressesUs) ?? []),
              ...some('next', word(thing(json).cursor)),
            }
          }
          const before = { kept: kept as KeptNewest | undefined, now: clock.now() }
          const newest = await readNewest(page, ({ comment }) => comment, before)
          for (const one of newest.fresh) await take(desk, SOURCE, one)
          return { is: 'read', kept: newest.kept }
        } catch (error) {
          return outcomeOfTrouble(error)
        }
      },
    }
  }
}

/** Servers that choose no reasons list likes too; a post of a search has no reason. */
function isSaying({ reason }: Thing): boolean {
  return reason === undefined || SAYING.includes(word(reason) ?? '')
}
