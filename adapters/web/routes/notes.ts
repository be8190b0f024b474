import type { Hono } from 'hono'
import { PEOPLE_WORDS } from '../../../src/core/words/people.ts'
import { field } from '../forms.ts'
import { caseAddress, listOf } from '../list.ts'
import { LONGEST_NOTE } from '../notes.ts'
import { actorOf, type Env, type WebOptions } from '../options.ts'
import { errorPage } from '../views/doors.ts'
import { mentionsPage } from '../views/notes.ts'

/** Notes between colleagues on a case, and where somebody was mentioned. */
export function noteRoutes(app: Hono<Env>, { desk, notes, room, colleagues }: WebOptions): void {
  if (colleagues === undefined) return

  app.post('/cases/:id/notes', async (c) => {
    const { id } = await desk.get(c.req.param('id').slice(0, 200))
    const text = field(c.get('form'), 'note').trim().slice(0, LONGEST_NOTE)
    const by = actorOf(c)
    if (text !== '') {
      const added = await notes.add(id, by, text, await colleagues.list())
      const view = c.get('view')
      if (added === undefined)
        return c.html(errorPage(view, PEOPLE_WORDS[view.language].notesFull, text), 409)
      room.noted(id, by)
    }
    return c.redirect(`${caseAddress(listOf(c), id)}#notes`, 303)
  })

  app.get('/mentions', async (c) => {
    const mentions = await notes.mentions(actorOf(c).id)
    const shown = []
    for (const one of mentions.slice(0, 50)) {
      const kase = await desk.get(one.caseId).catch(() => undefined)
      if (kase !== undefined) shown.push({ ...one, kase })
    }
    return c.html(mentionsPage(c.get('view'), shown))
  })
}
