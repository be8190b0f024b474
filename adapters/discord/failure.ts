import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import { WinnowError } from '../../src/core/index.ts'
import { DISCORD_REASONS, reason } from '../../src/core/words/reasons/index.ts'

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
    }
  /** Certain that nothing was done; seconds to wait. */
  | { readonly kind: 'later'; readonly after: number | undefined; readonly why: string }
  /** It may have been done. */
  | { readonly kind: 'unknown'; readonly why: string }

/** Refusals that pass by themselves: slow mode, a busy channel, Discord overloaded. */
const PASSING: ReadonlySet<number> = new Set([20016, 20028, 130000])

/** Before anything was sent: nobody listens there, or its name isn't known. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

const NO_TOKEN = reason('discordToken')

export function failureOf(error: unknown): Failure {
  if (error instanceof RateLimitError)
    return {
      kind: 'later',
      after: Math.max(1, Math.ceil(error.retryAfter / 1_000)),
      why: reason('discordBusy'),
    }
  if (error instanceof DiscordAPIError) {
    const { status } = error
    // What stands before Discord, or is not quite Discord, refuses without a code.
    const code = Number.isSafeInteger(Number(error.code)) ? Number(error.code) : 0
    const plain = DISCORD_REASONS[code]?.en
    if (PASSING.has(code)) return { kind: 'later', after: undefined, why: `${plain} (code ${code})` }
    const why = `${plain ?? 'Discord refused'} (${status}, code ${code})`
    return { kind: 'refused', code, status, why }
  }
  // 5xx: the request came through, and nobody knows how far.
  if (error instanceof HTTPError)
    return { kind: 'unknown', why: reason('discordFailed', String(error.status)) }
  const code = codeOf(error)
  if (code !== undefined && NEVER_SENT.has(code))
    return { kind: 'later', after: undefined, why: reason('discordAway', code) }
  // discord.js drops the token after a 401.
  if (error instanceof Error && error.message.startsWith('Expected token'))
    return { kind: 'refused', code: 0, status: 401, why: `${NO_TOKEN} (401)` }
  return { kind: 'unknown', why: reason('discordBroke', code ?? (error instanceof Error ? error.name : '?')) }
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
