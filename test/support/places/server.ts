import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PlatformMood } from '../poster-contract.ts'

export interface Request {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  // biome-ignore lint/suspicious/noExplicitAny: JSON as it came
  readonly body: any
  readonly raw: string
}

export interface Response {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly json?: unknown
}

/** A place's API on loopback. */
export interface PlaceServer {
  readonly url: string
  /** What becomes of requests that post. */
  mood: PlatformMood
  /** Requests that were under way at the same time, at most. */
  readonly most: number
  /** Requests that were to post something. */
  readonly posts: number
  /** Requests of any kind. */
  readonly asks: number
  /** The line breaks off whatever is asked. */
  away: boolean
  close(): Promise<void>
}

/** What a request that posts is answered while the place is in such a mood. */
export interface Moods {
  isPosting(request: Request): boolean
  readonly refuses: Response
  readonly busy: Response
}

export async function openServer(answer: (request: Request) => Response, moods: Moods): Promise<PlaceServer> {
  let open = 0
  let closed = false
  const server = createServer((incoming, outgoing) => {
    state.asks += 1
    if (state.away) return void incoming.socket.destroy()
    open += 1
    state.most = Math.max(state.most, open)
    outgoing.on('close', () => {
      open -= 1
    })
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const url = new URL(incoming.url ?? '/', state.url)
      const raw = Buffer.concat(chunks).toString('utf8')
      const request: Request = {
        method: incoming.method ?? 'GET',
        path: url.pathname,
        query: url.searchParams,
        headers: incoming.headers,
        body: raw === '' ? undefined : JSON.parse(raw),
        raw,
      }
      const posting = moods.isPosting(request)
      if (posting) state.posts += 1
      const {
        status,
        headers = {},
        json,
      } = posting && state.mood === 'refuses'
        ? moods.refuses
        : posting && state.mood === 'is busy'
          ? moods.busy
          : answer(request)
      if (posting && state.mood === 'breaks off') incoming.socket.destroy()
      else
        outgoing
          .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
          .end(json === undefined ? '' : JSON.stringify(json))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const state = {
    url: `http://127.0.0.1:${port}`,
    mood: 'takes it' as PlatformMood,
    most: 0,
    posts: 0,
    asks: 0,
    away: false,
    close: () =>
      new Promise<void>((resolve) => {
        if (closed) return resolve()
        closed = true
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return state
}

/** What every place's double lets a test do with its server. */
export function standing(server: PlaceServer) {
  return {
    behave(mood: PlatformMood) {
      server.mood = mood
      return mood === 'is away' ? server.close() : undefined
    },
    most: () => server.most,
    posts: () => server.posts,
    asks: () => server.asks,
    away(is: boolean) {
      server.away = is
    },
    close: () => server.close(),
  }
}
