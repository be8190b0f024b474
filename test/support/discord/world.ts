/** What the loopback Discord knows. Live records: tests may read them, only the double changes them. */
export type Json = Record<string, unknown>

export interface User {
  readonly id: string
  readonly username: string
  readonly bot: boolean
  /** As the person's client is set, e.g. `fr`. */
  readonly locale: string
}

export interface Role {
  readonly id: string
  readonly name: string
  permissions: bigint
}

export interface Guild {
  readonly id: string
  readonly name: string
  readonly locale: string
  readonly owner: User
  readonly roles: Map<string, Role>
  /** User id → role ids, @everyone left out. */
  readonly members: Map<string, string[]>
  /** False once the bot was removed from it. */
  joined: boolean
  /** In an outage. */
  away?: boolean
}

export interface Tag {
  readonly id: string
  readonly name: string
  readonly moderated: boolean
  readonly emoji_id: string | null
  readonly emoji_name: string | null
}

export const TEXT = 0
export const CATEGORY = 4
export const THREAD = 11
export const FORUM = 15
export const REQUIRE_TAG = 1 << 4

export interface Channel {
  readonly id: string
  readonly type: number
  readonly guildId: string
  name: string
  topic: string | null
  readonly parentId: string | null
  readonly overwrites: { id: string; type: 0 | 1; allow: bigint; deny: bigint }[]
  flags: number
  tags: Tag[]
  /** Of a thread. */
  readonly ownerId: string | null
  appliedTags: string[]
  archived: boolean
  locked: boolean
  archivedAt: number
  autoArchive: number
  /** A forum post whose first message hasn't come yet: Discord says 10008 and 40058 until then. */
  starterMissing: boolean
  readonly messages: Map<string, Message>
}

export interface Message {
  readonly id: string
  readonly channelId: string
  readonly author: User
  content: string
  embeds: Json[]
  components: Json[]
  attachments: Json[]
  flags: number
  readonly nonce: string | number | null
  readonly replyTo: Message | null
  /** What it passes on. */
  readonly forwards: Message | null
  readonly at: number
  editedAt: number | null
  /** Who alone sees it; such messages stand in no channel. */
  readonly ephemeralFor: string | null
}

export interface Command {
  readonly id: string
  readonly version: string
  readonly guildId: string | null
  readonly body: Json
}

export interface Answer {
  /** `callback` first, then edits of it and follow-ups. */
  readonly via: 'callback' | 'original' | 'followup'
  /** The callback's type: 4 message, 5 deferred, 6 deferred update, 7 update, 8 autocomplete, 9 modal. */
  readonly type: number | null
  readonly data: Json
  readonly ephemeral: boolean
  /** Milliseconds after the interaction was sent. */
  readonly afterMs: number
  readonly message: Message | null
}

export interface Interaction {
  readonly id: string
  readonly token: string
  readonly type: number
  readonly user: User
  readonly channel: Channel
  /** The message whose button was clicked. */
  readonly message: Message | null
  readonly at: number
  acknowledged: boolean
  original: Message | null
  /** The original is a deferral that shows "thinking…". */
  thinking: boolean
  modal: Json | null
  readonly answers: Answer[]
}

export interface World {
  readonly token: string
  readonly app: { readonly id: string; messageContent: boolean; readonly members: boolean }
  readonly bot: User
  readonly users: Map<string, User>
  readonly guilds: Map<string, Guild>
  readonly channels: Map<string, Channel>
  readonly interactions: Map<string, Interaction>
  /** By guild id, '' for global. */
  readonly commands: Map<string, Map<string, Command>>
  /** More active threads than so many are refused (Discord: 1,000). */
  readonly activeThreads: number
  readonly now: () => number
  readonly newId: () => string
  /** Set by the gateway. `null` guild: to every shard. */
  dispatch: (event: string, guildId: string | null, data: Json) => void
}

const EPOCH = 1_420_070_400_000

/** Ids as Discord makes them: later ones are greater. */
export function snowflakes(now: () => number): () => string {
  let last = 0n
  return () => {
    const next = BigInt(Math.max(0, Math.floor(now() - EPOCH))) << 22n
    last = next > last ? next : last + 1n
    return String(last)
  }
}

export function guildOf(world: World, channel: Channel): Guild {
  const guild = world.guilds.get(channel.guildId)
  if (guild === undefined) throw new Error(`no guild ${channel.guildId}`)
  return guild
}

export const threadsOf = (world: World, parentId: string): readonly Channel[] =>
  [...world.channels.values()].filter((channel) => channel.type === THREAD && channel.parentId === parentId)
