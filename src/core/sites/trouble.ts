import { boundedWait, retryAfter, type WebAnswer } from '../internet.ts'
import { type Thing, thing, word } from '../json.ts'
import type { Outcome } from '../polling/standing.ts'

/** In seconds. */
const A_WHILE = 60
/** Fewer seconds can't be of the epoch any more. */
const FIRST_EPOCH = 1_000_000_000

/** A site didn't give what was asked for. Carries neither address nor text. */
export class SiteTrouble extends Error {
  /** `gone`: it isn't there; `refused`: not before somebody changes something. */
  readonly kind: 'later' | 'gone' | 'refused'
  /** Seconds that it asks for. */
  readonly after: number | undefined
  /** The place's own name for it. */
  readonly code: string | undefined
  constructor(kind: SiteTrouble['kind'], why: string, after?: number, code?: string) {
    super(why)
    this.code = code
    this.name = 'SiteTrouble'
    this.kind = kind
    this.after = after
  }
}

/** undefined for what isn't there. @throws SiteTrouble for anything else that was in the way */
export async function unlessGone<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof SiteTrouble && error.kind === 'gone') return undefined
    throw error
  }
}

/** What an answer other than the one asked for means. */
export function troubleOf(
  title: string,
  status: number,
  headers: WebAnswer['headers'],
  now: Date,
  json: Thing,
) {
  const after = patienceOf(headers, now, json)
  const why = `${title} answers ${status}`
  const code = word(json.error, 100) ?? word(json.code, 100)
  // A page of a proxy says nothing of what was asked for.
  const isItsOwn = Object.keys(json).length > 0
  if ((status === 404 || status === 410) && isItsOwn) return new SiteTrouble('gone', why, undefined, code)
  // Where there are rates, a refusal can be one of those.
  if (status === 429 || status >= 500 || (status === 403 && after !== undefined))
    return new SiteTrouble('later', status === 429 ? `${title} asks for patience (429)` : why, after)
  return new SiteTrouble(
    'refused',
    status === 401 ? `${title} doesn't know the account (401)` : why,
    undefined,
    code,
  )
}

/** Seconds until it may be asked again, however it says so. */
export function patienceOf(headers: WebAnswer['headers'], now: Date, json: Thing = {}): number | undefined {
  const asked = retryAfter(headers['retry-after'], now)
  if (asked !== undefined) return asked
  const left = headers['x-ratelimit-remaining'] ?? headers['ratelimit-remaining']
  const reset = headers['x-ratelimit-reset'] ?? headers['ratelimit-reset']
  if (left === '0' && reset !== undefined) {
    const seconds = untilReset(reset.trim(), now)
    if (!Number.isNaN(seconds)) return boundedWait(seconds)
  }
  const seconds = Number(word(thing(json, 'extras').wait_seconds))
  if (Number.isFinite(seconds) && seconds > 0) return boundedWait(seconds)
  // Some refuse for a while and say so in words only.
  return /\brate limit\b/i.test(word(json.message) ?? '') ? A_WHILE : undefined
}

/** Said as a date, as seconds of the epoch, or as seconds from now. NaN: as none of these. */
function untilReset(reset: string, now: Date): number {
  const epoch = now.getTime() / 1_000
  if (!/^\d{1,12}(?:\.\d{1,9})?$/.test(reset)) return Date.parse(reset) / 1_000 - epoch
  return Number(reset) < FIRST_EPOCH ? Number(reset) : Number(reset) - epoch
}

/** The same as the end of a look at a source. @throws whatever is no trouble of the site's */
export function outcomeOfTrouble(error: unknown): Outcome<never> {
  if (!(error instanceof SiteTrouble)) throw error
  const { kind, message: why, after } = error
  if (kind !== 'later') return { is: 'refused', why }
  return { is: 'away', why, ...(after === undefined ? {} : { after }) }
}
