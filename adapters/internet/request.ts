import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { pipeline, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Unanswered, type WebAnswer, type WebProblem } from '../../src/core/index.ts'
import type { Reach } from './addresses.ts'
import { decode } from './decode.ts'
import { plainHeaders } from './headers.ts'

/** A name's addresses. */
export type Resolve = (hostname: string) => Promise<readonly string[]>

export interface Asking {
  readonly resolve: Resolve
  readonly reach: Reach
  /** At most so many bytes of an answer, unpacked. */
  readonly most: number
  readonly headers: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  /** The body of every answer is read, not only of what was found. */
  readonly all: boolean
}

/**
 * One GET over a connection of its own, to an address that was looked at: the name is resolved once, each of
 * its addresses is checked, and the connection goes to these, whatever the name service says meanwhile.
 * Follows no redirect.
 * @throws Unanswered
 */
export async function ask(url: URL, asking: Asking): Promise<WebAnswer> {
  const addresses = await addressesOf(url, asking)
  return await new Promise<WebAnswer>((resolve, reject) => {
    const fail = (why: WebProblem): void => {
      reject(new Unanswered(why))
      outgoing.destroy()
    }
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest
    const outgoing = send(url, {
      agent: false,
      headers: { ...asking.headers, 'accept-encoding': 'gzip, deflate, br' },
      lookup: pinnedTo(addresses),
      signal: asking.signal,
      maxHeaderSize: 32 * 1024,
    })
    outgoing.on('error', () => fail(asking.signal.aborted ? 'too-slow' : 'unreachable'))
    outgoing.on('response', (response) => {
      const { statusCode: status = 0, headers, socket } = response
      // Nothing is known that leads here; a second look costs nothing.
      if (asking.reach.refusedAddress(plain(socket.remoteAddress ?? ''))) {
        fail('refused-address')
        return
      }
      const done = (body: Buffer): void => {
        const said = plainHeaders(headers)
        resolve({ status, headers: said, body, text: () => decode(body, said['content-type'] ?? '') })
        outgoing.destroy()
      }
      if (status === 200 || asking.all) take(response, asking, done, fail)
      else done(Buffer.alloc(0))
    })
    outgoing.end()
  })
}

/** @throws Unanswered */
async function addressesOf(url: URL, { resolve, reach, signal }: Asking): Promise<readonly string[]> {
  const hostname = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(hostname) !== 0) {
    // `isRefusedHost` has looked, unless a test let it pass.
    if (reach.refusedAddress(hostname)) throw new Unanswered('refused-address')
    return [hostname]
  }
  const addresses = await inTime(resolve(hostname), signal).catch((error: unknown) => {
    throw error instanceof Unanswered ? error : new Unanswered('unknown-host')
  })
  if (addresses.length === 0) throw new Unanswered('unknown-host')
  // One bad address among good ones is how a name is made to point elsewhere.
  if (addresses.some(reach.refusedAddress)) throw new Unanswered('refused-address')
  return addresses
}

/** @throws Unanswered `too-slow` */
export function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = (): void => reject(new Unanswered('too-slow'))
    if (signal.aborted) late()
    signal.addEventListener('abort', late, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', late))
  })
}

function pinnedTo(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_hostname, options, callback) => {
    if (options.all === true) callback(null, all)
    else callback(null, all[0]?.address ?? '', all[0]?.family ?? 4)
  }
}

/** An IPv4 connection over an IPv6 socket is told as `::ffff:192.0.2.1`. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

function take(
  response: IncomingMessage,
  { most, signal }: Asking,
  done: (body: Buffer) => void,
  fail: (why: WebProblem) => void,
): void {
  const unpacked = unpacking(response.headers['content-encoding'])
  const announced = Number(response.headers['content-length'] ?? 0)
  if (unpacked === undefined || announced > most) {
    fail(unpacked === undefined ? 'broken' : 'too-large')
    return
  }
  const chunks: Buffer[] = []
  let [length, packed] = [0, 0]
  // Counted on both sides: a stream that unpacks to nothing is endless too.
  response.on('data', (chunk: Buffer) => {
    packed += chunk.length
    if (packed > most) fail('too-large')
  })
  const collect = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of source) {
      length += chunk.length
      if (length > most) {
        fail('too-large')
        return
      }
      chunks.push(chunk)
    }
  }
  const ended = (error: Error | null | undefined): void => {
    if (error == null) done(Buffer.concat(chunks, length))
    else fail(signal.aborted ? 'too-slow' : 'broken')
  }
  if (unpacked === 'as-it-is') pipeline(response, collect, ended)
  else pipeline(response, unpacked, collect, ended)
}

/** @returns undefined for a packing that we didn't ask for */
function unpacking(encoding: string | undefined): Transform | 'as-it-is' | undefined {
  switch (encoding?.trim().toLowerCase() ?? '') {
    case '':
    case 'identity':
      return 'as-it-is'
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'deflate':
      return createInflate()
    case 'br':
      return createBrotliDecompress()
    default:
      return undefined
  }
}
