import {
  askedOnce,
  type Comment,
  MARKDOWN,
  type PlatformServices,
  some,
  TRY_HOURS,
  userAgent,
} from '../../src/core/index.ts'
import { thing, word } from '../../src/core/json.ts'
import { createSiteClient } from '../../src/core/sites/client.ts'
import { allPages, listOf } from '../../src/core/sites/list.ts'
import { type Place, type Said, type Stands, standingOneByOne } from '../../src/core/sites/place.ts'
import { postOutcome } from '../../src/core/sites/posting.ts'
import { SiteTrouble, unlessGone } from '../../src/core/sites/trouble.ts'
import { isGone, isHidden, type Parsing, type Post, postOf, SOURCE, standsAt, textOf } from './parse.ts'
import type { DiscourseConfig } from './settings.ts'

export const TITLE = 'Discourse'
/** The longest post of a forum whose settings were left as they are. */
const LONGEST = 32_000
/** Posts that are asked for one after the other in one look. */
const AT_ONCE = 20
/** Posts that a topic gives at once. */
const CHUNK = 20
/** What a forum answers, in its own language, to words that it has had from us just before. */
const SIMILAR = /similar|similaire/i

type Needs = Pick<PlatformServices, 'internet' | 'clock' | 'brand' | 'placed'>

export interface Discourse extends Place {
  /** Our account's name, as the forum knows it. @throws SiteTrouble `refused` where it is another's */
  me(): Promise<string>
  /** The latest posts, before the one with this id. @throws SiteTrouble */
  latest(before?: string): Promise<{ readonly items: readonly Post[]; readonly next?: string }>
  /** The id of a post by its number. @throws SiteTrouble */
  idOf(topic: string, number: string): Promise<string | undefined>
}

export function createDiscourse({ url, key, user }: DiscourseConfig, needs: Needs): Discourse {
  const { internet, clock, brand, placed } = needs
  const { plainText } = internet
  const base = url.replace(/(?<!\/)\/*$/, '')
  const parsing: Parsing = { base, me: user.toLowerCase(), plainText, placed }
  const client = createSiteClient({
    ...{ title: TITLE, base, internet, clock },
    agent: userAgent('reads this forum and answers what a person approved', brand),
    credentials: () => ({ 'api-key': key, 'api-username': user }),
  })

  /** A key for everybody answers as whoever is named: nobody else than who is meant. */
  const me: Discourse['me'] = askedOnce(async () => {
    const found = await unlessGone(client.get('session/current.json'))
    const name = word(thing(found?.json, 'current_user').username)
    if (name?.toLowerCase() === user.toLowerCase()) return name
    throw new SiteTrouble('refused', `${TITLE} doesn't know us as the one in DISCOURSE_USER`)
  })

  async function standingOf(id: string): Promise<Stands | undefined> {
    const found = await unlessGone(client.get(`posts/${id}.json`))
    const post = thing(found?.json)
    if (found === undefined || isGone(post)) return 'gone'
    return isHidden(post) ? undefined : { text: textOf(post, plainText) }
  }

  /** Posts are moved between topics, and their topics merged. @throws SiteTrouble */
  async function whereNow({ id }: Comment) {
    const post = thing((await client.get(`posts/${id}.json`)).json)
    if (isGone(post)) throw new SiteTrouble('gone', 'the post is gone')
    const [topic, number] = [word(post.topic_id), word(post.post_number)]
    if (topic === undefined || number === undefined)
      throw new SiteTrouble('later', `${TITLE} doesn't say where the post stands`)
    return { topic, number, isHidden: isHidden(post) }
  }

  return {
    source: SOURCE,
    maxLength: LONGEST,
    tryHours: TRY_HOURS.program,
    atOnce: AT_ONCE,
    writing: MARKDOWN,
    mayAnswer: (comment) => standsAt(comment) !== undefined,
    me,
    async latest(before) {
      await me()
      const { json } = await client.get('posts.json', { before })
      const found = listOf(TITLE, thing(json).latest_posts)
      const last = word(found.at(-1)?.id)
      return {
        items: found.flatMap((item) => postOf(item, parsing) ?? []),
        ...some('next', last === before ? undefined : last),
      }
    },
    async idOf(topic, number) {
      const found = await unlessGone(client.get(`posts/by_number/${topic}/${number}.json`))
      return word(thing(found?.json).id)
    },
    standing: (ids) => standingOneByOne(ids, standingOf),
    async below(comment): Promise<readonly Said[]> {
      const at = await whereNow(comment)
      let last = at.number
      const items = await allPages(TITLE, async () => {
        const query = { post_number: last, asc: 'true', include_raw: 'true' }
        const { json } = await client.get(`t/${at.topic}/posts.json`, query)
        const found = listOf(TITLE, thing(json, 'post_stream').posts)
        last = word(found.at(-1)?.post_number) ?? last
        return { items: found, isLast: found.length < CHUNK }
      })
      return items.flatMap((item) => {
        const post = postOf(item, parsing)
        if (post === undefined || Number(post.number) <= Number(at.number)) return []
        return [{ ...post, ancestors: [comment.id] }]
      })
    },
    async post({ comment }, text) {
      await me()
      const at = await whereNow(comment)
      if (at.isHidden) return { state: 'retry', why: 'the post is hidden for now' }
      const body = { topic_id: Number(at.topic), reply_to_post_number: Number(at.number), raw: text }
      return postOutcome(await client.send('posts.json', body), {
        title: TITLE,
        now: clock.now(),
        // What a moderator looks at first has no number yet.
        url: ({ topic_slug: slug, topic_id: topic, post_number: number }) =>
          number === undefined ? undefined : `${base}/t/${slug}/${topic}/${number}`,
        special(status, { errors }) {
          const said = Array.isArray(errors) ? errors.map((one) => word(one) ?? '').join(' ') : ''
          if (status === 422 && SIMILAR.test(said))
            return { state: 'unknown', why: 'Discourse says that it had these words before' }
          return undefined
        },
      })
    },
  }
}
