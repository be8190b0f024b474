import { randomUUID } from 'node:crypto'
import type { Timers } from '../../../src/core/index.ts'
import type { Json } from './schema.ts'
import type { Workspace } from './workspace.ts'

export type EnvelopeKind = 'events_api' | 'interactive' | 'slash_commands'

/** What became of one delivery to the app. */
export interface Ack {
  readonly kind: EnvelopeKind
  /** The event's, interaction's or command's type. */
  readonly about: string
  readonly acked: boolean
  /** Milliseconds from sending to the acknowledgement, by the real clock. */
  readonly latency: number
  /** What the app sent along. */
  readonly payload?: Json
  /** 0: the first. */
  readonly attempt: number
  /** Why it was not acknowledged: `timeout`, `no_connection`, `disconnected`, `http_error 500` … */
  readonly why?: string
}

export interface Attempt {
  readonly number: number
  readonly reason?: string
}

/** Socket Mode or HTTP. */
export interface Transport {
  send(kind: EnvelopeKind, payload: Json, attempt: Attempt): Promise<Ack>
}

/** Slack's retries of an event: at once, after a minute, after five (milliseconds). */
export const RETRY_AFTER: readonly number[] = [0, 60_000, 300_000]

export interface Delivery {
  readonly acks: Ack[]
  /** An event; unacknowledged ones are retried. Nobody waits for it. */
  event(event: Json): void
  /** A click, submission, shortcut or command: one try (unless doubled). */
  interact(kind: 'interactive' | 'slash_commands', payload: Json): Promise<Ack>
  /** The next so many deliveries come twice. */
  twice(count: number): void
  /** Events wait, until the returned function lets them go: in this order, or `reversed`. */
  hold(): (order?: 'reversed') => void
}

export function createDelivery(
  { team, app }: Workspace,
  transport: Transport,
  timers: Timers,
  retryAfter: readonly number[],
): Delivery {
  const acks: Ack[] = []
  let doubled = 0
  let held: Json[] | undefined

  async function attempt(kind: EnvelopeKind, payload: Json, tried: Attempt): Promise<Ack> {
    const ack = await transport.send(kind, payload, tried)
    acks.push(ack)
    return ack
  }

  function takeDouble(): boolean {
    if (doubled === 0) return false
    doubled -= 1
    return true
  }

  async function deliver(payload: Json, number = 0, reason?: string): Promise<void> {
    const ack = await attempt('events_api', payload, { number, ...(reason === undefined ? {} : { reason }) })
    const wait = retryAfter[number]
    if (ack.acked || wait === undefined) return
    timers.after(wait, () => void deliver(payload, number + 1, ack.why))
  }

  return {
    acks,
    event(event) {
      if (held !== undefined) {
        held.push(event)
        return
      }
      const payload = {
        token: 'verification-token',
        team_id: team.id,
        api_app_id: app.id,
        event: { event_ts: event.ts ?? `${Math.floor(Date.now() / 1_000)}.000000`, ...event },
        type: 'event_callback',
        event_id: `Ev${randomUUID().slice(0, 8).toUpperCase()}`,
        event_time: Math.floor(Number(event.ts ?? Date.now() / 1_000)),
        authorizations: [
          {
            enterprise_id: null,
            team_id: team.id,
            user_id: app.botUser,
            is_bot: true,
            is_enterprise_install: false,
          },
        ],
        is_ext_shared_channel: false,
        event_context: 'loopback',
      }
      void deliver(payload)
      if (takeDouble()) void attempt('events_api', payload, { number: 1, reason: 'timeout' })
    },
    async interact(kind, payload) {
      const first = attempt(kind, payload, { number: 0 })
      if (takeDouble()) void attempt(kind, payload, { number: 1 })
      return await first
    },
    twice(count) {
      doubled += count
    },
    hold() {
      held ??= []
      return (order) => {
        const waiting = held ?? []
        held = undefined
        for (const event of order === 'reversed' ? waiting.reverse() : waiting) this.event(event)
      }
    },
  }
}
