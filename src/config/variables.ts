import { z } from 'zod'
import {
  daysOffSaid,
  LANGUAGES,
  READINGS,
  TRY_HOURS,
  TWO_YES_WAYS,
  type Variable,
  WEEKENDS,
  webAddress,
} from '../core/index.ts'
import { file, listOf, name, secret, secretForm, token, web, whole, wholeNumber, yesOrNo } from './forms.ts'
import { proxyList } from './proxies.ts'
import { isMisspeltWay } from './two-yeses.ts'

/*
 * Every variable the program knows, each with its expected form in words. `.env.example` says the
 * same (a test compares them).
 */

interface Own extends Variable {
  readonly schema: z.ZodType<unknown, string | undefined>
}

function variable<T extends z.ZodType<unknown, string | undefined>>(
  schema: T,
  expected: string,
  more: { secret?: true } = {},
) {
  return { schema, expected, ...more }
}

/** Weekends where nothing is said. */
const daysOff = z
  .string()
  .max(10_000)
  .refine((said) => daysOffSaid(said) !== undefined)
  .optional()
  .transform((said) => (said === undefined ? WEEKENDS : (daysOffSaid(said) ?? WEEKENDS)))

/** A hundred years. */
const LONGEST_KEPT = 36_500

/** null: for ever. */
/** @param never what is said for: without an end, or not at all */
function days(least: number, usual: number, never: 'forever' | 'off') {
  const word = z.literal(never).transform(() => null)
  return z.union([word, wholeNumber(least, LONGEST_KEPT)]).default(usual)
}

export const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

/** The program's own. */
export const OWN = {
  WINNOW_PORT: variable(whole(0, 65_535, 3000), 'a port, 1 to 65535 (0: any free one)'),
  WINNOW_HOST: variable(
    z
      .string()
      .regex(/^[A-Za-z0-9.:-]{1,255}$/)
      .optional()
      .transform((host) => host ?? '127.0.0.1'),
    'a host name or address to listen on, e.g. 127.0.0.1',
  ),
  WINNOW_TRUSTED_PROXIES: variable(
    proxyList,
    'addresses or networks of proxies, separated by commas, e.g. 127.0.0.1, 10.1.0.0/16',
  ),
  WINNOW_DATA_DIR: variable(file.default('./data'), 'a folder, e.g. ./data or ~/winnow'),
  DATABASE_URL: variable(
    z
      .string()
      .refine((url) => /^postgres(?:ql)?:\/\//.test(url))
      .optional(),
    'unset for SQLite, or postgres://user:password@host:5432/database',
    { secret: true },
  ),
  KEYV_URL: variable(
    z
      .string()
      .refine((url) => /^rediss?:\/\//.test(url) && URL.canParse(url))
      .optional(),
    'unset for the database, or redis://user:password@host:6379',
    { secret: true },
  ),
  WINNOW_BRAND: variable(name.optional(), 'the name you speak for, at most 80 characters'),
  WINNOW_SPEAKER: variable(name.optional(), 'the name of the person who signs, at most 80 characters'),
  WINNOW_SIGNATURE: variable(
    z.enum(['speaker', 'approver']).default('speaker'),
    'speaker (the name in WINNOW_SPEAKER) or approver (whoever approves)',
  ),
  WINNOW_LANGUAGE: variable(z.enum(LANGUAGES).default('en'), 'en or fr'),
  WINNOW_OWN_PLACES: variable(
    z
      .string()
      .max(10_000)
      .optional()
      .transform((list) => (list ?? '').split(',').map((place) => place.trim()))
      .transform((places) => places.filter((place) => place !== ''))
      .refine((places) => places.every(isPlace)),
    'hosts or addresses that are yours, separated by commas, e.g. forum.acme.example, blog.example/acme',
  ),
  WINNOW_SECOND_YES: variable(
    z
      .string()
      .max(10_000)
      .optional()
      .transform((list) => (list ?? '').split(',').map((one) => one.trim().toLowerCase()))
      .transform((all) => all.filter((one) => one !== ''))
      .refine((all) => !all.some(isMisspeltWay)),
    `ways to answer (${TWO_YES_WAYS.join(', ')}), or places by name or host, separated by commas`,
  ),
  WINNOW_READING: variable(
    z.enum(READINGS).default('deep'),
    'deep (with the sentence encoder) or quick (without)',
  ),
  WINNOW_PLAYBOOK: variable(file.optional(), 'a file, e.g. ./playbook.yaml'),
  WINNOW_HOLD_PERSON: variable(name.optional(), 'a name or a channel, at most 80 characters'),
  WINNOW_HELPLINES: variable(file.optional(), 'a file, e.g. ./helplines.yaml'),
  WINNOW_HELPLINE_COUNTRIES: variable(
    listOf(z.string().regex(/^[A-Z]{2}$/)),
    'two-letter country codes, separated by commas, e.g. FR, BE',
  ),
  WINNOW_WORDS: variable(file.optional(), 'a file, e.g. ./words.yaml'),
  WINNOW_ANSWERS: variable(file.optional(), 'a file, e.g. ./answers.yaml'),
  WINNOW_SMALL_TALK: variable(
    z.enum(['aside', 'review']).default('aside'),
    'aside (kept, without a card) or review (a card like any other)',
  ),
  WINNOW_UNDO_SECONDS: variable(whole(0, 3_600, 5), 'a whole number of seconds, 0 to 3600'),
  WINNOW_KEEP_DAYS: variable(
    days(30, 730, 'forever'),
    `a whole number of days, 30 to ${LONGEST_KEPT}, or forever`,
  ),
  WINNOW_KEEP_SMALL_TALK_DAYS: variable(
    days(1, 90, 'forever'),
    `a whole number of days, 1 to ${LONGEST_KEPT}, or forever`,
  ),
  WINNOW_MEMORY_DAYS: variable(days(1, 365, 'off'), `a whole number of days, 1 to ${LONGEST_KEPT}, or off`),
  WINNOW_PROMISE_DAYS: variable(whole(1, 90, 7), 'a whole number of days, 1 to 90'),
  WINNOW_ANSWER_HOURS: variable(whole(1, 720, 72), 'a whole number of hours, 1 to 720'),
  WINNOW_DAYS_OFF: variable(
    daysOff,
    'days of the week and dates, separated by commas, e.g. saturday, sunday, 12-25, 2026-05-14; or none',
  ),
  WINNOW_API_TOKEN: variable(secret.optional(), secretForm, { secret: true }),
  WINNOW_API_ACTOR: variable(name.default('local operator'), 'a name, at most 80 characters'),
  WINNOW_HOOK_SECRET: variable(secret.optional(), secretForm, { secret: true }),
  WINNOW_OWN_AUTHORS: variable(
    z
      .string()
      .max(10_000)
      .optional()
      .transform((list) => (list ?? '').split(',').map((one) => one.trim().replace(/^@/, '').toLowerCase()))
      .transform((names) => names.filter((one) => one !== '')),
    'ids, handles or names under which you write yourselves, separated by commas, e.g. acme, Acme Support',
  ),
  WINNOW_REPLY_URL: variable(web.optional(), 'an http or https address', { secret: true }),
  WINNOW_REPLY_SECRET: variable(secret.optional(), secretForm, { secret: true }),
  WINNOW_SEND_HOURS: variable(whole(1, 168, TRY_HOURS.program), 'a whole number of hours, 1 to 168'),
  WINNOW_POSTS_A_DAY: variable(
    wholeNumber(1, 1_000_000).optional(),
    'a whole number of replies that are posted to one place in a day at most',
  ),
  WINNOW_STOP_AFTER: variable(whole(1, 100, 3), 'a whole number of tries without an answer, 1 to 100'),
  WINNOW_DRY_RUN: variable(yesOrNo, 'yes or no'),
  WINNOW_TRACKER_GITHUB: variable(
    z
      .string()
      .regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/)
      .optional(),
    'a repository as owner/name',
  ),
  WINNOW_TRACKER_TOKEN: variable(token.optional(), 'a token that may write issues', {
    secret: true,
  }),
  WINNOW_TRACKER_API: variable(
    web.optional(),
    'the address of an own server’s API, e.g. https://git.example/api/v3',
  ),
  WINNOW_TRACKER_URL: variable(web.optional(), 'an http or https address', { secret: true }),
  WINNOW_TRACKER_SECRET: variable(secret.optional(), secretForm, { secret: true }),
  WINNOW_DESK_TOKEN: variable(secret.optional(), secretForm, { secret: true }),
  WINNOW_DESK_URL: variable(web.optional(), 'the address of the desk as colleagues open it'),
  WINNOW_DESK_ACTOR: variable(name.default('local operator'), 'a name, at most 80 characters'),
  WINNOW_TIME_ZONE: variable(z.string().refine(isTimeZone).optional(), 'a time zone, e.g. Europe/Paris'),
  WINNOW_LOG_LEVEL: variable(z.enum(LEVELS).optional(), LEVELS.join(', ')),
} as const satisfies Readonly<Record<string, Own>>

function isPlace(place: string): boolean {
  const url = webAddress(place.includes('://') ? place : `https://${place}`)
  return url?.hostname.includes('.') === true
}

function isTimeZone(zone: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
