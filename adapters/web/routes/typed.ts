import type { Hono } from 'hono'
import { LIMITS } from '../../../src/core/index.ts'
import { field, readChoice } from '../forms.ts'
import { actorOf, type Env, type WebOptions } from '../options.ts'

/** Keeps what is being typed; the page sends it every other second, and once more when it is left. */
export function typedRoutes(app: Hono<Env>, { desk, typed, room }: WebOptions): void {
  app.post('/desk/typed', async (c) => {
    const form = c.get('form')
    const choice = readChoice(field(form, 'strategy'))
    const text = field(form, 'text')
    if (choice === undefined || text.length > LIMITS.text) return c.body(null, 422)
    const { id } = await desk.get(field(form, 'case').slice(0, 200))
    if (field(form, 'drop') === '') await typed.keep(actorOf(c).id, id, choice, text)
    else await typed.drop(actorOf(c).id, id, choice)
    // Where the desk asks nobody who they are, there is nobody to tell.
    if (c.get('session').who !== undefined && text !== '') room.writing(id, actorOf(c))
    return c.body(null, 204)
  })
}
