import type { z } from 'zod'
import type { DiscordConfig, Problem, SlackConfig } from '../core/index.ts'
import { expectedOf, type VARIABLES } from './variables.ts'

type Key = keyof typeof VARIABLES
type Read = <K extends Key>(key: K) => z.output<(typeof VARIABLES)[K]['schema']> | undefined

interface Given {
  readonly read: Read
  readonly given: (key: Key) => string | undefined
  readonly problems: Problem[]
}

const OAUTH = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'SLACK_TOKEN_KEY'] as const

/** @returns undefined when nothing says that Slack is wanted */
export function slackOf({
  read,
  given,
  problems,
  host,
  timeZone,
}: Given & { host: string; timeZone: string }): SlackConfig | undefined {
  const botToken = read('SLACK_BOT_TOKEN')
  const appToken = read('SLACK_APP_TOKEN')
  const signingSecret = read('SLACK_SIGNING_SECRET')
  const httpPort = read('SLACK_HTTP_PORT')
  const [clientId, clientSecret, stateSecret, tokenKey] = [
    read('SLACK_CLIENT_ID'),
    read('SLACK_CLIENT_SECRET'),
    read('SLACK_STATE_SECRET'),
    read('SLACK_TOKEN_KEY'),
  ]
  // Slack's client puts a method's name right behind it.
  const apiUrl = read('SLACK_API_URL')?.replace(/(?<!\/)\/*$/, '/')
  const settings = {
    host,
    channels: read('SLACK_CHANNELS') ?? [],
    deciders: read('SLACK_DECIDERS') ?? [],
    team: read('SLACK_TEAM') ?? [],
    onlyOutsiders: read('SLACK_CASES_FROM') === 'outsiders',
    timeZone,
    ...some('reviewChannel', read('SLACK_REVIEW_CHANNEL')),
    ...some('holdMention', read('SLACK_HOLD_MENTION')),
    ...some('digestHour', read('SLACK_DIGEST_HOUR')),
  }
  const missing = (key: Key, why: string) =>
    problems.push({ path: key, expected: `${expectedOf(key)}; it is missing, and ${why}` })

  const several = OAUTH.some((key) => given(key) !== undefined)
  if (several)
    for (const key of OAUTH) if (given(key) === undefined) missing(key, 'several workspaces need all four')
  if (given('SLACK_BOT_TOKEN') === undefined && !several) {
    if ((appToken ?? signingSecret ?? httpPort) !== undefined)
      missing('SLACK_BOT_TOKEN', 'nothing is said in Slack without it')
    return undefined
  }
  if (given('SLACK_HTTP_PORT') === undefined && several)
    missing('SLACK_HTTP_PORT', 'workspaces install the app through it')
  else if (given('SLACK_HTTP_PORT') === undefined) {
    if (given('SLACK_APP_TOKEN') === undefined)
      missing('SLACK_APP_TOKEN', 'Socket Mode needs it (for HTTP set SLACK_HTTP_PORT)')
  } else if (given('SLACK_SIGNING_SECRET') === undefined)
    missing('SLACK_SIGNING_SECRET', 'requests of Slack are checked with it')

  return {
    ...settings,
    ...some('botToken', botToken),
    ...some('appToken', appToken),
    ...some('signingSecret', signingSecret),
    ...some('httpPort', httpPort),
    ...some('apiUrl', apiUrl),
    ...(clientId && clientSecret && stateSecret && tokenKey
      ? { oauth: { clientId, clientSecret, stateSecret, tokenKey } }
      : {}),
  }
}

/** @returns undefined without a token */
export function discordOf({ read, timeZone }: Given & { timeZone: string }): DiscordConfig | undefined {
  const settings = {
    timeZone,
    ...some('digestHour', read('DISCORD_DIGEST_HOUR')),
    channels: read('DISCORD_CHANNELS') ?? [],
    forums: read('DISCORD_FORUMS') ?? [],
    deciders: read('DISCORD_DECIDERS') ?? [],
    team: read('DISCORD_TEAM') ?? [],
    tags: read('DISCORD_TAGS') ?? {},
    createTags: read('DISCORD_CREATE_TAGS') ?? false,
    ...some('reviewChannel', read('DISCORD_REVIEW_CHANNEL')),
    ...some('holdMention', read('DISCORD_HOLD_MENTION')),
    ...some('shards', read('DISCORD_SHARDS')),
    // discord.js adds the version by itself.
    ...some('apiUrl', read('DISCORD_API_URL')?.replace(/(?<!\/)\/*(?:v\d+\/*)?$/, '')),
  }
  const token = read('DISCORD_TOKEN')
  return token === undefined ? undefined : { token, ...settings }
}

/** A property only when there is something to say. */
function some<K extends string, T>(key: K, value: T | undefined): { readonly [_ in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [_ in K]?: T })
}
