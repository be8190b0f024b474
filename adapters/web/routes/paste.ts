import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { type Comment, WinnowError } from '../../../src/core/index.ts'
import { readForm } from '../form.ts'
import type { WebOptions } from '../options.ts'
import type { DeskEnv } from '../page.ts'
import { commentOfPaste, emptyPaste, type Pasted, pastedOf, problemsOf } from '../pasted.ts'
import { pastePage } from '../views/paste.ts'
import { errorWords } from './failure.ts'

/** `Case.source` of pasted comments: nothing posts there, so a person pastes the answer too. */
const SOURCE = 'desk'
const ID = /^[\w-]{8,64}$/

export function pasteRoutes({
  desk,
  brand,
  readComment,
  analyze,
}: Pick<WebOptions, 'desk' | 'brand' | 'readComment' | 'analyze'>): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()

  /** The comment, or the page that says what is missing. */
  async function read(c: Context<DeskEnv>): Promise<{ pasted: Pasted; comment: Comment } | Response> {
    const page = c.get('page')
    const given = pastedOf(await readForm(c))
    // The id stays the same from the analysis to the inbox, so that sending twice makes one case.
    const pasted = ID.test(given.id) ? given : { ...given, id: randomUUID() }
    const problems = problemsOf(pasted).map((one) => page.say.paste[one])
    if (problems.length > 0) return c.html(pastePage({ pasted, problems }, page), 400)
    try {
      return { pasted, comment: readComment(commentOfPaste(pasted, brand)) }
    } catch (error) {
      if (!(error instanceof WinnowError)) throw error
      const told = [
        errorWords(error, page.say),
        ...error.problems.map(({ path, expected }) => `${path}: ${expected}`),
      ]
      return c.html(pastePage({ pasted, problems: told }, page), error.code === 'too_long' ? 413 : 400)
    }
  }

  app.get('/paste', (c) =>
    c.html(pastePage({ pasted: emptyPaste(randomUUID()), problems: [] }, c.get('page'))),
  )

  app.post('/paste', async (c) => {
    if (c.req.query('again') === '1')
      return c.html(pastePage({ pasted: pastedOf(await readForm(c)), problems: [] }, c.get('page')))
    const found = await read(c)
    if (found instanceof Response) return found
    const { pasted, comment } = found
    return c.html(
      pastePage({ pasted, problems: [], result: { comment, analysis: analyze(comment) } }, c.get('page')),
    )
  })

  app.post('/paste/send', async (c) => {
    const found = await read(c)
    if (found instanceof Response) return found
    const { caseId } = await desk.receive(SOURCE, found.comment)
    return c.redirect(`/cases/${encodeURIComponent(caseId)}`, 303)
  })
  return app
}
