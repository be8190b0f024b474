/** What the Slack adapter is told; `src/config.ts` reads it from the variables named here. */
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
  /** SLACK_CHANNELS: messages there become cases. */
  readonly channels: readonly string[]
  /** SLACK_DECIDERS: ids of people (U…, W…) and of user groups (S…). */
  readonly deciders: readonly string[]
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
