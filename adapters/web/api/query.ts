import { z } from 'zod'
import {
  ACCOUNT_KINDS,
  CASE_STATUSES,
  type CaseQuery,
  DECISION_ACTIONS,
  type Decision,
  LANGUAGES,
  type Language,
  LIMITS,
  PROMISES,
  REWARDS,
  SORTS,
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
  promises: z
    .array(
      z.strictObject({ text: z.string().min(1).max(PROMISES.text), dueAt: z.iso.datetime({ offset: true }) }),
    )
    .max(PROMISES.most)
    .nullish(),
  promise: z.string().max(LIMITS.name).nullish(),
  assignee: z.string().max(LIMITS.name).nullish(),
  dueAt: z.iso.datetime({ offset: true }).nullish(),
  entry: z.strictObject({ kind: z.enum(ACCOUNT_KINDS), on: z.iso.date().optional() }).nullish(),
  takesBack: z.int().min(1).nullish(),
  reward: z.enum(REWARDS).nullish(),
  idea: z.string().max(LIMITS.name).nullish(),
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
  promises: `at most ${PROMISES.most} of {text, dueAt}; missing: what is heard in the text`,
  promise: 'the id of a promise of the case',
  assignee: 'the id of a colleague who may decide',
  dueAt: 'an ISO 8601 date and time',
  entry: `{kind, on}: ${ACCOUNT_KINDS.join(' | ')}, and a day, e.g. 2026-03-02`,
  takesBack: 'the number of a line of the history',
  reward: REWARDS.join(' | '),
  idea: 'the id of an idea',
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

export const writtenBackSchema = z.strictObject({ text: z.string() })

/** What somebody wrote back, brought by hand. @throws WinnowError `invalid_input` */
export function parseWrittenBack(value: unknown): string {
  const parsed = writtenBackSchema.safeParse(value)
  if (parsed.success) return parsed.data.text
  throw new WinnowError('invalid_input', 'This is not an answer as expected.', {
    problems: [{ path: 'text', expected: 'what they wrote, and nothing else beside it' }],
  })
}

/** What `GET /api/cases` takes, and the form of each. */
export const CASE_PARAMETERS: Readonly<Record<string, string>> = {
  status: `${CASE_STATUSES.join(' | ')}, several with commas between them`,
  verdict: VERDICTS.join(' | '),
  strategy: `${STRATEGIES.join(' | ')} | answer`,
  language: `${LANGUAGES.join(' | ')} | und`,
  place: 'the name of a place, as a case has it',
  author: 'the name or handle of an author, as a case has it',
  holder: 'the id of whoever has it in hand, or to whom it is assigned',
  since: 'an ISO 8601 time: posted from then on',
  q: 'words, or phrases in quotes',
  search: 'the same as q',
  sort: SORTS.join(' | '),
  cursor: 'the `next` of an earlier page',
  limit: 'a whole number, 1 to 200',
}

/** @throws WinnowError `invalid_input`; a misspelt parameter would otherwise answer with everything */
export function parseCaseQuery(query: Readonly<Record<string, string>>): CaseQuery {
  refuseParameters(query, Object.keys(CASE_PARAMETERS))
  const { status, cursor, limit } = query
  const statuses = (status ?? '').split(',').filter((one) => one !== '')
  const known = CASE_STATUSES.filter((one) => statuses.includes(one))
  if (known.length < new Set(statuses).size) throw wrong('status', CASE_PARAMETERS.status)
  const size = limit === undefined ? undefined : Number(limit)
  if (size !== undefined && !(Number.isInteger(size) && size >= 1 && size <= 200))
    throw wrong('limit', CASE_PARAMETERS.limit)
  const oneOf = <T extends string>(name: string, all: readonly T[]): T | undefined => {
    const given = query[name]
    if (given === undefined || given === '') return undefined
    const value = all.find((one) => one === given)
    if (value === undefined) throw wrong(name, CASE_PARAMETERS[name])
    return value
  }
  const since = query.since === undefined || query.since === '' ? undefined : new Date(query.since)
  if (since !== undefined && Number.isNaN(since.getTime())) throw wrong('since', CASE_PARAMETERS.since)
  const text = (name: string) => (query[name] === '' ? undefined : query[name]?.slice(0, LIMITS.name))
  const filters = {
    cursor: cursor === '' ? undefined : cursor?.slice(0, 500),
    limit: size,
    search: (query.q ?? query.search)?.slice(0, 500),
    verdict: oneOf('verdict', VERDICTS),
    strategy: oneOf('strategy', [...STRATEGIES, 'answer'] as const),
    language: oneOf('language', [...LANGUAGES, 'und'] as const),
    sort: oneOf('sort', SORTS),
    place: text('place'),
    author: text('author'),
    holder: text('holder'),
    since: since?.toISOString(),
  }
  return {
    ...(known.length === 0 ? {} : { status: known }),
    ...Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)),
  }
}

/** @throws WinnowError `invalid_input` */
export function parseLanguage(given: string | undefined, fallback: Language): Language {
  if (given === undefined || given === '') return fallback
  const language = LANGUAGES.find((one) => one === given)
  if (language === undefined) throw wrong('lang', LANGUAGES.join(' | '))
  return language
}

function wrong(path: string, expected = 'another form'): WinnowError {
  return new WinnowError('invalid_input', `The parameter ${path} is not as expected.`, {
    problems: [{ path, expected }],
  })
}
