import { createHmac } from 'node:crypto'
import type { Ack, EnvelopeKind, Transport } from './delivery.ts'
import type { Json } from './schema.ts'

/** Sends what happens to the app's own address, signed, as Slack does without Socket Mode. */
export function createHttpMode(url: string, signingSecret: string, ackWithin: number): Transport {
  return {
    async send(kind, payload, { number, reason }) {
      const sent = performance.now()
      const base = { kind, about: payload.event?.type ?? payload.type ?? payload.command, attempt: number }
      const { body, type } = encoded(kind, payload)
      const retries =
        number === 0
          ? {}
          : { 'x-slack-retry-num': String(number), 'x-slack-retry-reason': reason ?? 'http_timeout' }
      try {
        const answer = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': type, ...signed(body, signingSecret), ...retries },
          body,
          signal: AbortSignal.timeout(ackWithin),
        })
        const text = await answer.text()
        const latency = performance.now() - sent
        if (!answer.ok) return { ...base, acked: false, latency, why: `http_error ${answer.status}` }
        return { ...base, acked: true, latency, ...payloadOf(text) }
      } catch (error) {
        const why = (error as Error).name === 'TimeoutError' ? 'http_timeout' : 'connection_failed'
        return { ...base, acked: false, latency: performance.now() - sent, why }
      }
    },
  }
}

/** The headers that prove a request to come from Slack; `at`: seconds since 1970. */
export function signed(body: string, secret: string, at = Math.floor(Date.now() / 1_000)) {
  const signature = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': String(at), 'x-slack-signature': `v0=${signature}` }
}

function encoded(kind: EnvelopeKind, payload: Json): { body: string; type: string } {
  if (kind === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' }
  const fields = kind === 'interactive' ? { payload: JSON.stringify(payload) } : payload
  return { body: new URLSearchParams(fields).toString(), type: 'application/x-www-form-urlencoded' }
}

function payloadOf(text: string): Pick<Ack, 'payload'> {
  if (text === '') return {}
  try {
    return { payload: JSON.parse(text) }
  } catch {
    return { payload: { text } }
  }
}
