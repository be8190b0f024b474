import type { Hono } from 'hono'
import type { Env, WebOptions } from '../options.ts'
import { playbookPage } from '../views/playbook.ts'
import { editedRoutes } from './edited.ts'

/** The templates that everybody's drafts are made from. */
export function playbookRoutes(app: Hono<Env>, options: WebOptions): void {
  const { playbook } = options
  if (playbook === undefined) return
  editedRoutes(app, options, '/settings/playbook', playbook, (c, edited) =>
    playbookPage(c.get('view'), { example: playbook.example(), ...edited }),
  )
}
