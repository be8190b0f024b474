import type { Hono } from 'hono'
import { csvOf } from '../../../src/core/csv.ts'
import { weekBefore } from '../../../src/core/index.ts'
import { reportMarkdown, reportRows } from '../../../src/core/report-text.ts'
import type { Desked, Env, WebOptions } from '../options.ts'
import { ideasPage, thanksPage } from '../views/community.ts'
import { reportPage } from '../views/report.ts'

/** The other half: whom to thank, and what became of people's ideas. */
export function communityRoutes(app: Hono<Env>, { desk, clock }: WebOptions): void {
  app.get('/community', async (c) => {
    const from = c.req.query('from')?.slice(0, 400)
    return c.html(thanksPage(c.get('view'), await desk.authors.toThank(from), from !== undefined))
  })

  app.get('/community/ideas', async (c) =>
    c.html(ideasPage(c.get('view'), await desk.ideas(), desk.promises.dayOf)),
  )

  // The last week that is over, unless another one is asked for.
  const weekOf = (c: Desked) => desk.report((c.req.query('week') ?? weekBefore(clock.now(), 1)).slice(0, 20))

  app.get('/community/report', async (c) => c.html(reportPage(c.get('view'), await weekOf(c))))

  app.get('/community/report.md', async (c) => {
    const report = await weekOf(c)
    return file(c, `${report.week}.md`, 'text/markdown', reportMarkdown(report, c.get('view').language))
  })

  app.get('/community/report.csv', async (c) => {
    const report = await weekOf(c)
    return file(c, `${report.week}.csv`, 'text/csv', csvOf(reportRows(report, c.get('view').language)))
  })
}

function file(c: Desked, name: string, type: string, text: string): Response {
  return c.body(text, 200, {
    'content-type': `${type}; charset=utf-8`,
    'content-disposition': `attachment; filename="winnow-${name}"`,
  })
}
