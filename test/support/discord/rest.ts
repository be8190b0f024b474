import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Contract } from './contract.ts'
import type { createRates } from './rates.ts'
import { invalid, Refusal } from './refusal.ts'
import type { Json, World } from './world.ts'

/** One request as a route sees it. */
export interface Call {
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: Json
  /** How many files came along. */
  readonly files: number
  /** X-Audit-Log-Reason, decoded. */
  readonly reason: string | null
}

export interface Route {
  /** e.g. `PATCH /channels/:channel`. */
  readonly template: string
  /** Its token stands in the address: no Authorization needed. */
  readonly open?: true
  readonly run: (call: Call) => { readonly status?: number; readonly body?: unknown }
}

/** A request as tests look at it. */
export interface Logged {
  readonly method: string
  /** The route's template without the method, e.g. `/channels/:channel`. */
  readonly route: string
  readonly path: string
  readonly body: Json
  readonly reason: string | null
  readonly at: number
  readonly status: number
  readonly code: number | null
}

interface Wiring {
  readonly world: World
  readonly routes: readonly Route[]
  readonly contract: Contract
  readonly rates: ReturnType<typeof createRates>
  readonly requests: Logged[]
  readonly violations: string[]
  /** What the description finds wrong with our own answers; undefined: not looked at. */
  readonly mistakes: string[] | undefined
  readonly isDown: () => boolean
  /** True when this answer is to be lost on its way, after the request was carried out. */
  readonly losesAnswer: (template: string) => boolean
  /** Is this request begun only after its client is gone? Then `run` carries it out. */
  readonly finishesLate: (template: string, run: () => void) => boolean
  /** Told right before a request is carried out: what others do at the same moment. */
  readonly before: (template: string) => void
  /** Seconds for which Cloudflare lets nothing through, with a page instead of Discord's JSON. */
  readonly banned: () => number | undefined
}

/** Serves Discord's REST API v10 under /api/v10. */
export function serveRest(server: Server, wiring: Wiring): void {
  const table = wiring.routes.map((route) => {
    const [method = '', path = ''] = route.template.split(' ')
    const pattern = path.replace(/:([a-z]+)/g, '(?<$1>[^/]+)')
    return { route, method, path, pattern: new RegExp(`^/api/v10${pattern}$`) }
  })

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (wiring.isDown()) {
      request.socket.destroy()
      return
    }
    const seconds = wiring.banned()
    if (seconds !== undefined) {
      const page = '<!doctype html><title>Access denied</title>Error 1015'
      response.writeHead(429, { 'content-type': 'text/html', 'retry-after': String(seconds) }).end(page)
      return
    }
    handle(request, response).catch(() => response.destroy())
  })

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET' } = request
    const url = new URL(request.url ?? '/', 'http://discord')
    const found = table
      .filter((row) => row.method === method)
      .map((row) => ({ ...row, match: row.pattern.exec(url.pathname) }))
      .find(({ match }) => match !== null)
    const reason = decoded(request.headers['x-audit-log-reason'])
    const { body, files } = await read(request)
    const headers: Record<string, string> = {}
    let status = 404
    let answer: unknown = { message: '404: Not Found', code: 0 }
    if (found !== undefined) {
      const params = Object.fromEntries(
        Object.entries(found.match?.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
      )
      const told = wiring.rates.take(
        found.route.template,
        params.channel ?? params.token ?? params.guild ?? '',
      )
      Object.assign(headers, told.headers)
      try {
        if (told.body !== undefined) {
          status = 429
          answer = told.body
        } else {
          authorise(request, found.route)
          check(method, found.path, body, request)
          wiring.before(found.route.template)
          const call = { params, query: url.searchParams, body: asObject(body), files, reason }
          if (wiring.finishesLate(found.route.template, () => void found.route.run(call))) {
            request.socket.destroy()
            return
          }
          const result = found.route.run(call)
          status = result.status ?? (result.body === undefined ? 204 : 200)
          answer = result.body
        }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        status = error.status
        answer = error.body
      }
    }
    wiring.requests.push({
      method,
      route: found?.path ?? url.pathname,
      path: url.pathname.replace('/api/v10', ''),
      body: asObject(body),
      reason,
      at: wiring.world.now(),
      status,
      code: status < 400 ? null : Number((answer as Json | undefined)?.code ?? 0),
    })
    if (found !== undefined && status < 400 && wiring.losesAnswer(found.route.template)) {
      request.socket.destroy()
      return
    }
    if (found !== undefined && status < 400 && answer !== undefined)
      wiring.mistakes?.push(
        ...wiring.contract
          .mistakes(method, found.path, status, answer)
          .map((one) => `${method} ${found.path}: ${one}`),
      )
    if (answer === undefined) response.writeHead(status, headers).end()
    else
      response
        .writeHead(status, { ...headers, 'content-type': 'application/json' })
        .end(JSON.stringify(answer))
  }

  function authorise(request: IncomingMessage, route: Route): void {
    if (route.open === true) return
    if (request.headers.authorization !== `Bot ${wiring.world.token}`)
      throw new Refusal(401, 0, '401: Unauthorized')
    if (!request.headers['user-agent']?.startsWith('DiscordBot ('))
      throw new Refusal(403, 40333, 'internal network error')
  }

  function check(method: string, path: string, body: unknown, request: IncomingMessage): void {
    const isForm = request.headers['content-type']?.startsWith('multipart/') === true
    const wrong = isForm ? [] : wiring.contract.violations(method, path, body)
    if (wrong.length === 0) return
    wiring.violations.push(...wrong.map((one) => `${method} ${path}: ${one}`))
    throw invalid('body', 'BASE_TYPE_BAD', wrong.join('; '))
  }
}

const asObject = (body: unknown): Json => (Array.isArray(body) ? { list: body } : ((body ?? {}) as Json))

const decoded = (header: string | string[] | undefined): string | null =>
  typeof header === 'string' ? decodeURIComponent(header) : null

async function read(request: IncomingMessage): Promise<{ body: unknown; files: number }> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const raw = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (raw.length === 0) return { body: undefined, files: 0 }
  if (!type.startsWith('multipart/')) return { body: JSON.parse(raw.toString('utf8')), files: 0 }
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData()
  const payload = form.get('payload_json')
  const files = [...form.keys()].filter((key) => key.startsWith('files[')).length
  return { body: typeof payload === 'string' ? JSON.parse(payload) : {}, files }
}
