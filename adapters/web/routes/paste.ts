import { createHash } from 'node:crypto'
import type { Hono } from 'hono'
import { isUnread } from '../../../src/core/index.ts'
import { field, pastedComment, pasteFields } from '../forms.ts'
import type { Env, WebOptions } from '../options.ts'
import { pastePage } from '../views/paste.ts'

/** A pasted comment: read without keeping it, or sent to the inbox. */
export function pasteRoutes(app: Hono<Env>, { desk, analyze, placed, carriers }: WebOptions): void {
  app.get('/paste', (c) =>
    c.html(pastePage(c.get('view'), { fields: {}, problem: undefined, result: undefined })),
  )
  app.post('/paste', async (c) => {
    const view = c.get('view')
    const fields = pasteFields(c.get('form'))
    // The same words with the same address are the same comment, however often they are pasted.
    const name = createHash('sha256').update(JSON.stringify([fields.text, fields.url, fields.author]))
    const comment = pastedComment(name.digest('hex').slice(0, 32), fields, placed)
    if (typeof comment === 'string') {
      const problem = comment === 'too_long' ? view.words.error.too_long : view.words.paste[comment]
      return c.html(pastePage(view, { fields, problem, result: undefined }), 422)
    }
    if (field(c.get('form'), 'then') === 'keep') {
      const { caseId } = await desk.receive('desk', comment)
      return c.redirect(`/cases/${caseId}`, 303)
    }
    const analysis = await analyze(comment)
    const told = isUnread(analysis.assessment) ? undefined : await carriers(comment).catch(() => undefined)
    const result = { comment, analysis, carriers: told }
    return c.html(pastePage(view, { fields, problem: undefined, result }))
  })
}
