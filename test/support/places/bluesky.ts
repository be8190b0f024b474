import type { PlaceDouble } from './contract.ts'
import { openServer, type Request, type Response, standing } from './server.ts'

interface Post {
  readonly uri: string
  readonly did: string
  // biome-ignore lint/suspicious/noExplicitAny: a record as it came
  record: any
  gone: boolean
}

export const ACCOUNT = { handle: 'acme.example', password: 'abcd-efgh-ijkl-mnop' }
const US = 'did:plc:acme'
const SAM = 'did:plc:sam'
const HOUR = 3_600

/** A server of Bluesky: its own records, and what its view of the network says. */
export async function openBluesky(
  now: () => Date,
  { likes = 0, choosesReasons = true } = {},
): Promise<
  PlaceDouble & {
    readonly url: string
    readonly posts: () => number
    readonly records: readonly Post[]
    readonly signIns: () => number
    /** How often this was asked. */
    readonly asked: (name: string) => number
    /** What Sam wrote isn't shown to us any more. */
    hides(why: 'blocked' | 'suspended' | 'account deleted'): void
  }
> {
  const all: Post[] = []
  let tokens = 0
  let signIns = 0
  const asked: string[] = []
  let access = ''
  let refresh = ''
  const server = await openServer(answer, {
    isPosting: ({ path }) => path === '/xrpc/com.atproto.repo.createRecord',
    refuses: { status: 403, json: { error: 'AccountTakedown', message: 'Account has been suspended' } },
    busy: {
      status: 429,
      headers: { 'retry-after': '7' },
      json: { error: 'RateLimitExceeded', message: 'Rate Limit Exceeded' },
    },
  })
  const seconds = () => Math.floor(now().getTime() / 1_000)
  const jwt = (scope: string, lasts: number) => {
    tokens += 1
    const claims = { scope, exp: seconds() + lasts, n: tokens }
    return `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`
  }
  const isOver = (token: string) =>
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).exp < seconds()
  let hidden: string | undefined
  const there = () => all.filter(({ gone, did }) => !gone && (hidden === undefined || did === US))
  const cid = ({ uri }: Post) => `bafy${uri.slice(-8)}`
  const shown = (post: Post) => ({
    uri: post.uri,
    cid: cid(post),
    author:
      post.did === US
        ? { did: US, handle: ACCOUNT.handle, displayName: 'Acme' }
        : { did: SAM, handle: 'sam.example', displayName: 'Sam' },
    record: post.record,
    indexedAt: post.record.createdAt,
  })
  const refused = (status: number, error: string, message: string): Response => ({
    status,
    json: { error, message },
  })

  function session(): Response {
    access = jwt('access', 2 * HOUR)
    refresh = jwt('refresh', 60 * 24 * HOUR)
    return { status: 200, json: { did: US, handle: ACCOUNT.handle, accessJwt: access, refreshJwt: refresh } }
  }

  /** By number of what was left out, as a cursor. */
  function paged(
    found: readonly Post[],
    query: URLSearchParams,
    name: string,
    as: (post: Post) => object,
  ): Response {
    const from = Number(query.get('cursor') ?? 0)
    const to = from + Number(query.get('limit') ?? 25)
    const cursor = to < found.length ? { cursor: String(to) } : {}
    return { status: 200, json: { [name]: found.slice(from, to).map(as), ...cursor } }
  }

  /** The newest first: likes, then what was said. */
  function notifications(said: readonly Post[], query: URLSearchParams): Response {
    const asked = query.getAll('reasons')
    const reasons = choosesReasons && asked.length > 0 ? asked : ['like', 'reply']
    const like = (n: number): Post => ({
      uri: `at://${SAM}/app.bsky.feed.like/3k${String(n).padStart(11, 'a')}`,
      did: SAM,
      record: { $type: 'app.bsky.feed.like', createdAt: now().toISOString() },
      gone: false,
    })
    const liked = reasons.includes('like') ? Array.from({ length: likes }, (_, n) => like(n)) : []
    return paged([...liked, ...said], query, 'notifications', (one) => ({
      ...shown(one),
      reason: liked.includes(one) ? 'like' : 'reply',
    }))
  }

  function answer({ path, headers, query, body }: Request): Response {
    const token = (headers.authorization ?? '').replace('Bearer ', '')
    const name = path.replace('/xrpc/', '')
    asked.push(name)
    if (name === 'com.atproto.server.createSession') {
      signIns += 1
      const right = body.identifier === ACCOUNT.handle && body.password === ACCOUNT.password
      return right ? session() : refused(401, 'AuthenticationRequired', 'Invalid identifier or password')
    }
    if (name === 'com.atproto.server.refreshSession')
      return token === refresh ? session() : refused(400, 'ExpiredToken', 'Token has been revoked')
    if (token !== access || isOver(token)) return refused(400, 'ExpiredToken', 'Token has expired')
    const others = there()
      .filter(({ did }) => did !== US)
      .toReversed()
    switch (name) {
      case 'app.bsky.notification.listNotifications':
        return notifications(
          others.filter(({ record }) => record.reply),
          query,
        )
      case 'app.bsky.feed.searchPosts':
        return paged(there().toReversed(), query, 'posts', shown)
      case 'app.bsky.feed.getPosts':
        if (query.getAll('uris').length > 25) return refused(400, 'InvalidRequest', 'too many')
        return {
          status: 200,
          json: {
            posts: there()
              .filter(({ uri }) => query.getAll('uris').includes(uri))
              .map(shown),
          },
        }
      case 'app.bsky.actor.getProfile': {
        if (hidden === 'suspended') return refused(400, 'AccountTakedown', 'Account has been suspended')
        if (hidden === 'account deleted') return refused(400, 'InvalidRequest', 'Profile not found')
        const viewer = { muted: false, blockedBy: hidden === 'blocked' }
        return { status: 200, json: { did: SAM, handle: 'sam.example', viewer } }
      }
      case 'app.bsky.feed.getPostThread': {
        const post = there().find(({ uri }) => uri === query.get('uri'))
        if (post === undefined) return refused(400, 'NotFound', 'Post not found')
        const replies = there().filter(({ record }) => record.reply?.parent.uri === post.uri)
        return {
          status: 200,
          json: { thread: { post: shown(post), replies: replies.map((one) => ({ post: shown(one) })) } },
        }
      }
      case 'com.atproto.repo.getRecord': {
        const uri = `at://${query.get('repo')}/${query.get('collection')}/${query.get('rkey')}`
        const post = there().find((one) => one.uri === uri)
        return post === undefined
          ? refused(400, 'RecordNotFound', 'Could not locate record')
          : { status: 200, json: { uri, cid: cid(post), value: post.record } }
      }
      case 'com.atproto.repo.createRecord':
        return create(body)
      default:
        return refused(501, 'MethodNotImplemented', 'Method Not Implemented')
    }
  }

  function create({ repo, collection, rkey, record }: Request['body']): Response {
    const invalid = (why: string) => refused(400, 'InvalidRequest', why)
    if (!/^[2-7a-j][2-7a-z]{12}$/.test(rkey)) return invalid('Invalid TID')
    if ([...new Intl.Segmenter().segment(record.text)].length > 300)
      return invalid('text must not be longer than 300 graphemes')
    const { parent, root } = record.reply
    const known = (ref: { uri: string; cid: string }) =>
      all.some((one) => one.uri === ref.uri && cid(one) === ref.cid)
    if (!known(parent) || !known(root)) return invalid('Invalid reply')
    const uri = `at://${repo}/${collection}/${rkey}`
    if (all.some((one) => one.uri === uri)) return invalid(`There is already a value at key: ${rkey}`)
    const made = { uri, did: repo, record, gone: false }
    all.push(made)
    return { status: 200, json: { uri, cid: cid(made) } }
  }

  const features = (kind: string) =>
    all
      .filter(({ did }) => did === US)
      .flatMap(({ record }) => record.facets ?? [])
      .flatMap((facet) => facet.features)
      .filter(({ $type }) => $type === `app.bsky.richtext.facet#${kind}`)
  const byUri = (uri: string) => all.find((one) => one.uri === uri) as Post
  return {
    url: server.url,
    records: all,
    signIns: () => signIns,
    asked: (name) => asked.filter((one) => one === name).length,
    hides(why) {
      hidden = why
    },
    say(text, below) {
      const uri = `at://${SAM}/app.bsky.feed.post/3k${String(all.length).padStart(11, 'a')}`
      const ref = below === undefined ? undefined : { uri: below, cid: cid(byUri(below)) }
      const reply = ref === undefined ? {} : { reply: { parent: ref, root: ref } }
      const record = {
        $type: 'app.bsky.feed.post',
        text,
        createdAt: now().toISOString(),
        langs: ['en-US'],
        ...reply,
      }
      all.push({ uri, did: SAM, record, gone: false })
      return uri
    },
    // Nobody can: a post that reads otherwise was put in its place by its author's server.
    edit(id, text) {
      byUri(id).record = { ...byUri(id).record, text }
    },
    remove(id) {
      byUri(id).gone = true
    },
    replies: (id) =>
      there()
        .filter(({ did, record }) => did === US && record.reply?.parent.uri === id)
        .map(({ record }) => record.text),
    links: () => features('link').map(({ uri }) => uri),
    // What the words say counts for nothing: only what stands beside them.
    called: () => [...features('mention').map(({ did }) => did), ...features('tag').map(({ tag }) => tag)],
    ...standing(server),
  }
}
