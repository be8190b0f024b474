import { join } from 'node:path'
import type { z } from 'zod'
import { type Env, readEnvFile, withSecretFiles } from './config/env-files.ts'
import { secretForm } from './config/forms.ts'
import { isGuessable } from './config/guessable.ts'
import { helplinesIn, PROJECT_ROOT, pathFrom, settingsRoot } from './config/places.ts'
import { replyOf } from './config/reply.ts'
import { nameStrangers } from './config/strangers.ts'
import { trackerOf } from './config/tracker.ts'
import { type LEVELS, OWN } from './config/variables.ts'
import {
  type ConfiguredPlatform,
  type DaysOff,
  type Given,
  type Keep,
  type Language,
  type Problem,
  type ReadingKind,
  type SecondYes,
  type Signing,
  shortened,
  type TrackerSettings,
  WEEKENDS,
  WinnowError,
} from './core/index.ts'
import { PLATFORMS } from './platforms.ts'
import { expectedOf, VARIABLES } from './variables.ts'

/* The only file that reads process.env (a test looks). What can be said is in config/variables.ts. */

export { PROJECT_ROOT } from './config/places.ts'
export { VARIABLES } from './variables.ts'

const SETTINGS = settingsRoot(PROJECT_ROOT, process.cwd(), process.env.XDG_DATA_HOME)
const pathOf = (value: string) => pathFrom(SETTINGS, value)

type Unset = string | undefined

/** Addresses with a password in them: without one nothing stands open. */
const EMPTY_IS_UNSET: ReadonlySet<string> = new Set(['DATABASE_URL', 'KEYV_URL'])

export interface Config {
  readonly port: number
  readonly host: string
  /** Reachable from other machines: then a login is demanded. */
  readonly exposed: boolean
  /** Addresses or networks of proxies whose forwarded address is believed. */
  readonly trustedProxies: readonly string[]
  /** Absolute. */
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  /** Redis, for what may be forgotten. */
  readonly keyvUrl: string | undefined
  readonly brand: string | undefined
  readonly speaker: string | undefined
  readonly signing: Signing | undefined
  readonly language: Language
  /** Hosts, or hosts with the beginning of a path, in lower case. */
  readonly ownPlaces: readonly string[]
  /** How closely comments are read. */
  readonly reading: ReadingKind
  /** Absolute; `required` when it was asked for by name, so that its absence is an error. */
  readonly playbook: { readonly path: string; readonly required: boolean }
  /** Who is told of a held comment, and where help lines stand (absolute); `countries` empty: by language. */
  readonly hold: { readonly person: Unset; readonly helplines: string; readonly countries: readonly string[] }
  /** The team's own words; as `playbook`. */
  readonly words: { readonly path: string; readonly required: boolean }
  /** The team's known answers; as `playbook`. */
  readonly answers: { readonly path: string; readonly required: boolean }
  /** `aside`: small talk from chats is kept and makes no card; `review`: it does. */
  readonly smallTalk: 'aside' | 'review'
  readonly undoSeconds: number
  readonly keep: Keep
  /** A promise without a day is due after so many; what was written elsewhere is told for so many. */
  readonly promiseDays: number
  readonly memoryDays: number | null
  /** Which replies two people approve. */
  readonly secondYes: SecondYes
  /** An answer to a question of ours is waited for so many hours, days off not counted. */
  readonly answerHours: number
  readonly daysOff: DaysOff
  /** Where the team works. */
  readonly timeZone: string
  readonly api: { readonly token: string | undefined; readonly actor: string }
  /** Key of what a platform pushes, if any may; and what we ourselves write under, in lower case, no @. */
  readonly intake: { readonly hookSecret: string | undefined; readonly ownAuthors: readonly string[] }
  /** `tryHours`: how long a reply is tried there, from its approval. */
  readonly reply: { readonly url: string; readonly secret: string; readonly tryHours: number } | undefined
  /** So many replies a day and place at most. */
  readonly postsADay: number | undefined
  /** Unknown outcomes in a row after which a place rests. */
  readonly stopAfter: number
  /** Nothing is posted anywhere. */
  readonly dryRun: boolean
  /** Where a critic’s problem becomes an issue. */
  readonly tracker: TrackerSettings | undefined
  /** `url`: where colleagues open it. */
  readonly desk: { readonly token: Unset; readonly actor: string; readonly url: Unset }
  /** Those that are connected to. */
  readonly platforms: readonly ConfiguredPlatform[]
  /** undefined: warnings on a terminal, info elsewhere. */
  readonly logLevel: (typeof LEVELS)[number] | undefined
  /** What looks odd but stops nothing, as sentences. */
  readonly warnings: readonly string[]
}

/**
 * Reads `.env` (in a clone the one next to package.json) under the real environment, secrets from files too.
 * @throws WinnowError `config_invalid` with every problem at once
 */
export function loadConfig(): Config {
  const secrets = Object.keys(VARIABLES).filter((key) => VARIABLES[key]?.secret === true)
  const whole = (env: Env) => withSecretFiles(env, secrets, pathOf)
  return readConfig(whole(process.env), whole(readEnvFile(join(SETTINGS, '.env'))))
}

/** An npm script started this process, so a shell of npm's stands above it. */
export function isNpmScript(): boolean {
  return process.env.npm_lifecycle_event !== undefined
}

/** Pure part of `loadConfig`. @param file what `.env` says; the environment wins */
export function readConfig(environment: Env, file: Env = {}): Config {
  const problems: Problem[] = []
  const warnings: string[] = []
  const known = Object.keys(VARIABLES)
  nameStrangers({ known, environment, file }, problems, warnings)
  const given = (key: string): string | undefined => {
    const value = environment[key] ?? file[key]
    return value?.trim() === '' ? undefined : value?.trim()
  }
  for (const [key, { secret: isSecret }] of Object.entries(VARIABLES)) {
    const value = environment[key] ?? file[key]
    // An empty token would leave a door open that somebody meant to close.
    if (isSecret && value !== undefined && value.trim() === '' && !EMPTY_IS_UNSET.has(key))
      problems.push({ path: key, expected: `${expectedOf(key)}; it is empty: fill it in or remove the line` })
  }
  const dryRun = OWN.WINNOW_DRY_RUN.schema.safeParse(given('WINNOW_DRY_RUN')).data === true
  const readAny = (key: string): unknown => {
    const variable = VARIABLES[key]
    const said = dryRun && variable?.output === true ? undefined : given(key)
    const result = variable?.schema.safeParse(said)
    if (result?.success === true) return result.data
    problems.push({ path: key, expected: `${expectedOf(key)}${seen(key, given(key))}` })
    return undefined
  }
  const read = <K extends keyof typeof OWN>(key: K) =>
    readAny(key) as z.output<(typeof OWN)[K]['schema']> | undefined
  const fileAt = (path: Unset, or: string) => ({ path: pathOf(path ?? or), required: path !== undefined })
  const host = read('WINNOW_HOST') ?? '127.0.0.1'
  const exposed = !isLoopback(host)
  const timeZone = read('WINNOW_TIME_ZONE') ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const desk = {
    token: read('WINNOW_DESK_TOKEN'),
    actor: read('WINNOW_DESK_ACTOR') ?? 'local operator',
    url: read('WINNOW_DESK_URL'),
  }
  if (exposed && desk.token === undefined && given('WINNOW_DESK_TOKEN') === undefined)
    problems.push({
      path: 'WINNOW_DESK_TOKEN',
      expected: `${secretForm}; it is missing, and WINNOW_HOST opens the desk to other machines`,
    })
  const trustedProxies = read('WINNOW_TRUSTED_PROXIES') ?? []
  const apiToken = read('WINNOW_API_TOKEN')
  const reached = exposed || trustedProxies.length > 0
  judge('WINNOW_DESK_TOKEN', desk.token, reached, problems, warnings)
  judge('WINNOW_API_TOKEN', apiToken, reached, problems, warnings)
  if (trustedProxies.length > 0 && desk.token === undefined)
    warnings.push(
      'WINNOW_TRUSTED_PROXIES is set without WINNOW_DESK_TOKEN: behind a proxy the desk stays closed.',
    )
  const platformsGiven: Given = {
    read: readAny,
    isGiven: (key) => given(key) !== undefined,
    missing: (key, why) =>
      problems.push({ path: key, expected: `${expectedOf(key)}; it is missing, and ${why}` }),
    pathOf,
    host,
    timeZone,
  }
  const config: Config = {
    port: read('WINNOW_PORT') ?? 3000,
    host,
    exposed,
    trustedProxies,
    dataDir: pathOf(read('WINNOW_DATA_DIR') ?? './data'),
    databaseUrl: read('DATABASE_URL'),
    keyvUrl: read('KEYV_URL'),
    brand: read('WINNOW_BRAND'),
    speaker: read('WINNOW_SPEAKER'),
    signing: read('WINNOW_SIGNATURE') === 'approver' ? { speaker: read('WINNOW_SPEAKER') } : undefined,
    language: read('WINNOW_LANGUAGE') ?? 'en',
    reading: read('WINNOW_READING') ?? 'deep',
    ownPlaces: (read('WINNOW_OWN_PLACES') ?? []).map((place) => place.toLowerCase()),
    playbook: fileAt(read('WINNOW_PLAYBOOK'), './playbook.yaml'),
    words: fileAt(read('WINNOW_WORDS'), './words.yaml'),
    answers: fileAt(read('WINNOW_ANSWERS'), './answers.yaml'),
    hold: {
      person: read('WINNOW_HOLD_PERSON'),
      helplines: pathOf(read('WINNOW_HELPLINES') ?? helplinesIn(SETTINGS)),
      countries: read('WINNOW_HELPLINE_COUNTRIES') ?? [],
    },
    smallTalk: read('WINNOW_SMALL_TALK') ?? 'aside',
    undoSeconds: read('WINNOW_UNDO_SECONDS') ?? 5,
    keep: {
      cases: read('WINNOW_KEEP_DAYS') ?? null,
      smallTalk: read('WINNOW_KEEP_SMALL_TALK_DAYS') ?? null,
    },
    promiseDays: read('WINNOW_PROMISE_DAYS') ?? 7,
    memoryDays: read('WINNOW_MEMORY_DAYS') ?? null,
    answerHours: read('WINNOW_ANSWER_HOURS') ?? 72,
    daysOff: read('WINNOW_DAYS_OFF') ?? WEEKENDS,
    secondYes: read('WINNOW_SECOND_YES') ?? [],
    timeZone,
    api: { token: apiToken, actor: read('WINNOW_API_ACTOR') ?? 'local operator' },
    intake: { hookSecret: read('WINNOW_HOOK_SECRET'), ownAuthors: read('WINNOW_OWN_AUTHORS') ?? [] },
    reply: replyOf(
      {
        url: read('WINNOW_REPLY_URL'),
        secret: read('WINNOW_REPLY_SECRET'),
        tryHours: read('WINNOW_SEND_HOURS'),
      },
      given,
      problems,
      warnings,
    ),
    postsADay: read('WINNOW_POSTS_A_DAY'),
    stopAfter: read('WINNOW_STOP_AFTER') ?? 3,
    dryRun: read('WINNOW_DRY_RUN') ?? false,
    tracker: trackerOf(read, problems, warnings),
    desk,
    platforms: PLATFORMS.flatMap((kind) => kind.configure(platformsGiven) ?? []),
    logLevel: read('WINNOW_LOG_LEVEL'),
    warnings,
  }
  if (problems.length > 0) throw refused(problems)
  return config
}

/** Beyond this machine a token is all that stands before the desk: none that people try first. */
function judge(
  key: string,
  token: string | undefined,
  reached: boolean,
  problems: Problem[],
  warnings: string[],
): void {
  if (token === undefined || !isGuessable(token)) return
  if (reached) problems.push({ path: key, expected: `${secretForm}; it is one that people try first` })
  else warnings.push(`${key} is easy to guess: other machines are let in only with a better one.`)
}

function seen(key: string, value: string | undefined): string {
  if (VARIABLES[key]?.secret === true || value === undefined) return ''
  return `; it is ${JSON.stringify(shortened(value, 61))}`
}

function refused(problems: readonly Problem[]): WinnowError {
  const lines = problems.map(({ path, expected }) => `  ${path}: ${told(expected)}`)
  return new WinnowError(
    'config_invalid',
    `The configuration has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`} ` +
      `(see .env.example):\n${lines.join('\n')}`,
    { problems },
  )
}

function told(expected: string): string {
  return expected.startsWith('no such') ? expected : `expected ${expected}`
}

/** Only this machine can reach it. */
export function isLoopback(host: string): boolean {
  const bare = host.toLowerCase()
  return bare === 'localhost' || bare === '::1' || /^127(?:\.\d{1,3}){3}$/.test(bare)
}

/** Somebody has begun to make it theirs: then invented comments would only be in the way. */
export function isConfigured({ brand, api, reply, ownPlaces, databaseUrl, platforms }: Config): boolean {
  const set = [brand, api.token, reply, ownPlaces[0], databaseUrl, platforms[0]]
  return set.some((one) => one !== undefined)
}

/** Unset is a default; null was said, and means for ever. */
