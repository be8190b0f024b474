import type { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { field } from '../forms.ts'
import type { Env, WebOptions } from '../options.ts'
import type { Doorkeeper } from '../session.ts'
import { loginPage, settingsPage } from '../views/doors.ts'

const YEAR = 365 * 24 * 3600

/** In, out, and how the desk should look to this reader. */
export function doorRoutes(app: Hono<Env>, { security }: WebOptions, door: Doorkeeper): void {
  app.get('/login', (c) =>
    security.loginToken === undefined || c.get('session').loggedIn
      ? c.redirect('/', 303)
      : c.html(loginPage(c.get('view'), undefined)),
  )
  app.post('/login', (c) => {
    const { words } = c.get('view')
    const result = door.login(c, field(c.get('form'), 'token'))
    if (result === 'in') return c.redirect('/', 303)
    if (result === 'wrong') return c.html(loginPage(c.get('view'), words.login.wrong), 401)
    c.header('retry-after', String(result))
    return c.html(loginPage(c.get('view'), words.login.slow(result)), 429)
  })
  app.post('/logout', (c) => {
    door.logout(c)
    return c.redirect('/login', 303)
  })

  app.get('/settings', (c) => c.html(settingsPage(c.get('view'), c.req.query('saved') !== undefined)))
  app.post('/settings', (c) => {
    const form = c.get('form')
    for (const name of ['language', 'theme', 'blur'])
      setCookie(c, `winnow_${name}`, field(form, name).slice(0, 10), {
        path: '/',
        maxAge: YEAR,
        httpOnly: true,
        sameSite: 'Strict',
      })
    return c.redirect('/settings?saved', 303)
  })
}
