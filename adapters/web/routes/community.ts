import type { Hono } from 'hono'
import type { Env, WebOptions } from '../options.ts'
import { ideasPage, thanksPage } from '../views/community.ts'

/** The other half: whom to thank, and what became of people's ideas. */
export function communityRoutes(app: Hono<Env>, { desk }: WebOptions): void {
  app.get('/community', async (c) => c.html(thanksPage(c.get('view'), await desk.authors.toThank())))

  app.get('/community/ideas', async (c) =>
    c.html(ideasPage(c.get('view'), await desk.ideas(), desk.promises.dayOf)),
  )
}
