import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Ack, EnvelopeKind, Transport } from './delivery.ts'
import type { Json } from './schema.ts'

/** Milliseconds. */
const PING_EVERY = 10_000
/** More connections than this are refused. */
const MOST_CONNECTIONS = 10
/** A ticket not used by then is void, in milliseconds. */
const TICKET_LIFE = 30_000

/** Why Slack asks an app to connect anew. */
export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled'

export interface SocketMode extends Transport {
  /** A path with a ticket that opens one connection. */
  ticket(): string
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Asks every connection to go; `warning` only announces it. */
  disconnect(reason: DisconnectReason): void
  /** Breaks every connection without a word. */
  drop(): void
  connections(): number
}

interface Waiting {
  readonly socket: WebSocket
  readonly settle: (ack: Pick<Ack, 'acked'> & { payload?: Json; why?: string }) => void
}

export function createSocketMode(appId: string, ackWithin: number): SocketMode {
  const server = new WebSocketServer({ noServer: true })
  const tickets = new Map<string, number>()
  const open: WebSocket[] = []
  const waiting = new Map<string, Waiting>()
  const debug = { host: 'loopback', build_number: 1, approximate_connection_time: 18_060 }

  function welcome(socket: WebSocket): void {
    open.push(socket)
    const pings = setInterval(() => socket.ping('Ping from loopback'), PING_EVERY)
    pings.unref()
    socket.on('message', (data) => hear(String(data)))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(pings)
      open.splice(open.indexOf(socket), 1)
      for (const [id, one] of waiting)
        if (one.socket === socket) settle(id, { acked: false, why: 'disconnected' })
    })
    const hello = { type: 'hello', num_connections: open.length, debug_info: debug }
    socket.send(JSON.stringify({ ...hello, connection_info: { app_id: appId } }))
    socket.ping('Ping from loopback')
  }

  function hear(text: string): void {
    const { envelope_id, payload }: Json = JSON.parse(text)
    // An envelope that nobody waits for was acknowledged before, or too late: Slack says nothing.
    settle(envelope_id, { acked: true, payload })
  }

  function settle(id: string, how: Parameters<Waiting['settle']>[0]): void {
    waiting.get(id)?.settle(how)
    waiting.delete(id)
  }

  return {
    ticket() {
      const ticket = randomUUID()
      tickets.set(ticket, Date.now() + TICKET_LIFE)
      return `/link/?ticket=${ticket}&app_id=${appId}`
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '/', 'http://loopback').searchParams.get('ticket') ?? ''
      const until = tickets.get(ticket) ?? 0
      tickets.delete(ticket)
      if (until < Date.now() || open.length >= MOST_CONNECTIONS) {
        socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
        return
      }
      server.handleUpgrade(request, socket, head, welcome)
    },
    send(kind: EnvelopeKind, payload, { number, reason = '' }) {
      const about = payload.event?.type ?? payload.type ?? payload.command
      const socket = open[Math.floor(Math.random() * open.length)]
      const base = { kind, about, attempt: number }
      if (socket === undefined)
        return Promise.resolve({ ...base, acked: false, latency: 0, why: 'no_connection' })
      const id = randomUUID()
      const sent = performance.now()
      const retries = kind === 'events_api' ? { retry_attempt: number, retry_reason: reason } : {}
      const accepts = kind === 'slash_commands' || payload.type === 'view_submission'
      const envelope = { envelope_id: id, payload, type: kind, accepts_response_payload: accepts, ...retries }
      return new Promise((resolve) => {
        const timeout = setTimeout(() => settle(id, { acked: false, why: 'timeout' }), ackWithin)
        timeout.unref()
        waiting.set(id, {
          socket,
          settle(how) {
            clearTimeout(timeout)
            resolve({ ...base, latency: performance.now() - sent, ...how })
          },
        })
        socket.send(JSON.stringify(envelope))
      })
    },
    disconnect(reason) {
      for (const socket of [...open]) {
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: debug }))
        if (reason !== 'warning') setTimeout(() => socket.close(1000), 50).unref()
      }
    },
    drop() {
      for (const socket of [...open]) socket.terminate()
    },
    connections: () => open.length,
  }
}
