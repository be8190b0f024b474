import { askedOnce, type PlatformServices, TAGGED_TEXT, TRY_HOURS, userAgent } from '../../src/core/index.ts'
import { type Thing, thing, things, word } from '../../src/core/json.ts'
import { createSiteClient, type SiteClient } from '../../src/core/sites/client.ts'
import { listOf } from '../../src/core/sites/list.ts'
import { type Place, standingAmong } from '../../src/core/sites/place.ts'
import { postOutcome } from '../../src/core/sites/posting.ts'
import { SiteTrouble, unlessGone } from '../../src/core/sites/trouble.ts'
import { reason } from '../../src/core/words/reasons/index.ts'
import { type Parsing, SOURCE, saidOf, textOf } from './parse.ts'
import type { MastodonConfig } from './settings.ts'

export const TITLE = 'Mastodon'
/** What every server takes, with room for whom it is addressed to. */
const LONGEST = 460
/** Statuses that are asked for together. */
const AT_ONCE = 20

/** An account's name as it may stand in a text: one, and nothing behind it. */
const HANDLE = /^\w[\w.-]{0,99}(?:@[\w.:-]{1,253})?$/

export interface Mastodon extends Place {
  readonly client: SiteClient
  /** How statuses are read, once it is known who we are. @throws SiteTrouble */
  parsing(): Promise<Parsing & { readonly handle: string }>
}

type Needs = Pick<PlatformServices, 'internet' | 'clock' | 'brand' | 'placed'>

export function createMastodon({ url, token }: MastodonConfig, needs: Needs): Mastodon {
  const { internet, clock, brand, placed } = needs
  const client = createSiteClient({
    ...{ title: TITLE, base: url, internet, clock },
    agent: userAgent('reads tags and mentions, answers what a person approved', brand),
    credentials: () => ({ authorization: `Bearer ${token}` }),
  })
  const parsing: Mastodon['parsing'] = askedOnce(async () => {
    const { json } = await client.get('api/v1/accounts/verify_credentials')
    const { id, acct } = thing(json)
    const { plainText } = internet
    return { plainText, placed, me: word(id) ?? '', handle: word(acct) ?? '' }
  })

  const statusOf = async (id: string): Promise<Thing> =>
    thing((await client.get(`api/v1/statuses/${id}`)).json)

  /** Older servers know no list. */
  async function listed(ids: readonly string[]): Promise<readonly Thing[]> {
    try {
      return listOf(TITLE, (await client.get('api/v1/statuses', { 'id[]': ids })).json)
    } catch (error) {
      if (error instanceof SiteTrouble && error.kind !== 'later') return []
      throw error
    }
  }

  return {
    source: SOURCE,
    maxLength: LONGEST,
    tryHours: TRY_HOURS.program,
    atOnce: AT_ONCE,
    client,
    parsing,
    writing: TAGGED_TEXT,
    mayAnswer: ({ id }) => /^[\w-]{1,64}$/.test(id),
    async standing(ids) {
      const { plainText } = await parsing()
      const found: Thing[] = [...(await listed(ids))]
      const told = new Set(found.map((status) => word(status.id)))
      // A list leaves out what somebody said whom we muted or a moderator limited: it is there by itself.
      for (const id of ids) {
        const status = told.has(id) ? undefined : await unlessGone(statusOf(id))
        if (status !== undefined) found.push(status)
      }
      return standingAmong(
        ids,
        found.map((status) => [word(status.id), textOf(status, plainText)]),
      )
    },
    async hides({ author: { id } }) {
      if (id === undefined || !/^\d{1,30}$/.test(id)) return undefined
      const account = await unlessGone(client.get(`api/v1/accounts/${id}`))
      if (account === undefined) return undefined
      if (thing(account.json).suspended === true) return reason('placeSuspended', TITLE)
      const { json } = await client.get('api/v1/accounts/relationships', { 'id[]': id })
      return thing(listOf(TITLE, json)[0]).blocked_by === true ? reason('placeBlocked', TITLE) : undefined
    },
    async below({ id }) {
      const how = await parsing()
      const { json } = await client.get(`api/v1/statuses/${id}/context`)
      return things(thing(json).descendants).flatMap((status) =>
        status.in_reply_to_id === id ? (saidOf(status, how) ?? []) : [],
      )
    },
    async post(reply, text) {
      const { id } = reply.comment
      const now = clock.now()
      const { visibility, spoiler_text: warned, account } = await statusOf(id)
      const handle = word(thing(account).acct) ?? ''
      const body = {
        // Whoever isn't named is not told of an answer; nobody else is named.
        status: HANDLE.test(handle) ? `@${handle} ${text}` : text,
        in_reply_to_id: id,
        visibility: answerVisibility(visibility),
        ...(word(warned) === undefined ? {} : { spoiler_text: word(warned) }),
        ...(reply.comment.language === undefined ? {} : { language: reply.comment.language }),
      }
      const headers = { 'idempotency-key': reply.idempotencyKey }
      return postOutcome(await client.send('api/v1/statuses', body, { headers }), {
        title: TITLE,
        now,
        url: (json) => word(json.url),
      })
    },
  }
}

/**
 * An answer is seen by no more people than what it answers: “private” would be our followers, who are others
 * than theirs.
 */
function answerVisibility(asked: unknown): 'public' | 'unlisted' | 'direct' {
  return asked === 'public' || asked === 'unlisted' ? asked : 'direct'
}
