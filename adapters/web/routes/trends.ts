import type { Hono } from 'hono'
import { csvOf } from '../../../src/core/csv.ts'
import type { Desked, Env, WebOptions } from '../options.ts'
import { OUTCOME_TABLES, outcomeTable } from '../outcomes.ts'
import { TABLES, trendFilters, trendsQuery, trendTable } from '../trends.ts'
import { fairnessPage, type OutcomesPage, outcomesPage } from '../views/outcomes.ts'
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

  app.get('/trends/outcomes', async (c) => c.html(outcomesPage(c.get('view'), await modelOf(c))))
  app.get('/trends/fairness', async (c) => c.html(fairnessPage(c.get('view'), await modelOf(c))))

  app.get('/trends/outcomes.csv', async (c) => {
    const name = OUTCOME_TABLES.find((one) => one === c.req.query('table')) ?? 'ways'
    const { outcomes } = await modelOf(c)
    const { head, rows } = outcomeTable(c.get('view'), name, outcomes)
    return asCsv(c, name, [head, ...rows])
  })

  async function modelOf(c: Desked): Promise<OutcomesPage> {
    const filters = trendFilters(c)
    const [outcomes, { counts }] = await Promise.all([
      desk.outcomes(trendsQuery(filters, clock.now())),
      desk.facets({}),
    ])
    return { outcomes, filters, places: counts.place.map(({ value }) => value) }
  }

  app.get('/trends.csv', async (c) => {
    const name = TABLES.find((one) => one === c.req.query('table')) ?? 'weeks'
    const trends = await desk.trends(trendsQuery(trendFilters(c), clock.now()))
    const { head, rows } = trendTable(c.get('view'), name, trends)
    return asCsv(c, name, [head, ...rows])
  })
}

function asCsv(c: Desked, name: string, rows: Parameters<typeof csvOf>[0]): Response {
  return c.body(csvOf(rows), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="winnow-${name}.csv"`,
  })
}
