import type { Context } from 'hono'
import { type ErrorCode, WinnowError } from '../../../src/core/index.ts'
import type { WebOptions } from '../options.ts'
import type { DeskEnv } from '../page.ts'
import { messagePage } from '../views/message.ts'
import type { PageWords } from '../words/index.ts'

const STATUS = {
  invalid_input: 400,
  too_long: 413,
  not_allowed: 403,
  not_found: 404,
  stale_version: 409,
  not_possible: 409,
  claimed: 409,
  draft_refused: 422,
} as const satisfies Partial<Record<ErrorCode, number>>
type Known = keyof typeof STATUS

/** The status of an error; 500 for what isn't ours. */
export function statusOf(error: unknown): (typeof STATUS)[Known] | 500 {
  return error instanceof WinnowError && error.code in STATUS ? STATUS[error.code as Known] : 500
}

/** An error in the reader's words: what happened and what to do, never the text it was about. */
export function errorWords(error: unknown, say: PageWords): string {
  if (!(error instanceof WinnowError)) return say.errors.internal
  if (error.code === 'stale_version') return say.stale.again
  if (error.code === 'invalid_input' && error.problems.some(({ path }) => path === 'url'))
    return say.errors.url
  const { errors } = say
  return error.code in STATUS ? errors[error.code as Exclude<Known, 'stale_version'>] : errors.internal
}

/** The last resort: an error page. What isn't ours is reported without being shown (rule 9). */
export function showError(
  error: unknown,
  c: Context<DeskEnv>,
  { report }: Pick<WebOptions, 'report'>,
): Response | Promise<Response> {
  const status = statusOf(error)
  if (status === 500) report?.(error)
  const page = c.get('page')
  if (page === undefined) return c.text('', status)
  const title = status === 404 ? page.say.errors.notFoundTitle : page.say.errors.errorTitle
  return c.html(messagePage({ title, text: errorWords(error, page.say) }, page), status)
}
