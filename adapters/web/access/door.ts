import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'
import { type Colleagues, type Standing, type TeamOutcome, WinnowError } from '../../../src/core/index.ts'
import type { Guesses, Tried } from './guesses.ts'
import { formFromOwnPage } from './pages.ts'
import type { Peer } from './peer.ts'
import { sameSecret } from './secret.ts'
import { LOGIN_AGE, type Sessions, shortName } from './sessions.ts'
import type { Tell } from './tell.ts'
import { LOCAL, sealedBy, sealOf, type Who } from './who.ts'

const COOKIE = 'winnow_session'

/** Who looks at the desk: a random id, and who they are once they have signed in. */
export interface Session {
  readonly id: string
  readonly who: Who | undefined
}

/** The desk's login: who comes in, stays in, and goes. */
export interface Door {
  /** One may come in by the desk's token. */
  readonly byToken: boolean
  /** There is a login: a token, or a colleague with a password. Else whoever sits at this machine is in. */
  login(): Promise<boolean>
  /** The session of this request; a new one is begun and its cookie set where there is none. */
  session(c: Context): Promise<Session>
  /** The login of this request, without beginning anything. */
  loginOf(c: Context): Promise<{ readonly id: string; readonly who: Who } | undefined>
  /** This browser has a session cookie, whatever it is worth. */
  hasCookie(c: Context): boolean
  csrf(session: Session): string
  /** Is this form from a page of ours, seen in this very session? */
  trusts(c: Context, session: Session, given: unknown): boolean
  enter(c: Context, token: string): Promise<Tried>
  /** By name and password. */
  signIn(c: Context, name: string, password: string): Promise<Tried>
  /** In without a try: they have just shown a link, or the password before this one. */
  admit(c: Context, standing: Standing): Promise<void>
  /**
   * A try with the present password, which counts like one at the login. @returns how long to wait, where it
   * must
   */
  retry<T>(c: Context, step: () => Promise<TeamOutcome<T>>): Promise<TeamOutcome<T> | number>
  /** Ends every login of somebody who was removed, or may do other things now. */
  dismiss(person: string): Promise<void>
  /** Ends this login, or all of its person's, with their live connections. */
  leave(c: Context, everywhere: boolean): Promise<void>
}

export interface DoorParts {
  readonly loginToken: string | undefined
  /** What cookies are signed with where no token is. */
  readonly secret: string
  readonly local: Who
  readonly colleagues: Pick<Colleagues, 'anyJoined' | 'signIn' | 'standing'>
  readonly sessions: (sealedOf: ReturnType<typeof sealedBy>) => Sessions
  readonly guesses: Guesses
  readonly peerOf: (c: Context) => Peer
  readonly tell: Tell
}

/**
 * Cookies are signed. With a login token their key is derived from it, so that another token ends every
 * session. Only logins are stored; what comes before one is not.
 */
export function createDoor(parts: DoorParts): Door & { readonly sessions: Sessions } {
  const { loginToken, secret, local, colleagues, guesses, peerOf, tell } = parts
  const key = createHash('sha256')
    .update(loginToken === undefined ? `winnow cookies\n${secret}` : `winnow desk session\n${loginToken}`)
    .digest()
  const prove = (text: string) => createHmac('sha256', key).update(text).digest('base64url')
  const tokenSeal = loginToken === undefined ? undefined : prove('seal').slice(0, 16)
  const sessions = parts.sessions(sealedBy(tokenSeal, local, colleagues))
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
    return { id, who: undefined }
  }

  async function loginOf(c: Context) {
    const id = await idOf(c)
    const who = id === undefined ? undefined : await sessions.whoOf(id)
    return id === undefined || who === undefined ? undefined : { id, who }
  }

  /** Always under a new id: whoever knew the one before the login has nothing of it. */
  async function letIn(c: Context, person: string, seal: string): Promise<void> {
    const before = await loginOf(c)
    if (before !== undefined) await sessions.end(before.id)
    const id = await sessions.begin(person, seal)
    await keep(c, id, LOGIN_AGE / 1_000)
    tell.info('logged-in', { session: shortName(id), person, address: peerOf(c).address })
  }

  function told(c: Context, result: Tried): Tried {
    if (result !== 'in')
      tell.refused({ at: 'login', address: peerOf(c).address, status: result === 'wrong' ? 401 : 429 })
    return result
  }

  /**
   * To find out costs the processor something: who has to wait doesn't get that far, now or in their turn.
   */
  async function signedIn(c: Context, name: string, password: string): Promise<Standing | Tried> {
    const peer = peerOf(c)
    let wait = guesses.waitOf(name, peer)
    if (wait > 0) return wait
    const isStillAsked = () => {
      wait = guesses.waitOf(name, peer)
      return wait === 0
    }
    try {
      const standing = await colleagues.signIn(name, password, isStillAsked)
      if (wait > 0) return wait
      const result = guesses.attemptAs(name, peer, standing !== undefined)
      return result === 'in' && standing !== undefined ? standing : result
    } catch (error) {
      if (error instanceof WinnowError && error.code === 'too_many_tries') return error.retryAfter ?? 1
      throw error
    }
  }

  return {
    byToken: loginToken !== undefined,
    login: async () => loginToken !== undefined || (await colleagues.anyJoined()),
    sessions,
    async session(c) {
      const id = await idOf(c)
      return id === undefined ? begin(c) : { id, who: await sessions.whoOf(id) }
    },
    loginOf,
    hasCookie: (c) => getCookie(c, COOKIE, prefixOf(c)) !== undefined,
    csrf: ({ id }) => prove(`csrf ${id}`),
    trusts(c, { id }, given) {
      if (!formFromOwnPage(c, peerOf(c))) return false
      return typeof given === 'string' && sameSecret(given, prove(`csrf ${id}`))
    },
    async enter(c, token) {
      const right = loginToken !== undefined && sameSecret(token, loginToken)
      const result = told(c, guesses.attempt('desk', peerOf(c), right))
      if (result === 'in' && tokenSeal !== undefined) await letIn(c, LOCAL, tokenSeal)
      return result
    },
    async signIn(c, name, password) {
      const result = await signedIn(c, name, password)
      if (typeof result !== 'object') return told(c, result)
      await letIn(c, result.colleague.id, sealOf(result))
      return 'in'
    },
    admit: (c, standing) => letIn(c, standing.colleague.id, sealOf(standing)),
    async retry(c, step) {
      const name = (await loginOf(c))?.who.actor.name ?? ''
      const wait = guesses.waitOf(name, peerOf(c))
      if (wait > 0) return wait
      const outcome = await step()
      if ('refused' in outcome && outcome.refused === 'password-wrong')
        told(c, guesses.attemptAs(name, peerOf(c), false))
      return outcome
    },
    dismiss: (person) => sessions.endAll(person),
    async leave(c, everywhere) {
      const login = await loginOf(c)
      if (login === undefined) return
      const { id, who } = login
      await (everywhere ? sessions.endAll(who.actor.id) : sessions.end(id))
      await begin(c)
      tell.info('logged-out', { session: shortName(id), address: peerOf(c).address, everywhere })
    },
  }
}
