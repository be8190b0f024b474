import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { INTENTS, KNOWN } from './intents.ts'
import { dispatchTo, type Session, send, welcome } from './session.ts'
import type { Json, World } from './world.ts'

/** Discord's default; a test's client never lives so long. */
const HEARTBEAT = 41_250
/** Frames a client may send per minute. */
const PER_MINUTE = 120

export interface Gateway {
  readonly sessions: ReadonlyMap<string, Session>
  /** How many times clients identified and resumed. */
  readonly counts: { identified: number; resumed: number; heartbeats: number }
  /** Sends the last event of that name once more, as new. */
  repeat(event: string): void
  reconnect(): void
  invalidate(resumable: boolean): void
  /** Cuts every connection without a word; sessions stay, unless they are forgotten. */
  cut(forget: boolean): void
  close(): Promise<void>
}

/** Speaks the gateway protocol v10 (JSON, no compression) on /gateway of the given server. */
export function serveGateway(
  server: Server,
  world: World,
  options: { url: () => string; isDown: () => boolean },
): Gateway {
  const sockets = new WebSocketServer({ noServer: true })
  const sessions = new Map<string, Session>()
  const counts = { identified: 0, resumed: 0, heartbeats: 0 }
  world.dispatch = (event, guildId, data) => {
    for (const session of sessions.values()) dispatchTo(world, session, event, guildId, data)
  }

  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', 'http://discord')
    if (options.isDown() || !url.pathname.startsWith('/gateway')) {
      socket.destroy()
      return
    }
    sockets.handleUpgrade(request, socket, head, (connection) => {
      if (url.searchParams.get('v') !== '10') connection.close(4012, 'Invalid API version.')
      else serve(connection)
    })
  })

  function serve(socket: WebSocket): void {
    let session: Session | null = null
    let frames: number[] = []
    send(socket, { op: 10, d: { heartbeat_interval: HEARTBEAT, _trace: [] } })
    socket.on('close', (code) => {
      if (session?.socket !== socket) return
      session.socket = null
      if (code === 1000 || code === 1001) sessions.delete(session.id)
    })
    socket.on('message', (raw) => {
      const now = Date.now()
      frames = [...frames.filter((at) => now - at < 60_000), now]
      if (frames.length > PER_MINUTE) return socket.close(4008, 'Rate limited.')
      let frame: Json
      try {
        frame = JSON.parse(String(raw)) as Json
      } catch {
        return socket.close(4002, 'Error while decoding payload.')
      }
      const data = (frame.d ?? {}) as Json
      switch (frame.op) {
        case 1:
          counts.heartbeats += 1
          return send(socket, { op: 11 })
        case 2:
          if (session !== null) return socket.close(4005, 'Already authenticated.')
          session = identify(socket, data)
          return
        case 6:
          session = resume(socket, data)
          return
        case 3:
        case 4:
          if (session === null) socket.close(4003, 'Not authenticated.')
          return
        case 8:
          return members(socket, session, data)
        default:
          return socket.close(4001, 'Unknown opcode.')
      }
    })
  }

  function identify(socket: WebSocket, data: Json): Session | null {
    const refuse = (code: number, why: string) => {
      socket.close(code, why)
      return null
    }
    if (data.token !== world.token) return refuse(4004, 'Authentication failed.')
    const { intents } = data
    if (typeof intents !== 'number' || (intents & ~KNOWN) !== 0) return refuse(4013, 'Invalid intent(s).')
    const { messageContent, members } = world.app
    const privileged =
      INTENTS.GuildPresences |
      (messageContent ? 0 : INTENTS.MessageContent) |
      (members ? 0 : INTENTS.GuildMembers)
    if ((intents & privileged) !== 0) return refuse(4014, 'Disallowed intent(s).')
    const [shard = 0, of = 1] = (data.shard ?? []) as number[]
    if (shard >= of) return refuse(4010, 'Invalid shard.')
    const properties = (data.properties ?? {}) as Json
    if (typeof properties.os !== 'string') return refuse(4002, 'Error while decoding payload.')
    counts.identified += 1
    const session: Session = { id: randomUUID(), intents, shard: [shard, of], seq: 0, socket, sent: [] }
    sessions.set(session.id, session)
    welcome(world, session, options.url())
    return session
  }

  function resume(socket: WebSocket, data: Json): Session | null {
    const session = sessions.get(String(data.session_id))
    if (data.token !== world.token) {
      socket.close(4004, 'Authentication failed.')
      return null
    }
    if (session === undefined) {
      send(socket, { op: 9, d: false })
      return null
    }
    if (Number(data.seq) > session.seq) {
      socket.close(4007, 'Invalid seq.')
      return null
    }
    session.socket = socket
    counts.resumed += 1
    for (const { seq, frame } of session.sent) if (seq > Number(data.seq)) socket.send(frame)
    dispatchTo(world, session, 'RESUMED', null, {})
    return session
  }

  function members(socket: WebSocket, session: Session | null, data: Json): void {
    if (session === null) {
      socket.close(4003, 'Not authenticated.')
      return
    }
    dispatchTo(world, session, 'GUILD_MEMBERS_CHUNK', String(data.guild_id), {
      guild_id: data.guild_id,
      members: [],
      chunk_index: 0,
      chunk_count: 1,
      nonce: data.nonce,
    })
  }

  const each = (work: (session: Session) => void) => [...sessions.values()].forEach(work)

  return {
    sessions,
    counts,
    repeat(event) {
      each((session) => {
        const last = session.sent.findLast((one) => one.event === event)
        if (last === undefined) return
        const { d } = JSON.parse(last.frame) as { d: Json }
        session.seq += 1
        const frame = JSON.stringify({ op: 0, t: event, s: session.seq, d })
        session.sent.push({ seq: session.seq, frame, event })
        if (session.socket !== null) session.socket.send(frame)
      })
    },
    reconnect: () => each(({ socket }) => send(socket, { op: 7, d: null })),
    invalidate(resumable) {
      each((session) => {
        const { socket } = session
        if (!resumable) sessions.delete(session.id)
        send(socket, { op: 9, d: resumable })
      })
    },
    cut(forget) {
      for (const socket of sockets.clients) socket.terminate()
      if (forget) sessions.clear()
    },
    async close() {
      for (const socket of sockets.clients) socket.terminate()
      await new Promise<void>((done) => sockets.close(() => done()))
    },
  }
}
