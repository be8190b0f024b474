import { Hono } from 'hono'
import { choiceOf } from '../choice.ts'
import type { WebOptions } from '../options.ts'
import type { DeskEnv } from '../page.ts'
import { casePage, panel } from '../views/case.ts'
import { historyLine, timelineView } from '../views/timeline.ts'
import { caseModel } from './show-case.ts'

export function caseRoutes(options: Pick<WebOptions, 'desk'>): Hono<DeskEnv> {
  const { desk } = options
  const app = new Hono<DeskEnv>()

  app.get('/cases/:id', async (c) => {
    const page = c.get('page')
    const stored = await desk.get(c.req.param('id'))
    const choice = c.req.query('choice')
    const variant = /^\d{1,2}$/.exec(c.req.query('variant') ?? '')?.[0]
    const asked = {
      choice: choice === undefined ? undefined : choiceOf(choice),
      variant: variant === undefined ? undefined : Number(variant),
    }
    return c.html(casePage(await caseModel(options, stored, asked, page), page))
  })

  /** What a page that is open needs to know of a change: which version, and the last thing done. */
  app.get('/cases/:id/now', async (c) => {
    const page = c.get('page')
    const stored = await desk.get(c.req.param('id'))
    const last = stored.history.at(-1)
    return c.json({
      version: stored.version,
      status: page.words.statuses[stored.status],
      line: last === undefined ? '' : String(historyLine(last, stored, page)),
    })
  })

  /** The parts that may be replaced in a page where nobody types. */
  app.get('/cases/:id/panel', async (c) => {
    const page = c.get('page')
    const stored = await desk.get(c.req.param('id'))
    const model = await caseModel(options, stored, {}, page)
    return c.json({
      version: stored.version,
      status: stored.status,
      panel: String(panel(model, page)),
      history: String(timelineView(stored, page)),
    })
  })
  return app
}
