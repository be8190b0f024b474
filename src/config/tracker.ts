import type { Problem, TrackerSettings } from '../core/index.ts'
import { secretForm } from './forms.ts'

type Name =
  | 'WINNOW_TRACKER_GITHUB'
  | 'WINNOW_TRACKER_TOKEN'
  | 'WINNOW_TRACKER_API'
  | 'WINNOW_TRACKER_URL'
  | 'WINNOW_TRACKER_SECRET'

/** One of the two; what is missing beside what was said is a problem. */
export function trackerOf(
  read: (name: Name) => string | undefined,
  problems: Problem[],
  warnings: string[],
): TrackerSettings | undefined {
  const [repository, token, url] = [
    read('WINNOW_TRACKER_GITHUB'),
    read('WINNOW_TRACKER_TOKEN'),
    read('WINNOW_TRACKER_URL'),
  ]
  const [api, secret] = [read('WINNOW_TRACKER_API'), read('WINNOW_TRACKER_SECRET')]
  const missing = (path: string, expected: string): undefined => {
    // One that can't be one is said already.
    if (!problems.some((one) => one.path === path)) problems.push({ path, expected })
    return undefined
  }
  if (repository !== undefined) {
    if (url !== undefined)
      warnings.push('WINNOW_TRACKER_URL is set beside WINNOW_TRACKER_GITHUB: issues are made on GitHub.')
    if (token === undefined)
      return missing('WINNOW_TRACKER_TOKEN', 'a token that may write issues; it is missing')
    return { kind: 'github', repository, token, api: api ?? 'https://api.github.com', hookSecret: secret }
  }
  if (url === undefined) return undefined
  if (secret === undefined)
    return missing('WINNOW_TRACKER_SECRET', `${secretForm}; it is missing, and issues are signed with it`)
  return { kind: 'webhook', url, secret }
}
