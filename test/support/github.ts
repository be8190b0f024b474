import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const TOKEN = 'ghp_test-token-0123456789'

interface Issue {
  readonly number: number
  readonly title: string
  readonly body: string
  state: 'open' | 'closed'
}

/** GitHub's issues on loopback: it refuses what GitHub's REST documentation says that it refuses. */
export interface GithubDouble {
  readonly api: string
  readonly token: string
  readonly issues: Issue[]
  /** Requests by method and path, with the status that was answered. */
  readonly asked: string[]
  /** The next answers instead of its own. `hang`: takes the request, and never answers. */
  readonly next: ('rate' | 'secondary' | 'switched-off' | 'broken' | 'hang' | 'redirect' | 'deleted')[]
  stop(): Promise<void>
}

export async function githubDouble(repository = 'acme/notes'): Promise<GithubDouble> {
  const issues: Issue[] = []
  const asked: string[] = []
  const next: GithubDouble['next'] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => answer(request, response, Buffer.concat(chunks).toString('utf8')))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  function answer(request: IncomingMessage, response: ServerResponse, text: string): unknown {
    const { method = '', url = '', headers } = request
    const say = (status: number, body: object, more: Record<string, string> = {}) => {
      asked.push(`${method} ${url} ${status}`)
      const limits = { 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '4999', ...more }
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...limits })
      response.end(status === 304 ? undefined : JSON.stringify(body))
    }
    const told = next.shift()
    if (told === 'hang') return request.socket.destroy()
    if (told === 'broken') return say(502, { message: 'Server Error' })
    if (told === 'deleted') return say(410, { message: 'This issue was deleted' })
    if (told === 'redirect')
      return say(301, { message: 'Moved Permanently' }, { location: `${api}/elsewhere` })
    if (told === 'rate')
      return say(
        403,
        { message: 'API rate limit exceeded for user ID 1.' },
        {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(Date.parse('2026-03-02T10:00:00Z') / 1000),
        },
      )
    if (told === 'secondary')
      return say(403, { message: 'You have exceeded a secondary rate limit.' }, { 'retry-after': '60' })
    if ((headers['user-agent'] ?? '') === '') return say(403, { message: 'Request forbidden by rules.' })
    if (headers.authorization !== `Bearer ${TOKEN}`) return say(401, { message: 'Bad credentials' })
    if (url === `/repos/${repository}`) return say(200, { full_name: repository, has_issues: true })
    const base = `/repos/${repository}/issues`
    if (method === 'POST' && url === base) {
      if (told === 'switched-off')
        return say(410, { message: 'Issues has been disabled in this repository.' })
      return create(text, say)
    }
    const number = Number(url.startsWith(`${base}/`) ? url.slice(base.length + 1) : Number.NaN)
    const found = issues.find((one) => one.number === number)
    if (method !== 'GET' || found === undefined) return say(404, { message: 'Not Found' })
    const etag = `W/"${createHash('sha256').update(JSON.stringify(found)).digest('hex')}"`
    if (headers['if-none-match'] === etag) return say(304, {}, { etag })
    return say(200, shown(found), { etag })
  }

  function create(text: string, say: (status: number, body: object) => void): unknown {
    let given: { title?: unknown; body?: unknown }
    try {
      given = JSON.parse(text)
    } catch {
      return say(400, { message: 'Problems parsing JSON' })
    }
    const { title, body = '' } = given
    const invalid = (field: string, code: string) =>
      say(422, { message: 'Validation Failed', errors: [{ resource: 'Issue', field, code }] })
    if (typeof title !== 'string' || title.trim() === '') return invalid('title', 'missing_field')
    if (title.length > 256) return invalid('title', 'custom')
    if (typeof body !== 'string' || body.length > 65_536) return invalid('body', 'custom')
    const issue: Issue = { number: issues.length + 1, title, body, state: 'open' }
    issues.push(issue)
    return say(201, shown(issue))
  }

  const shown = ({ number, title, body, state }: Issue) => ({
    id: 1_000_000 + number,
    url: `${api}/repos/${repository}/issues/${number}`,
    repository_url: `${api}/repos/${repository}`,
    html_url: `https://github.com/${repository}/issues/${number}`,
    number,
    state,
    title,
    body,
    user: { login: 'acme-bot', html_url: 'https://github.com/acme-bot' },
  })

  return {
    api,
    token: TOKEN,
    issues,
    asked,
    next,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
