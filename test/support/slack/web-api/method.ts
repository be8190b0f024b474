import type { Json } from '../schema.ts'
import type { Triggers } from '../triggers.ts'
import type { SlackChannel, Workspace } from '../workspace.ts'

/** `{ok:false, error}`, with what Slack adds to it. */
export class SlackError extends Error {
  readonly code: string
  readonly more: Json

  constructor(code: string, more: Json = {}) {
    super(code)
    this.code = code
    this.more = more
  }
}

/** What a method may look at and change. */
export interface ApiContext {
  readonly workspace: Workspace
  readonly triggers: Triggers
  /** The token's kind and scopes; undefined for methods that take none. */
  readonly token: Token | undefined
  /** `http://127.0.0.1:1234` */
  readonly origin: string
  /** Tells the app of something that happened in the workspace. */
  emit(event: Json): void
  /** Hands out an address for Socket Mode. */
  openConnection(): string
  revoke(token: string): void
  /** Exchanges an OAuth code. */
  exchange(clientId: string, clientSecret: string, code: string): Json
}

export interface Token {
  readonly value: string
  readonly kind: 'bot' | 'app' | 'user'
  readonly scopes: readonly string[]
}

export interface Method {
  /** Any one of these is enough; none: no scope needed. */
  readonly scopes?: readonly string[]
  /** `bot` unless said; `none`: takes no token. */
  readonly token?: 'bot' | 'app' | 'none'
  /** Calls per minute (Slack's tiers 1–4: 1, 20, 50, 100); undefined: special or unlimited. */
  readonly perMinute?: number
  run(args: Json, context: ApiContext): Json
}

/** @throws SlackError `channel_not_found` unless the bot may know of it */
export function channelOf(args: Json, { workspace }: ApiContext): SlackChannel {
  if (typeof args.channel !== 'string' || args.channel === '') throw new SlackError('channel_not_found')
  const channel = workspace.channels.get(args.channel)
  if (channel === undefined) throw new SlackError('channel_not_found')
  if (channel.isPrivate && !channel.members.has(workspace.app.botUser))
    throw new SlackError('channel_not_found')
  return channel
}

/** @throws SlackError `missing_scope`, named as Slack names it */
export function needScope(token: Token | undefined, scope: string): void {
  if (token?.scopes.includes(scope) !== true)
    throw new SlackError('missing_scope', { needed: scope, provided: (token?.scopes ?? []).join(',') })
}
