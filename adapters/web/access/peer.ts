import type { Context } from 'hono'
import { addressSet, isLoopbackAddress, isPrivate, readAddress } from './addresses.ts'

/** Who asks, as far as it can be believed. */
export interface Peer {
  /** Of the last one on the way whom nobody we trust vouches for. */
  readonly address: string
  /** The connection itself comes from this machine. */
  readonly loopback: boolean
  /** Somebody on the way says that the request was handed on; true on their word alone. */
  readonly forwarded: boolean
  /**
   * Others come under the same address (a proxy that isn't named): one's failures must not refuse another.
   */
  readonly shared: boolean
  /** That it is shared is read from nothing but headers, which the asker may have sent themselves. */
  readonly claimed: boolean
  /** It came over TLS, as a proxy we trust says. */
  readonly secure: boolean
  /** Under which name we were asked for, in lower case, with its port. */
  readonly host: string
}

/** So many hops are looked at; who sends more has them made up. */
const HOPS = 20
/** Headers by which a proxy shows itself, beside all that begin with `x-forwarded-`. */
const SIGNS = ['forwarded', 'x-real-ip', 'via']

/**
 * Reads who asks. A forwarded address, scheme or host is believed only from a proxy that is named;
 * any header of the kind, from anybody, is enough to call a request forwarded.
 * @param trusted addresses or networks of proxies
 */
export function peerReader(trusted: readonly string[]): (c: Context) => Peer {
  const isTrusted = addressSet(trusted)
  const known = new WeakMap<Request, Peer>()
  return (c) => {
    const before = known.get(c.req.raw)
    if (before !== undefined) return before
    const peer = readPeer(socketAddress(c), c.req.raw.headers, isTrusted)
    known.set(c.req.raw, peer)
    return peer
  }
}

function readPeer(socket: string, headers: Headers, isTrusted: (address: string) => boolean): Peer {
  const believes = isTrusted(socket)
  const forwarded = [...headers.keys()].some(
    (name) => name.startsWith('x-forwarded-') || SIGNS.includes(name),
  )
  const of = (name: string) => (believes ? headers.get(name) : null)
  const address = originOf(socket, of('x-forwarded-for'), isTrusted)
  const loopback = isLoopbackAddress(socket)
  const isKnown = isTrusted(address) || isLoopbackAddress(address)
  const claimed = !isKnown && forwarded && isPrivate(address) && !believes
  return {
    address,
    loopback,
    forwarded,
    shared: isKnown || claimed,
    claimed,
    secure: first(of('x-forwarded-proto')) === 'https',
    host: (first(of('x-forwarded-host')) ?? headers.get('host') ?? '').toLowerCase(),
  }
}

/** Each hop names the one before it; the first whom no trusted one vouches for is as far as we can see. */
function originOf(socket: string, header: string | null, isTrusted: (address: string) => boolean): string {
  let address = socket
  for (const hop of (header ?? '').split(',').slice(-HOPS).reverse()) {
    if (!isTrusted(address)) break
    const next = readAddress(hop)
    if (next === undefined) break
    address = next
  }
  return address
}

function first(header: string | null): string | undefined {
  const [value = ''] = (header ?? '').split(',')
  return value.trim() === '' ? undefined : value.trim().toLowerCase()
}

/** Without a socket the app is called in this very process; a socket that is gone is nobody. */
function socketAddress({ env }: Context): string {
  const { incoming } = (env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  return incoming === undefined ? '127.0.0.1' : (readAddress(incoming.socket?.remoteAddress ?? '') ?? '')
}

/** The program's own names: a foreign one that leads here is DNS rebinding. @param host with its port */
export function isOwnName(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i.test(host)
}
