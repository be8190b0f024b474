import { createHash } from 'node:crypto'
import { type Clock, type Internet, retryAfter, Unanswered } from '../../src/core/index.ts'
import type { Outcome } from '../../src/core/polling/standing.ts'
import { feedsOf } from './discover.ts'
import type { Feed } from './feed.ts'
import { readFeed } from './read.ts'

/** What a document said of itself, to be asked again only whether it changed. */
export interface Marks {
  /** Where it is by now: behind permanent redirects, or where a page led. */
  readonly url?: string
  readonly etag?: string
  readonly modified?: string
  /** Of its bytes. */
  readonly hash?: string
}

export type Fetched =
  | { readonly feed: Feed; readonly at: URL; readonly marks: Marks; readonly rest?: number }
  | { readonly failed: Exclude<Outcome<never>, { readonly is: 'read' }> }

export interface Fetching {
  readonly internet: Internet
  readonly clock: Clock
  readonly agent: string
}

/** For everything together, in milliseconds: redirects, a server that drips. */
const WITHIN = 20_000
/** Unpacked, in bytes. */
const MOST_BYTES = 5 * 1024 * 1024
const MOST_REDIRECTS = 5
const LONGEST_MARK = 512
const ACCEPT = [
  'application/atom+xml, application/rss+xml, application/feed+json',
  'application/json;q=0.9, application/xml;q=0.8, text/xml;q=0.8, text/html;q=0.3',
].join(', ')

/**
 * Asks for a feed, and only whether it changed where that can be asked. A page leads to its feed. Never
 * throws for what the other side does.
 */
export async function fetchFeed(address: string, known: Marks, fetching: Fetching): Promise<Fetched> {
  const { internet, clock, agent } = fetching
  const signal = AbortSignal.timeout(WITHIN)
  let url = internet.address(known.url ?? address)
  let stays: string | undefined = known.url
  let moved = true
  let discovered = false
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    if (typeof url === 'string')
      return refused(url === 'bad-address' ? 'no web address' : 'an address within a network')
    const answer = await asked(
      internet.get(url, { most: MOST_BYTES, signal, headers: headersOf(agent, known) }),
    )
    if (typeof answer === 'string') return WHY[answer]
    const { status, headers } = answer
    if (status === 304) return { failed: { is: 'same', ...restIn(headers['cache-control']) } }
    if (status >= 300 && status < 400) {
      const to = URL.parse(headers.location ?? '', url)
      if (to === null) return refused('a redirect to nowhere')
      moved &&= status === 301 || status === 308
      if (moved) stays = to.href
      url = internet.address(to.href)
      continue
    }
    if (status !== 200) return failedOf(status, retryAfter(headers['retry-after'], clock.now()))
    const hash = createHash('sha256').update(answer.body).digest('base64url').slice(0, 16)
    const rest = restIn(headers['cache-control'])
    if (hash === known.hash) return { failed: { is: 'same', ...rest } }
    const text = answer.text()
    const feed = readFeed(text)
    if (feed === undefined) {
      const [offered] = discovered ? [] : feedsOf(text, url)
      if (offered === undefined) return refused('no feed, and no page that leads to one')
      discovered = true
      moved = true
      stays = offered.url
      url = internet.address(offered.url)
      continue
    }
    if (feed.over === true) return { failed: { is: 'over', why: 'the feed says that nothing will be added' } }
    const { etag, 'last-modified': modified } = headers
    const marks = {
      ...(stays === undefined ? {} : { url: stays }),
      ...(etag === undefined ? {} : { etag: etag.slice(0, LONGEST_MARK) }),
      ...(modified === undefined ? {} : { modified: modified.slice(0, LONGEST_MARK) }),
      hash,
    }
    return { feed, at: url, marks, rest: Math.max(feed.rest ?? 0, rest.rest ?? 0) }
  }
  return refused('too many redirects')
}

const away = (why: string): Fetched => ({ failed: { is: 'away', why } })
const refused = (why: string): Fetched => ({ failed: { is: 'refused', why } })

const WHY: Readonly<Record<Unanswered['why'], Fetched>> = {
  'bad-address': refused('no web address'),
  'refused-address': refused('an address within a network'),
  'unknown-host': away('nobody knows its host'),
  unreachable: away('its host can’t be reached'),
  'too-slow': away('it takes too long'),
  'too-large': refused('it is larger than 5 MB'),
  broken: away('it breaks off'),
}

function failedOf(status: number, after: number | undefined): Fetched {
  if (status === 410) return { failed: { is: 'over', why: 'it is gone for good (410)' } }
  if (status === 401 || status === 403 || status === 404 || status === 451)
    return refused(status === 404 ? 'it is not there (404)' : `it may not be read (${status})`)
  const why = status === 429 ? 'it asks for patience (429)' : `it answers ${status}`
  return { failed: { is: 'away', why, ...(after === undefined ? {} : { after }) } }
}

function headersOf(agent: string, { etag, modified }: Marks): Readonly<Record<string, string>> {
  return {
    'user-agent': agent,
    accept: ACCEPT,
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(modified === undefined ? {} : { 'if-modified-since': modified }),
  }
}

/** How long it is fresh by its own word, in milliseconds. */
function restIn(cacheControl: string | undefined): { readonly rest?: number } {
  const [, seconds] = /(?:^|[\s,])max-age\s{0,2}=\s{0,2}(\d{1,9})/i.exec(cacheControl ?? '') ?? []
  return seconds === undefined ? {} : { rest: Number(seconds) * 1_000 }
}

async function asked<T>(work: Promise<T>): Promise<T | Unanswered['why']> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Unanswered) return error.why
    throw error
  }
}
