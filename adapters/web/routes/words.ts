import type { Hono } from 'hono'
import { field } from '../forms.ts'
import { actorOf, type Desked, type Env, type WebOptions } from '../options.ts'
import { errorPage } from '../views/doors.ts'
import { type WordsPage, wordsPage } from '../views/words.ts'

/** The team's own words: for people allowed to decide, since they change how everything is read. */
export function wordsRoutes(app: Hono<Env>, { desk, team }: WebOptions): void {
  if (team === undefined) return
  const mayChange = (c: Desked) => desk.mayDecide(actorOf(c))
  const refuse = (c: Desked) => c.html(errorPage(c.get('view'), c.get('view').words.error.not_allowed), 403)
  const shown = (c: Desked, more: Partial<WordsPage>, status: 200 | 409 | 422 | 503 = 200) =>
    c.html(wordsPage(c.get('view'), { words: team.words(), ...team.read(), ...more }), status)

  app.get('/settings/words', (c) =>
    mayChange(c) ? shown(c, { saved: c.req.query('saved') !== undefined }) : refuse(c),
  )
  app.post('/settings/words', async (c) => {
    if (!mayChange(c)) return refuse(c)
    const form = c.get('form')
    const text = field(form, 'words')
    const mark = field(form, 'mark')
    const problems = team.check(text)
    if (problems.length > 0) return shown(c, { text, mark, problems }, 422)
    if (field(form, 'then') !== 'save') {
      const preview = await team.preview(text)
      if (preview === undefined) return shown(c, { text, mark, notice: 'busy' }, 503)
      return shown(c, { text, mark, preview })
    }
    if (!team.save(text, mark)) return shown(c, { text, notice: 'changed' }, 409)
    return c.redirect('/settings/words?saved', 303)
  })
}
