import type { Hono } from 'hono'
import { PEOPLE_WORDS } from '../../../src/core/words/people.ts'
import { field } from '../forms.ts'
import { actorOf, type Desked, type Env, type WebOptions } from '../options.ts'
import { errorPage, settingsPage } from '../views/doors.ts'
import { welcomePage } from '../views/people.ts'

/** By a link somebody chooses a password and is in; later they change it in the settings. */
export function welcomeRoutes(app: Hono<Env>, { colleagues, access }: WebOptions): void {
  if (colleagues === undefined) return
  const { door } = access
  const refusedOf = (c: Desked) => PEOPLE_WORDS[c.get('view').language].refused

  // Looking at it uses nothing up: chats look at links that are sent in them.
  app.get('/welcome/:secret', async (c) => {
    const invited = await colleagues.invited(c.req.param('secret').slice(0, 100))
    const view = c.get('view')
    return 'refused' in invited
      ? c.html(errorPage(view, refusedOf(c)[invited.refused]), 404)
      : c.html(welcomePage(view, { name: invited.done.name }))
  })

  app.post('/welcome/:secret', async (c) => {
    const secret = c.req.param('secret').slice(0, 100)
    const invited = await colleagues.invited(secret)
    const view = c.get('view')
    if ('refused' in invited) return c.html(errorPage(view, refusedOf(c)[invited.refused]), 404)
    const joined = await colleagues.join(secret, field(c.get('form'), 'password'))
    if ('refused' in joined) {
      const problem = refusedOf(c)[joined.refused]
      return c.html(welcomePage(view, { name: invited.done.name, problem }), 422)
    }
    await door.dismiss(joined.done.colleague.id)
    await door.admit(c, joined.done)
    return c.redirect('/', 303)
  })

  app.post('/settings/password', async (c) => {
    const form = c.get('form')
    const { id } = actorOf(c)
    const changed = await door.retry(c, () =>
      colleagues.changePassword(id, field(form, 'before'), field(form, 'password')),
    )
    if (typeof changed === 'number') {
      c.header('retry-after', String(changed))
      const problem = c.get('view').words.login.slow(changed)
      return c.html(settingsPage(c.get('view'), { problem, hasPassword: true }), 429)
    }
    if ('refused' in changed) {
      const problem = refusedOf(c)[changed.refused]
      return c.html(settingsPage(c.get('view'), { problem, hasPassword: true }), 422)
    }
    await door.dismiss(id)
    await door.admit(c, changed.done)
    return c.redirect('/settings?saved=password', 303)
  })
}
