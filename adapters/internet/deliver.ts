import { type ClientRequest, request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { Socket } from 'node:net'
import type { Delivery, WebRequest } from '../../src/core/index.ts'
import { plainHeaders } from './headers.ts'

/** In milliseconds. */
const CONNECTED_WITHIN = 5_000
const ANSWERED_WITHIN = 20_000
/** So much of an answer is read, in bytes: an id and an address stand in its beginning. */
const LONGEST_ANSWER = 256 * 1024
/** The status decides; the rest of an answer isn't waited for longer than this, in milliseconds. */
const BODY_TIMEOUT = 2_000

/**
 * Sends once over a connection of its own (a kept one may be closed under way, and then nobody knows what
 * arrived). Follows no redirect. Never throws.
 */
export function deliver({
  url,
  method = 'POST',
  headers,
  body,
  connectTimeout = CONNECTED_WITHIN,
  answerTimeout = ANSWERED_WITHIN,
  most,
}: WebRequest): Promise<Delivery> {
  const secure = url.startsWith('https:')
  return new Promise((resolve) => {
    let connected = false
    let settled = false
    const finish = (delivery: Delivery): void => {
      if (settled) return
      settled = true
      clearTimeout(timer)
      resolve(delivery)
      outgoing.destroy()
    }
    const failed = (why: string): void => finish({ state: connected ? 'unanswered' : 'unsent', why })

    let outgoing: ClientRequest
    try {
      outgoing = (secure ? httpsRequest : httpRequest)(url, {
        method,
        headers: { 'content-length': String(body.length), ...headers },
        agent: false,
      })
    } catch (error) {
      // A header that can't be written, or no address: thrown before anything goes out.
      resolve({ state: 'unsent', why: error instanceof Error ? codeOf(error) : 'the request is broken' })
      return
    }
    let timer = setTimeout(() => failed('no connection in time'), connectTimeout)
    outgoing.on('socket', (socket: Socket) => {
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        connected = true
        clearTimeout(timer)
        timer = setTimeout(() => failed('no answer in time'), answerTimeout)
        // Written only now: what fails before is certain not to have sent anything.
        outgoing.end(body)
      })
    })
    outgoing.on('error', (error) => failed(codeOf(error)))
    outgoing.on('response', (response) => {
      const { statusCode: status = 0 } = response
      const answered = plainHeaders(response.headers)
      const chunks: Buffer[] = []
      let length = 0
      const done = (): void =>
        finish({ state: 'answered', status, headers: answered, body: Buffer.concat(chunks).toString('utf8') })
      clearTimeout(timer)
      timer = setTimeout(done, most === undefined ? BODY_TIMEOUT : answerTimeout)
      response.on('data', (chunk: Buffer) => {
        length += chunk.length
        if (length > (most ?? LONGEST_ANSWER)) done()
        else chunks.push(chunk)
      })
      response.on('end', done)
      response.on('error', done)
      response.on('close', done)
    })
  })
}

/** The system's code only: messages may hold addresses with secrets in them. */
function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : 'the connection failed'
}
