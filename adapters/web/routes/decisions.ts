import type { Hono } from 'hono'
import { csvOf } from '../../../src/core/csv.ts'
import {
  DECISION_COLUMNS,
  type DecisionFilter,
  decisionPlace,
  decisionRow,
  everyDecision,
  humanAction,
} from '../../../src/core/index.ts'
import type { Desked, Env, WebOptions } from '../options.ts'
import { decisionsPage } from '../views/decisions.ts'

/** On a page; in a table to take along, of which there is more on the command line. */
const PAGE = 50
const TABLE = 10_000

/** Everything that people decided, for admins. */
export function decisionRoutes(app: Hono<Env>, { desk }: WebOptions): void {
  app.get('/settings/decisions', async (c) => {
    const filter = filterOf(c)
    const cursor = c.req.query('cursor')
    const page = await desk.decisions({ ...filter, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    return c.html(decisionsPage(c.get('view'), { filter, ...page }))
  })

  app.get('/settings/decisions.csv', async (c) => {
    const filter = filterOf(c)
    const rows: string[][] = []
    for await (const one of everyDecision(desk.decisions, filter, TABLE)) rows.push(decisionRow(one))
    return c.body(csvOf([DECISION_COLUMNS, ...rows]), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="winnow-decisions.csv"',
    })
  })
}

/** What nobody could have chosen narrows nothing down. */
function filterOf(c: Desked): DecisionFilter {
  const by = c.req.query('by')?.slice(0, 500)
  const action = humanAction(c.req.query('action'))
  const place = decisionPlace(c.req.query('place'))
  const since = /^\d{4}-\d\d-\d\d$/.exec(c.req.query('since') ?? '')?.[0]
  return {
    ...(by === undefined || by === '' ? {} : { by }),
    ...(action === undefined ? {} : { action }),
    ...(place === undefined ? {} : { place }),
    ...(since === undefined || Number.isNaN(Date.parse(since)) ? {} : { since: `${since}T00:00:00.000Z` }),
  }
}
