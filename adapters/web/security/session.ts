import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export interface Session {
  readonly id: string
  /** Knew the login token. */
  readonly signedIn: boolean
}

export const SESSION_COOKIE = 'winnow_session'
/** In seconds: a guest on this machine, and somebody who signed in. */
export const LIFETIME = { guest: 30 * 86_400, signedIn: 7 * 86_400 }
const LONGEST = 300

/**
 * Sessions that need no store: the cookie carries its id, when it ends and a signature. The CSRF
 * token is another signature over the same id, so it is worth nothing in another session.
 */
export function sessions(secret: string) {
  const sign = (purpose: string, text: string) =>
    createHmac('sha256', secret).update(`${purpose}:${text}`).digest('base64url')

  return {
    /** A new session's cookie. */
    open(signedIn: boolean, now: Date): { session: Session; value: string; maxAge: number } {
      const id = randomBytes(18).toString('base64url')
      const maxAge = signedIn ? LIFETIME.signedIn : LIFETIME.guest
      const body = `${id}.${Math.floor(now.getTime() / 1000) + maxAge}.${signedIn ? 's' : 'g'}`
      return { session: { id, signedIn }, value: `${body}.${sign('session', body)}`, maxAge }
    },
    /** The session of a cookie, or undefined when it is none of ours or over. */
    read(value: string | undefined, now: Date): Session | undefined {
      if (value === undefined || value.length > LONGEST) return undefined
      const at = value.lastIndexOf('.')
      const body = value.slice(0, Math.max(at, 0))
      if (!same(value.slice(at + 1), sign('session', body))) return undefined
      const [id = '', ends = '', kind] = body.split('.')
      return Number(ends) * 1000 > now.getTime() ? { id, signedIn: kind === 's' } : undefined
    },
    csrfOf: ({ id }: Session): string => sign('csrf', id),
    /** In constant time. */
    isCsrf(session: Session, given: string): boolean {
      return same(given, sign('csrf', session.id))
    },
  }
}

/** In constant time, whatever the lengths. */
export function same(given: string, expected: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
