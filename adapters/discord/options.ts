/** What a forum tag of ours can mean: about the post, never about the person. */
export const TAG_MEANINGS = ['feedback', 'bug', 'request', 'question', 'praise', 'review'] as const
export type TagMeaning = (typeof TAG_MEANINGS)[number]

/** Discord as configured (`DISCORD_*`); parsed by src/config.ts. */
export interface DiscordConfig {
  readonly token: string
  /** Another address of Discord's API, without the version, e.g. `http://127.0.0.1:1234/api`. */
  readonly apiUrl?: string | undefined
  /** The private channel that review cards are posted in. */
  readonly reviewChannel?: string | undefined
  /** Channels whose messages, and those in their threads, become cases. */
  readonly channels: readonly string[]
  /** Forums whose posts are tagged. */
  readonly forums: readonly string[]
  /** User and role ids of those who may decide; the desk compares them. */
  readonly deciders: readonly string[]
  /** Names of tags by what they mean; names missing here are in the guild's language. */
  readonly tags?: Readonly<Partial<Record<TagMeaning, string>>> | undefined
  /** May tags that a forum lacks be created? */
  readonly createTags: boolean
  /** How many shards this process runs; `auto`: as many as Discord recommends; undefined: one. */
  readonly shards?: number | 'auto' | undefined
}
