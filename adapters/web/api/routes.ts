import { type Context, Hono } from 'hono'
import { type Right, WinnowError } from '../../../src/core/index.ts'
import { PEOPLE_WORDS } from '../../../src/core/words/people.ts'
import { type Caller, rightFor, whoMay } from '../access/index.ts'
import { answerError, caseAnswer, errorAnswer, remarksAnswer } from './answers.ts'
import { jsonBody, limitBody } from './body.ts'
import { areLines, takeMany } from './many.ts'
import { keptOffers } from './offered.ts'
import { openApi } from './openapi.ts'
import type { ApiOptions } from './options.ts'
import { parseCaseQuery, parseDecision, parseLanguage, parseWrittenBack } from './query.ts'
import { refuseParameters } from './strangers.ts'
import { commentOf, take, takeBack } from './take.ts'

type Env = { Variables: { caller: Caller } }

/** The outside contract over HTTP (docs in `/api/openapi.json`), to be mounted at `/api`. */
export function apiRoutes(options: ApiOptions): Hono {
  const { desk, analyze, access, report } = options
  const offersOf = keptOffers(desk, options.hook.clock)
  const app = new Hono<Env>()
  const actorOf = (c: Context<Env>) => {
    const caller = c.get('caller')
    return caller.kind === 'session' ? caller.who.actor : options.actor
  }
  const languageOf = (c: Context) => {
    refuseParameters(c.req.query(), ['lang'])
    return parseLanguage(c.req.query('lang'), options.language)
  }

  app.use('*', access.guard('api'))
  app.use('*', (c, next) => {
    const caller = c.get('caller')
    const right = rightFor(c)
    if (caller.kind !== 'session' || whoMay(caller.who, right)) return next()
    throw new WinnowError(
      'not_allowed',
      PEOPLE_WORDS.en.mayNot[right === 'nobody' ? 'settings' : (right as Right)],
    )
  })
  app.use('*', limitBody)

  app.post('/comments', async (c) => {
    refuseParameters(c.req.query(), [])
    if (areLines(c)) return takeMany(c, options)
    const { created, ...taken } = await take(commentOf(await jsonBody(c), options), options)
    return c.json(taken, created ? 201 : 200)
  })

  app.delete('/comments/:source/:id', async (c) => {
    refuseParameters(c.req.query(), [])
    const { source, id } = c.req.param()
    return c.json({ caseId: await takeBack(source, id, options) })
  })

  app.post('/analyze', async (c) => {
    const language = languageOf(c)
    return c.json((await analyze(commentOf(await jsonBody(c), options), language)) as object)
  })

  app.get('/cases', async (c) => c.json(await desk.list(parseCaseQuery(c.req.query()))))

  app.get('/cases/:id', async (c) => {
    const language = languageOf(c)
    const kase = await desk.get(c.req.param('id'))
    return c.json({ ...caseAnswer(kase, options, language), offers: await offersOf(kase) })
  })

  app.post('/cases/:id/decisions', async (c) => {
    const language = languageOf(c)
    const caseId = c.req.param('id')
    const decision = parseDecision(await jsonBody(c))
    try {
      return c.json(caseAnswer(await desk.decide(caseId, decision, actorOf(c)), options, language))
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

  app.post('/cases/:id/mended', async (c) => {
    const language = languageOf(c)
    const caseId = c.req.param('id')
    const mended = await desk.lookMended(caseId, actorOf(c))
    const now = caseAnswer(await desk.get(caseId), options, language)
    if (mended) return c.json(now)
    const error = { code: 'not_possible', message: 'What the reply was refused for has not changed.' }
    return c.json({ error, case: now }, 409)
  })

  app.post('/cases/:id/answers', async (c) => {
    refuseParameters(c.req.query(), [])
    const text = parseWrittenBack(await jsonBody(c))
    const { caseId, created } = await desk.writtenBack(c.req.param('id'), text, actorOf(c))
    return c.json({ caseId }, created ? 201 : 200)
  })

  app.get('/openapi.json', async (c) => c.json(await openApi(options)))

  app.all('*', () => {
    throw new WinnowError('not_found', 'There is no such address; see /api/openapi.json.')
  })

  app.onError((error, c) => answerError(c, error, report))
  return app as unknown as Hono
}
