import { randomUUID } from 'node:crypto'
import type { Clock } from '../../../src/core/index.ts'
import { PEOPLE, type SlackPerson } from './people.ts'
import type { Json } from './schema.ts'

/** A message as it stands in a channel. */
export interface SlackMessage {
  readonly ts: string
  readonly channel: string
  /** Encoded as Slack does: `&amp; &lt; &gt;` are signs, `<…>` is a mention or a link. */
  text: string
  readonly user?: string
  readonly bot_id?: string
  readonly app_id?: string
  readonly subtype?: string
  readonly thread_ts?: string
  /** false: sent with `mrkdwn: false`, so `*` and `_` are shown as they are. */
  readonly mrkdwn?: boolean
  blocks?: Json[]
  metadata?: Json
  edited?: { user: string; ts: string }
}

/** What only one person sees. */
export interface SlackEphemeral extends Omit<SlackMessage, 'edited' | 'metadata'> {
  readonly to: string
}

export interface SlackChannel {
  readonly id: string
  readonly name: string
  readonly isPrivate: boolean
  readonly isArchived: boolean
  readonly members: Set<string>
  /** Oldest first; deleted ones are gone. */
  readonly messages: SlackMessage[]
}

export interface SlackView {
  readonly id: string
  /** Whoever sees it. */
  readonly user: string
  readonly root: string
  readonly previous: string | null
  hash: string
  /** As the app sent it, with ids filled in. */
  view: Json
}

/** Whatever stands in one workspace, and who is in it. */
export interface Workspace {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string }
  readonly app: { readonly id: string; readonly botId: string; readonly botUser: string }
  readonly clock: Clock
  readonly people: Map<string, SlackPerson>
  readonly groups: Map<string, { readonly id: string; readonly handle: string; readonly users: string[] }>
  readonly channels: Map<string, SlackChannel>
  readonly ephemerals: SlackEphemeral[]
  /** Open modals of each person, the uppermost last. */
  readonly modals: Map<string, SlackView[]>
  readonly homes: Map<string, SlackView>
  /** A time stamp that no other message has. */
  nextTs(): string
  nextId(kind: string): string
}

export interface ChannelOptions {
  readonly id: string
  readonly name?: string
  readonly isPrivate?: boolean
  readonly isArchived?: boolean
  /** false: the bot is not a member. */
  readonly bot?: boolean
}

export interface WorkspaceOptions {
  readonly clock: Clock
  readonly teamId?: string
  readonly people?: readonly SlackPerson[]
  readonly groups?: Readonly<Record<string, readonly string[]>>
  readonly channels?: readonly ChannelOptions[]
}

export const REVIEW = 'C0REVIEW'
export const CUSTOMERS = 'C0CUSTOM'

export function createWorkspace(options: WorkspaceOptions): Workspace {
  let numbers = 0
  const app = { id: 'A0WINNOW', botId: 'B0WINNOW', botUser: 'U0WINNOW' }
  const bot: SlackPerson = { id: app.botUser, name: 'winnow', realName: 'Winnow', isBot: true }
  const people = new Map([...(options.people ?? PEOPLE), bot].map((person) => [person.id, person]))
  const channels = options.channels ?? [
    { id: REVIEW, name: 'review' },
    { id: CUSTOMERS, name: 'customers' },
  ]
  return {
    team: { id: options.teamId ?? 'T0ACME', name: 'Acme', domain: 'acme' },
    app,
    clock: options.clock,
    people,
    groups: new Map(
      Object.entries(options.groups ?? {}).map(([id, users]) => [
        id,
        { id, handle: id.toLowerCase(), users: [...users] },
      ]),
    ),
    channels: new Map(
      channels.map(({ id, name = id.toLowerCase(), isPrivate = false, isArchived = false, bot = true }) => [
        id,
        {
          id,
          name,
          isPrivate,
          isArchived,
          members: new Set([...people.keys()].filter((person) => bot || person !== app.botUser)),
          messages: [],
        },
      ]),
    ),
    ephemerals: [],
    modals: new Map(),
    homes: new Map(),
    nextTs() {
      numbers += 1
      const seconds = Math.floor(options.clock.now().getTime() / 1_000)
      return `${seconds}.${String(numbers).padStart(6, '0')}`
    },
    nextId: (kind) => `${kind}${randomUUID().replaceAll('-', '').slice(0, 10).toUpperCase()}`,
  }
}

/** Blocks as Slack keeps them: each has an id. */
export function withBlockIds(blocks: Json[]): Json[] {
  return blocks.map((block) => ({ ...block, block_id: block.block_id ?? randomUUID().slice(0, 5) }))
}

/** A message as the API and events show it. */
export function messageJson({ channel, mrkdwn, metadata, ...message }: SlackMessage, all = false): Json {
  return { type: 'message', ...message, ...(all && metadata !== undefined ? { metadata } : {}) }
}
