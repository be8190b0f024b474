import type { Clock, Timers } from '../../../src/core/index.ts'
import { type Ack, createDelivery, type Delivery, RETRY_AFTER } from './delivery.ts'
import { createHttpMode } from './http-mode.ts'
import { createInteractions, type Interactions } from './interactions.ts'
import { createMembers, type Members } from './members.ts'
import { createRates } from './rates.ts'
import { createResponseUrls, type ResponseUrls } from './response-urls.ts'
import type { Json } from './schema.ts'
import { type Call, createSlackServer, type Faults } from './server.ts'
import { createSocketMode, type DisconnectReason } from './socket-mode.ts'
import { createTokens, type OAuthClient } from './tokens.ts'
import { createTriggers } from './triggers.ts'
import {
  createWorkspace,
  type SlackEphemeral,
  type SlackMessage,
  type SlackView,
  type Workspace,
  type WorkspaceOptions,
} from './workspace.ts'

export interface SlackOptions extends Partial<WorkspaceOptions> {
  /** For retries of events; real ones unless given. */
  readonly timers?: Timers
  /** Send signed requests there instead of Socket Mode, e.g. `http://127.0.0.1:1234/slack/events`. */
  readonly http?: string
  /** Scopes of the bot's token; all that the double knows unless given. */
  readonly scopes?: readonly string[]
  /** Enforce Slack's tiers and one post a second in each channel, by the clock. */
  readonly rates?: boolean
  /** Milliseconds that the app has for an acknowledgement. */
  readonly ackWithin?: number
  /** Milliseconds before each retry of an event. */
  readonly retryAfter?: readonly number[]
  readonly oauth?: OAuthClient
}

export interface SlackDouble extends Interactions, Members {
  /** For `slackApiUrl` and SLACK_API_URL: `http://127.0.0.1:1234/api/`. */
  readonly url: string
  readonly botToken: string
  readonly appToken: string
  readonly signingSecret: string
  readonly workspace: Workspace
  /** What stands in a channel now, oldest first (copies). */
  messages(channel: string): readonly SlackMessage[]
  /** What only this person saw (copies). */
  ephemerals(user: string): readonly SlackEphemeral[]
  /** Open modals of a person, the uppermost last (copies). */
  views(user: string): readonly SlackView[]
  /** What stands in a person's Home tab. */
  home(user: string): SlackView | undefined
  readonly calls: readonly Call[]
  readonly acks: readonly Ack[]
  /** How many Socket Mode connections stand. */
  connections(): number
  /** An event of any kind, e.g. `{ type: 'app_uninstalled' }`. */
  emit(event: Json): void
  down(): Promise<void>
  up(): Promise<void>
  /** 429 for so many seconds by the clock. */
  rateLimit(method: string, seconds: number): void
  /** The next calls of the method end in this error code, or HTTP status. */
  refuse(method: string, error: string | number, times?: number): void
  /** The next so many calls of the method are answered; what is refused comes after them. */
  answer(method: string, times: number): void
  /** The next call is carried out, then the line breaks before the answer. */
  dropAnswerOf(method: string, times?: number): void
  /**
   * The line of the next call breaks, and Slack carries it out all the same, when the returned function is
   * called.
   */
  finishLate(method: string): () => void
  /** From now on nobody answers these calls, which are carried out or not; undefined: as before. */
  silence(method: string, how: 'carried out' | 'ignored' | undefined): void
  /** The next so many deliveries to the app come twice. */
  deliverTwice(times?: number): void
  hold: Delivery['hold']
  /** A `disconnect` envelope; `warning` unless said. */
  disconnect(reason?: DisconnectReason): void
  /** Breaks all Socket Mode connections without a word. */
  dropConnections(): void
  /** A trigger and a response_url as interactions carry them. */
  triggerFor(user: string): string
  responseUrlFor(user: string, channel: string): string
  /** A code that `oauth.v2.access` takes, once. */
  oauthCode(): string
  revoke(token: string): void
  close(): Promise<void>
}

const REAL_TIMERS: Timers = {
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
const REAL_CLOCK: Clock = { now: () => new Date() }
const ACK_WITHIN = 3_000

/** A Slack on loopback: one workspace with this app in it. It refuses what Slack refuses. */
export async function startSlack(options: SlackOptions = {}): Promise<SlackDouble> {
  const { clock = REAL_CLOCK, timers = REAL_TIMERS, ackWithin = ACK_WITHIN } = options
  const workspace = createWorkspace({ ...options, clock })
  const tokens = createTokens(workspace, options.scopes, options.oauth)
  const triggers = createTriggers(workspace)
  const sockets = createSocketMode(workspace.app.id, ackWithin)
  const transport =
    options.http === undefined ? sockets : createHttpMode(options.http, tokens.signingSecret, ackWithin)
  const delivery = createDelivery(workspace, transport, timers, options.retryAfter ?? RETRY_AFTER)
  const rates = createRates(clock, options.rates === true)
  const faults: Faults = { dropped: new Map(), late: new Map(), refused: new Map(), silent: new Map() }
  const emit = (event: Json) => {
    const channel = workspace.channels.get(event.channel)
    // Only channels that the bot is in are heard.
    if (event.type !== 'message' || channel?.members.has(workspace.app.botUser) === true)
      delivery.event(event)
  }
  let responses: ResponseUrls | undefined
  const server = createSlackServer({
    rates,
    faults,
    sockets,
    tokens: tokens.known,
    now: () => clock.now().getTime(),
    responses: () => (responses ??= createResponseUrls(workspace, server.origin, emit)),
    context: (token) => ({
      workspace,
      triggers,
      token,
      origin: server.origin(),
      emit,
      openConnection: () => `${server.origin().replace('http', 'ws')}${sockets.ticket()}`,
      revoke: tokens.revoke,
      exchange: tokens.exchange,
    }),
  })
  await server.listen()
  responses ??= createResponseUrls(workspace, server.origin, emit)
  const answering = responses
  const { botToken, appToken, signingSecret } = tokens
  return {
    ...createInteractions({ workspace, delivery, triggers, responses }),
    ...createMembers(workspace, emit),
    url: `${server.origin()}/api/`,
    botToken,
    appToken,
    signingSecret,
    workspace,
    messages: (channel) => structuredClone(workspace.channels.get(channel)?.messages ?? []),
    ephemerals: (user) => structuredClone(workspace.ephemerals.filter(({ to }) => to === user)),
    views: (user) => structuredClone(workspace.modals.get(user) ?? []),
    home: (user) => structuredClone(workspace.homes.get(user)),
    calls: server.calls,
    acks: delivery.acks,
    connections: sockets.connections,
    emit,
    down: server.unlisten,
    up: server.listen,
    rateLimit: rates.limit,
    answer(method, times) {
      const waiting = faults.refused.get(method) ?? []
      faults.refused.set(method, [...waiting, ...Array.from({ length: times }, () => undefined)])
    },
    refuse(method, error, times = 1) {
      const waiting = faults.refused.get(method) ?? []
      faults.refused.set(method, [...waiting, ...Array.from({ length: times }, () => error)])
    },
    dropAnswerOf: (method, times = 1) => void faults.dropped.set(method, times),
    finishLate(method) {
      let finish: () => void = () => undefined
      faults.late.set(method, (carryOut) => {
        finish = carryOut
      })
      return () => finish()
    },
    silence(method, how) {
      if (how === undefined) faults.silent.delete(method)
      else faults.silent.set(method, how)
    },
    deliverTwice: (times = 1) => delivery.twice(times),
    hold: () => delivery.hold(),
    disconnect: (reason = 'warning') => sockets.disconnect(reason),
    dropConnections: sockets.drop,
    triggerFor: triggers.issue,
    responseUrlFor: (user, channel) => answering.issue({ user, channel }),
    oauthCode: tokens.code,
    revoke: tokens.revoke,
    close: server.unlisten,
  }
}
