import type { PlaceDouble } from './contract.ts'
import { DISCOURSE_CALLS, readMarkdown } from './reading.ts'
import { openServer, type Request, type Response, standing } from './server.ts'

interface Post {
  readonly id: number
  topic: number
  number: number
  readonly user: string
  readonly answers: number | null
  raw: string
  readonly at: string
  gone: boolean
  hidden?: boolean
}

export const KEY = 'discourse-api-key-of-the-test'
export const US = 'Acme_Support'
const PAGE = 20

/** A forum's API: topics of posts, as Discourse 3 answers. */
export async function openDiscourse(
  now: () => Date,
  { whom = US } = {},
): Promise<PlaceDouble & { readonly url: string; hide(id: string): void; move(id: string): void }> {
  const posts: Post[] = []
  const server = await openServer(answer, {
    isPosting: ({ method, path }) => method === 'POST' && path === '/posts.json',
    refuses: { status: 403, json: { errors: ['You are not permitted to view the requested resource.'] } },
    busy: {
      status: 429,
      json: { errors: ['Slow down.'], error_type: 'rate_limit', extras: { wait_seconds: 7 } },
    },
  })
  const there = () => posts.filter(({ gone }) => !gone)
  const ours = () => posts.filter(({ user }) => user === US)
  const shown = (post: Post, withRaw = true) => ({
    id: post.id,
    name: post.user === US ? 'Acme' : 'Sam Notes',
    username: post.user,
    user_id: post.user === US ? 1 : 9,
    created_at: post.at,
    cooked: `<p>${post.raw}</p>`,
    ...(withRaw ? { raw: post.raw } : {}),
    post_number: post.number,
    post_type: 1,
    reply_to_post_number: post.answers,
    topic_id: post.topic,
    topic_slug: 'export',
    topic_title: 'Export',
    hidden: post.hidden ?? false,
    user_deleted: false,
    deleted_at: null,
  })
  const NOT_FOUND: Response = { status: 404, json: { errors: ['The requested URL could not be found.'] } }

  function answer(request: Request): Response {
    const { method, path, headers, query } = request
    if (headers['api-key'] !== KEY || headers['api-username'] !== US)
      return { status: 403, json: { errors: ['You are not permitted.'], error_type: 'invalid_access' } }
    if (path === '/session/current.json')
      return whom === ''
        ? NOT_FOUND
        : { status: 200, json: { current_user: { id: 1, username: whom, name: 'Acme', admin: false } } }
    if (path === '/posts.json') return method === 'POST' ? create(request) : latest(query)
    const [, topic, number] = /^\/posts\/by_number\/(\d+)\/(\d+)\.json$/.exec(path) ?? []
    if (topic !== undefined) {
      const found = there().find((one) => String(one.topic) === topic && String(one.number) === number)
      return found === undefined ? NOT_FOUND : { status: 200, json: shown(found) }
    }
    const [, stream] = /^\/t\/(\d+)\/posts\.json$/.exec(path) ?? []
    if (stream !== undefined) {
      const raw = query.get('include_raw') === 'true'
      const after = there().filter(
        (one) => String(one.topic) === stream && one.number > Number(query.get('post_number')),
      )
      return {
        status: 200,
        json: { id: stream, post_stream: { posts: after.slice(0, PAGE).map((one) => shown(one, raw)) } },
      }
    }
    const [, id] = /^\/posts\/(\d+)\.json$/.exec(path) ?? []
    const one = there().find((post) => String(post.id) === id)
    return one === undefined ? NOT_FOUND : { status: 200, json: shown(one) }
  }

  function latest(query: URLSearchParams): Response {
    const before = Number(query.get('before') ?? Number.POSITIVE_INFINITY)
    const found = there()
      .filter(({ id }) => id < before)
      .toReversed()
    return { status: 200, json: { latest_posts: found.slice(0, PAGE).map((one) => shown(one)) } }
  }

  function create({ body }: Request): Response {
    const { topic_id: topic, raw, reply_to_post_number: answers } = body
    if (!posts.some((one) => one.topic === topic)) return NOT_FOUND
    const errors = (said: string): Response => ({
      status: 422,
      json: { action: 'create_post', errors: [said] },
    })
    if (posts.some((one) => one.user === US && one.raw === raw && one.topic === topic))
      return errors('Body is too similar to what you recently posted')
    if (raw.trim().length < 5) return errors('Body is too short (minimum is 5 characters)')
    const made = add(topic, US, answers ?? null, raw)
    return { status: 200, json: shown(made) }
  }

  function add(topic: number, user: string, answers: number | null, raw: string): Post {
    const number = posts.filter((one) => one.topic === topic).length + 1
    const made = {
      id: 500 + posts.length,
      topic,
      number,
      user,
      answers,
      raw,
      at: now().toISOString(),
      gone: false,
    }
    posts.push(made)
    return made
  }
  const byId = (id: string) => posts.find((one) => String(one.id) === id) as Post
  let topics = 10

  return {
    url: server.url,
    say(text, below) {
      const above = below === undefined ? undefined : byId(below)
      if (above === undefined) topics += 1
      return String(add(above?.topic ?? topics, 'sam', above?.number ?? null, text).id)
    },
    edit(id, text) {
      byId(id).raw = text
    },
    remove(id) {
      byId(id).gone = true
    },
    hide(id) {
      byId(id).hidden = true
    },
    /** To a topic of its own. */
    move(id) {
      topics += 1
      Object.assign(byId(id), { topic: topics, number: 1 })
    },
    replies: (id) =>
      there()
        .filter(
          ({ user, topic, answers }) =>
            user === US && topic === byId(id).topic && answers === byId(id).number,
        )
        .map(({ raw }) => readMarkdown(raw, []).seen),
    links: () => ours().flatMap(({ raw }) => readMarkdown(raw, []).links),
    called: () => ours().flatMap(({ raw }) => readMarkdown(raw, DISCOURSE_CALLS).called),
    ...standing(server),
  }
}
