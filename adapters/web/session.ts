import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Clock } from '../../src/core/index.ts'
import { sameSecret } from './api/access.ts'

const COOKIE = 'winnow_session'
/** A login holds so long, in seconds. */
const AGE = 30 * 24 * 3600
/** Wrong tokens that cost nothing, and the longest wait after more of them. */
const FREE_TRIES = 5
const LONGEST_WAIT = 300_000
/** So many addresses are remembered; beyond it the oldest is forgotten. */
const CALLERS = 1_000

/** Who looks at the desk: a random id, and whether the token was shown. */
export interface Session {
  readonly id: string
  readonly loggedIn: boolean
}

export interface Doorkeeper {
  /** The session of this request; a new one is begun and its cookie set where there is none. */
  session(c: Context): Session
  csrf(session: Session): string
  /** Is this POST from a page of ours, seen in this very session? */
  trusts(c: Context, session: Session, given: unknown): boolean
  /** @returns `in`, `wrong`, or for how many seconds to wait */
  login(c: Context, token: string): 'in' | 'wrong' | number
  logout(c: Context): void
}

/**
 * Sessions without a store: the cookie carries its own proof. With a login token its key is derived
 * from the token, so that changing the token ends every session; else it lives as long as the process.
 */
export function doorkeeper(loginToken: string | undefined, clock: Clock): Doorkeeper {
  const key =
    loginToken === undefined
      ? randomBytes(32)
      : createHash('sha256').update(`winnow desk session\n${loginToken}`).digest()
  const prove = (text: string) => createHmac('sha256', key).update(text).digest('base64url')
  const wrong = new Map<string, { failures: number; closedUntil: number }>()

  function begin(c: Context, loggedIn: boolean): Session {
    const id = randomBytes(18).toString('base64url')
    const body = `${id}.${loggedIn ? 1 : 0}.${Math.floor(clock.now().getTime() / 1_000)}`
    setCookie(c, COOKIE, `${body}.${prove(body)}`, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      secure: new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https',
      ...(loggedIn ? { maxAge: AGE } : {}),
    })
    return { id, loggedIn }
  }

  return {
    session(c) {
      const parts = (getCookie(c, COOKIE) ?? '').slice(0, 300).split('.')
      const [id = '', state = '', issued = '', proof = ''] = parts
      const fresh = clock.now().getTime() / 1_000 - Number(issued) < AGE
      if (parts.length === 4 && fresh && sameSecret(proof, prove(`${id}.${state}.${issued}`)))
        return { id, loggedIn: state === '1' }
      return begin(c, false)
    },
    csrf: ({ id }) => prove(`csrf ${id}`),
    trusts(c, session, given) {
      const origin = c.req.header('origin')
      const host = c.req.header('host') ?? new URL(c.req.url).host
      if (origin !== undefined && URL.parse(origin)?.host !== host.toLowerCase()) return false
      if (c.req.header('sec-fetch-site') === 'cross-site') return false
      return typeof given === 'string' && sameSecret(given, prove(`csrf ${session.id}`))
    },
    login(c, token) {
      const now = clock.now().getTime()
      // By address, so that a stranger's guesses lock nobody else out.
      const caller = callerOf(c)
      const { failures, closedUntil } = wrong.get(caller) ?? { failures: 0, closedUntil: 0 }
      if (now < closedUntil) return Math.ceil((closedUntil - now) / 1_000)
      wrong.delete(caller)
      if (loginToken === undefined || !sameSecret(token, loginToken)) {
        const wait =
          failures + 1 < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, 1_000 * 2 ** (failures - FREE_TRIES + 2))
        wrong.set(caller, { failures: failures + 1, closedUntil: now + wait })
        const [oldest] = wrong.keys()
        if (wrong.size > CALLERS && oldest !== undefined) wrong.delete(oldest)
        return 'wrong'
      }
      begin(c, true)
      return 'in'
    },
    logout(c) {
      begin(c, false)
    },
  }
}

/** The caller's address as the socket knows it; one for all where there is no socket. */
function callerOf({ env }: Context): string {
  const socket = (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket
  return socket?.remoteAddress ?? 'somebody'
}
