import type { Hono } from 'hono'
import type { Env, WebOptions } from '../options.ts'
import { wordsPage } from '../views/words.ts'
import { editedRoutes } from './edited.ts'

/** The team's own words. */
export function wordsRoutes(app: Hono<Env>, options: WebOptions): void {
  const { team } = options
  if (team === undefined) return
  editedRoutes(app, options, '/settings/words', team, (c, edited) =>
    wordsPage(c.get('view'), { words: team.words(), ...edited }),
  )
}
