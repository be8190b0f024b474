import type { Hono } from 'hono'
import { field } from '../forms.ts'
import { listAt } from '../list.ts'
import { actorOf, type Env, type WebOptions } from '../options.ts'
import { viewAddress } from '../saved-views.ts'

/** Lists that are named, and named no more; both lead to the list that one is in. */
export function viewRoutes(app: Hono<Env>, { views }: Pick<WebOptions, 'views'>): void {
  app.post('/views', async (c) => {
    const form = c.get('form')
    const list = listAt(field(form, 'list').slice(0, 4_000))
    await views.keep(actorOf(c).id, field(form, 'name'), list)
    return c.redirect(viewAddress(list), 303)
  })
  app.post('/views/remove', async (c) => {
    const form = c.get('form')
    await views.remove(actorOf(c).id, field(form, 'view').slice(0, 100))
    return c.redirect(viewAddress(listAt(field(form, 'list').slice(0, 4_000))), 303)
  })
}
