import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import { WinnowError } from '../../src/core/index.ts'

/** Discord's codes that matter here (documentation, "JSON error codes"). */
export const CODE = {
  unknownChannel: 10003,
  unknownMessage: 10008,
  noStarter: 40058,
  noAccess: 50001,
  empty: 50006,
  noPermission: 50013,
  invalidForm: 50035,
  archived: 50083,
  noHistory: 160002,
  locked: 160005,
  tooManyThreads: 160006,
  stoppedWords: 200000,
  stoppedLink: 240000,
} as const

/** What a failed request means for whoever asked. Messages carry codes, never text (rule 9). */
export type Failure =
  /** No use in trying again as things stand. */
  | {
      readonly kind: 'refused'
      readonly code: number
      readonly status: number
      readonly why: string
      /** The reason and what helps, where it is known; no sentence. */
      readonly plain?: string
    }
  /** Certain that nothing was done; seconds to wait. */
  | { readonly kind: 'later'; readonly after: number | undefined; readonly why: string }
  /** It may have been done. */
  | { readonly kind: 'unknown'; readonly why: string }

const PLAIN: Readonly<Record<number, string>> = {
  10003: 'the channel or thread is gone',
  10008: 'the message is gone',
  50001: 'Winnow cannot see the channel: give its role "View Channel" there',
  50013: 'a permission is missing: give Winnow\'s role "Send Messages" and "Send Messages in Threads" there',
  50035: 'Discord refused the form of the message: shorten or simplify the reply',
  50006: 'the reply has no words that Discord would show',
  50083: 'the thread is archived: open it, or give Winnow\'s role "Manage Threads" there',
  160002: 'Winnow cannot read the message that it answers: give its role "Read Message History" there',
  160005: 'the thread is locked: unlock it, or give Winnow\'s role "Manage Threads" there',
  160006: 'the server has as many open threads as Discord allows: archive one',
  200000: "a rule of the server's AutoMod stopped the reply: change its words",
  240000: 'Discord takes a link in the reply for a harmful one: leave it out',
  50008: 'the channel takes no messages',
  40058: 'the thread has no first message yet',
  40333: 'Discord refused the program at its gate',
}

/** Refusals that pass by themselves. */
const PASSING: Readonly<Record<number, string>> = {
  20016: 'the channel is in slow mode',
  20028: 'Discord asks for patience in this channel',
  130000: 'Discord is overloaded',
}

/** Before anything was sent: nobody listens there, or its name isn't known. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

const NO_TOKEN = 'the token is no longer valid: set a new one (DISCORD_TOKEN)'

export function failureOf(error: unknown): Failure {
  if (error instanceof RateLimitError)
    return {
      kind: 'later',
      after: Math.max(1, Math.ceil(error.retryAfter / 1_000)),
      why: 'Discord asks for patience (429)',
    }
  if (error instanceof DiscordAPIError) {
    const { status } = error
    const code = Number(error.code)
    const passing = PASSING[code]
    if (passing !== undefined) return { kind: 'later', after: undefined, why: `${passing} (code ${code})` }
    const plain = PLAIN[code]
    const why = `${plain ?? 'Discord refused'} (${status}, code ${code})`
    return { kind: 'refused', code, status, why, ...(plain === undefined ? {} : { plain }) }
  }
  // 5xx: the request came through, and nobody knows how far.
  if (error instanceof HTTPError) return { kind: 'unknown', why: `Discord failed (${error.status})` }
  const code = codeOf(error)
  if (code !== undefined && NEVER_SENT.has(code))
    return { kind: 'later', after: undefined, why: `Discord could not be reached (${code})` }
  // discord.js drops the token after a 401.
  if (error instanceof Error && error.message.startsWith('Expected token'))
    return { kind: 'refused', code: 0, status: 401, why: `${NO_TOKEN} (401)`, plain: NO_TOKEN }
  return { kind: 'unknown', why: `the connection to Discord broke${code === undefined ? '' : ` (${code})`}` }
}

/**
 * The same error without what discord.js hangs on it: the request's body has people's words in it, and
 * the addresses of interactions have tokens (rule 9).
 */
export function reportable(error: unknown): unknown {
  const theirs =
    error instanceof DiscordAPIError || error instanceof HTTPError || error instanceof RateLimitError
  if (!theirs) return error
  const failure = failureOf(error)
  if (failure.kind === 'later')
    return new WinnowError('post_retry', failure.why, {
      ...(failure.after === undefined ? {} : { retryAfter: failure.after }),
    })
  return new WinnowError(failure.kind === 'refused' ? 'post_refused' : 'post_unknown', failure.why)
}

/** The system's or the HTTP library's code, wherever in the chain of causes it stands. */
function codeOf(error: unknown): string | undefined {
  let one = error
  for (let depth = 0; depth < 4 && one instanceof Error; depth++) {
    if ('code' in one && typeof one.code === 'string') return one.code
    if (one instanceof AggregateError && one.errors.length > 0) return codeOf(one.errors[0])
    one = one.cause
  }
  return undefined
}
