/** Why nothing came from an address. */
export const WEB_PROBLEMS = [
  'bad-address',
  'refused-address',
  'unknown-host',
  'unreachable',
  'too-slow',
  'too-large',
  'broken',
] as const
export type WebProblem = (typeof WEB_PROBLEMS)[number]

/** Nothing came. Carries neither address nor text. */
export class Unanswered extends Error {
  readonly why: WebProblem
  constructor(why: WebProblem) {
    super(why)
    this.name = 'Unanswered'
    this.why = why
  }
}

type Headers = Readonly<Record<string, string>>

export interface WebAnswer {
  readonly status: number
  /** By their names in lower case; what came several times joined by commas. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /** Unpacked; empty where the status says that nothing of it is needed. */
  readonly body: Uint8Array
  /** The same as text, whatever encoding it is in. */
  text(): string
}

export interface Asking {
  readonly headers: Headers
  /** At most so many bytes of an answer, unpacked. */
  readonly most: number
  /** Ends it, waiting for its turn included. */
  readonly signal: AbortSignal
  /**
   * The address is of our keeper's own configuration: it may lie within their network, and every answer's
   * body is read.
   */
  readonly ours?: true
}

export interface WebRequest {
  /** Of our keeper's own configuration. */
  readonly url: string
  /** POST when missing. */
  readonly method?: 'POST' | 'PUT' | 'DELETE'
  readonly headers: Headers
  readonly body: Uint8Array
  /** At most so many bytes of an answer that is needed whole; without it of its beginning. */
  readonly most?: number
  /** How long to wait for a connection, and then for the answer, in milliseconds. */
  readonly connectTimeout?: number
  readonly answerTimeout?: number
  /** Waits for its turn at a host that is asked by others of us too. */
  readonly inTurn?: true
}

/** How far one request came. */
export type Delivery =
  | {
      readonly state: 'answered'
      readonly status: number
      readonly headers: WebAnswer['headers']
      /** Its beginning. */
      readonly body: string
    }
  /** Nothing was sent: no connection came about. */
  | { readonly state: 'unsent'; readonly why: string }
  /** Something was sent, and no answer came. */
  | { readonly state: 'unanswered'; readonly why: string }

/**
 * What others have on the web: one request at a time to a host, and only to the public internet but for our
 * own places.
 */
export interface Internet {
  /** Takes an address apart. @returns why it may not be asked for */
  address(text: string): URL | 'bad-address' | 'refused-address'
  /** What a reader sees of a piece of HTML, at most so many UTF-16 units of it. */
  plainText(html: string, most: number): string
  /** One GET over a connection of its own. Follows no redirect. @throws Unanswered */
  get(url: URL, asking: Asking): Promise<WebAnswer>
  /** Sends once, over a connection of its own. Follows no redirect. Never throws. */
  send(request: WebRequest): Promise<Delivery>
}

/** Who asks, and what for, in letters that a header may hold. @param brand for whom; may be empty */
export function userAgent(purpose: string, brand: string): string {
  const name = brand
    .normalize('NFKD')
    .replace(/[^\w .&-]/g, '')
    .trim()
    .slice(0, 60)
  return `Winnow/0.1 (${purpose}${name === '' ? '' : `; for ${name}`})`
}

/** Longer waits that the other side asks for are cut, in seconds: no reply is tried for longer. */
const LONGEST_WAIT = 7 * 24 * 3_600

/** As long as the other side asks to wait, in whole seconds, within bounds. */
export function boundedWait(seconds: number): number {
  return Math.min(Math.max(Math.ceil(seconds), 0), LONGEST_WAIT)
}

/** `Retry-After` as seconds from now, whether it came as seconds or as a date. */
export function retryAfter(value: string | undefined, now: Date): number | undefined {
  if (value === undefined) return undefined
  const text = value.trim()
  const seconds = /^\d{1,9}$/.test(text)
    ? Number(text)
    : Math.ceil((Date.parse(text) - now.getTime()) / 1_000)
  return Number.isNaN(seconds) ? undefined : boundedWait(seconds)
}
