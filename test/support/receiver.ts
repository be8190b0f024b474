import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export interface Got {
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly path: string
  /** What it was answered. */
  readonly answer: Answer
}

/** How the receiver treats the next request. */
export type Answer =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  /** Reads it all and never answers. */
  | 'silence'
  /** Reads it all and hangs up. */
  | 'hang-up'

/** A loopback program that takes replies, and can misbehave in the ways the network does. */
export interface Receiver {
  readonly url: string
  readonly got: readonly Got[]
  answer: Answer
  /** Resolves when so many requests have come. */
  until(count: number): Promise<void>
  close(): Promise<void>
}

export async function openReceiver(): Promise<Receiver> {
  const got: Got[] = []
  const sockets = new Set<Socket>()
  let waiting: { count: number; resolve: () => void }[] = []
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('error', () => undefined)
    request.on('end', () => {
      const { answer } = receiver
      got.push({ headers: request.headers, body: Buffer.concat(chunks), path: request.url ?? '', answer })
      if (answer === 'hang-up') request.socket.destroy()
      else if (answer !== 'silence') response.writeHead(answer.status, answer.headers).end(answer.body ?? '')
      for (const waiter of waiting) if (got.length >= waiter.count) waiter.resolve()
      waiting = waiting.filter(({ count }) => got.length < count)
    })
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/replies`,
    got,
    answer: { status: 200 },
    until: (count) =>
      got.length >= count
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push({ count, resolve })
          }),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
  return receiver
}

/** A port that nobody listens on (any more). */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
