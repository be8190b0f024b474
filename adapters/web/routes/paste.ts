import { createHash } from 'node:crypto'
import type { Hono } from 'hono'
import { type Articles, isUnread } from '../../../src/core/index.ts'
import { ARTICLE_WORDS } from '../../../src/core/words/articles.ts'
import { field, pastedComment, pasteFields, withArticle } from '../forms.ts'
import type { Env, WebOptions } from '../options.ts'
import { type PasteFields, type PastePage, pastePage } from '../views/paste.ts'

/** A pasted comment: read without keeping it, or sent to the inbox; with its article, where one is named. */
export function pasteRoutes(app: Hono<Env>, options: WebOptions): void {
  const { desk, analyze, placed, carriers, articles } = options
  const nothing = { problem: undefined, told: undefined, result: undefined, mayFetch: articles !== undefined }
  app.get('/paste', (c) => c.html(pastePage(c.get('view'), { ...nothing, fields: {} })))
  app.post('/paste', async (c) => {
    const view = c.get('view')
    const typed = pasteFields(c.get('form'))
    const then = field(c.get('form'), 'then')
    const { fields, problem, told } = await articleInto(typed, then, articles, ARTICLE_WORDS[view.language])
    const shown = { ...nothing, fields, problem, told }
    if (problem !== undefined && then !== 'analyze') return c.html(pastePage(view, shown), 422)
    if (then === 'article' && fields.text?.trim() === '') return c.html(pastePage(view, shown))
    // The same words with the same address are the same comment, however often they are pasted.
    const name = createHash('sha256').update(JSON.stringify([fields.text, fields.url, fields.author]))
    const comment = pastedComment(name.digest('hex').slice(0, 32), fields, placed)
    if (typeof comment === 'string') {
      const wrong = comment === 'too_long' ? view.words.error.too_long : view.words.paste[comment]
      return c.html(pastePage(view, { ...shown, problem: wrong }), 422)
    }
    if (then === 'keep') {
      const { caseId } = await desk.receive('desk', comment)
      return c.redirect(`/cases/${caseId}`, 303)
    }
    const analysis = await analyze(comment)
    const marked = isUnread(analysis.assessment) ? undefined : await carriers(comment).catch(() => undefined)
    return c.html(pastePage(view, { ...shown, result: { comment, analysis, carriers: marked } }))
  })
}

/** Reads the article where its address is given and its text isn't, or where somebody asks for it anew. */
async function articleInto(
  fields: PasteFields,
  then: string,
  articles: Articles | undefined,
  words: (typeof ARTICLE_WORDS)[keyof typeof ARTICLE_WORDS],
): Promise<Pick<PastePage, 'fields' | 'problem' | 'told'>> {
  const [address = '', text = ''] = [fields.articleUrl?.trim(), fields.articleText?.trim()]
  const wanted = then === 'article' || (address !== '' && text === '')
  if (articles === undefined || !wanted) return { fields, problem: undefined, told: undefined }
  const found = await articles.at(address)
  if (!found.found) return { fields, problem: words.problem[found.why], told: undefined }
  const { title = '', author } = found.article
  return {
    fields: withArticle(fields, found),
    problem: undefined,
    told: words.found(title, author?.name ?? ''),
  }
}
