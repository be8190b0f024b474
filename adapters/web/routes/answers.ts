import type { Hono } from 'hono'
import type { Env, WebOptions } from '../options.ts'
import { answersPage } from '../views/answers.ts'
import { editedRoutes } from './edited.ts'

/** The team's known answers and known issues. */
export function answersRoutes(app: Hono<Env>, options: WebOptions): void {
  const { answers } = options
  if (answers === undefined) return
  editedRoutes(app, options, '/settings/answers', answers, (c, edited) =>
    answersPage(c.get('view'), { answers: answers.answers(), example: answers.example(), ...edited }),
  )
}
