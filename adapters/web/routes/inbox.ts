import type { Hono } from 'hono'
import { type Actor, type Desk, WinnowError } from '../../../src/core/index.ts'
import { TABS } from '../../../src/core/words/index.ts'
import type { Desked, Env, WebOptions } from '../options.ts'
import { inboxPage } from '../views/inbox.ts'

const PAGE = 50

/** The inbox, and what is done to several cases at once. */
export function inboxRoutes(app: Hono<Env>, { desk, actor }: WebOptions): void {
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
    const actorId = actor().id
    const notice = flash(c)
    return c.html(inboxPage(view, { tab, counts, found, search, further, samples, actorId, notice }))
  })

  app.post('/bulk', async (c) => {
    const picked = (c.get('form').case ?? []).slice(0, 200)
    const by = actor()
    let done = 0
    for (const one of picked) {
      const [id = '', version = ''] = one.split(':')
      if (await dismissQuietly(desk, id, Number(version), by)) done += 1
    }
    return c.redirect(`/?done=${done}&left=${picked.length - done}`, 303)
  })

  app.post('/samples/remove', async (c) => c.redirect(`/?removed=${await desk.removeSamples()}`, 303))
}

/** Leaves in place what should not go unseen: held by others, or with a problem that can be checked. */
async function dismissQuietly(desk: Desk, id: string, version: number, actor: Actor): Promise<boolean> {
  try {
    const { claim, assessment } = await desk.get(id)
    const held = claim !== null && claim.by.id !== actor.id
    if (assessment.hold !== undefined) return false
    if (held || assessment.checkableProblem || assessment.conversation.unansweredProblems.length > 0)
      return false
    await desk.decide(id, { action: 'dismiss', version }, actor)
    return true
  } catch (error) {
    if (error instanceof WinnowError) return false
    throw error
  }
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
