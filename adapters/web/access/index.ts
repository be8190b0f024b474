import type { Context, MiddlewareHandler } from 'hono'
import { type Clock, type Colleagues, type Records, WinnowError } from '../../../src/core/index.ts'
import { createDoor, type Door } from './door.ts'
import { createGuesses } from './guesses.ts'
import { fromOwnPage, surelyFromOwnPage } from './pages.ts'
import { isOwnName, type Peer, peerReader } from './peer.ts'
import { bearer, sameSecret } from './secret.ts'
import { createSessions, type Sessions } from './sessions.ts'
import { type AccessLog, createTell, type Refusal } from './tell.ts'
import type { Who } from './who.ts'

export type { Door, Session } from './door.ts'
export { rightFor } from './rights.ts'
export { cookieSecret, LOCAL, type Who, whoMay } from './who.ts'

export interface AccessOptions {
  /** Other machines can reach the server. */
  readonly exposed: boolean
  /** The desk's login; unset: it is open to whoever sits at this machine. */
  readonly loginToken: string | undefined
  readonly apiToken: string | undefined
  /** Whoever comes in by the token, or sits at this machine where there is no login. */
  readonly local: Who
  /** Who shares the desk; with the first password among them it has a login. */
  readonly colleagues: Pick<Colleagues, 'anyJoined' | 'signIn' | 'standing'>
  /** What cookies are signed with where no token is. */
  readonly secret: string
  /** Addresses or networks of proxies whose forwarded address is believed. */
  readonly trustedProxies: readonly string[]
  readonly records: Records
  readonly clock: Clock
  readonly log: AccessLog
}

/** Who asks on one of the guarded ways in. */
export type Caller =
  /** A program of this machine, where no login stands before the desk. */
  | { readonly kind: 'local' }
  | { readonly kind: 'token' }
  | { readonly kind: 'session'; readonly id: string; readonly who: Who }

/** Ways in that programs use, each with its own guard; everything else is a page. */
export type Guarded = 'api' | 'metrics' | 'events'

export interface Access {
  readonly door: Door
  readonly local: Who
  readonly sessions: Pick<Sessions, 'whoOf' | 'whenEnded'>
  /** With what one may come in over the API. */
  credentials(): Promise<readonly ('token' | 'session')[]>
  peerOf(c: Context): Peer
  /** Lets through who may come in there and leaves `caller` with the request. @throws WinnowError */
  guard(way: Guarded): MiddlewareHandler<{ Variables: { caller: Caller } }>
  /** Without a login, pages are for a browser of this machine that asks for it by its own name. */
  atHome(): MiddlewareHandler
  /** Writes every 401, 403 and 429 to the log. */
  watch(): MiddlewareHandler
}

/** Health says nothing of anybody; it is asked by whatever watches over the program. */
const HEALTH = ['/healthz', '/readyz']

/** Everything that decides who gets in, in one place. */
export function createAccess(options: AccessOptions): Access {
  const { exposed, apiToken, clock } = options
  const tell = createTell(options.log, clock)
  const guesses = createGuesses(clock)
  const peerOf = peerReader(options.trustedProxies)
  const door = createDoor({
    ...options,
    sessions: (sealedOf) => createSessions(options, sealedOf),
    guesses,
    peerOf,
    tell,
  })

  /** From this machine, directly, by our own name, while nothing says that others are meant to come. */
  const isLocal = async ({ loopback, forwarded, host }: Peer) =>
    !exposed && loopback && !forwarded && isOwnName(host) && !(await door.login())

  /** @returns undefined when nothing was shown that could be right */
  function byToken(c: Context): Caller | undefined {
    const given = bearer(c.req.header('authorization'))
    if (apiToken === undefined || given === '') return undefined
    const tried = guesses.attempt('api', peerOf(c), sameSecret(given, apiToken))
    if (tried === 'in') return { kind: 'token' }
    if (tried === 'wrong') throw unauthorized(c, 'This is not the WINNOW_API_TOKEN.')
    throw new WinnowError('too_many_tries', `Too many wrong tokens: wait ${tried} s, then try again.`, {
      retryAfter: tried,
    })
  }

  async function bySession(c: Context): Promise<Caller | undefined> {
    const login = await door.loginOf(c)
    if (login === undefined) return undefined
    if (!surelyFromOwnPage(c, peerOf(c)))
      throw new WinnowError('not_allowed', 'A login counts for the desk’s own pages only.')
    return { kind: 'session', ...login }
  }

  async function byPlace(c: Context, way: Guarded): Promise<Caller | undefined> {
    if ((way === 'api' && apiToken !== undefined) || !(await isLocal(peerOf(c)))) return undefined
    if (!fromOwnPage(c, peerOf(c)))
      throw new WinnowError('not_allowed', 'Web pages get no answer here without a token.')
    return { kind: 'local' }
  }

  function unauthorized(c: Context, why: string): WinnowError {
    c.header('www-authenticate', 'Bearer realm="winnow"')
    return new WinnowError('unauthorized', why)
  }

  async function refusal(c: Context): Promise<WinnowError> {
    if (apiToken !== undefined)
      return unauthorized(c, 'This needs the header Authorization: Bearer <WINNOW_API_TOKEN>.')
    if (await door.login())
      return unauthorized(c, 'This needs a login at the desk, or a token: set WINNOW_API_TOKEN.')
    return new WinnowError(
      'not_allowed',
      isOwnName(peerOf(c).host)
        ? 'Only programs of this machine get in, and directly, until WINNOW_API_TOKEN is set.'
        : OWN_NAMES,
    )
  }

  return {
    door,
    local: options.local,
    sessions: door.sessions,
    credentials: async () => [
      ...(apiToken === undefined ? [] : (['token'] as const)),
      ...((await door.login()) ? (['session'] as const) : []),
    ],
    peerOf,
    guard: (way) => async (c, next) => {
      const caller = byToken(c) ?? (await bySession(c)) ?? (await byPlace(c, way))
      if (caller === undefined) throw await refusal(c)
      c.set('caller', caller)
      return next()
    },
    atHome: () => async (c, next) => {
      if (guardedWay(c.req.path) !== undefined || (await door.login())) return next()
      const { host, loopback, forwarded } = peerOf(c)
      if (!exposed && !isOwnName(host)) throw new WinnowError('not_allowed', OWN_NAMES)
      if (HEALTH.includes(c.req.path) || (loopback && !forwarded)) return next()
      throw new WinnowError(
        'not_allowed',
        'This desk has no login, so it is for this machine only: set WINNOW_DESK_TOKEN.',
      )
    },
    watch: () => async (c, next) => {
      await next()
      const { status } = c.res
      const at: Refusal['at'] = guardedWay(c.req.path) ?? (c.req.path === '/login' ? 'login' : 'desk')
      // The login tells of its own, which knows whether anything was tried.
      if ([401, 403, 429].includes(status) && !(at === 'login' && status !== 403))
        tell.refused({ at, status, address: peerOf(c).address })
    },
  }
}

const OWN_NAMES = 'This program answers to localhost only.'

/** Path and router see the same, decoded path. */
export function guardedWay(path: string): Guarded | 'hooks' | undefined {
  // Each delivery shows by its signature who sent it, wherever it comes from.
  if (/^\/hooks\/[a-z]{1,40}$/.test(path)) return 'hooks'
  if (path === '/api' || path.startsWith('/api/')) return 'api'
  if (path === '/metrics') return 'metrics'
  return path === '/desk/events' ? 'events' : undefined
}
