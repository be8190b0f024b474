import { Hono } from 'hono'
import type { WebOptions } from '../options.ts'
import type { DeskEnv } from '../page.ts'
import { trendsPage } from '../views/trends.ts'

export function trendsRoutes({ desk }: Pick<WebOptions, 'desk'>): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/trends', async (c) => {
    const { cases } = await desk.list({ limit: 50 })
    const samples = cases.some(({ sample }) => sample)
    return c.html(trendsPage(await desk.trends(), samples, c.get('page')))
  })
  return app
}
