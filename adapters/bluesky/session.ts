import { askedTogether, type Clock } from '../../src/core/index.ts'
import { parsed, type Thing, thing, word } from '../../src/core/json.ts'
import { createSiteClient, type SiteOptions } from '../../src/core/sites/client.ts'
import { SiteTrouble, troubleOf } from '../../src/core/sites/trouble.ts'
import type { BlueskyConfig } from './settings.ts'

export interface Session {
  /** Our account's lasting name. */
  readonly did: string
  readonly access: string
}

/** A session is renewed so long before it ends, and lasts at least so long, in milliseconds. */
const BEFORE = 2 * 60_000
const LASTS = 30 * 60_000

/**
 * Signs in once, and renews that: signing in is allowed thirty times in five minutes, for everything
 * together.
 */
export function createSessions(
  { handle, password }: Pick<BlueskyConfig, 'handle' | 'password'>,
  options: Omit<SiteOptions, 'credentials'> & { readonly clock: Clock },
): () => Promise<Session> {
  const { title, clock } = options
  let refresh: string | undefined
  let current: (Session & { readonly until: number }) | undefined

  async function ask(name: string, body: object, token?: string): Promise<Thing> {
    const credentials = (): Readonly<Record<string, string>> =>
      token === undefined ? {} : { authorization: `Bearer ${token}` }
    const client = createSiteClient({ ...options, credentials })
    const delivery = await client.send(`xrpc/com.atproto.server.${name}`, body)
    if (delivery.state !== 'answered')
      throw new SiteTrouble('later', `${title} can't be reached (${delivery.why})`)
    const json = thing(parsed(delivery.body))
    if (delivery.status !== 200) throw troubleOf(title, delivery.status, delivery.headers, clock.now(), json)
    return json
  }

  const renewed = askedTogether(renew)

  async function renew(): Promise<Session> {
    const old = refresh
    refresh = undefined
    const json = await (old === undefined
      ? ask('createSession', { identifier: handle, password })
      : ask('refreshSession', {}, old).catch((error: unknown) => {
          if (error instanceof SiteTrouble && error.kind === 'later') throw error
          // It has run out, or was taken back: we sign in anew.
          return ask('createSession', { identifier: handle, password })
        }))
    const [did, access] = [word(json.did), word(json.accessJwt)]
    if (did === undefined || access === undefined) throw new SiteTrouble('later', `${title} gives no session`)
    refresh = word(json.refreshJwt)
    const least = clock.now().getTime() + LASTS
    current = { did, access, until: Math.max(least, endOf(access) - BEFORE) }
    return current
  }

  return () => {
    if (current !== undefined && current.until > clock.now().getTime()) return Promise.resolve(current)
    return renewed()
  }
}

/** When a token ends, as it says itself; 0 where it doesn't. */
function endOf(token: string): number {
  const claims = thing(parsed(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')))
  return Number(word(claims.exp) ?? 0) * 1_000
}
