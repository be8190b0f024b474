import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { WebOptions } from './options.ts'
import { type DeskEnv, pageOf } from './page.ts'
import { readPreferences } from './preferences.ts'
import { isOwnForm } from './security/origin.ts'
import { SESSION_COOKIE, type Session, type sessions } from './security/session.ts'
import { bouncePage } from './views/bounce.ts'
import { messagePage } from './views/message.ts'

interface GateOptions {
  readonly options: WebOptions
  readonly signed: ReturnType<typeof sessions>
  readonly login: boolean
  readonly assetPath: string
}

/** Everybody passes here: a session for each browser, the login where one is demanded, and only our own forms. */
export function gate({ options, signed, login, assetPath }: GateOptions): MiddlewareHandler<DeskEnv> {
  const { clock, brand, defaultLanguage, actor } = options
  return async (c, next) => {
    const now = clock.now()
    const known = signed.read(getCookie(c, SESSION_COOKIE), now)
    const session = known ?? signed.open(false, now)
    const current: Session = 'session' in session ? session.session : session
    const page = pageOf({
      preferences: readPreferences(c, defaultLanguage),
      brand,
      actor: actor(),
      csrf: signed.csrfOf(current),
      now,
      signedIn: current.signedIn,
      assets: assetPath,
    })
    c.set('session', current)
    c.set('page', page)
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD'

    if (known === undefined && reads) {
      // The strict cookie isn't sent along a link from elsewhere; from our own page it is.
      if (cameFromElsewhere(c)) return c.html(bouncePage(page))
      if ('session' in session) keepSession(c, session)
    }
    if (!reads) {
      const headers = {
        site: c.req.header('sec-fetch-site'),
        origin: c.req.header('origin'),
        host: c.req.header('host'),
      }
      if (!isOwnForm(headers)) return c.text(page.say.errors.foreign, 403)
      if (!signed.isCsrf(current, await csrfGiven(c))) return expired(c)
    }
    if (login && !current.signedIn && new URL(c.req.url).pathname !== '/login') {
      if (c.req.path.startsWith('/desk/')) return c.text('', 401)
      return reads ? c.redirect(`/login?to=${encodeURIComponent(pathOf(c))}`) : c.redirect('/login', 303)
    }
    return next()
  }
}

export function keepSession(
  c: Context,
  { value, maxAge }: { readonly value: string; readonly maxAge: number },
): void {
  const secure = new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https'
  setCookie(c, SESSION_COOKIE, value, { path: '/', httpOnly: true, sameSite: 'Strict', secure, maxAge })
}

function cameFromElsewhere(c: Context): boolean {
  return c.req.header('sec-fetch-site') === 'cross-site' && c.req.header('sec-fetch-mode') === 'navigate'
}

async function csrfGiven(c: Context): Promise<string> {
  const header = c.req.header('x-csrf-token')
  if (header !== undefined) return header
  const { csrf } = await c.req.parseBody()
  return typeof csrf === 'string' ? csrf : ''
}

/** Nothing was done, but what was typed isn't lost. */
async function expired(c: Context<DeskEnv>): Promise<Response> {
  const page = c.get('page')
  if (c.req.header('x-csrf-token') !== undefined) return c.text(page.say.errors.expired, 403)
  const { text } = await c.req.parseBody()
  const typed = typeof text === 'string' ? text : undefined
  return c.html(
    messagePage({ title: page.say.errors.errorTitle, text: page.say.errors.expired, typed }, page),
    403,
  )
}

function pathOf(c: Context): string {
  const url = new URL(c.req.url)
  return url.pathname + url.search
}
