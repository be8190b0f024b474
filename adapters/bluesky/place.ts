import { LETTERS, type PlatformServices, TRY_HOURS, userAgent } from '../../src/core/index.ts'
import { type Thing, thing, things, word } from '../../src/core/json.ts'
import { createSiteClient, type SiteClient } from '../../src/core/sites/client.ts'
import { listOf } from '../../src/core/sites/list.ts'
import { type Place, standingAmong } from '../../src/core/sites/place.ts'
import { postOutcome } from '../../src/core/sites/posting.ts'
import { SiteTrouble } from '../../src/core/sites/trouble.ts'
import { reason } from '../../src/core/words/reasons/index.ts'
import { type Parsing, pageOf, SOURCE, saidOf, standsAt, textOf } from './parse.ts'
import { graphemes, keyOf, LONGEST, recordOf } from './record.ts'
import { createSessions } from './session.ts'
import type { BlueskyConfig } from './settings.ts'

export const TITLE = 'Bluesky'
const COLLECTION = 'app.bsky.feed.post'
/** What it says of an account that is neither shown nor deleted. */
const SUSPENDED = ['AccountTakedown', 'AccountSuspended', 'AccountDeactivated']
/** Posts that are asked for together. */
const AT_ONCE = 25

type Needs = Pick<PlatformServices, 'internet' | 'clock' | 'brand' | 'placed'>

export interface Bluesky extends Place {
  readonly client: SiteClient
  /** How posts are read, once it is known who we are. @throws SiteTrouble */
  parsing(): Promise<Parsing>
}

export function createBluesky(config: Omit<BlueskyConfig, 'searches'>, needs: Needs): Bluesky {
  const { internet, clock, brand, placed } = needs
  const { url: base, handle } = config
  const agent = userAgent('searches posts and mentions, answers what a person approved', brand)
  const site = { title: TITLE, base, internet, clock, agent }
  const session = createSessions(config, site)
  const credentials = async () => ({ authorization: `Bearer ${(await session()).access}` })
  const client = createSiteClient({ ...site, credentials })

  const parsing: Bluesky['parsing'] = async () => ({ me: (await session()).did, placed })

  async function posts(ids: readonly string[]): Promise<readonly Thing[]> {
    const { json } = await client.get('xrpc/app.bsky.feed.getPosts', { uris: ids })
    return listOf(TITLE, thing(json).posts)
  }

  return {
    source: SOURCE,
    // What has so few UTF-16 units has no more graphemes.
    maxLength: LONGEST,
    tryHours: TRY_HOURS.program,
    atOnce: AT_ONCE,
    client,
    parsing,
    // Names and links are said beside the words; of ours only links are.
    writing: LETTERS,
    mayAnswer: (comment) => standsAt(comment) !== undefined,
    async standing(ids) {
      const found = await posts(ids)
      return standingAmong(
        ids,
        found.map(({ uri, record }) => [word(uri), textOf(thing(record))]),
      )
    },
    async hides(comment) {
      const actor = standsAt(comment)?.did
      if (actor === undefined) return undefined
      try {
        const { json } = await client.get('xrpc/app.bsky.actor.getProfile', { actor })
        return thing(json, 'viewer').blockedBy === true ? reason('placeBlocked', TITLE) : undefined
      } catch (error) {
        if (!(error instanceof SiteTrouble) || error.kind === 'later') throw error
        return SUSPENDED.includes(error.code ?? '') ? reason('placeSuspended', TITLE) : undefined
      }
    },
    async below({ id }) {
      try {
        const query = { uri: id, depth: 1, parentHeight: 0 }
        const { json } = await client.get('xrpc/app.bsky.feed.getPostThread', query)
        const how = await parsing()
        return things(thing(json, 'thread').replies).flatMap((one) => saidOf(thing(one.post), how) ?? [])
      } catch (error) {
        if (error instanceof SiteTrouble && error.code === 'NotFound')
          throw new SiteTrouble('gone', error.message)
        throw error
      }
    },
    async post(reply, text) {
      const { comment } = reply
      if (graphemes(text) > LONGEST)
        return { state: 'refused', why: `Bluesky takes ${LONGEST} letters`, mend: 'text', cause: 'too-long' }
      const [answered] = await posts([comment.id])
      if (answered === undefined) return { state: 'gone', why: 'the post is gone' }
      const { did } = await session()
      const rkey = keyOf(reply)
      const record = recordOf({ text, comment }, answered, clock.now())
      const body = { repo: did, collection: COLLECTION, rkey, record }
      return postOutcome(await client.send('xrpc/com.atproto.repo.createRecord', body), {
        title: TITLE,
        now: clock.now(),
        url: () => pageOf(handle, rkey),
        special(_, { message }) {
          if (/already/i.test(word(message) ?? ''))
            return { state: 'unknown', why: 'Bluesky has such a record' }
          return undefined
        },
      })
    },
    async stands(reply) {
      const query = { repo: (await session()).did, collection: COLLECTION, rkey: keyOf(reply) }
      try {
        await client.get('xrpc/com.atproto.repo.getRecord', query)
        return true
      } catch (error) {
        if (error instanceof SiteTrouble && error.code === 'RecordNotFound') return false
        throw error
      }
    },
  }
}
