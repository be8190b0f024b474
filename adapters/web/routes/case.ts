import type { Hono } from 'hono'
import { holdHelp } from '../../../src/core/hold-card.ts'
import { type Case, isUnread, WinnowError } from '../../../src/core/index.ts'
import { choiceOf, draftsFor, strategyOf } from '../../../src/core/ways.ts'
import { complaint, statusOf } from '../complaint.ts'
import { type Form, field, readChoice, readDecision } from '../forms.ts'
import type { Desked, Env, WebOptions } from '../options.ts'
import { type CasePageModel, casePage } from '../views/case.ts'
import type { Html } from '../views/page.ts'

/** One case: shown, decided, and its draft looked over while it is written. */
export function caseRoutes(app: Hono<Env>, { desk, actor, carriers, helping }: WebOptions): void {
  app.get('/cases/:id', async (c) => {
    const kase = await desk.get(c.req.param('id').slice(0, 200))
    return c.html(await shown(c, kase, {}))
  })

  app.post('/cases/:id', async (c) => {
    const id = c.req.param('id').slice(0, 200)
    const form = c.get('form')
    try {
      await desk.decide(id, readDecision(form), actor())
      return c.redirect(`/cases/${encodeURIComponent(id)}`, 303)
    } catch (error) {
      if (!(error instanceof WinnowError) || error.code === 'not_found') throw error
      const kase = await desk.get(id)
      const problem = complaint(c.get('view'), error, form)
      const stale = error.code === 'stale_version'
      const missed = stale ? missedBy(kase, Number(field(form, 'version'))) : []
      return c.html(await shown(c, kase, { problem, form, missed }), statusOf(error))
    }
  })

  app.post('/desk/lint', async (c) => {
    const { language } = c.get('view')
    const form = c.get('form')
    const text = field(form, 'text').slice(0, 100_001)
    const strategy = strategyOf(readChoice(field(form, 'strategy')) ?? 'answer')
    const remarks = await desk.lint(field(form, 'case').slice(0, 200), strategy, text)
    return c.json(
      remarks.map(({ message, refuses, start, end }) => ({
        message: message[language],
        refuses,
        ...(start === undefined || end === undefined
          ? {}
          : { at: c.get('view').words.kase.about(text.slice(start, Math.min(end, start + 60))) }),
      })),
    )
  })

  /** A case as asked for, or as it stands after a refused step, with what was typed. */
  async function shown(
    c: Desked,
    kase: Case,
    { problem, form, missed = [] }: { problem?: string; form?: Form; missed?: Case['history'] },
  ): Promise<Html> {
    const asked = readChoice(form === undefined ? c.req.query('strategy') : field(form, 'strategy'))
    const saved = kase.draft ?? undefined
    const choice = asked ?? choiceOf(saved === undefined ? (kase.proposal?.strategy ?? null) : saved.strategy)
    const drafts = draftsFor(kase.proposal, choice)
    const wanted = Number(c.req.query('draft') ?? '0')
    const variant = drafts[wanted] === undefined ? 0 : wanted
    const kept =
      saved !== undefined && choiceOf(saved.strategy) === choice && c.req.query('draft') === undefined
    const typed = form?.text === undefined ? undefined : field(form, 'text')
    const text = typed ?? (kept ? saved.text : (drafts[variant]?.text ?? ''))
    const pending = kase.status === 'pending'
    const [remarks, page, told] = await Promise.all([
      pending && choice !== 'ignore' ? desk.lint(kase.id, strategyOf(choice), text) : [],
      desk.list({ status: 'pending', limit: 2 }),
      // What stopped the reader is not given to it again for the sake of a page.
      isUnread(kase.assessment) ? undefined : carriers(kase.comment).catch(() => undefined),
    ])
    const model: CasePageModel = {
      kase,
      help: holdHelp(kase.assessment, c.get('view').language, helping),
      choice,
      carriers: told,
      variant,
      text,
      reason: form === undefined ? '' : field(form, 'reason'),
      // Before anything is typed, that nothing is there is no news.
      remarks: text === '' ? remarks.filter(({ code }) => code !== 'empty') : remarks,
      actorId: actor().id,
      problem,
      missed,
      lost: pending || typed === kase.approved?.text ? '' : (typed ?? ''),
      next: page.cases.find(({ id }) => id !== kase.id)?.id,
    }
    return casePage(c.get('view'), model)
  }
}

/** What others did since the version that somebody saw: every change is one line of history. */
function missedBy({ version, history }: Case, seen: number): Case['history'] {
  const changes = Number.isSafeInteger(seen) ? version - seen : 1
  // "Received" is what everybody has seen; the first reading writes no line.
  return history.slice(1).slice(-Math.min(10, Math.max(1, changes)))
}
