import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'
import type { Guesses, Tried } from './guesses.ts'
import { formFromOwnPage } from './pages.ts'
import type { Peer } from './peer.ts'
import { sameSecret } from './secret.ts'
import { LOGIN_AGE, type Sessions, shortName } from './sessions.ts'
import type { Tell } from './tell.ts'

const COOKIE = 'winnow_session'
/** The desk has one user, under one token. */
const PERSON = 'desk:local'

/** Who looks at the desk: a random id, and whether the token was shown. */
export interface Session {
  readonly id: string
  readonly loggedIn: boolean
}

/** The desk's login: who comes in, stays in, and goes. */
export interface Door {
  /** There is a login; without one whoever sits at this machine is in. */
  readonly login: boolean
  /** The session of this request; a new one is begun and its cookie set where there is none. */
  session(c: Context): Promise<Session>
  /** The login of this request, without beginning anything. */
  loginOf(c: Context): Promise<string | undefined>
  /** This browser has a session cookie, whatever it is worth. */
  hasCookie(c: Context): boolean
  csrf(session: Session): string
  /** Is this form from a page of ours, seen in this very session? */
  trusts(c: Context, session: Session, given: unknown): boolean
  enter(c: Context, token: string): Promise<Tried>
  /** Ends this login, or all of its person's, with their live connections. */
  leave(c: Context, everywhere: boolean): Promise<void>
}

export interface DoorParts {
  readonly loginToken: string | undefined
  readonly sessions: (seal: string) => Sessions
  readonly guesses: Guesses
  readonly peerOf: (c: Context) => Peer
  readonly tell: Tell
}

/**
 * Cookies are signed. With a login token their key is derived from it, so that another token ends every
 * session; else it lives as long as the process. Only logins are stored; what comes before one is not.
 */
export function createDoor({ loginToken, sessions: open, guesses, peerOf, tell }: DoorParts): Door & {
  readonly sessions: Sessions
} {
  const key =
    loginToken === undefined
      ? randomBytes(32)
      : createHash('sha256').update(`winnow desk session\n${loginToken}`).digest()
  const prove = (text: string) => createHmac('sha256', key).update(text).digest('base64url')
  const sessions = open(prove('seal').slice(0, 16))
  // Behind TLS the browser itself sees to it that nobody else can have set the cookie.
  const prefixOf = (c: Context) => (peerOf(c).secure ? 'host' : undefined)

  async function idOf(c: Context): Promise<string | undefined> {
    const id = await getSignedCookie(c, key, COOKIE, prefixOf(c))
    return typeof id === 'string' && id !== '' ? id : undefined
  }

  async function keep(c: Context, id: string, maxAge?: number): Promise<void> {
    const { secure } = peerOf(c)
    await setSignedCookie(c, COOKIE, id, key, {
      path: '/',
      httpOnly: true,
      sameSite: 'Strict',
      secure,
      ...(secure ? { prefix: 'host' } : {}),
      ...(maxAge === undefined ? {} : { maxAge }),
    })
  }

  async function begin(c: Context): Promise<Session> {
    const id = randomBytes(18).toString('base64url')
    await keep(c, id)
    return { id, loggedIn: false }
  }

  async function isLogin(id: string): Promise<boolean> {
    return loginToken !== undefined && (await sessions.personOf(id)) !== undefined
  }

  async function loginOf(c: Context): Promise<string | undefined> {
    const id = await idOf(c)
    return id !== undefined && (await isLogin(id)) ? id : undefined
  }

  return {
    login: loginToken !== undefined,
    sessions,
    async session(c) {
      const id = await idOf(c)
      return id === undefined ? begin(c) : { id, loggedIn: await isLogin(id) }
    },
    loginOf,
    hasCookie: (c) => getCookie(c, COOKIE, prefixOf(c)) !== undefined,
    csrf: ({ id }) => prove(`csrf ${id}`),
    trusts(c, { id }, given) {
      if (!formFromOwnPage(c, peerOf(c))) return false
      return typeof given === 'string' && sameSecret(given, prove(`csrf ${id}`))
    },
    async enter(c, token) {
      const peer = peerOf(c)
      const right = loginToken !== undefined && sameSecret(token, loginToken)
      const tried = guesses.attempt('desk', peer, right)
      if (tried !== 'in') {
        tell.refused({ at: 'login', address: peer.address, status: tried === 'wrong' ? 401 : 429 })
        return tried
      }
      // Always under a new id: whoever knew the one before the login has nothing of it.
      const before = await loginOf(c)
      if (before !== undefined) await sessions.end(before)
      const id = await sessions.begin(PERSON)
      await keep(c, id, LOGIN_AGE / 1_000)
      tell.info('logged-in', { session: shortName(id), address: peer.address })
      return 'in'
    },
    async leave(c, everywhere) {
      const id = await loginOf(c)
      if (id === undefined) return
      await (everywhere ? sessions.endAll(PERSON) : sessions.end(id))
      await begin(c)
      tell.info('logged-out', { session: shortName(id), address: peerOf(c).address, everywhere })
    },
  }
}
