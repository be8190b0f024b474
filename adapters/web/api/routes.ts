import { type Context, Hono } from 'hono'
import { WinnowError } from '../../../src/core/index.ts'
import { access } from './access.ts'
import { caseAnswer, errorAnswer, remarksAnswer } from './answers.ts'
import { jsonBody, limitBody } from './body.ts'
import { openApi } from './openapi.ts'
import type { ApiOptions } from './options.ts'
import { parseCaseQuery, parseDecision, parseLanguage } from './query.ts'

/** `Case.source` of comments that come in here. */
const SOURCE = 'http'

/** The outside contract over HTTP (docs in `/api/openapi.json`), to be mounted at `/api`. */
export function apiRoutes(options: ApiOptions): Hono {
  const { desk, readComment, analyze, actor, report } = options
  const app = new Hono()
  const languageOf = (c: Context) => parseLanguage(c.req.query('lang'), options.language)

  app.use('*', async (c, next) => {
    c.header('cache-control', 'no-store')
    c.header('x-content-type-options', 'nosniff')
    await next()
  })
  app.use('*', access(options))
  app.use('*', limitBody)

  app.post('/comments', async (c) => {
    const { caseId, created } = await desk.receive(SOURCE, readComment(await jsonBody(c)))
    return c.json({ caseId }, created ? 201 : 200)
  })

  app.post('/analyze', async (c) => c.json(analyze(readComment(await jsonBody(c)), languageOf(c)) as object))

  app.get('/cases', async (c) => c.json(await desk.list(parseCaseQuery(c.req.query()))))

  app.get('/cases/:id', async (c) => {
    const language = languageOf(c)
    return c.json(caseAnswer(await desk.get(c.req.param('id')), options, language))
  })

  app.post('/cases/:id/decisions', async (c) => {
    const language = languageOf(c)
    const caseId = c.req.param('id')
    const decision = parseDecision(await jsonBody(c))
    try {
      return c.json(caseAnswer(await desk.decide(caseId, decision, actor), options, language))
    } catch (error) {
      const { status, body } = errorAnswer(error)
      // The state as it is now, so that the caller can look again and decide anew.
      if (status === 409)
        return c.json({ ...body, case: caseAnswer(await desk.get(caseId), options, language) }, status)
      if (status === 422 && decision.text !== undefined) {
        const remarks = await desk.lint(caseId, decision.strategy ?? null, decision.text)
        return c.json({ ...body, remarks: remarksAnswer(remarks, language) }, status)
      }
      throw error
    }
  })

  app.get('/openapi.json', (c) => c.json(openApi(options)))

  app.all('*', () => {
    throw new WinnowError('not_found', 'There is no such address; see /api/openapi.json.')
  })

  app.onError((error, c) => {
    const { status, headers, body } = errorAnswer(error)
    if (status >= 500) report(error)
    return c.json(body, status, headers)
  })
  return app
}
