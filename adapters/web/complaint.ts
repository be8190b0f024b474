import type { WinnowError } from '../../src/core/index.ts'
import type { Complaint } from '../../src/core/words/index.ts'
import { yesRefused } from '../../src/core/words/two-yeses.ts'
import { type Form, field } from './forms.ts'
import type { View } from './views/page.ts'

const STATUS = {
  stale_version: 409,
  claimed: 409,
  not_possible: 409,
  draft_refused: 422,
  invalid_input: 422,
  too_long: 413,
  not_allowed: 403,
  not_found: 404,
  too_many_tries: 429,
  database_busy: 503,
  database_away: 503,
  disk_full: 503,
} as const

/** What went wrong, in the reader’s language, and what to do. */
export function complaint(view: View, error: WinnowError, form: Form): string {
  const { words, language } = view
  const yes = yesRefused(error, language)
  if (yes !== undefined) return yes
  if (error.code === 'not_possible' && field(form, 'strategy') === 'ignore') return words.error.silence
  // The desk's own sentence is more exact, where it is in the reader's language.
  if (language === 'en' && (error.code === 'not_possible' || error.code === 'invalid_input'))
    return error.message
  const known: Readonly<Record<string, string>> = words.error
  return known[error.code satisfies string as Complaint] ?? words.error.internal
}

export function statusOf({ code }: WinnowError): (typeof STATUS)[keyof typeof STATUS] | 500 {
  return code in STATUS ? STATUS[code as keyof typeof STATUS] : 500
}
