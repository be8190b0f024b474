import { z } from 'zod'
import {
  daysOffSaid,
  LANGUAGES,
  READINGS,
  TAG_MEANINGS,
  TRY_HOURS,
  TWO_YES_WAYS,
  WEEKENDS,
  webAddress,
} from '../core/index.ts'
import { proxyList } from './proxies.ts'
import { isMisspeltWay } from './two-yeses.ts'

/*
 * Every variable the program knows, each with its expected form in words. `.env.example` says the
 * same (a test compares them).
 */

const SHORTEST_SECRET = 16
const name = z.string().max(80)
const secret = z.string().min(SHORTEST_SECRET).max(500)
const web = z.string().refine(isWebAddress)
/** Platforms give these out: their length is theirs. */
const token = z.string().min(1).max(1_000)
const slackId = z.string().regex(/^[A-Z][A-Z0-9]{1,40}$/)
const snowflake = z.string().regex(/^\d{1,20}$/)

export interface Variable {
  readonly schema: z.ZodType<unknown, string | undefined>
  /** What a right value looks like; shown with every complaint, never with the value of a secret. */
  readonly expected: string
  readonly secret?: true
}

function variable<T extends z.ZodType<unknown, string | undefined>>(
  schema: T,
  expected: string,
  more: { secret?: true } = {},
) {
  return { schema, expected, ...more }
}

const WHOLE = /^\d{1,9}$/
function whole(least: number, most: number, fallback: number) {
  return z
    .string()
    .regex(WHOLE)
    .transform(Number)
    .refine((value) => value >= least && value <= most)
    .optional()
    .transform((value) => value ?? fallback)
}

/** Empty: none. */
function listOf(form: z.ZodString) {
  return z
    .string()
    .max(10_000)
    .optional()
    .transform((list) => (list ?? '').split(/[,\s]+/).filter((one) => one !== ''))
    .pipe(z.array(form))
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
function keptFor(least: number) {
  const days = z
    .string()
    .regex(WHOLE)
    .transform(Number)
    .refine((value) => value >= least && value <= LONGEST_KEPT)
  return z.union([z.literal('forever').transform(() => null), days]).optional()
}

function wholeOrNone(least: number, most: number) {
  return z.union([z.undefined(), whole(least, most, least)])
}

const tagNames = z
  .string()
  .max(1_000)
  .optional()
  .transform((list) =>
    Object.fromEntries(
      (list ?? '')
        .split(',')
        .filter((one) => one.trim() !== '')
        .map((one) => one.split('=').map((part) => part.trim())),
    ),
  )
  .pipe(z.partialRecord(z.enum(TAG_MEANINGS), z.string().min(1).max(20)))

const yesOrNo = z
  .enum(['yes', 'no', 'true', 'false', '1', '0'])
  .optional()
  .transform((value) => value === 'yes' || value === 'true' || value === '1')

export const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export const secretForm = `at least ${SHORTEST_SECRET} characters that nobody can guess, e.g. from: openssl rand -hex 24`

/** All variables, in the order of `.env.example`. */
export const VARIABLES = {
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
  WINNOW_DATA_DIR: variable(z.string().max(4_096).default('./data'), 'a folder, e.g. ./data or ~/winnow'),
  DATABASE_URL: variable(
    z
      .string()
      .refine((url) => /^postgres(?:ql)?:\/\//.test(url))
      .optional(),
    'unset for SQLite, or postgres://user:password@host:5432/database',
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
  WINNOW_PLAYBOOK: variable(z.string().max(4_096).optional(), 'a file, e.g. ./playbook.yaml'),
  WINNOW_HOLD_PERSON: variable(name.optional(), 'a name or a channel, at most 80 characters'),
  WINNOW_HELPLINES: variable(z.string().max(4_096).optional(), 'a file, e.g. ./helplines.yaml'),
  WINNOW_HELPLINE_COUNTRIES: variable(
    listOf(z.string().regex(/^[A-Z]{2}$/)),
    'two-letter country codes, separated by commas, e.g. FR, BE',
  ),
  WINNOW_WORDS: variable(z.string().max(4_096).optional(), 'a file, e.g. ./words.yaml'),
  WINNOW_SMALL_TALK: variable(
    z.enum(['aside', 'review']).default('aside'),
    'aside (kept, without a card) or review (a card like any other)',
  ),
  WINNOW_UNDO_SECONDS: variable(whole(0, 3_600, 5), 'a whole number of seconds, 0 to 3600'),
  WINNOW_KEEP_DAYS: variable(keptFor(30), `a whole number of days, 30 to ${LONGEST_KEPT}, or forever`),
  WINNOW_KEEP_SMALL_TALK_DAYS: variable(
    keptFor(1),
    `a whole number of days, 1 to ${LONGEST_KEPT}, or forever`,
  ),
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
  WINNOW_DESK_TOKEN: variable(secret.optional(), secretForm, { secret: true }),
  WINNOW_DESK_URL: variable(web.optional(), 'the address of the desk as colleagues open it'),
  WINNOW_DESK_ACTOR: variable(name.default('local operator'), 'a name, at most 80 characters'),
  WINNOW_TIME_ZONE: variable(z.string().refine(isTimeZone).optional(), 'a time zone, e.g. Europe/Paris'),
  SLACK_BOT_TOKEN: variable(token.optional(), 'a bot token, xoxb-…', { secret: true }),
  SLACK_APP_TOKEN: variable(token.optional(), 'an app-level token, xapp-…', { secret: true }),
  SLACK_REVIEW_CHANNEL: variable(slackId.optional(), 'a channel id, e.g. C0123456789'),
  SLACK_HOLD_MENTION: variable(slackId.optional(), 'the id of a person (U…) or a user group (S…)'),
  SLACK_DECIDERS: variable(
    listOf(slackId),
    'ids of people (U…) and user groups (S…), separated by commas, e.g. U0123456789, S0123456789',
  ),
  SLACK_TEAM: variable(
    listOf(slackId),
    'ids of people (U…) and user groups (S…), separated by commas, e.g. S0123456789',
  ),
  SLACK_CASES_FROM: variable(
    z.enum(['everybody', 'outsiders']).default('everybody'),
    'everybody or outsiders (guests and people of other companies)',
  ),
  SLACK_CHANNELS: variable(listOf(slackId), 'channel ids, separated by commas, e.g. C0123456789'),
  SLACK_DIGEST_HOUR: variable(wholeOrNone(0, 23), 'an hour, 0 to 23'),
  SLACK_HTTP_PORT: variable(wholeOrNone(0, 65_535), 'a port, 1 to 65535 (0: any free one)'),
  SLACK_SIGNING_SECRET: variable(token.optional(), 'the app’s signing secret', { secret: true }),
  SLACK_CLIENT_ID: variable(name.optional(), 'the app’s client id'),
  SLACK_CLIENT_SECRET: variable(token.optional(), 'the app’s client secret', { secret: true }),
  SLACK_STATE_SECRET: variable(secret.optional(), secretForm, { secret: true }),
  SLACK_TOKEN_KEY: variable(secret.optional(), secretForm, { secret: true }),
  SLACK_API_URL: variable(web.optional(), 'an http or https address'),
  DISCORD_TOKEN: variable(token.optional(), 'a bot token', { secret: true }),
  DISCORD_REVIEW_CHANNEL: variable(snowflake.optional(), 'a channel id, digits only'),
  DISCORD_HOLD_MENTION: variable(
    z
      .string()
      .regex(/^(?:user|role):\d{1,20}$/)
      .optional(),
    'user: or role: and an id, e.g. role:123456789012345678',
  ),
  DISCORD_DECIDERS: variable(listOf(snowflake), 'user and role ids, digits only, separated by commas'),
  DISCORD_TEAM: variable(listOf(snowflake), 'user and role ids, digits only, separated by commas'),
  DISCORD_CHANNELS: variable(listOf(snowflake), 'channel ids, digits only, separated by commas'),
  DISCORD_FORUMS: variable(listOf(snowflake), 'ids of forum channels, digits only, separated by commas'),
  DISCORD_DIGEST_HOUR: variable(wholeOrNone(0, 23), 'an hour, 0 to 23'),
  DISCORD_TAGS: variable(
    tagNames,
    `names of at most 20 characters, e.g. feedback=Retours, bug=Bug report; possible are ${TAG_MEANINGS.join(', ')}`,
  ),
  DISCORD_CREATE_TAGS: variable(yesOrNo, 'yes or no'),
  DISCORD_SHARDS: variable(
    z.union([z.literal('auto'), whole(1, 1_000, 1)]).optional(),
    'auto, or a number of shards',
  ),
  DISCORD_API_URL: variable(web.optional(), 'an http or https address, e.g. https://discord.com/api'),
  WINNOW_LOG_LEVEL: variable(z.enum(LEVELS).optional(), LEVELS.join(', ')),
} as const satisfies Readonly<Record<string, Variable>>

/** What a right value of this variable looks like, in words. */
export function expectedOf(key: string): string {
  return (VARIABLES as Readonly<Record<string, Variable>>)[key]?.expected ?? ''
}

/** Known, and not used yet: accepted, and told by `winnow doctor`. */
export const LATER_VARIABLES = ['KEYV_URL'] as const

function isWebAddress(value: string): boolean {
  const url = webAddress(value)
  return url !== null && url.username === '' && url.password === ''
}

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
