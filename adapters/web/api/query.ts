import { z } from 'zod'
import {
  CASE_STATUSES,
  type CaseQuery,
  DECISION_ACTIONS,
  type Decision,
  LANGUAGES,
  type Language,
  LIMITS,
  STRATEGIES,
  VERDICTS,
  WinnowError,
} from '../../../src/core/index.ts'
import { nearest, refuseParameters } from './strangers.ts'

/**
 * A misspelt key is refused, not ignored: without its `strategy` an approval would be a critic's answer.
 */
export const decisionSchema = z.strictObject({
  action: z.enum(DECISION_ACTIONS),
  version: z.int().min(0),
  strategy: z.enum(STRATEGIES).nullish(),
  text: z.string().max(LIMITS.text).nullish(),
  reason: z.string().max(2_000).nullish(),
  verdict: z.enum(VERDICTS).nullish(),
  url: z.string().max(LIMITS.url).nullish(),
})

const FORMS: Readonly<Record<string, string>> = {
  '': 'a JSON object with action and version',
  action: DECISION_ACTIONS.join(' | '),
  version: 'the whole number of the version you saw',
  strategy: `${STRATEGIES.join(' | ')}, or null for a critic's answer`,
  text: `a string of at most ${LIMITS.text} characters`,
  reason: 'a string of at most 2000 characters',
  verdict: VERDICTS.join(' | '),
  url: 'an http or https address',
}

/** @throws WinnowError `invalid_input` with every problem */
export function parseDecision(value: unknown): Decision {
  const parsed = decisionSchema.safeParse(value)
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.slice(0, 10).map((key) => ({
            path: key.slice(0, 60),
            expected: nearest(key, Object.keys(FORMS).slice(1)),
          }))
        : [{ path: issue.path.join('.'), expected: FORMS[issue.path.join('.')] ?? 'another form' }],
    )
    throw new WinnowError('invalid_input', 'This is not a decision as expected.', { problems })
  }
  const { action, version, strategy, ...texts } = parsed.data
  const said = Object.entries(texts).filter(([, text]) => text !== null && text !== undefined)
  return {
    action,
    version,
    ...(strategy === undefined ? {} : { strategy }),
    ...Object.fromEntries(said),
  }
}

/** @throws WinnowError `invalid_input` */
export function parseCaseQuery(query: Readonly<Record<string, string>>): CaseQuery {
  refuseParameters(query, ['status', 'cursor', 'limit', 'search'])
  const { status, cursor, limit, search } = query
  const statuses = (status ?? '').split(',').filter((one) => one !== '')
  const known = CASE_STATUSES.filter((one) => statuses.includes(one))
  if (known.length < new Set(statuses).size)
    throw wrong('status', `${CASE_STATUSES.join(' | ')}, several with commas between them`)
  const size = limit === undefined ? undefined : Number(limit)
  if (size !== undefined && !(Number.isInteger(size) && size >= 1 && size <= 200))
    throw wrong('limit', 'a whole number, 1 to 200')
  return {
    ...(known.length === 0 ? {} : { status: known }),
    ...(cursor === undefined || cursor === '' ? {} : { cursor: cursor.slice(0, 500) }),
    ...(size === undefined ? {} : { limit: size }),
    ...(search === undefined ? {} : { search: search.slice(0, 500) }),
  }
}

/** @throws WinnowError `invalid_input` */
export function parseLanguage(given: string | undefined, fallback: Language): Language {
  if (given === undefined || given === '') return fallback
  const language = LANGUAGES.find((one) => one === given)
  if (language === undefined) throw wrong('lang', LANGUAGES.join(' | '))
  return language
}

function wrong(path: string, expected: string): WinnowError {
  return new WinnowError('invalid_input', `The parameter ${path} is not as expected.`, {
    problems: [{ path, expected }],
  })
}
