import { type Forms, type Given, output, some, TAG_MEANINGS, type TagMeaning } from '../../src/core/index.ts'

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

const SNOWFLAKE = /^\d{1,20}$/

export function discordVariables(form: Forms) {
  const ids = (what: string) => form.list(`${what}, digits only, separated by commas`, SNOWFLAKE)
  return {
    DISCORD_TOKEN: form.token('a bot token'),
    DISCORD_REVIEW_CHANNEL: output(form.name('a channel id, digits only', SNOWFLAKE)),
    DISCORD_HOLD_MENTION: form.name(
      'user: or role: and an id, e.g. role:123456789012345678',
      /^(?:user|role):\d{1,20}$/,
    ),
    DISCORD_DECIDERS: ids('user and role ids'),
    DISCORD_TEAM: ids('user and role ids'),
    DISCORD_CHANNELS: ids('channel ids'),
    DISCORD_FORUMS: output(ids('ids of forum channels')),
    DISCORD_DIGEST_HOUR: form.whole('an hour, 0 to 23', 0, 23),
    DISCORD_TAGS: form.pairs(
      'names of at most 20 characters, e.g. feedback=Retours, bug=Bug report; possible are ' +
        `${TAG_MEANINGS.join(', ')}`,
      TAG_MEANINGS,
      20,
    ),
    DISCORD_CREATE_TAGS: form.yesOrNo('yes or no'),
    DISCORD_SHARDS: form.name('auto, or a number of shards', /^(?:auto|[1-9]\d{0,2}|1000)$/),
    DISCORD_API_URL: form.web('an http or https address, e.g. https://discord.com/api'),
  }
}

type Ours = Given<ReturnType<typeof discordVariables>>

/** @returns undefined without a token */
export function discordSettings({ read, timeZone }: Ours): DiscordConfig | undefined {
  const said = read('DISCORD_SHARDS')
  const shards = said === undefined ? undefined : said === 'auto' ? ('auto' as const) : Number(said)
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
    ...some('shards', shards),
    // discord.js adds the version by itself.
    ...some('apiUrl', read('DISCORD_API_URL')?.replace(/(?<!\/)\/*(?:v\d+\/*)?$/, '')),
  }
  const token = read('DISCORD_TOKEN')
  return token === undefined ? undefined : { token, ...settings }
}
