import { Hono } from 'hono'
import { deleteCookie } from 'hono/cookie'
import { localPath, readForm } from '../form.ts'
import { keepSession } from '../gate.ts'
import type { WebOptions } from '../options.ts'
import type { DeskEnv } from '../page.ts'
import { SESSION_COOKIE, same, type sessions } from '../security/session.ts'
import type { throttle } from '../security/throttle.ts'
import { loginPage } from '../views/login.ts'

interface LoginOptions {
  readonly options: Pick<WebOptions, 'security' | 'clock'>
  readonly signed: ReturnType<typeof sessions>
  readonly slow: ReturnType<typeof throttle>
}

export function loginRoutes({ options, signed, slow }: LoginOptions): Hono<DeskEnv> {
  const { security, clock } = options
  const app = new Hono<DeskEnv>()

  app.get('/login', (c) => c.html(loginPage({ to: localPath(c.req.query('to')) }, c.get('page'))))

  app.post('/login', async (c) => {
    const page = c.get('page')
    const form = await readForm(c)
    const to = localPath(form.text('to'))
    const caller = callerOf(c.env)
    const now = clock.now()
    const wait = slow.wait(caller, now)
    if (wait > 0)
      return c.html(loginPage({ to, problem: page.say.login.wait(wait) }, page), 429, {
        'retry-after': String(wait),
      })
    // Beyond loopback without a token nobody gets in at all.
    if (security.loginToken === undefined || !same(form.text('token', 500), security.loginToken)) {
      slow.failed(caller, now)
      return c.html(loginPage({ to, problem: page.say.login.wrong }, page), 401)
    }
    slow.passed(caller)
    // A new session, so that nobody can have planted the one that is now signed in.
    keepSession(c, signed.open(true, now))
    return c.redirect(to, 303)
  })

  app.post('/logout', (c) => {
    deleteCookie(c, SESSION_COOKIE, { path: '/' })
    return c.redirect('/', 303)
  })
  return app
}

/** The caller's address as the socket knows it; one for all where there is no socket. */
function callerOf(env: unknown): string {
  const socket = (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket
  return socket?.remoteAddress ?? 'somebody'
}
