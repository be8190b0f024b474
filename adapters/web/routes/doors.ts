import type { Context, Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { roleMay } from '../../../src/core/index.ts'
import { PEOPLE_WORDS } from '../../../src/core/words/people.ts'
import { LOCAL } from '../access/index.ts'
import { field } from '../forms.ts'
import { actorOf, type Env, type WebOptions } from '../options.ts'
import { loginPage, settingsPage } from '../views/doors.ts'

const YEAR = 365 * 24 * 3600
const LONGEST_PATH = 500

/** In, out, and how the desk should look to this reader. */
export function doorRoutes(app: Hono<Env>, options: WebOptions): void {
  const { access, desk, team, colleagues, playbook, answers } = options
  const { door, peerOf } = access
  app.get('/login', async (c) => {
    const next = localPath(c.req.query('next'))
    return c.get('session').who !== undefined || !(await door.login())
      ? c.redirect(next, 303)
      : c.html(loginPage(c.get('view'), { next, ...(await entrances(options)) }))
  })
  app.post('/login', async (c) => {
    const view = c.get('view')
    const form = c.get('form')
    const next = localPath(field(form, 'next'))
    const [name, token] = [field(form, 'name'), field(form, 'token')]
    const byName = token === '' && colleagues !== undefined
    const result = byName ? await door.signIn(c, name, field(form, 'password')) : await door.enter(c, token)
    if (result === 'in') return c.redirect(next, 303)
    const shown = { next, name, ...(await entrances(options)) }
    const wrong = byName ? PEOPLE_WORDS[view.language].wrong : view.words.login.wrong
    if (result === 'wrong') return c.html(loginPage(view, { ...shown, problem: wrong }), 401)
    c.header('retry-after', String(result))
    return c.html(loginPage(view, { ...shown, problem: view.words.login.slow(result) }), 429)
  })
  app.post('/logout', async (c) => {
    await door.leave(c, field(c.get('form'), 'where') === 'everywhere')
    return c.redirect('/login', 303)
  })

  app.get('/settings', (c) => {
    const { role } = c.get('who')
    const may = roleMay(role, 'settings') && desk.mayDecide(actorOf(c))
    return c.html(
      settingsPage(c.get('view'), {
        saved: c.req.query('saved'),
        mayChangeWords: team !== undefined && may,
        mayChangePlaybook: playbook !== undefined && may,
        mayChangeAnswers: answers !== undefined && may,
        hasStatus: options.status !== undefined && may,
        mayChangePeople: colleagues !== undefined && roleMay(role, 'people'),
        hasPassword: c.get('session').who !== undefined && actorOf(c).id !== LOCAL,
      }),
    )
  })
  app.post('/settings', (c) => {
    const form = c.get('form')
    for (const name of ['language', 'theme', 'blur', 'notify'])
      setCookie(c, `winnow_${name}`, field(form, name).slice(0, 10), {
        path: '/',
        maxAge: YEAR,
        httpOnly: true,
        sameSite: 'Strict',
        secure: peerOf(c).secure,
      })
    return c.redirect('/settings?saved', 303)
  })
}

/** By what one comes in. */
export async function entrances({ access, colleagues }: Pick<WebOptions, 'access' | 'colleagues'>) {
  return { byToken: access.door.byToken, byName: (await colleagues?.anyJoined()) ?? false }
}

/** The login, with the way back to the page that was asked for. */
export function loginPath(c: Context): string {
  const { pathname, search } = new URL(c.req.url)
  const next = localPath(`${pathname}${search}`)
  return next === '/' ? '/login' : `/login?next=${encodeURIComponent(next)}`
}

/**
 * A page of ours to go to. What a browser would read as another host (`//evil`, `/\evil`, with tabs
 * between) is none, and neither is the login itself.
 * @returns the inbox instead
 */
export function localPath(wanted: string | undefined): string {
  const base = 'http://desk.invalid'
  if (wanted === undefined || wanted.length > LONGEST_PATH || !/^\/[\x21-\x5b\x5d-\x7e]*$/.test(wanted))
    return '/'
  const url = URL.parse(wanted, base)
  if (url === null || url.origin !== base || url.pathname.startsWith('//')) return '/'
  return /^\/log(?:in|out)(?:\/|$)/.test(url.pathname) ? '/' : `${url.pathname}${url.search}`
}
