import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie, setCookie } from 'hono/cookie'
import { streamSSE } from 'hono/streaming'
import { choiceOf, draftsFor, strategyOf } from '../../src/core/card.ts'
import {
  type Actor,
  type Analysis,
  type Case,
  type CaseChange,
  type Clock,
  type Comment,
  type Desk,
  type Language,
  WinnowError,
} from '../../src/core/index.ts'
import { type Complaint, TABS, WORDS } from '../../src/core/words/index.ts'
import { readAssets } from './assets.ts'
import { type Form, field, formOf, pastedComment, pasteFields, readChoice, readDecision } from './forms.ts'
import { doorkeeper, type Session } from './session.ts'
import { type CasePageModel, casePage } from './views/case.ts'
import { errorPage, loginPage, settingsPage } from './views/doors.ts'
import { inboxPage } from './views/inbox.ts'
import type { Html, View } from './views/page.ts'
import { pastePage } from './views/paste.ts'
import { trendsPage } from './views/trends.ts'

export interface WebOptions {
  readonly desk: Desk
  /** Reads a pasted comment without keeping it. */
  readonly analyze: (comment: Comment) => Analysis
  readonly brand: string
  readonly defaultLanguage: Language
  /** In whose name the desk's user decides. */
  readonly actor: () => Actor
  readonly security: { readonly exposed: boolean; readonly loginToken?: string }
  readonly clock: Clock
}

type Env = { Variables: { session: Session; view: View; form: Form } }
type Desked = Context<Env>

/** Nothing but our own files, and nothing inline. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

/** 100,000 characters, percent-encoded at their widest, and the rest of the form. */
const LARGEST_FORM = 1_500_000
const PAGE = 50
/** Live connections at a time; more get no live update and lose nothing else. */
const LISTENERS = 64
const YEAR = 365 * 24 * 3600
const STATUS = {
  stale_version: 409,
  claimed: 409,
  not_possible: 409,
  draft_refused: 422,
  invalid_input: 422,
  too_long: 413,
  not_allowed: 403,
  not_found: 404,
} as const

/**
 * The web desk: plain pages and forms, to be mounted at the root.
 * @throws WinnowError `config_invalid` where other machines could reach it without a login
 */
export function deskRoutes(options: WebOptions): Hono {
  const { desk, clock, security } = options
  if (security.exposed && security.loginToken === undefined)
    throw new WinnowError('config_invalid', 'Other machines can reach the desk: it needs WINNOW_DESK_TOKEN.')
  const assets = readAssets()
  const door = doorkeeper(security.loginToken, clock)
  const app = new Hono<Env>()
  let listeners = 0

  app.use('*', async (c, next) => {
    if (isApi(c)) return next()
    await next()
    const headers = c.res.headers
    headers.set('content-security-policy', POLICY)
    headers.set('x-content-type-options', 'nosniff')
    headers.set('x-frame-options', 'DENY')
    headers.set('referrer-policy', 'same-origin')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('cross-origin-resource-policy', 'same-origin')
    headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
    return
  })

  for (const asset of [assets.css, assets.js])
    app.get(asset.path, (c) =>
      c.body(asset.body, 200, {
        'content-type': asset.type,
        'cache-control': 'public, max-age=31536000, immutable',
      }),
    )

  app.use('*', bodyLimit({ maxSize: LARGEST_FORM, onError: (c) => c.text('Too large.', 413) }))

  // Who asks, in which language, and whether a POST comes from a page of ours.
  app.use('*', async (c, next) => {
    if (isApi(c)) return next()
    if (fromElsewhere(c) && getCookie(c, 'winnow_session') === undefined)
      // A strict cookie does not come along from another site's link: ask once more from here.
      return c.html('<!doctype html><meta http-equiv="refresh" content="0"><title>Winnow</title>')
    const session = door.session(c)
    const view = viewOf(c, session)
    c.set('session', session)
    c.set('view', view)
    if (c.req.method === 'POST') {
      const form = formOf(await c.req.parseBody({ all: true }).catch(() => ({})))
      if (!door.trusts(c, session, field(form, 'csrf')))
        return c.html(errorPage(view, view.words.error.csrf, field(form, 'text')), 403)
      c.set('form', form)
    }
    const open = security.loginToken === undefined || session.loggedIn
    if (open || c.req.path === '/login') return next()
    return c.req.method === 'GET' ? c.redirect('/login', 303) : c.html(loginPage(view, undefined), 401)
  })

  app.get('/login', (c) =>
    security.loginToken === undefined || c.get('session').loggedIn
      ? c.redirect('/', 303)
      : c.html(loginPage(c.get('view'), undefined)),
  )
  app.post('/login', (c) => {
    const { words } = c.get('view')
    const result = door.login(c, field(c.get('form'), 'token'))
    if (result === 'in') return c.redirect('/', 303)
    if (result === 'wrong') return c.html(loginPage(c.get('view'), words.login.wrong), 401)
    c.header('retry-after', String(result))
    return c.html(loginPage(c.get('view'), words.login.slow(result)), 429)
  })
  app.post('/logout', (c) => {
    door.logout(c)
    return c.redirect('/login', 303)
  })

  app.get('/', async (c) => {
    const view = c.get('view')
    const tab = TABS.find((one) => one === c.req.query('tab')) ?? 'pending'
    const search = (c.req.query('q') ?? '').trim().slice(0, 200)
    const cursor = c.req.query('cursor')?.slice(0, 500)
    const [counts, found] = await Promise.all([
      desk.counts(),
      desk.list({
        status: tab === 'done' ? ['dismissed', 'closed'] : tab,
        limit: PAGE,
        ...(search === '' ? {} : { search }),
        ...(cursor === undefined ? {} : { cursor }),
      }),
    ])
    const samples = found.cases.some((one) => one.sample)
    const further = cursor !== undefined
    const actorId = options.actor().id
    const notice = flash(c)
    return c.html(inboxPage(view, { tab, counts, found, search, further, samples, actorId, notice }))
  })

  app.post('/bulk', async (c) => {
    const picked = (c.get('form').case ?? []).slice(0, 200)
    const actor = options.actor()
    let done = 0
    for (const one of picked) {
      const [id = '', version = ''] = one.split(':')
      if (await dismissQuietly(desk, id, Number(version), actor)) done += 1
    }
    return c.redirect(`/?done=${done}&left=${picked.length - done}`, 303)
  })

  app.post('/samples/remove', async (c) => c.redirect(`/?removed=${await desk.removeSamples()}`, 303))

  app.get('/cases/:id', async (c) => {
    const kase = await desk.get(c.req.param('id').slice(0, 200))
    return c.html(await shown(c, kase, {}))
  })

  app.post('/cases/:id', async (c) => {
    const id = c.req.param('id').slice(0, 200)
    const form = c.get('form')
    try {
      await desk.decide(id, readDecision(form), options.actor())
      return c.redirect(`/cases/${encodeURIComponent(id)}`, 303)
    } catch (error) {
      if (!(error instanceof WinnowError) || error.code === 'not_found') throw error
      const kase = await desk.get(id)
      const problem = complaint(c.get('view'), error, form)
      return c.html(await shown(c, kase, { problem, form }), statusOf(error))
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

  app.get('/desk/events', (c) => {
    if (listeners >= LISTENERS) return c.body(null, 204)
    return streamSSE(c, async (stream) => {
      listeners += 1
      const own = options.actor().id
      const stop = desk.onChange(({ caseId, version, status, by }: CaseChange) => {
        const data = JSON.stringify({ caseId, version, status, own: by === own })
        stream.writeSSE({ event: 'change', data }).catch(() => undefined)
      })
      // Proxies hang up on silence; the timer must not keep a program alive that wants to stop.
      const still = setInterval(() => void stream.write(': still here\n\n').catch(() => undefined), 25_000)
      still.unref()
      await stream.write(': here\n\n')
      await new Promise<void>((resolve) => stream.onAbort(resolve))
      clearInterval(still)
      stop()
      listeners -= 1
    })
  })

  app.get('/paste', (c) =>
    c.html(pastePage(c.get('view'), { fields: {}, problem: undefined, result: undefined })),
  )
  app.post('/paste', async (c) => {
    const view = c.get('view')
    const fields = pasteFields(c.get('form'))
    // The same words with the same address are the same comment, however often they are pasted.
    const name = createHash('sha256').update(JSON.stringify([fields.text, fields.url, fields.author]))
    const comment = pastedComment(name.digest('hex').slice(0, 32), fields)
    if (typeof comment === 'string') {
      const problem = comment === 'too_long' ? view.words.error.too_long : view.words.paste[comment]
      return c.html(pastePage(view, { fields, problem, result: undefined }), 422)
    }
    if (field(c.get('form'), 'then') === 'keep') {
      const { caseId } = await desk.receive('desk', comment)
      return c.redirect(`/cases/${caseId}`, 303)
    }
    const result = { comment, analysis: options.analyze(comment) }
    return c.html(pastePage(view, { fields, problem: undefined, result }))
  })

  app.get('/trends', async (c) => c.html(trendsPage(c.get('view'), await desk.trends())))

  app.get('/settings', (c) => c.html(settingsPage(c.get('view'), c.req.query('saved') !== undefined)))
  app.post('/settings', (c) => {
    const form = c.get('form')
    for (const name of ['language', 'theme', 'blur'])
      setCookie(c, `winnow_${name}`, field(form, name).slice(0, 10), {
        path: '/',
        maxAge: YEAR,
        httpOnly: true,
        sameSite: 'Strict',
      })
    return c.redirect('/settings?saved', 303)
  })

  app.get('*', (c, next) => {
    if (isApi(c)) return next()
    const view = c.get('view')
    return c.html(errorPage(view, view.words.error.page), 404)
  })

  // What is no mistake of the desk's user goes on to the server, which reports it.
  app.onError((error, c: Desked) => {
    const view: View | undefined = c.get('view')
    if (!(error instanceof WinnowError) || view === undefined) throw error
    const typed = c.req.method === 'POST' ? field(c.get('form'), 'text') : ''
    return c.html(errorPage(view, complaint(view, error, {}), typed), statusOf(error))
  })

  function viewOf(c: Desked, session: Session): View {
    const chosen = getCookie(c, 'winnow_language')
    const language = chosen === 'en' || chosen === 'fr' ? chosen : options.defaultLanguage
    const theme = getCookie(c, 'winnow_theme')
    return {
      language,
      words: WORDS[language],
      theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
      blur: getCookie(c, 'winnow_blur') === 'yes',
      csrf: door.csrf(session),
      brand: options.brand,
      now: clock.now(),
      mayLogOut: security.loginToken !== undefined && session.loggedIn,
      assets: { css: assets.css.path, js: assets.js.path },
    }
  }

  /** A case as asked for, or as it stands after a refused step, with what was typed. */
  async function shown(
    c: Desked,
    kase: Case,
    { problem, form }: { problem?: string; form?: Form },
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
    const [remarks, page] = await Promise.all([
      pending && choice !== 'ignore' && text !== '' ? desk.lint(kase.id, strategyOf(choice), text) : [],
      desk.list({ status: 'pending', limit: 2 }),
    ])
    const model: CasePageModel = {
      kase,
      choice,
      variant,
      text,
      reason: form === undefined ? '' : field(form, 'reason'),
      remarks,
      actorId: options.actor().id,
      problem,
      lost: pending || typed === kase.approved?.text ? '' : (typed ?? ''),
      next: page.cases.find(({ id }) => id !== kase.id)?.id,
    }
    return casePage(c.get('view'), model)
  }

  return app as unknown as Hono
}

/** Leaves in place what should not go unseen: held by others, or with a problem that can be checked. */
async function dismissQuietly(desk: Desk, id: string, version: number, actor: Actor): Promise<boolean> {
  try {
    const { claim, assessment } = await desk.get(id)
    const held = claim !== null && claim.by.id !== actor.id
    if (held || assessment.checkableProblem || assessment.conversation.unansweredProblems.length > 0)
      return false
    await desk.decide(id, { action: 'dismiss', version }, actor)
    return true
  } catch (error) {
    if (error instanceof WinnowError) return false
    throw error
  }
}

function complaint(view: View, error: WinnowError, form: Form): string {
  const { words, language } = view
  if (error.code === 'not_possible' && field(form, 'strategy') === 'ignore') return words.error.silence
  // The desk's own sentence is more exact, where it is in the reader's language.
  if (language === 'en' && (error.code === 'not_possible' || error.code === 'invalid_input'))
    return error.message
  const known: Readonly<Record<string, string>> = words.error
  return known[error.code satisfies string as Complaint] ?? words.error.internal
}

function statusOf({ code }: WinnowError): (typeof STATUS)[keyof typeof STATUS] | 500 {
  return code in STATUS ? STATUS[code as keyof typeof STATUS] : 500
}

/** What the last step did, carried as numbers in the address. */
function flash(c: Desked): string | undefined {
  const { inbox } = c.get('view').words
  const number = (name: string) => Math.min(9_999, Math.max(0, Number.parseInt(c.req.query(name) ?? '', 10)))
  const [done, left, removed] = [number('done'), number('left'), number('removed')]
  if (!Number.isNaN(removed)) return inbox.samplesGone(removed)
  if (Number.isNaN(done) || Number.isNaN(left)) return undefined
  return done + left === 0 ? inbox.bulkNone : inbox.bulkDone(done, left)
}

function isApi(c: Context): boolean {
  return c.req.path.startsWith('/api/') || c.req.path === '/api'
}

function fromElsewhere(c: Context): boolean {
  return c.req.method === 'GET' && c.req.header('sec-fetch-site') === 'cross-site'
}
