import { type Comment, type Desk, type Platform, type PlatformServices, some } from '../../src/core/index.ts'
import { date, type Thing, thing, word } from '../../src/core/json.ts'
import type { Watched } from '../../src/core/polling/poller.ts'
import type { Query } from '../../src/core/sites/client.ts'
import { listOf } from '../../src/core/sites/list.ts'
import type { Said } from '../../src/core/sites/place.ts'
import { placePlatform } from '../../src/core/sites/platform.ts'
import { watchNewest } from '../../src/core/sites/watch-newest.ts'
import { SOURCE, saidOf } from './parse.ts'
import { createBluesky, TITLE } from './place.ts'
import type { BlueskyConfig } from './settings.ts'

/** From one look to the next, in milliseconds. */
const EVERY = 3 * 60_000
const PAGE = 100
/** Notifications in which somebody says something. */
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
    return watchNewest({
      ...{ key, host, every: EVERY, clock, desk, source: SOURCE },
      async page(cursor) {
        const how = await place.parsing()
        const { json } = await place.client.get(path, { ...query, limit: PAGE, cursor })
        return {
          // Likes are listed too, so that a page of known ones is the last that is asked for.
          items: listOf(TITLE, thing(json)[list]).flatMap((one): readonly Listed[] => {
            const said = isSaying(one) ? saidOf(one, how, addressesUs) : undefined
            return said === undefined ? otherOf(one) : [{ comment: said.comment, said }]
          }),
          ...some('next', word(thing(json).cursor)),
        }
      },
      said: ({ said }) => said,
    })
  }
}

interface Listed {
  readonly comment: Pick<Comment, 'id' | 'postedAt'>
  readonly said?: Said
}

function otherOf({ uri, indexedAt }: Thing): readonly Listed[] {
  const id = word(uri)
  return id === undefined ? [] : [{ comment: { id, ...some('postedAt', date(indexedAt)) } }]
}

/** Servers that choose no reasons list likes too; a post of a search has no reason. */
function isSaying({ reason }: Thing): boolean {
  return reason === undefined || SAYING.includes(word(reason) ?? '')
}
