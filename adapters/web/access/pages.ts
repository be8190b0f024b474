import type { Context } from 'hono'
import type { Peer } from './peer.ts'

/**
 * Can a request that a browser sends have come from a page of ours? Another site's page says so itself
 * (`Sec-Fetch-Site`); old browsers at least name their origin. What is no browser says neither.
 */
export function fromOwnPage(c: Context, { host, secure }: Pick<Peer, 'host' | 'secure'>): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const origin = c.req.header('origin')
  if (origin === undefined) return true
  const from = URL.parse(origin)
  return from !== null && isAt(from, host) && (!secure || from.protocol === 'https:')
}

/** A browser's origin leaves its scheme's own port out; proxies write `desk.example:443`. */
function isAt(from: URL, host: string): boolean {
  return /^[^\s/?#@\\]+$/.test(host) && URL.parse(`${from.protocol}//${host}`)?.host === from.host
}

/**
 * Of a form that carries our token. The browser's own word counts too: a proxy may not tell by what name we
 * are asked.
 */
export function formFromOwnPage(c: Context, peer: Pick<Peer, 'host' | 'secure'>): boolean {
  return c.req.header('sec-fetch-site') === 'same-origin' || fromOwnPage(c, peer)
}

/** The same, and it says so: a browser names its origin whenever something may be changed. */
export function surelyFromOwnPage(c: Context, peer: Pick<Peer, 'host' | 'secure'>): boolean {
  if (!fromOwnPage(c, peer)) return false
  const says = c.req.header('origin') !== undefined || c.req.header('sec-fetch-site') === 'same-origin'
  return says || isReading(c)
}

/** It changes nothing. */
export function isReading(c: Context): boolean {
  return ['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)
}
