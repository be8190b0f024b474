/** One list of error codes for every edge (API, CLI, adapters). */
export const ERROR_CODES = [
  'bad_json',
  'invalid_input',
  'too_long',
  'not_found',
  'stale_version',
  'not_allowed',
  'not_possible',
  'draft_refused',
  'claimed',
  'unauthorized',
  'too_many_tries',
  'config_invalid',
  'data_unwritable',
  'data_in_use',
  'database_newer',
  'database_corrupt',
  'weights_unreadable',
  'database_busy',
  'database_away',
  'disk_full',
  'port_taken',
  'post_refused',
  'post_retry',
  'post_unknown',
  'internal',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** Where a value was wrong, and what was expected: `author.name`, "a string". */
export interface Problem {
  readonly path: string
  readonly expected: string
}

/**
 * The one error type that crosses a module's edge. `message` says what happened and what to do and
 * never carries comment text or tokens (rule 9).
 */
export class WinnowError extends Error {
  readonly code: ErrorCode
  readonly problems: readonly Problem[]
  /** Seconds to wait before another try, when the other side said so. */
  readonly retryAfter: number | undefined

  constructor(
    code: ErrorCode,
    message: string,
    more: { problems?: readonly Problem[]; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause })
    this.name = 'WinnowError'
    this.code = code
    this.problems = more.problems ?? []
    this.retryAfter = more.retryAfter
  }
}
