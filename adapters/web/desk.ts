import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import {
  acceptedLanguage,
  LANGUAGES,
  type Peers,
  type Records,
  type Right,
  roleMay,
  WinnowError,
} from '../../src/core/index.ts'
import { WORDS } from '../../src/core/words/index.ts'
import { PEOPLE_WORDS } from '../../src/core/words/people.ts'
import { guardedWay, rightFor, type Session, whoMay } from './access/index.ts'
import { isReading } from './access/pages.ts'
import { readAssets } from './assets.ts'
import { complaint, statusOf } from './complaint.ts'
import { field, formOf } from './forms.ts'
import { createNotes } from './notes.ts'
import type { Desked, Env, WebOptions } from './options.ts'
import { createRoom } from './room.ts'
import { answersRoutes } from './routes/answers.ts'
import { authorRoutes } from './routes/authors.ts'
import { bulkRoutes, openedCases } from './routes/bulk.ts'
import { caseRoutes } from './routes/case.ts'
import { communityRoutes } from './routes/community.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { doorRoutes, entrances, loginPath } from './routes/doors.ts'
import { importRoutes } from './routes/import.ts'
import { inboxRoutes } from './routes/inbox.ts'
import { issueRoutes } from './routes/issue.ts'
import { liveRoutes } from './routes/live.ts'
import { noteRoutes } from './routes/notes.ts'
import { pasteRoutes } from './routes/paste.ts'
import { peopleRoutes } from './routes/people.ts'
import { playbookRoutes } from './routes/playbook.ts'
import { promiseRoutes } from './routes/promises.ts'
import { savedRoutes } from './routes/saved.ts'
import { statusRoutes } from './routes/status.ts'
import { trendRoutes } from './routes/trends.ts'
import { typedRoutes } from './routes/typed.ts'
import { viewRoutes } from './routes/views.ts'
import { welcomeRoutes } from './routes/welcome.ts'
import { wordsRoutes } from './routes/words.ts'
import { savedReplies } from './saved.ts'
import { savedViews } from './saved-views.ts'
import { typedTexts } from './typed.ts'
import { isUpload } from './upload.ts'
import { errorPage, loginPage } from './views/doors.ts'
import type { View } from './views/page.ts'

/** 100,000 characters, percent-encoded at their widest, and the rest of the form. */
const LARGEST_FORM = 1_500_000

/** What the desk's pages are given. */
type DeskOptions = Omit<WebOptions, 'typed' | 'saved' | 'views' | 'notes' | 'room'> & {
  readonly records: Records
  /** Other processes on the same database; none by default. */
  readonly peers?: Peers
}

/** The web desk: plain pages and forms, to be mounted at the root. */
export function deskRoutes(given: DeskOptions): Hono {
  const options: WebOptions = {
    ...given,
    typed: typedTexts(given.records, given.clock),
    saved: savedReplies(given.records, given.clock),
    views: savedViews(given.records),
    notes: createNotes(given.records, given.clock),
    room: createRoom(given.clock, given.peers),
  }
  const { desk, clock } = options
  const { door } = options.access
  const assets = readAssets()
  const app = new Hono<Env>()

  for (const asset of [assets.css, ...assets.modules])
    app.get(asset.path, (c) =>
      c.body(asset.body, 200, {
        'content-type': asset.type,
        'cache-control': 'public, max-age=31536000, immutable',
      }),
    )

  const limited = bodyLimit({ maxSize: LARGEST_FORM, onError: (c) => c.text('Too large.', 413) })
  // A file is bounded and looked at while it comes in.
  app.use('*', (c, next) => (isUpload(c) ? next() : limited(c, next)))

  // Who asks, in which language, and whether a POST comes from a page of ours.
  app.use('*', async (c, next) => {
    if (guardedWay(c.req.path) !== undefined) return next()
    if (fromElsewhere(c) && !door.hasCookie(c))
      // A strict cookie does not come along from another site's link: ask once more from here.
      return c.html('<!doctype html><meta http-equiv="refresh" content="0"><title>Winnow</title>')
    const session = await door.session(c)
    const open = session.who !== undefined || !(await door.login())
    // What is shown on every page must not keep any of them away.
    const overdue = isReading(c) && open ? await desk.promises.overdue().catch(() => 0) : 0
    c.set('session', session)
    c.set('who', session.who ?? options.access.local)
    const unseen = isReading(c) && session.who !== undefined ? await unseenBy(session.who.actor.id) : 0
    const view = viewOf(c, session, { overdue, unseen })
    c.set('view', view)
    c.set('form', {})
    if (!isReading(c) && !isUpload(c)) {
      const form = isForm(c) ? formOf(await c.req.parseBody({ all: true }).catch(() => ({}))) : {}
      if (!door.trusts(c, session, field(form, 'csrf')))
        return c.html(errorPage(view, view.words.error.csrf, field(form, 'text')), 403)
      c.set('form', form)
    }
    if (open || isEntrance(c.req.path)) {
      const right = rightFor(c)
      if (whoMay(c.get('who'), right)) return next()
      const why = PEOPLE_WORDS[view.language].mayNot[right === 'nobody' ? 'settings' : (right as Right)]
      return c.html(errorPage(view, why, field(c.get('form'), 'text')), 403)
    }
    return isReading(c)
      ? c.redirect(loginPath(c), 303)
      : c.html(loginPage(view, await entrances(options)), 401)
  })

  doorRoutes(app, options)
  inboxRoutes(app, options)
  const opened = openedCases()
  bulkRoutes(app, options, opened)
  caseRoutes(app, options, opened)
  typedRoutes(app, options)
  promiseRoutes(app, options)
  noteRoutes(app, options)
  issueRoutes(app, options)
  authorRoutes(app, options)
  communityRoutes(app, options)
  savedRoutes(app, options)
  viewRoutes(app, options)
  importRoutes(app, options)
  liveRoutes(app, options)
  pasteRoutes(app, options)
  wordsRoutes(app, options)
  playbookRoutes(app, options)
  decisionRoutes(app, options)
  statusRoutes(app, options)
  answersRoutes(app, options)
  peopleRoutes(app, options)
  welcomeRoutes(app, options)
  trendRoutes(app, options)

  app.get('*', (c, next) => {
    if (guardedWay(c.req.path) !== undefined) return next()
    const view = c.get('view')
    return c.html(errorPage(view, view.words.error.page), 404)
  })

  // What is no mistake of the desk's user goes on to the server, which reports it.
  app.onError((error, c: Desked) => {
    const view: View | undefined = c.get('view')
    if (!(error instanceof WinnowError) || view === undefined) throw error
    if (statusOf(error) >= 500) options.report(error)
    if (error.retryAfter !== undefined) c.header('retry-after', String(error.retryAfter))
    const typed = c.req.method === 'POST' ? field(c.get('form'), 'text') : ''
    return c.html(errorPage(view, complaint(view, error, {}), typed), statusOf(error))
  })

  /** What is shown on every page must not keep any of them away. */
  function unseenBy(personId: string): Promise<number> {
    return options.notes.unseen(personId).catch(() => 0)
  }

  function viewOf(c: Desked, session: Session, news: Pick<View, 'overdue' | 'unseen'>): View {
    const chosen = getCookie(c, 'winnow_language')
    const language =
      LANGUAGES.find((one) => one === chosen) ??
      acceptedLanguage(c.req.header('accept-language'), options.defaultLanguage)
    const theme = getCookie(c, 'winnow_theme')
    return {
      language,
      words: WORDS[language],
      theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
      blur: getCookie(c, 'winnow_blur') === 'yes',
      notify: getCookie(c, 'winnow_notify') === 'yes',
      csrf: door.csrf(session),
      brand: options.playbook?.brand() ?? options.brand,
      now: clock.now(),
      may: (right) => roleMay(c.get('who').role, right),
      who: session.who === undefined ? undefined : { name: session.who.actor.name, role: session.who.role },
      ...news,
      assets: { css: assets.css.path, js: assets.main.path },
    }
  }

  return app as unknown as Hono
}

/** As our pages send them; the other ways to send a form cost a hundred times as much to take apart. */
function isForm(c: Context): boolean {
  return /^application\/x-www-form-urlencoded *(?:;|$)/i.test(c.req.header('content-type') ?? '')
}

/** Pages for who isn't in yet. */
function isEntrance(path: string): boolean {
  return path === '/login' || path.startsWith('/welcome/')
}

function fromElsewhere(c: Context): boolean {
  return c.req.method === 'GET' && c.req.header('sec-fetch-site') === 'cross-site'
}
