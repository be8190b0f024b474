import type { PlaceDouble } from './contract.ts'
import { REPOSITORY, TOKEN, US } from './github.ts'
import { GITHUB_CALLS, readMarkdown } from './reading.ts'
import { openServer, type Request, type Response, standing } from './server.ts'

interface Node {
  readonly id: string
  /** Of a comment: the discussion that it stands in, and the comment that it answers. */
  readonly discussion: Node | undefined
  readonly above: Node | undefined
  readonly user: string
  body: string
  readonly at: string
  changed: string
  gone: boolean
}

/** Every name that a request may ask for: others are refused, as GitHub refuses them. */
const KNOWN = new Set(
  [
    'query mutation fragment on Changed Comments Standing Enabled Answer Who Post Words Actor User',
    'Discussion DiscussionComment String ID owner name after before first last id ids body discussionId',
    'replyToId input repository hasDiscussionsEnabled discussions orderBy field UPDATED_AT direction DESC',
    'pageInfo hasNextPage endCursor hasPreviousPage startCursor nodes node comments replies',
    'addDiscussionComment comment __typename number title url createdAt updatedAt deletedAt author login',
    'databaseId replyTo',
  ].flatMap((names) => names.split(' ')),
)

/** GitHub's GraphQL API: the discussions of one repository. */
export async function openGitHubDiscussions(now: () => Date): Promise<
  PlaceDouble & {
    readonly url: string
    shows(what: 'all' | 'no discussions' | 'nothing'): void
    /** What it answers to everything that is asked of discussions, instead. */
    answersAll(response: Response | undefined): void
    /** How often it was asked for something of discussions. */
    asked(): number
  }
> {
  const all: Node[] = []
  let shows: 'all' | 'no discussions' | 'nothing' = 'all'
  let instead: Response | undefined
  let asked = 0
  const errors = (type: string | undefined, message: string, data: object | null = null): Response => ({
    status: 200,
    json: { data, errors: [{ ...(type === undefined ? {} : { type }), path: [], message }] },
  })
  const server = await openServer(answer, {
    isPosting: ({ body }) => String(body?.query ?? '').startsWith('mutation'),
    refuses: errors('FORBIDDEN', 'Resource not accessible by personal access token', {
      addDiscussionComment: null,
    }),
    busy: {
      ...errors('RATE_LIMITED', 'API rate limit exceeded for user ID 1.'),
      headers: { 'retry-after': '7', 'x-ratelimit-remaining': '0' },
    },
  })
  const seconds = () => `${now().toISOString().slice(0, 19)}Z`
  const there = () => all.filter(({ gone }) => !gone)
  const ours = () => all.filter(({ user }) => user === US)
  const below = (node: Node) => all.filter(({ above }) => above === node)
  const isMark = (node: Node) => node.gone && below(node).some(({ gone }) => !gone)
  const page = (node: Node) => `${server.url}/${REPOSITORY}/discussions/${all.indexOf(node) + 1}`
  const author = (user: string) =>
    user.endsWith('-bot')
      ? { __typename: 'Bot', login: user, url: `${server.url}/apps/${user}` }
      : {
          ...{ __typename: 'User', login: user, url: `${server.url}/${user}` },
          ...{ databaseId: user === US ? 1 : 9, name: null, createdAt: '2020-02-03T04:05:06Z' },
        }
  const shown = (node: Node): object =>
    node.discussion === undefined
      ? {
          ...{ __typename: 'Discussion', id: node.id, number: all.indexOf(node) + 1, url: page(node) },
          ...{ title: node.body.split('\n')[0], body: node.body.split('\n').slice(2).join('\n') },
          ...{ createdAt: node.at, updatedAt: node.changed, author: author(node.user) },
        }
      : {
          ...{ __typename: 'DiscussionComment', id: node.id, url: `${page(node.discussion)}#${node.id}` },
          ...{ body: node.gone ? 'This comment was deleted.' : node.body, createdAt: node.at },
          ...{ deletedAt: node.gone ? node.changed : null, author: node.gone ? null : author(node.user) },
          replyTo: node.above === undefined ? null : { id: node.above.id },
        }

  function answer({ method, path, headers, body }: Request): Response {
    if (headers.authorization !== `Bearer ${TOKEN}`)
      return { status: 401, json: { message: 'Bad credentials' } }
    if (path === '/user') return { status: 200, json: { login: US } }
    if (path.startsWith(`/repos/${REPOSITORY}`))
      return { status: 200, json: path.includes('issues') ? [] : {} }
    if (path !== '/graphql' || method !== 'POST') return { status: 404, json: { message: 'Not Found' } }
    asked += 1
    if (instead !== undefined) return instead
    const unknown = (String(body.query).match(/[A-Za-z_]+/g) ?? []).find((name) => !KNOWN.has(name))
    if (unknown !== undefined) return errors(undefined, `Field '${unknown}' doesn't exist`)
    return (
      OPERATIONS[/^\w+ (\w+)/.exec(body.query)?.[1] ?? '']?.(body.variables) ??
      errors(undefined, 'Parse error')
    )
  }

  // biome-ignore lint/suspicious/noExplicitAny: variables as they came
  const OPERATIONS: Readonly<Record<string, (given: any) => Response>> = {
    Enabled: () =>
      shows === 'nothing'
        ? errors('NOT_FOUND', "Could not resolve to a Repository with the name 'acme/notes'.", {
            repository: null,
          })
        : { status: 200, json: { data: { repository: { hasDiscussionsEnabled: shows === 'all' } } } },
    Changed({ owner, name, after }) {
      if (shows === 'nothing' || `${owner}/${name}` !== REPOSITORY)
        return errors('NOT_FOUND', 'Could not resolve to a Repository', { repository: null })
      const found = there()
        .filter(({ discussion }) => shows === 'all' && discussion === undefined)
        .sort((a, b) =>
          a.changed === b.changed ? all.indexOf(b) - all.indexOf(a) : a.changed < b.changed ? 1 : -1,
        )
      const from = Number(after ?? 0)
      const pageInfo = { hasNextPage: from + 20 < found.length, endCursor: String(from + 20) }
      const discussions = { pageInfo, nodes: found.slice(from, from + 20).map(shown) }
      return {
        status: 200,
        json: { data: { repository: { hasDiscussionsEnabled: shows === 'all', discussions } } },
      }
    },
    Comments({ id, before }) {
      const node = there().find((one) => one.id === id)
      if (node === undefined || shows !== 'all')
        return errors('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`, {
          node: null,
        })
      const found = all.filter(
        (one) => one.discussion === node && one.above === undefined && (!one.gone || isMark(one)),
      )
      const to = Number(before ?? found.length)
      const from = Math.max(0, to - 50)
      const nodes = found.slice(from, to).map((one) => {
        const replies = below(one).filter(({ gone }) => !gone)
        return { ...shown(one), replies: { nodes: replies.slice(-50).map(shown) } }
      })
      const pageInfo = { hasPreviousPage: from > 0, startCursor: String(from) }
      return { status: 200, json: { data: { node: { comments: { pageInfo, nodes } } } } }
    },
    Standing({ ids }) {
      const found = (ids as string[]).map((id) =>
        all.find((one) => one.id === id && shows === 'all' && (!one.gone || isMark(one))),
      )
      const nodes = found.map((one) => (one === undefined ? null : shown(one)))
      const lost = found.flatMap((one, at) =>
        one === undefined
          ? [{ type: 'NOT_FOUND', path: ['nodes', at], message: 'Could not resolve to a node' }]
          : [],
      )
      return { status: 200, json: { data: { nodes }, ...(lost.length === 0 ? {} : { errors: lost }) } }
    },
    Answer({ discussionId, replyToId, body }) {
      const nothing = { addDiscussionComment: null }
      const discussion = there().find(({ id }) => id === discussionId)
      if (discussion === undefined) return errors('NOT_FOUND', 'Could not resolve to a node', nothing)
      if (body.trim() === '') return errors('UNPROCESSABLE', "Body can't be blank", nothing)
      if (body.length > 65_536) return errors('UNPROCESSABLE', 'Body is too long', nothing)
      const above = there().find(({ id }) => id === replyToId)
      if (replyToId != null && above?.discussion !== discussion)
        return errors('NOT_FOUND', 'Could not resolve to a node', nothing)
      if (above?.above !== undefined)
        return errors('UNPROCESSABLE', 'Parent comment is already in a thread, cannot reply to it', nothing)
      const { id, url } = shown(add(US, body, discussion, above)) as { id: string; url: string }
      return { status: 200, json: { data: { addDiscussionComment: { comment: { id, url } } } } }
    },
  }

  function add(user: string, body: string, discussion: Node | undefined, above: Node | undefined): Node {
    const at = seconds()
    const id = `${discussion === undefined ? 'D' : 'DC'}_kwDO${String(all.length).padStart(4, '0')}`
    const made = { id, discussion, above, user, body, at, changed: at, gone: false }
    all.push(made)
    if (discussion !== undefined) discussion.changed = at
    return made
  }
  const nameOf = ({ id, discussion }: Node) =>
    discussion === undefined ? `${REPOSITORY}:${id}` : `${REPOSITORY}:${discussion.id}:${id}`
  const byName = (name: string) => all.find((one) => nameOf(one) === name) as Node

  return {
    url: server.url,
    shows(what) {
      shows = what
    },
    answersAll(response) {
      instead = response
    },
    asked: () => asked,
    say(text, name) {
      const over = name === undefined ? undefined : byName(name)
      if (over === undefined) return nameOf(add('sam', text, undefined, undefined))
      // Threads are one deep.
      const above = over.discussion === undefined ? undefined : (over.above ?? over)
      return nameOf(add('sam', text, over.discussion ?? over, above))
    },
    edit(id, text) {
      byName(id).body = text
      byName(id).changed = seconds()
    },
    remove(id) {
      byName(id).gone = true
      byName(id).changed = seconds()
    },
    replies(id) {
      const over = byName(id)
      return ours()
        .filter((one) =>
          over.discussion === undefined ? one.discussion === over : one.above === (over.above ?? over),
        )
        .map(({ body }) => readMarkdown(body, []).seen)
    },
    links: () => ours().flatMap(({ body }) => readMarkdown(body, []).links),
    called: () => ours().flatMap(({ body }) => readMarkdown(body, GITHUB_CALLS).called),
    ...standing(server),
  }
}
