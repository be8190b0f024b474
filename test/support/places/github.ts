import type { PlaceDouble } from './contract.ts'
import { GITHUB_CALLS, readMarkdown } from './reading.ts'
import { openServer, type Request, type Response, standing } from './server.ts'

interface Written {
  /** An issue's number, or a comment's id. */
  readonly id: number
  /** Of a comment: the issue it stands below. */
  readonly issue: number | undefined
  readonly user: string
  body: string
  readonly at: string
  changed: string
  gone: boolean
}

export const TOKEN = 'github-token-of-the-test'
/** Of another account of ours, which makes issues. */
export const TRACKER_TOKEN = 'github-token-of-the-tracker'
export const REPOSITORY = 'acme/notes'
export const US = 'acme-support'
const ACCOUNTS: Readonly<Record<string, string>> = {
  [`Bearer ${TOKEN}`]: US,
  [`Bearer ${TRACKER_TOKEN}`]: 'acme-tracker',
}
const NOT_FOUND: Response = { status: 404, json: { message: 'Not Found' } }

/** GitHub's API: the issues of one repository. */
export async function openGitHub(
  now: () => Date,
): Promise<PlaceDouble & { readonly url: string; shows(what: 'all' | 'no issues' | 'nothing'): void }> {
  const all: Written[] = []
  const server = await openServer(answer, {
    isPosting: ({ method }) => method === 'POST',
    refuses: { status: 403, json: { message: 'Unable to create comment because issue is locked.' } },
    busy: {
      status: 403,
      headers: { 'retry-after': '7' },
      json: { message: 'You have exceeded a secondary rate limit.' },
    },
  })
  let shows: 'all' | 'no issues' | 'nothing' = 'all'
  const there = () => all.filter(({ gone }) => !gone)
  const ours = () => all.filter(({ user }) => user === US)
  const page = (number: number) => `${server.url}/${REPOSITORY}/issues/${number}`
  const shown = ({ id, issue, user, body, at, changed }: Written) => ({
    ...(issue === undefined ? { number: id, title: body.split('\n')[0], state: 'open' } : { id }),
    html_url: issue === undefined ? page(id) : `${page(issue)}#issuecomment-${id}`,
    body: issue === undefined ? null : body,
    user: { id: user === US ? 1 : 9, login: user, type: 'User', html_url: `${server.url}/${user}` },
    created_at: at,
    updated_at: changed,
  })

  function listed(found: readonly Written[], query: URLSearchParams): Response {
    const since = query.get('since') ?? ''
    const inOrder = found
      .filter(({ changed }) => changed >= since.replace(/\.\d+Z$/, 'Z'))
      .sort((a, b) => (a.changed < b.changed ? -1 : a.changed > b.changed ? 1 : a.id - b.id))
    const per = Number(query.get('per_page') ?? 30)
    const from = (Number(query.get('page') ?? 1) - 1) * per
    return { status: 200, json: inOrder.slice(from, from + per).map(shown) }
  }

  function answer(request: Request): Response {
    const { method, path, headers, query, body } = request
    const user = ACCOUNTS[headers.authorization ?? '']
    if (user === undefined) return { status: 401, json: { message: 'Bad credentials' } }
    if (headers['user-agent'] === undefined) return { status: 403, json: { message: 'Administrative rules' } }
    if (path === '/user') return { status: 200, json: { login: user } }
    // As GitHub answers whoever may not see something.
    if (shows === 'nothing') return NOT_FOUND
    if (path === `/repos/${REPOSITORY}`) return { status: 200, json: { has_issues: shows === 'all' } }
    if (shows === 'no issues') return { status: 410, json: { message: 'Issues are disabled for this repo' } }
    const [, rest = ''] = /^\/repos\/acme\/notes\/(.*)$/.exec(path) ?? []
    if (rest === 'issues' && method === 'POST')
      return { status: 201, json: shown(add(user, `${body.title}\n\n${body.body}`, undefined)) }
    if (rest === 'issues')
      return listed(
        there().filter(({ issue }) => issue === undefined),
        query,
      )
    if (rest === 'issues/comments')
      return listed(
        there().filter(({ issue }) => issue !== undefined),
        query,
      )
    const [, comment] = /^issues\/comments\/(\d+)$/.exec(rest) ?? []
    const [, issue, below] = /^issues\/(\d+)(\/comments)?$/.exec(rest) ?? []
    const one = there().find((written) =>
      comment === undefined
        ? written.issue === undefined && String(written.id) === issue
        : written.issue !== undefined && String(written.id) === comment,
    )
    if (one === undefined) return NOT_FOUND
    if (below === undefined) return { status: 200, json: shown(one) }
    if (method === 'POST') return { status: 201, json: shown(add(user, body.body, one.id)) }
    return listed(
      there().filter((written) => written.issue === one.id),
      query,
    )
  }

  function add(user: string, body: string, issue: number | undefined): Written {
    const at = `${now().toISOString().slice(0, 19)}Z`
    const id = issue === undefined ? all.length + 1 : 9_000 + all.length
    const made = { id, issue, user, body, at, changed: at, gone: false }
    all.push(made)
    return made
  }
  const nameOf = ({ id, issue }: Written) =>
    issue === undefined ? `${REPOSITORY}#${id}` : `${REPOSITORY}#${issue}/${id}`
  const byName = (name: string) => all.find((one) => nameOf(one) === name) as Written

  return {
    url: server.url,
    shows(what) {
      shows = what
    },
    say: (text, below) => nameOf(add('sam', text, below === undefined ? undefined : byName(below).id)),
    edit(id, text) {
      byName(id).body = text
      byName(id).changed = `${now().toISOString().slice(0, 19)}Z`
    },
    remove(id) {
      byName(id).gone = true
    },
    replies: (id) =>
      there()
        .filter(({ user, issue }) => user === US && issue === byName(id).id)
        .map(({ body }) => readMarkdown(body, []).seen),
    links: () => ours().flatMap(({ body }) => readMarkdown(body, []).links),
    called: () => ours().flatMap(({ body }) => readMarkdown(body, GITHUB_CALLS).called),
    ...standing(server),
  }
}
