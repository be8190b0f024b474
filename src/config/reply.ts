import { type Problem, TRY_HOURS } from '../core/index.ts'
import { secretForm } from './forms.ts'

interface Reply {
  readonly url: string
  readonly secret: string
  readonly tryHours: number
}

/** Where approved replies are POSTed to; what is missing beside what was said is a problem. */
export function replyOf(
  {
    url,
    secret: replySecret,
    tryHours = TRY_HOURS.program,
  }: { url: string | undefined; secret: string | undefined; tryHours: number | undefined },
  given: (key: string) => string | undefined,
  problems: Problem[],
  warnings: string[],
): Reply | undefined {
  if (given('WINNOW_REPLY_URL') !== undefined && given('WINNOW_REPLY_SECRET') === undefined)
    problems.push({
      path: 'WINNOW_REPLY_SECRET',
      expected: `${secretForm}; it is missing, and replies to WINNOW_REPLY_URL are signed with it`,
    })
  if (replySecret !== undefined && given('WINNOW_REPLY_URL') === undefined)
    warnings.push('WINNOW_REPLY_SECRET is set without WINNOW_REPLY_URL: no reply is sent anywhere.')
  return url === undefined || replySecret === undefined ? undefined : { url, secret: replySecret, tryHours }
}
