import { askedOnce, HTML, type PlatformServices, TRY_HOURS, userAgent } from '../../src/core/index.ts'
import { thing, word } from '../../src/core/json.ts'
import { createSiteClient, type Query } from '../../src/core/sites/client.ts'
import { allPages, listOf } from '../../src/core/sites/list.ts'
import { type Place, type Said, standingAmong } from '../../src/core/sites/place.ts'
import { postOutcome } from '../../src/core/sites/posting.ts'
import { SiteTrouble } from '../../src/core/sites/trouble.ts'
import { FIELDS, postOf, SOURCE, saidOf, textOf } from './parse.ts'
import type { WordPressConfig } from './settings.ts'

export const TITLE = 'WordPress'
const COMMENTS = 'wp-json/wp/v2/comments'
/** The longest page. */
const PAGE = 100
/** WordPress' own bound, with room for what becomes entities. */
const LONGEST = 32_000
/** How WordPress says that the same words stand there already. */
const REPEATED = 'comment_duplicate'

/** How it says that a comment is gone; anything else that isn't there is a way that was closed to us. */
const GONE = 'rest_comment_invalid_id'

type Needs = Pick<PlatformServices, 'internet' | 'clock' | 'brand' | 'placed'>

export interface WordPress extends Place {
  /** Our account's id. @throws SiteTrouble */
  me(): Promise<string | undefined>
  /** A list of comments, as WordPress has them. @throws SiteTrouble */
  list(query: Query): Promise<{ readonly items: readonly Said[]; readonly pages: number }>
}

export function createWordPress({ url, account }: WordPressConfig, needs: Needs): WordPress {
  const { internet, clock, brand, placed } = needs
  const { plainText } = internet
  const basic = account && `Basic ${Buffer.from(`${account.user}:${account.password}`).toString('base64')}`
  const client = createSiteClient({
    ...{ title: TITLE, base: url, internet, clock },
    agent: userAgent('reads and answers comments on this blog', brand),
    credentials: () => (basic === undefined ? {} : { authorization: basic }),
  })

  /** @throws SiteTrouble `gone` only for a comment that is */
  const comments: typeof client.get = (path, query) =>
    client.get(path, query).catch((error: unknown) => {
      if (!(error instanceof SiteTrouble) || error.kind !== 'gone' || error.code === GONE) throw error
      throw new SiteTrouble('refused', error.message, undefined, error.code)
    })

  const me: WordPress['me'] = askedOnce(async () => {
    if (account === undefined) return undefined
    const { json } = await client.get('wp-json/wp/v2/users/me', { _fields: 'id' })
    return word(thing(json).id)
  })

  const list: WordPress['list'] = async (query) => {
    const { json, headers } = await comments(COMMENTS, {
      _fields: FIELDS,
      _embed: 'up',
      per_page: PAGE,
      ...query,
    })
    const parsing = { plainText, placed, me: await me() }
    const items = listOf(TITLE, json).flatMap((item) => saidOf(item, parsing) ?? [])
    return { items, pages: Number(headers['x-wp-totalpages'] ?? 1) }
  }

  return {
    source: SOURCE,
    maxLength: LONGEST,
    tryHours: TRY_HOURS.program,
    atOnce: PAGE,
    me,
    list,
    writing: HTML,
    mayAnswer: ({ id }) => account !== undefined && /^\d{1,20}$/.test(id),
    async standing(ids) {
      const query = { include: ids.join(','), per_page: PAGE, _fields: 'id,content' }
      const { json } = await comments(COMMENTS, query)
      // What is in the bin, spam or held again isn't listed.
      return standingAmong(
        ids,
        listOf(TITLE, json).map((item) => [word(item.id), textOf(item, plainText)]),
      )
    },
    below: ({ id }) =>
      allPages(TITLE, async (page) => {
        const { items, pages } = await list({ parent: id, order: 'asc', page })
        return { items, isLast: page >= pages }
      }),
    async post({ comment }, text) {
      const now = clock.now()
      const { json } = await comments(`${COMMENTS}/${comment.id}`, { _fields: 'post' })
      const post = Number(postOf(thing(json)))
      const body = { post, parent: Number(comment.id), content: text }
      return postOutcome(await client.send(COMMENTS, body), {
        title: TITLE,
        now,
        url: ({ link }) => word(link),
        special(status, { code }) {
          if (code === REPEATED)
            return { state: 'unknown', why: 'WordPress says that these words stand there' }
          if (code === 'comment_flood')
            return { state: 'retry', after: 30, why: 'WordPress asks for patience' }
          if (code === 'rest_comment_closed')
            return { state: 'refused', why: 'comments are closed there', mend: 'place', cause: code }
          if (code === 'rest_comment_invalid_post_id' || code === 'rest_post_invalid_id')
            return { state: 'gone', why: `WordPress answers ${status}` }
          // It was there right before.
          if (status === 404 || status === 410)
            return {
              state: 'refused',
              why: `WordPress takes no comments (${status})`,
              mend: 'place',
              cause: '404',
            }
          return undefined
        },
      })
    },
  }
}
