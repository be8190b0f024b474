import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { assets } from './assets.ts'
import { gate } from './gate.ts'
import type { WebOptions } from './options.ts'
import type { DeskEnv } from './page.ts'
import { caseRoutes } from './routes/case.ts'
import { decideRoutes } from './routes/decide.ts'
import { eventRoutes } from './routes/events.ts'
import { showError } from './routes/failure.ts'
import { inboxRoutes } from './routes/inbox.ts'
import { loginRoutes } from './routes/login.ts'
import { pasteRoutes } from './routes/paste.ts'
import { settingsRoutes } from './routes/settings.ts'
import { trendsRoutes } from './routes/trends.ts'
import { securityHeaders } from './security/headers.ts'
import { isLocalName } from './security/origin.ts'
import { sessions } from './security/session.ts'
import { throttle } from './security/throttle.ts'
import { messagePage } from './views/message.ts'
import { PAGE_WORDS } from './words/index.ts'

export type { WebOptions } from './options.ts'

/** The longest form, in bytes: a comment with its article and earlier messages. */
const LONGEST_FORM = 4 * 1024 * 1024

/** The web desk's pages, to be mounted at `/` after everything else. */
export function deskRoutes(options: WebOptions): Hono {
  const { security } = options
  const login = security.exposed || security.loginToken !== undefined
  const { path: assetPath, app: assetRoutes } = assets()
  const signed = sessions(security.sessionSecret)

  const app = new Hono<DeskEnv>()
  app.use('*', securityHeaders)
  app.use('*', async (c, next) => {
    if (!login && !isLocalName(c.req.header('host') ?? ''))
      return c.text(PAGE_WORDS[options.defaultLanguage].errors.host, 403)
    return next()
  })
  app.route('/', assetRoutes)
  app.use('*', bodyLimit({ maxSize: LONGEST_FORM, onError: (c) => showTooLong(c as never) }))
  app.use('*', gate({ options, signed, login, assetPath }))
  app.route('/', loginRoutes({ options, signed, slow: throttle() }))
  app.route('/', inboxRoutes(options))
  app.route('/', eventRoutes(options))
  app.route('/', caseRoutes(options))
  app.route('/', decideRoutes(options))
  app.route('/', pasteRoutes(options))
  app.route('/', trendsRoutes(options))
  app.route('/', settingsRoutes())
  app.all('*', (c) => {
    const page = c.get('page')
    const { notFoundTitle, notFoundText } = page.say.errors
    return c.html(messagePage({ title: notFoundTitle, text: notFoundText }, page), 404)
  })
  app.onError((error, c) => showError(error, c, options))
  // A plain Hono to the outside: what its requests carry is the desk's own business.
  return new Hono().route('/', app)

  function showTooLong(c: Parameters<typeof showError>[1]): Response {
    return c.text(PAGE_WORDS[options.defaultLanguage].errors.too_long, 413)
  }
}
