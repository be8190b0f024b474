import type { Hono } from 'hono'
import { AUTHOR_WORDS } from '../../../src/core/words/author.ts'
import { listOf } from '../list.ts'
import type { Desked, Env, WebOptions } from '../options.ts'
import { shownBy } from './shown.ts'

/** The inbox. */
export function inboxRoutes(app: Hono<Env>, options: WebOptions): void {
  const shown = shownBy(options)

  app.get('/', async (c) => {
    const notice = flash(c)
    return c.html(await shown.page(c, listOf(c), undefined, notice === undefined ? {} : { notice }))
  })

  app.post('/samples/remove', async (c) => c.redirect(`/?removed=${await options.desk.removeSamples()}`, 303))
}

/** What the last step did, carried as numbers in the address. */
function flash(c: Desked): string | undefined {
  const { inbox } = c.get('view').words
  const number = (name: string) => Math.min(9_999, Math.max(0, Number.parseInt(c.req.query(name) ?? '', 10)))
  const [back, removed, erased] = [number('back'), number('removed'), number('erased')]
  if (!Number.isNaN(erased)) return AUTHOR_WORDS[c.get('view').language].erased(erased, number('quoted') || 0)
  if (!Number.isNaN(removed)) return inbox.samplesGone(removed)
  return Number.isNaN(back) ? undefined : inbox.bulkBack(back)
}
