import { type Forms, type Given, output, some } from '../../src/core/index.ts'

/** What the adapter is told, each by its variable. */
export interface SlackConfig {
  /** SLACK_BOT_TOKEN, `xoxb-…`: one workspace. Without it, `oauth` brings the workspaces. */
  readonly botToken?: string
  /** SLACK_APP_TOKEN, `xapp-…`: Socket Mode. */
  readonly appToken?: string
  /** SLACK_SIGNING_SECRET: HTTP mode. */
  readonly signingSecret?: string
  /** SLACK_API_URL: another address of the Web API, for tests. */
  readonly apiUrl?: string
  /** SLACK_HTTP_PORT: set = HTTP mode on that port, path /slack/events; otherwise Socket Mode. */
  readonly httpPort?: number
  /** WINNOW_HOST: the address that HTTP mode listens on. */
  readonly host: string
  /** SLACK_REVIEW_CHANNEL (C…): cards go there. */
  readonly reviewChannel?: string
  /** SLACK_HOLD_MENTION (U…, W… or S…): who is called when a comment needs a person at once. */
  readonly holdMention?: string
  /** SLACK_CHANNELS: messages there become cases. */
  readonly channels: readonly string[]
  /** SLACK_DECIDERS: ids of people (U…, W…) and of user groups (S…). */
  readonly deciders: readonly string[]
  /** SLACK_TEAM: the same kinds of ids; what they and the deciders say is no case. */
  readonly team?: readonly string[]
  /** SLACK_CASES_FROM=outsiders: only guests and people of other companies make cases. */
  readonly onlyOutsiders?: boolean
  /** SLACK_DIGEST_HOUR, 0–23, in `timeZone`. */
  readonly digestHour?: number
  /** WINNOW_TIME_ZONE, e.g. `Europe/Paris`. */
  readonly timeZone: string
  /** SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, SLACK_TOKEN_KEY. */
  readonly oauth?: {
    readonly clientId: string
    readonly clientSecret: string
    readonly stateSecret: string
    /** Encrypts stored tokens. */
    readonly tokenKey: string
  }
}

/** Ids as Slack gives them out: C… channels, U… and W… people, S… user groups. */
const ID = /^[A-Z][A-Z0-9]{1,40}$/

export function slackVariables(form: Forms) {
  return {
    SLACK_BOT_TOKEN: form.token('a bot token, xoxb-…'),
    SLACK_APP_TOKEN: form.token('an app-level token, xapp-…'),
    SLACK_REVIEW_CHANNEL: output(form.name('a channel id, e.g. C0123456789', ID)),
    SLACK_HOLD_MENTION: form.name('the id of a person (U…) or a user group (S…)', ID),
    SLACK_DECIDERS: form.list(
      'ids of people (U…) and user groups (S…), separated by commas, e.g. U0123456789, S0123456789',
      ID,
    ),
    SLACK_TEAM: form.list(
      'ids of people (U…) and user groups (S…), separated by commas, e.g. S0123456789',
      ID,
    ),
    SLACK_CASES_FROM: form.oneOf('everybody or outsiders (guests and people of other companies)', [
      'everybody',
      'outsiders',
    ]),
    SLACK_CHANNELS: form.list('channel ids, separated by commas, e.g. C0123456789', ID),
    SLACK_DIGEST_HOUR: form.whole('an hour, 0 to 23', 0, 23),
    SLACK_HTTP_PORT: form.whole('a port, 1 to 65535 (0: any free one)', 0, 65_535),
    SLACK_SIGNING_SECRET: form.token('the app’s signing secret'),
    SLACK_CLIENT_ID: form.name('the app’s client id'),
    SLACK_CLIENT_SECRET: form.token('the app’s client secret'),
    SLACK_STATE_SECRET: form.secret(),
    SLACK_TOKEN_KEY: form.secret(),
    SLACK_API_URL: form.web('an http or https address'),
  }
}

type Ours = Given<ReturnType<typeof slackVariables>>

const OAUTH = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'SLACK_TOKEN_KEY'] as const

/** @returns undefined when nothing says that Slack is wanted */
export function slackSettings({ read, isGiven, missing, host, timeZone }: Ours): SlackConfig | undefined {
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

  const several = OAUTH.some(isGiven)
  if (several) for (const key of OAUTH) if (!isGiven(key)) missing(key, 'several workspaces need all four')
  if (!isGiven('SLACK_BOT_TOKEN') && !several) {
    if ((appToken ?? signingSecret ?? httpPort) !== undefined)
      missing('SLACK_BOT_TOKEN', 'nothing is said in Slack without it')
    return undefined
  }
  if (!isGiven('SLACK_HTTP_PORT') && several)
    missing('SLACK_HTTP_PORT', 'workspaces install the app through it')
  else if (!isGiven('SLACK_HTTP_PORT')) {
    if (!isGiven('SLACK_APP_TOKEN'))
      missing('SLACK_APP_TOKEN', 'Socket Mode needs it (for HTTP set SLACK_HTTP_PORT)')
  } else if (!isGiven('SLACK_SIGNING_SECRET'))
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
