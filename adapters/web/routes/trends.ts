import type { Hono } from 'hono'
import { csvOf } from '../../../src/core/csv.ts'
import type { Env, WebOptions } from '../options.ts'
import { TABLES, trendFilters, trendsQuery, trendTable } from '../trends.ts'
import { trendsPage } from '../views/trends.ts'

/** What came in and what became of it, as plots and as tables to take along. */
export function trendRoutes(app: Hono<Env>, { desk, clock }: WebOptions): void {
  app.get('/trends', async (c) => {
    const filters = trendFilters(c)
    const [trends, { counts }] = await Promise.all([
      desk.trends(trendsQuery(filters, clock.now())),
      desk.facets({}),
    ])
    const places = counts.place.map(({ value }) => value)
    return c.html(trendsPage(c.get('view'), { trends, filters, places }))
  })

  app.get('/trends.csv', async (c) => {
    const name = TABLES.find((one) => one === c.req.query('table')) ?? 'weeks'
    const trends = await desk.trends(trendsQuery(trendFilters(c), clock.now()))
    const { head, rows } = trendTable(c.get('view'), name, trends)
    return c.body(csvOf([head, ...rows]), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="winnow-${name}.csv"`,
    })
  })
}
