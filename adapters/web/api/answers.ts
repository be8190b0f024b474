import type { Context } from 'hono'
import {
  type Case,
  type ErrorCode,
  type Language,
  type Remark,
  WinnowError,
} from '../../../src/core/index.ts'
import type { ApiOptions } from './options.ts'

/** The status of every error; everything not named here is a fault of ours. 503: it may pass. */
const STATUS = {
  bad_json: 400,
  invalid_input: 400,
  too_long: 413,
  unauthorized: 401,
  not_allowed: 403,
  too_many_tries: 429,
  not_found: 404,
  stale_version: 409,
  not_possible: 409,
  claimed: 409,
  draft_refused: 422,
  database_busy: 503,
  database_away: 503,
  disk_full: 503,
} as const satisfies Partial<Record<ErrorCode, number>>

export interface ErrorAnswer {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503
  /** `Retry-After`, where it is worth asking again. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: {
    readonly error: { readonly code: string; readonly message: string; readonly problems?: unknown }
  }
}

/** An error as it is told; what isn't ours is told as `internal` without its message (rule 9). */
export function errorAnswer(error: unknown): ErrorAnswer {
  if (!(error instanceof WinnowError) || !(error.code in STATUS))
    return {
      status: 500,
      headers: {},
      body: { error: { code: 'internal', message: 'Something went wrong here; the log says more.' } },
    }
  const { code, message, problems, retryAfter } = error
  const told = problems.length === 0 ? {} : { problems }
  return {
    status: STATUS[code as keyof typeof STATUS],
    headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
    body: { error: { code, message, ...told } },
  }
}

/** Answers with an error; of one that isn't ours `report` is told. */
export function answerError(c: Context, error: unknown, report: (error: unknown) => void): Response {
  const { status, headers, body } = errorAnswer(error)
  if (status >= 500) report(error)
  // Somebody with a browser gets the sentence alone.
  return c.req.header('accept')?.includes('text/html')
    ? c.text(body.error.message, status, headers)
    : c.json(body, status, headers)
}

/** A case as the contract shows it: the assessment in the form of the analyse output. */
export function caseAnswer(stored: Case, { assessmentOf }: ApiOptions, language: Language): object {
  const { id, status, version, comment, history, assessment: _, proposal: __, ...more } = stored
  return { id, status, version, comment, assessment: assessmentOf(stored, language), ...more, history }
}

/** The linter's remarks in the caller's language. */
export function remarksAnswer(remarks: readonly Remark[], language: Language): readonly object[] {
  return remarks.map(({ message, ...rest }) => ({ ...rest, message: message[language] }))
}
