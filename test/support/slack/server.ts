import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Rates } from './rates.ts'
import type { ResponseUrls } from './response-urls.ts'
import type { Json } from './schema.ts'
import type { SocketMode } from './socket-mode.ts'
import { methodFor, runMethod } from './web-api/index.ts'
import { type ApiContext, SlackError, type Token } from './web-api/method.ts'

/** One call of the Web API, as it came. */
export interface Call {
  readonly method: string
  readonly args: Json
  /** Milliseconds by the workspace's clock. */
  readonly at: number
  /** Slack's error code, `http 429`, or undefined when it went well. */
  readonly error?: string
}

/** What goes wrong next, by method. */
export interface Faults {
  /** Calls whose answers get lost on the way. */
  readonly dropped: Map<string, number>
  /** Methods that get no answer at all from now on: their calls are carried out, or not even that. */
  readonly silent: Map<string, 'carried out' | 'ignored'>
  /** Requests whose client is gone, and which are carried out only when that is called for. */
  readonly late: Map<string, (finish: () => void) => void>
  /** Error codes or HTTP statuses for the next calls. */
  readonly refused: Map<string, (string | number | undefined)[]>
}

export interface SlackServer {
  readonly calls: Call[]
  origin(): string
  listen(): Promise<void>
  /** Nobody listens any more; connections break. */
  unlisten(): Promise<void>
}

interface Answer {
  readonly status: number
  readonly body: Json
  readonly headers?: Readonly<Record<string, string>>
}

/** The line breaks, or nobody ever answers. */
type Misfortune = 'break' | 'silence'

interface Parts {
  readonly rates: Rates
  readonly faults: Faults
  readonly sockets: SocketMode
  readonly responses: () => ResponseUrls
  readonly tokens: ReadonlyMap<string, Token>
  readonly now: () => number
  context(token: Token | undefined): ApiContext
}

export function createSlackServer(parts: Parts): SlackServer {
  const calls: Call[] = []
  const connections = new Set<Socket>()
  let server: Server | undefined
  let port = 0

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request)
    const method = /^\/api\/([\w.]+)$/.exec(request.url ?? '')?.[1] ?? ''
    const later = parts.faults.late.get(method)
    if (later !== undefined) {
      parts.faults.late.delete(method)
      request.socket.destroy()
      later(() => void answerTo(request, body))
      return
    }
    const answer = answerTo(request, body)
    if (answer === 'break') request.socket.destroy()
    else if (answer !== 'silence') send(response, answer)
  }

  function answerTo(request: IncomingMessage, body: Json): Answer | Misfortune {
    const path = new URL(request.url ?? '/', 'http://loopback').pathname
    if (path.startsWith('/actions/')) return parts.responses().post(path, body)
    const [, method] = /^\/api\/([\w.]+)$/.exec(path) ?? []
    if (method === undefined || request.method !== 'POST') return { status: 404, body: { ok: false } }
    const [, bearer] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? []
    return api(method, bearer, body)
  }

  function api(method: string, bearer: string | undefined, body: Json): Answer | Misfortune {
    const { token: inBody, ...args } = body
    const value: string | undefined = bearer ?? inBody
    const token = value === undefined ? undefined : parts.tokens.get(value)
    const record = (error?: string) =>
      calls.push({ method, args, at: parts.now(), ...(error === undefined ? {} : { error }) })
    const headers: Record<string, string> =
      token === undefined ? {} : { 'x-oauth-scopes': token.scopes.join(',') }
    const silence = parts.faults.silent.get(method)
    if (silence === 'ignored') {
      record('no answer')
      return 'silence'
    }
    const [fault] = parts.faults.refused.get(method)?.splice(0, 1) ?? []
    const wait = parts.rates.wait(method, args.channel)
    const status = typeof fault === 'number' ? fault : wait === undefined ? undefined : 429
    if (status !== undefined) {
      record(`http ${status}`)
      if (wait !== undefined) headers['retry-after'] = String(wait)
      return {
        status,
        body: { ok: false, error: status === 429 ? 'ratelimited' : 'internal_error' },
        headers,
      }
    }
    try {
      if (typeof fault === 'string') throw new SlackError(fault)
      if (value === undefined && method !== 'oauth.v2.access') throw new SlackError('not_authed')
      const known = methodFor(method, token)
      if (known.scopes !== undefined) headers['x-accepted-oauth-scopes'] = known.scopes.join(',')
      const answer = runMethod(known, args, parts.context(token))
      record()
      if (silence !== undefined) return 'silence'
      return takeDrop(method) ? 'break' : { status: 200, body: { ok: true, ...answer }, headers }
    } catch (error) {
      if (!(error instanceof SlackError)) throw error
      record(error.code)
      return { status: 200, body: { ok: false, error: error.code, ...error.more }, headers }
    }
  }

  function takeDrop(method: string): boolean {
    const left = parts.faults.dropped.get(method) ?? 0
    if (left === 0) return false
    parts.faults.dropped.set(method, left - 1)
    return true
  }

  return {
    calls,
    origin: () => `http://127.0.0.1:${port}`,
    async listen() {
      const listening = createServer((request, response) => {
        handle(request, response).catch((error) => {
          calls.push({ method: request.url ?? '', args: {}, at: parts.now(), error: `double: ${error}` })
          send(response, { status: 500, body: { ok: false, error: 'internal_error' } })
        })
      })
      listening.on('upgrade', (request, socket, head) => parts.sockets.upgrade(request, socket, head))
      listening.on('connection', (socket) => {
        connections.add(socket)
        socket.on('close', () => connections.delete(socket))
      })
      await new Promise<void>((resolve) => listening.listen(port, '127.0.0.1', resolve))
      port = (listening.address() as AddressInfo).port
      server = listening
    },
    async unlisten() {
      const closing = server
      server = undefined
      parts.sockets.drop()
      for (const socket of connections) socket.destroy()
      if (closing !== undefined) await new Promise((resolve) => closing.close(resolve))
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  if (request.headers['content-type']?.startsWith('application/json') === true)
    return JSON.parse(text || '{}')
  return Object.fromEntries(new URLSearchParams(text))
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(JSON.stringify(body))
}
