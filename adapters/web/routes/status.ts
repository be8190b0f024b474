import type { Hono } from 'hono'
import type { Env, WebOptions } from '../options.ts'
import { statusPage } from '../views/status.ts'

/** How the program is, for admins. */
export function statusRoutes(app: Hono<Env>, { status }: WebOptions): void {
  if (status !== undefined)
    app.get('/settings/status', async (c) => c.html(statusPage(c.get('view'), await status())))
}
