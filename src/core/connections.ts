/*
 * How the program is connected to its platforms. Read from the variables named here by src/config.ts, and
 * handed to the adapters by main.
 */

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

/** What a forum tag of ours can mean: about the post, never about the person. */
export const TAG_MEANINGS = ['feedback', 'bug', 'request', 'question', 'praise', 'review'] as const
export type TagMeaning = (typeof TAG_MEANINGS)[number]
/** How likely a post is about each, 0–1, together 1; `none`: nothing that a tag could say. */
export type Meanings = Readonly<Record<TagMeaning | 'none', number>>

/** What the Discord adapter is told (`DISCORD_*`). */
export interface DiscordConfig {
  readonly token: string
  /** Another address of Discord's API, without the version, e.g. `http://127.0.0.1:1234/api`. */
  readonly apiUrl?: string | undefined
  /** The private channel that review cards are posted in. */
  readonly reviewChannel?: string | undefined
  /** DISCORD_HOLD_MENTION: `user:…` or `role:…`, called when a comment needs a person at once. */
  readonly holdMention?: string | undefined
  /** Channels whose messages, and those in their threads, become cases. */
  readonly channels: readonly string[]
  /** Forums whose posts are tagged. */
  readonly forums: readonly string[]
  /** User and role ids of those who may decide; the desk compares them. */
  readonly deciders: readonly string[]
  /** DISCORD_TEAM: the same kinds of ids; what they and the deciders say is no case. */
  readonly team?: readonly string[]
  /** Names of tags by what they mean; names missing here are in the guild's language. */
  readonly tags?: Readonly<Partial<Record<TagMeaning, string>>> | undefined
  /** May tags that a forum lacks be created? */
  readonly createTags: boolean
  /** DISCORD_DIGEST_HOUR, 0–23, in `timeZone`. */
  readonly digestHour?: number
  /** WINNOW_TIME_ZONE, e.g. `Europe/Paris`; UTC where it is missing. */
  readonly timeZone?: string
  /** How many shards this process runs; `auto`: as many as Discord recommends; undefined: one. */
  readonly shards?: number | 'auto' | undefined
}
