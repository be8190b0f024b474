import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { WinnowError } from '../../src/core/index.ts'
import { answerError } from './api/answers.ts'
import { hookRoutes } from './api/hook.ts'
import type { ApiOptions } from './api/options.ts'
import { apiRoutes } from './api/routes.ts'
import { strictHeaders } from './policy.ts'
import { UPLOAD_PATH } from './upload.ts'

export { cookieSecret, createAccess } from './access/index.ts'

export interface AppOptions {
  readonly api: ApiOptions
  /** The web desk, mounted at the root. */
  readonly pages?: Hono
}

/** Everything that is served: the desk's pages, the API, health and metrics. */
export function createApp({ api, pages }: AppOptions): Hono {
  const { access } = api
  const app = new Hono()
  app.use(
    '*',
    strictHeaders((c) => access.peerOf(c).secure),
  )
  app.use('*', access.watch())
  app.use('*', access.atHome())
  // Alive: says nothing of the database, so that nobody restarts a program for a disk that is full.
  app.get('/healthz', (c) => c.json({ status: 'ok', version: api.version }))
  app.get('/readyz', async (c) => {
    const checks = await api.ready()
    const ready = checks.every(({ ok }) => ok)
    return c.json({ status: ready ? 'ready' : 'not ready', checks }, ready ? 200 : 503)
  })
  // Figures say how busy somebody is.
  app.get('/metrics', access.guard('metrics'), async (c) =>
    c.body(await api.metrics.text(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }),
  )
  app.route('/api', apiRoutes(api))
  app.route('/hooks', hookRoutes(api))
  if (pages !== undefined) app.route('/', pages)
  app.onError((error, c) => answerError(c, error, api.report))
  return app
}

export interface Listening {
  readonly port: number
  /** Answers from now on; requests that came earlier have waited. */
  serve(app: Hono): void
  /** Takes no new request, lets those under way end, and after `grace` milliseconds hangs up. */
  close(grace?: number): Promise<void>
}

/** How long a request may take to come in, in milliseconds. */
const REQUEST_TIMEOUT = 30_000
/** The same for a file, which may come over a slow line. */
const UPLOAD_TIMEOUT = 15 * 60_000
const HEADERS_TIMEOUT = 10_000
/**
 * A connection over which nothing has gone for so long is ended, e.g. of who doesn't read the answer; in
 * milliseconds.
 */
const SILENCE_TIMEOUT = 120_000
/** Requests under way over one connection. No browser sends a second one before the answer to the first. */
const AT_ONCE = 4

/**
 * Takes the port, before anything else is touched.
 * @throws WinnowError `port_taken`
 */
export async function listen({
  host,
  port,
  requestTimeout = REQUEST_TIMEOUT,
}: {
  host: string
  port: number
  /** In milliseconds. */
  requestTimeout?: number
}): Promise<Listening> {
  let ready: (app: Hono) => void = () => undefined
  const app = new Promise<Hono>((resolve) => {
    ready = resolve
  })
  const server = createServer(
    { requestTimeout: UPLOAD_TIMEOUT, headersTimeout: HEADERS_TIMEOUT },
    fewAtOnce(getRequestListener(async (request, env) => (await app).fetch(request, env))),
  )
  server.timeout = SILENCE_TIMEOUT
  server.prependListener('request', (incoming) => {
    if (incoming.method !== 'POST' || incoming.url !== UPLOAD_PATH) hurry(incoming, requestTimeout)
  })
  await bind(server, host, port)
  return {
    port: (server.address() as AddressInfo).port,
    serve: ready,
    close: (grace = 2_000) => close(server, grace),
  }
}

/**
 * Who sends a hundred requests in one go and reads no answer has the connection ended, and the rest is not
 * begun.
 */
function fewAtOnce(listener: RequestListener): RequestListener {
  const underWay = new WeakMap<Socket, number>()
  return (request, response) => {
    const { socket } = request
    const count = (underWay.get(socket) ?? 0) + 1
    if (count > AT_ONCE) socket.destroy()
    if (socket.destroyed) return
    underWay.set(socket, count)
    response.once('close', () => underWay.set(socket, (underWay.get(socket) ?? 1) - 1))
    listener(request, response)
  }
}

/** Ends the connection of a request that doesn't come in. */
function hurry(incoming: IncomingMessage, within: number): void {
  const timer = setTimeout(() => {
    if (!incoming.complete) incoming.socket.destroy()
  }, within).unref()
  incoming.once('close', () => clearTimeout(timer))
}

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(plainly(error, host, port)))
    server.listen(port, host, () => resolve())
  })
}

function plainly(error: NodeJS.ErrnoException, host: string, port: number): WinnowError {
  const why =
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken by another program (perhaps Winnow runs already): stop it, or choose ` +
        'another with WINNOW_PORT.'
      : error.code === 'EACCES'
        ? `Port ${port} may not be used by this user: choose one above 1023 with WINNOW_PORT.`
        : `The address ${host} is none of this machine's: choose another with WINNOW_HOST.`
  return new WinnowError('port_taken', why, { cause: error })
}

function close(server: Server, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const hangUp = setTimeout(() => server.closeAllConnections(), grace)
    server.close(() => {
      clearTimeout(hangUp)
      resolve()
    })
    server.closeIdleConnections()
  })
}
