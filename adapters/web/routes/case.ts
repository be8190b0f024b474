import type { Hono } from 'hono'
import {
  type Beside,
  type Case,
  type Decision,
  type DecisionAction,
  type PromisesPort,
  WinnowError,
} from '../../../src/core/index.ts'
import { strategyOf } from '../../../src/core/ways.ts'
import { ARTICLE_WORDS } from '../../../src/core/words/articles.ts'
import { COMMUNITY_WORDS } from '../../../src/core/words/community.ts'
import { PLAYBOOK_WORDS } from '../../../src/core/words/playbook.ts'
import { complaint, statusOf } from '../complaint.ts'
import { type Form, field, readChoice, readDecision } from '../forms.ts'
import { addressOf, caseAddress, type ListState, listOf, queryOf } from '../list.ts'
import { actorOf, type Desked, type Env, type WebOptions } from '../options.ts'
import { promisedBy } from '../promised.ts'
import { adoptAlike } from './adopt-alike.ts'
import type { Opened } from './bulk.ts'
import { localPath } from './doors.ts'
import { isUnnamed, type Saying, shownBy } from './shown.ts'

/** After these somebody goes on to the next case of their list. */
const LEADS_ON: ReadonlySet<DecisionAction> = new Set([
  'approve',
  'dismiss',
  'mark-posted',
  'close',
  'resend',
])

/** With these the words in the field are said, saved, or meant no more. */
const SENDS_WORDS: ReadonlySet<DecisionAction> = new Set(['approve', 'edit', 'dismiss'])

/** One case: shown beside its list, decided, and its draft looked over while it is written. */
export function caseRoutes(app: Hono<Env>, options: WebOptions, opened: Opened): void {
  const { desk, articles, typed, clock, notes } = options
  const shown = shownBy(options)

  app.get('/cases/:id', async (c) => {
    const id = c.req.param('id').slice(0, 200)
    const page = await shown.page(c, listOf(c), id)
    opened.note(actorOf(c).id, await desk.get(id))
    // A page that renews itself was not asked for by anybody.
    if (c.get('view').unseen > 0 && c.req.header('x-winnow-flow') !== 'refresh')
      await notes.see(actorOf(c).id, id)
    return c.html(page)
  })

  app.post('/cases/:id', async (c) => {
    const id = c.req.param('id').slice(0, 200)
    const form = c.get('form')
    const list = listOf(c)
    try {
      if (field(form, 'action') === 'mended') {
        if (await desk.lookMended(id, actorOf(c))) return c.redirect(caseAddress(list, id), 303)
        const problem = c.get('view').words.kase.notMended
        return c.html(await shown.page(c, list, id, { problem, form, missed: [] }), 409)
      }
      const asked = await brandFirst(c, id, form)
      if (asked !== undefined) return c.html(await shown.page(c, list, id, asked), 422)
      const decision = withPromises(readDecision(form), form, desk.promises)
      // Looked up before: decided, it has another place.
      const leadsOn = c.req.header('x-winnow-flow') === 'next' && LEADS_ON.has(decision.action)
      const beside = leadsOn ? await desk.beside(queryOf(list, clock.now(), actorOf(c).id), id) : undefined
      const after = await desk.decide(id, decision, actorOf(c))
      if (decision.action === 'adopt' && field(form, 'alike') === 'yes') {
        const { done, left } = await adoptAlike(desk, after, decision, actorOf(c))
        const doneToo = COMMUNITY_WORDS[c.get('view').language].adoptedAll(done, left)
        return c.html(await shown.page(c, list, id, { doneToo }))
      }
      if (SENDS_WORDS.has(decision.action)) await typed.drop(actorOf(c).id, id)
      return c.redirect(goOn(c, list, id, decision.action, beside), 303)
    } catch (error) {
      if (!(error instanceof WinnowError) || error.code === 'not_found') throw error
      const kase = await desk.get(id)
      const problem = complaint(c.get('view'), error, form)
      const stale = error.code === 'stale_version'
      const missed = stale ? missedBy(kase, Number(field(form, 'version'))) : []
      return c.html(await shown.page(c, list, id, { problem, form, missed }), statusOf(error))
    }
  })

  /** Before the first real reply it is said for whom it speaks; then the text is looked at once more. */
  async function brandFirst(c: Desked, id: string, form: Form): Promise<Saying | undefined> {
    const { playbook } = options
    if (playbook === undefined || field(form, 'action') !== 'approve') return undefined
    const kase = await desk.get(id)
    if (!isUnnamed(options, c, kase) || field(form, 'strategy') === 'ignore') return undefined
    const words = PLAYBOOK_WORDS[c.get('view').language]
    const name = field(form, 'brand').slice(0, 200)
    if (!playbook.nameBrand(name)) return { problem: words.brandMissing, form }
    const text = playbook.signedAnew(kase, field(form, 'text'))
    return { problem: words.brandKept(playbook.brand() ?? name), form: { ...form, text: [text] } }
  }

  app.post('/cases/:id/written-back', async (c) => {
    const id = c.req.param('id').slice(0, 200)
    const list = listOf(c)
    const form = c.get('form')
    try {
      const { caseId } = await desk.writtenBack(id, field(form, 'text'), actorOf(c))
      return c.redirect(caseAddress(list, caseId), 303)
    } catch (error) {
      if (!(error instanceof WinnowError) || error.code === 'not_found') throw error
      const problem = complaint(c.get('view'), error, form)
      return c.html(await shown.page(c, list, id, { problem }), statusOf(error))
    }
  })

  app.post('/cases/:id/article', async (c) => {
    const id = c.req.param('id').slice(0, 200)
    const list = listOf(c)
    const form = c.get('form')
    try {
      const found = await articles?.at(field(form, 'url').trim())
      if (found?.found === true) {
        const { article, site } = found
        await desk.giveArticle(id, { article, ...(site === undefined ? {} : { site }) }, actorOf(c))
        return c.redirect(caseAddress(list, id), 303)
      }
      const why = found === undefined ? 'unreachable' : found.why
      const problem = ARTICLE_WORDS[c.get('view').language].problem[why]
      return c.html(await shown.page(c, list, id, { problem }), 422)
    } catch (error) {
      if (!(error instanceof WinnowError) || error.code === 'not_found') throw error
      const problem = complaint(c.get('view'), error, form)
      return c.html(await shown.page(c, list, id, { problem }), statusOf(error))
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
}

/**
 * With what the form says of promises: those of the text to be approved, and the day of one that is moved.
 */
function withPromises(decision: Decision, form: Form, port: PromisesPort): Decision {
  const dated = decision.action === 'move-promise' || decision.action === 'adopt'
  const dueAt = dated ? port.dueOn(field(form, 'day')) : undefined
  if (dueAt !== undefined) return { ...decision, dueAt }
  if (decision.action !== 'approve' || decision.text === undefined) return decision
  const promises = promisedBy(port, decision.text, form)
  return promises === undefined ? decision : { ...decision, promises }
}

/** Where a step leads: on to the next case, back to where it was taken, or to the case itself. */
function goOn(
  c: Desked,
  list: ListState,
  id: string,
  action: DecisionAction,
  beside: Beside | undefined,
): string {
  const done = { done: id }
  const flow = c.req.header('x-winnow-flow')
  if (flow === 'here') {
    const here = new URL(localPath(field(c.get('form'), 'here')), 'http://desk.invalid')
    here.searchParams.set('done', id)
    return `${here.pathname}${here.search}`
  }
  if (beside !== undefined) {
    const onward = beside.next ?? beside.previous
    return onward === undefined ? addressOf(list, '/', done) : caseAddress(list, onward, done)
  }
  return caseAddress(list, id, flow === undefined && action !== 'edit' ? {} : done)
}

/** What others did since the version that somebody saw: every change is one line of history. */
function missedBy({ version, history }: Case, seen: number): Case['history'] {
  const changes = Number.isSafeInteger(seen) ? version - seen : 1
  // "Received" is what everybody has seen; the first reading writes no line.
  return history.slice(1).slice(-Math.min(10, Math.max(1, changes)))
}
