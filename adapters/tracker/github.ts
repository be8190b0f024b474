import {
  type Internet,
  type IssueLook,
  type IssueMade,
  retryAfter,
  type Tracker,
  userAgent,
  type WebAnswer,
} from '../../src/core/index.ts'

export interface GithubOptions {
  readonly internet: Pick<Internet, 'get' | 'send'>
  /** `owner/name` */
  readonly repository: string
  readonly token: string
  /** `https://api.github.com`, or where an own server has it. */
  readonly api: string
  readonly brand: string
  readonly now: () => Date
}

/** An answer's longest part that is read, in bytes; an issue with a long body has 300 kB. */
const MOST = 1_000_000
const PATIENCE = 20_000
const NUMBER = /^\d{1,12}$/

/** Issues of one repository, over GitHub's REST API. */
export function githubTracker({ internet, repository, token, api, brand, now }: GithubOptions): Tracker {
  const issues = `${api.replace(/\/$/, '')}/repos/${repository}/issues`
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'user-agent': userAgent('issues', brand),
    'x-github-api-version': '2022-11-28',
  }
  return {
    async make({ title, body }) {
      const answer = await internet.send({
        url: issues,
        headers: { ...headers, 'content-type': 'application/json' },
        body: new TextEncoder().encode(JSON.stringify({ title, body })),
      })
      if (answer.state === 'unsent') return { state: 'refused', why: 'away' }
      if (answer.state === 'unanswered') return { state: 'unknown' }
      return answer.status === 201 ? made(answer.body) : refused(answer.status, answer.headers)
    },
    async look(ref, tag) {
      if (!NUMBER.test(ref)) return { state: 'gone' }
      const asking = {
        headers: { ...headers, ...(tag === undefined ? {} : { 'if-none-match': tag }) },
        most: MOST,
        signal: AbortSignal.timeout(PATIENCE),
        ours: true,
      } as const
      const answer = await internet.get(new URL(`${issues}/${ref}`), asking).catch(() => undefined)
      return answer === undefined ? { state: 'later' } : looked(answer, now())
    },
    refOf(url) {
      const path = URL.parse(url)?.pathname ?? ''
      const [, owner, name, number = ''] = /^\/([\w.-]+)\/([\w.-]+)\/issues\/(\d{1,12})$/.exec(path) ?? []
      return `${owner}/${name}`.toLowerCase() === repository.toLowerCase() ? number : undefined
    },
  }
}

/** Where an issue was made, nothing but its number and address is needed of the answer. */
function made(body: string): IssueMade {
  try {
    const { number, html_url: url } = JSON.parse(body) as { number?: unknown; html_url?: unknown }
    if (typeof number === 'number' && typeof url === 'string')
      return { state: 'made', ref: String(number), url }
  } catch {}
  return { state: 'unknown' }
}

function refused(status: number, headers: WebAnswer['headers']): IssueMade {
  if (status === 401) return { state: 'refused', why: 'unauthorized' }
  if (isRate(status, headers)) return { state: 'refused', why: 'rate' }
  if (status === 403) return { state: 'refused', why: 'forbidden' }
  // Also where the token may not see the repository.
  if (status === 404 || status === 301) return { state: 'refused', why: 'not-found' }
  if (status === 410) return { state: 'refused', why: 'switched-off' }
  if (status === 400 || status === 422) return { state: 'refused', why: 'invalid' }
  return { state: 'unknown' }
}

/** Both of GitHub's limits answer 403 or 429. */
function isRate(status: number, headers: WebAnswer['headers']): boolean {
  if (status !== 403 && status !== 429) return false
  return status === 429 || headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined
}

function looked({ status, headers, text }: WebAnswer, now: Date): IssueLook {
  if (status === 304) return { state: 'same' }
  if (status === 410) return { state: 'gone' }
  // Moved, or the token may not see it (any more): neither is its end.
  if (status === 404 || status === 301) return { state: 'missing' }
  if (status !== 200) return { state: 'later', ...waitOf(headers, now) }
  const { etag } = headers
  try {
    const { state } = JSON.parse(text()) as { state?: unknown }
    if (state === 'open' || state === 'closed') return { state, ...(etag === undefined ? {} : { tag: etag }) }
  } catch {}
  return { state: 'later' }
}

/** As its headers say; `x-ratelimit-reset` in seconds of the epoch. */
function waitOf(headers: WebAnswer['headers'], now: Date): { readonly after?: number } {
  const asked = retryAfter(headers['retry-after'], now)
  if (asked !== undefined) return { after: asked }
  const reset = Number(headers['x-ratelimit-reset'])
  if (headers['x-ratelimit-remaining'] !== '0' || !Number.isFinite(reset)) return {}
  return { after: Math.max(1, Math.ceil(reset - now.getTime() / 1_000)) }
}
