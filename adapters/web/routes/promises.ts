import type { Hono } from 'hono'
import { PROMISE_STATES } from '../../../src/core/index.ts'
import { field } from '../forms.ts'
import { actorOf, type Env, type WebOptions } from '../options.ts'
import { promisedFields } from '../promised.ts'
import { heardPromises, promisesPage } from '../views/promises.ts'

const PAGE = 50
const LAST_PAGE = 10_000

/** What was promised: all of it on one page, and what the text in the field would promise. */
export function promiseRoutes(app: Hono<Env>, { desk, clock }: WebOptions): void {
  const { promises } = desk
  app.get('/promises', async (c) => {
    const state = PROMISE_STATES.find((one) => one === c.req.query('state')) ?? 'open'
    const asked = Number.parseInt(c.req.query('page') ?? '1', 10)
    const number = Number.isNaN(asked) ? 1 : Math.min(LAST_PAGE, Math.max(1, asked))
    const [counts, found] = await Promise.all([
      promises.counts(),
      promises.list({ state, skip: (number - 1) * PAGE, limit: PAGE + 1 }),
    ])
    const model = { state, counts, number, dayOf: promises.dayOf, mayDecide: desk.mayDecide(actorOf(c)) }
    const shown = { ...model, promises: found.slice(0, PAGE), more: found.length > PAGE }
    return c.html(promisesPage(c.get('view'), shown))
  })

  app.post('/desk/promises', (c) => {
    const form = c.get('form')
    const heard = promisedFields(promises, field(form, 'text').slice(0, 100_000), form)
    return c.html(heardPromises(c.get('view'), heard, promises.dayOf(clock.now().toISOString())))
  })
}
