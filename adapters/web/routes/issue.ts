import type { Hono } from 'hono'
import { WinnowError } from '../../../src/core/index.ts'
import { ISSUE_WORDS } from '../../../src/core/words/issues.ts'
import { complaint, statusOf } from '../complaint.ts'
import { field } from '../forms.ts'
import { caseAddress, listOf } from '../list.ts'
import { actorOf, type Env, type WebOptions } from '../options.ts'
import { shownBy } from './shown.ts'

/** A critic's problem becomes an issue, by a click of whoever wrote it down. */
export function issueRoutes(app: Hono<Env>, options: WebOptions): void {
  const { issues } = options
  const shown = shownBy(options)

  app.post('/cases/:id/issue', async (c) => {
    const id = c.req.param('id').slice(0, 200)
    const [form, list, by] = [c.get('form'), listOf(c), actorOf(c)]
    if (issues === undefined)
      throw new WinnowError('not_found', 'There is no tracker: see WINNOW_TRACKER_GITHUB.')
    const version = Number(field(form, 'version'))
    try {
      const step = field(form, 'action')
      if (step === 'there') await issues.there(id, version, field(form, 'url').trim(), by)
      else if (step === 'not-there') await issues.notThere(id, by)
      else {
        const given = { title: field(form, 'title'), summary: field(form, 'summary') }
        const made = await issues.make(id, version, { ...given, quote: field(form, 'quote') === 'yes' }, by)
        if (made.state === 'refused') {
          const problem = ISSUE_WORDS[c.get('view').language].problem[made.why]
          return c.html(await shown.page(c, list, id, { problem, issue: given }), 422)
        }
      }
      return c.redirect(caseAddress(list, id), 303)
    } catch (error) {
      if (!(error instanceof WinnowError) || error.code === 'not_found') throw error
      const { language } = c.get('view')
      const about = error.problems[0]?.path ?? ''
      const problem = ISSUE_WORDS[language].wrong[about] ?? complaint(c.get('view'), error, form)
      const issue = { title: field(form, 'title'), summary: field(form, 'summary') }
      return c.html(await shown.page(c, list, id, { problem, issue }), statusOf(error))
    }
  })
}
