import { Hono } from 'hono'
import { type Case, DECISION_ACTIONS, type Decision, VERDICTS, WinnowError } from '../../../src/core/index.ts'
import { choiceOf, strategyOf } from '../choice.ts'
import { type Form, readForm } from '../form.ts'
import type { WebOptions } from '../options.ts'
import type { DeskEnv, Page } from '../page.ts'
import { casePage } from '../views/case.ts'
import { errorWords, statusOf } from './failure.ts'
import { caseModel } from './show-case.ts'

/** One decision by the person at this desk; an error comes back on the page with the text as typed. */
export function decideRoutes(options: Pick<WebOptions, 'desk' | 'actor' | 'report'>): Hono<DeskEnv> {
  const { desk, actor, report } = options
  const app = new Hono<DeskEnv>()

  app.post('/cases/:id/decide', async (c) => {
    const page = c.get('page')
    const id = c.req.param('id')
    const form = await readForm(c)
    try {
      await desk.decide(id, decisionOf(form), actor())
      return c.redirect(`/cases/${encodeURIComponent(id)}`, 303)
    } catch (error) {
      const status = statusOf(error)
      if (status === 404) throw error
      if (status === 500) report?.(error, { caseId: id })
      const stored = await desk.get(id)
      const stale = error instanceof WinnowError && error.code === 'stale_version'
      const asked = {
        choice: form.maybe('choice') === undefined ? undefined : choiceOf(form.text('choice')),
        typed: form.all('text').length === 0 ? undefined : form.text('text'),
        problem: stale ? undefined : problemWords(error, form, page),
        stale: stale ? since(stored, Number(form.text('version'))) : undefined,
      }
      return c.html(casePage(await caseModel(options, stored, asked, page), page), status)
    }
  })
  return app
}

function decisionOf(form: Form): Decision {
  const action = DECISION_ACTIONS.find((one) => one === form.text('action'))
  const version = Number(form.text('version'))
  if (action === undefined || !Number.isSafeInteger(version))
    throw new WinnowError('invalid_input', 'The form is incomplete.')
  const decision: Decision = { action, version }
  const reason = form.maybe('reason', 200)
  const withReason = reason === undefined ? decision : { ...decision, reason }
  switch (action) {
    case 'approve':
    case 'edit':
      return { ...withReason, strategy: strategyOf(choiceOf(form.text('choice'))), text: form.text('text') }
    case 'reclassify': {
      const verdict = VERDICTS.find((one) => one === form.text('verdict'))
      return verdict === undefined ? withReason : { ...withReason, verdict }
    }
    case 'mark-posted': {
      const url = form.maybe('url')
      return url === undefined ? withReason : { ...withReason, url }
    }
    default:
      return withReason
  }
}

function problemWords(error: unknown, form: Form, { say }: Page): string {
  const silenced =
    error instanceof WinnowError && error.code === 'not_possible' && form.text('choice') === 'ignore'
  return silenced && form.text('action') === 'approve' ? say.errors.ignore : errorWords(error, say)
}

/** What happened since the version that the page showed: every change is one line of history. */
function since({ version, history }: Case, seen: number): Case['history'] {
  const changes = Number.isSafeInteger(seen) ? Math.max(1, version - seen) : 1
  return history.slice(-Math.min(changes, 10))
}
