import { createHash } from 'node:crypto'
import {
  type Article,
  type ArticleProblem,
  type Articles,
  type Clock,
  type FoundArticle,
  type Internet,
  type Memory,
  Unanswered,
  userAgent,
  type WebAnswer,
} from '../../src/core/index.ts'
import { type Extract, SHORTEST } from './extract.ts'
import { type Extracting, extracting } from './extracting.ts'
import { mayRead, type Robots, readRobots } from './robots.ts'

export interface ArticlesOptions {
  readonly internet: Internet
  /** What was read, and what sites say to robots. */
  readonly memory: Memory
  readonly clock: Clock
  /** For whom we ask; may be empty. */
  readonly brand: string
  /** For tests: less patience. */
  readonly doubles?: {
    readonly within?: number
    readonly pages?: Extracting
  }
}

/** Milliseconds for everything together: robots.txt, redirects, a server that drips. */
const WITHIN = 10_000
/** Then reading the page has its own. */
const READING_WITHIN = 5_000
const MOST_BYTES = 2 * 1024 * 1024
const MOST_ROBOTS_BYTES = 512 * 1024
const MOST_REDIRECTS = 5
const MOST_AT_ONCE = 8
/** So long the site isn't asked again at all; after that it is asked whether anything changed. */
const FRESH = 10 * 60_000
const KEPT = 24 * 3_600_000
const ROBOTS_KEPT = 3_600_000

/** The site's own word on who may ask can't be had. */
class Unasked extends Error {
  readonly why: ArticleProblem
  constructor(why: ArticleProblem) {
    super(why)
    this.name = 'Unasked'
    this.why = why
  }
}

/** A page as it was read, with what the site needs to tell whether it changed. */
interface Kept {
  readonly at: number
  readonly found: FoundArticle & { readonly found: true }
  readonly etag?: string
  readonly modified?: string
}

/** Fetches articles when a person asks. */
export function createArticles({ internet, memory, clock, brand, doubles = {} }: ArticlesOptions): Articles {
  const { within = WITHIN } = doubles
  const pages = doubles.pages ?? extracting(READING_WITHIN)
  const agent = userAgent('reads one article when a person asks for it', brand)
  let atOnce = 0

  async function at(address: string): Promise<FoundArticle> {
    const url = internet.address(address)
    if (typeof url === 'string') return missing(url)
    if (atOnce >= MOST_AT_ONCE) return missing('busy')
    atOnce += 1
    pages.warm()
    const signal = AbortSignal.timeout(within)
    try {
      return await read(url, signal)
    } catch (error) {
      if (error instanceof Unanswered || error instanceof Unasked) return missing(error.why)
      return missing(signal.aborted ? 'too-slow' : 'broken')
    } finally {
      atOnce -= 1
    }
  }

  async function read(asked: URL, signal: AbortSignal): Promise<FoundArticle> {
    const known = await memory.get<Kept>(keyOf(asked))
    if (known !== undefined && clock.now().getTime() - known.at < FRESH) return known.found
    let url = asked
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      if (!mayRead(await robotsOf(url, signal), url)) return missing('robots')
      const kept = await memory.get<Kept>(keyOf(url))
      const answer = await fetched(url, signal, MOST_BYTES, {
        accept: 'text/html,application/xhtml+xml;q=0.9,text/plain;q=0.5',
        ...(kept?.etag === undefined ? {} : { 'if-none-match': kept.etag }),
        ...(kept?.modified === undefined ? {} : { 'if-modified-since': kept.modified }),
      })
      const next = redirectOf(answer, url)
      if (typeof next === 'string') return missing(next)
      if (next !== undefined) {
        url = next
        continue
      }
      if (answer.status === 304 && kept !== undefined) return await keep(asked, url, kept)
      if (answer.status !== 200) return missing(problemOf(answer.status))
      const found = await foundIn(answer, url, pages)
      if (!found.found) return found
      const { etag, 'last-modified': modified } = answer.headers
      return await keep(asked, url, {
        at: 0,
        found,
        ...(etag === undefined ? {} : { etag: etag.slice(0, 512) }),
        ...(modified === undefined ? {} : { modified: modified.slice(0, 64) }),
      })
    }
    return missing('redirects')
  }

  async function keep(asked: URL, url: URL, kept: Kept): Promise<FoundArticle> {
    const now = { ...kept, at: clock.now().getTime() }
    for (const key of new Set([keyOf(asked), keyOf(url)])) await memory.set(key, now, KEPT)
    return now.found
  }

  /** What couldn't be asked is a "no", what isn't there a "yes", as the RFC has it. */
  async function robotsOf(url: URL, signal: AbortSignal): Promise<Robots> {
    const key = `robots:${url.origin}`
    const known = await memory.get<Robots>(key)
    if (known !== undefined) return known
    let at = new URL('/robots.txt', url)
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const answer = await fetched(at, signal, MOST_ROBOTS_BYTES, { accept: 'text/plain' })
      const next = redirectOf(answer, at)
      if (typeof next === 'string') break
      if (next !== undefined) {
        at = next
        continue
      }
      if (answer.status >= 500 || answer.status === 429) throw new Unasked(problemOf(answer.status))
      const robots = readRobots(answer.status === 200 ? answer.text() : '')
      await memory.set(key, robots, ROBOTS_KEPT)
      return robots
    }
    return { rules: [] }
  }

  /** @returns where it goes on, undefined where it doesn't, or why it may not */
  function redirectOf({ status, headers }: WebAnswer, from: URL): URL | ArticleProblem | undefined {
    if (status < 300 || status > 399 || status === 304) return undefined
    const to = headers.location === undefined ? null : URL.parse(headers.location, from)
    if (to === null) return 'broken'
    return internet.address(to.href)
  }

  function fetched(
    url: URL,
    signal: AbortSignal,
    most: number,
    headers: Readonly<Record<string, string>>,
  ): Promise<WebAnswer> {
    return internet.get(url, { most, signal, headers: { 'user-agent': agent, ...headers } })
  }

  return { at }
}

async function foundIn(
  { headers, body, text }: WebAnswer,
  url: URL,
  pages: Extracting,
): Promise<FoundArticle> {
  const type = headers['content-type'] ?? 'text/html'
  if (Buffer.from(body.subarray(0, 5)).toString('latin1') === '%PDF-') return missing('not-a-page')
  if (/^\s*text\/plain\b/i.test(type)) return foundAs({ ...EMPTY, text: text() }, url)
  if (!/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return missing('not-a-page')
  const extract = await pages.extract(text())
  return extract === undefined ? missing('broken') : foundAs(extract, url)
}

const EMPTY: Extract = { title: '', text: '', author: '', site: '', language: '', paid: false }

function foundAs({ title, text, author, site, language, paid }: Extract, url: URL): FoundArticle {
  if (text.length < SHORTEST) return missing(paid ? 'paywall' : 'no-text')
  const article: Article = {
    ...(title === '' ? {} : { title }),
    text,
    url: url.href,
    ...(author === '' ? {} : { author: { name: author } }),
  }
  const spoken = language.slice(0, 2).toLowerCase()
  return {
    found: true,
    article,
    ...(spoken === 'en' || spoken === 'fr' ? { language: spoken } : {}),
    ...(site === '' ? {} : { site }),
  }
}

function missing(why: ArticleProblem): FoundArticle {
  return { found: false, why }
}

function problemOf(status: number): ArticleProblem {
  if (status >= 500) return 'server-error'
  const known: Readonly<Record<number, ArticleProblem>> = {
    401: 'login',
    402: 'paywall',
    403: 'forbidden',
    404: 'not-found',
    410: 'gone',
    429: 'too-many',
    451: 'forbidden',
  }
  return known[status] ?? 'other-answer'
}

function keyOf(url: URL): string {
  return createHash('sha256').update(url.href).digest('base64url')
}
