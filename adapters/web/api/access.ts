import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { WinnowError } from '../../../src/core/index.ts'
import type { ApiOptions } from './options.ts'

/**
 * Who gets in. With a token: whoever holds it. Without one: programs of this machine, but never a
 * web page that somebody has open in a browser, which reaches the loopback address too.
 */
export function access({ token, exposed }: Pick<ApiOptions, 'token' | 'exposed'>): MiddlewareHandler {
  return async (c, next) => {
    if (token !== undefined) {
      if (!sameSecret(bearer(c.req.header('authorization')), token)) {
        c.header('www-authenticate', 'Bearer realm="winnow"')
        throw new WinnowError(
          'unauthorized',
          'This needs the header Authorization: Bearer <WINNOW_API_TOKEN>.',
        )
      }
      return next()
    }
    if (exposed)
      throw new WinnowError(
        'not_allowed',
        'The API is closed to other machines until WINNOW_API_TOKEN is set.',
      )
    if (!isLocalName(c.req.header('host') ?? '')) throw new WinnowError('not_allowed', LOCAL_ONLY)
    if (fromWebPage(c.req.header('sec-fetch-site'), c.req.header('origin'), c.req.header('host')))
      throw new WinnowError(
        'not_allowed',
        'The API does not answer web pages while WINNOW_API_TOKEN is unset.',
      )
    return next()
  }
}

const LOCAL_ONLY = 'This program answers to localhost only.'

/** Another site's page says so itself; old browsers at least name their origin. */
function fromWebPage(
  site: string | undefined,
  origin: string | undefined,
  host: string | undefined,
): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  return origin !== undefined && origin !== `http://${host ?? ''}`
}

/** The program answers under its own names only: a foreign name that leads here is DNS rebinding. */
export function localHostsOnly(): MiddlewareHandler {
  return async (c, next) => {
    if (!isLocalName(c.req.header('host') ?? '')) throw new WinnowError('not_allowed', LOCAL_ONLY)
    return next()
  }
}

function isLocalName(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i.test(host)
}

function bearer(header: string | undefined): string {
  return /^bearer +(\S+) *$/i.exec(header ?? '')?.[1] ?? ''
}

/** In constant time, whatever the lengths. */
export function sameSecret(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(secret))
}
