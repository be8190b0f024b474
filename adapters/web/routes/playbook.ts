import type { Hono } from 'hono'
import { field } from '../forms.ts'
import { actorOf, type Desked, type Env, type WebOptions } from '../options.ts'
import { errorPage } from '../views/doors.ts'
import { type PlaybookPage, playbookPage } from '../views/playbook.ts'

/** The templates, for people allowed to decide: everybody's drafts are made from them. */
export function playbookRoutes(app: Hono<Env>, { desk, playbook }: WebOptions): void {
  if (playbook === undefined) return
  const mayChange = (c: Desked) => desk.mayDecide(actorOf(c))
  const refuse = (c: Desked) => c.html(errorPage(c.get('view'), c.get('view').words.error.not_allowed), 403)
  const shown = (c: Desked, more: Partial<PlaybookPage>, status: 200 | 409 | 422 = 200) =>
    c.html(playbookPage(c.get('view'), { ...playbook.read(), example: playbook.example(), ...more }), status)

  app.get('/settings/playbook', (c) =>
    mayChange(c) ? shown(c, { saved: c.req.query('saved') !== undefined }) : refuse(c),
  )
  app.post('/settings/playbook', async (c) => {
    if (!mayChange(c)) return refuse(c)
    const form = c.get('form')
    const text = field(form, 'playbook')
    const mark = field(form, 'mark')
    const problems = playbook.check(text)
    if (problems.length > 0) return shown(c, { text, mark, problems }, 422)
    if (field(form, 'step') !== 'save') return shown(c, { text, mark, preview: await playbook.preview(text) })
    if (!playbook.save(text, mark)) return shown(c, { text, changed: true }, 409)
    return c.redirect('/settings/playbook?saved', 303)
  })
}
