import type { Hono } from 'hono'
import { type Actor, type Case, type Desk, owed, WinnowError } from '../../../src/core/index.ts'
import type { Form } from '../forms.ts'
import { listOf } from '../list.ts'
import type { Desked, Env, WebOptions } from '../options.ts'
import { shownBy } from './shown.ts'

/** The inbox, and what is done to several cases at once. */
export function inboxRoutes(app: Hono<Env>, options: WebOptions): void {
  const { desk, actor } = options
  const shown = shownBy(options)
  app.get('/', async (c) => {
    const notice = flash(c)
    return c.html(await shown.page(c, listOf(c), undefined, notice === undefined ? {} : { notice }))
  })

  // Answered by a page, not sent on to one: what was left out, and the one Undo, stand on it.
  app.post('/bulk', async (c) => {
    const done: string[] = []
    const left: string[] = []
    for (const { id, version } of pickedIn(c.get('form'))) {
      const kase = await dismissQuietly(desk, id, version, actor())
      if (typeof kase === 'string') left.push(kase)
      else done.push(`${kase.id}:${kase.version}`)
    }
    const { inbox } = c.get('view').words
    const none = done.length + left.length === 0
    const notice = none ? inbox.bulkNone : inbox.bulkDone(done.length, left)
    return c.html(await shown.page(c, listOf(c), undefined, { notice, bulk: done }))
  })

  app.post('/bulk/undo', async (c) => {
    let back = 0
    for (const { id, version } of pickedIn(c.get('form')))
      if (await attempted(() => desk.decide(id, { action: 'reopen', version }, actor()))) back += 1
    return c.redirect(`/?back=${back}`, 303)
  })

  app.post('/samples/remove', async (c) => c.redirect(`/?removed=${await desk.removeSamples()}`, 303))
}

function pickedIn(form: Form): readonly { readonly id: string; readonly version: number }[] {
  return (form.case ?? []).slice(0, 200).map((one) => {
    const [id = '', version = ''] = one.split(':')
    return { id, version: Number(version) }
  })
}

/**
 * Leaves in place whoever is owed an answer, what is held or isn't read yet, or somebody else holds or changed meanwhile.
 * @returns the dismissed case, or the name of who wrote the one that was left
 */
async function dismissQuietly(desk: Desk, id: string, version: number, actor: Actor): Promise<Case | string> {
  const kase = await attempted(() => desk.get(id))
  if (kase === undefined) return ''
  const { assessment, claim, comment, unread } = kase
  const who = comment.author.name ?? comment.author.handle ?? ''
  const taken = claim !== null && claim.by.id !== actor.id
  if (taken || assessment.hold !== undefined || unread === 'waiting' || owed(kase) !== undefined) return who
  return (await attempted(() => desk.decide(id, { action: 'dismiss', version }, actor))) ?? who
}

/** undefined where the desk refused. */
async function attempted<T>(step: () => Promise<T>): Promise<T | undefined> {
  try {
    return await step()
  } catch (error) {
    if (error instanceof WinnowError) return undefined
    throw error
  }
}

/** What the last step did, carried as numbers in the address. */
function flash(c: Desked): string | undefined {
  const { inbox } = c.get('view').words
  const number = (name: string) => Math.min(9_999, Math.max(0, Number.parseInt(c.req.query(name) ?? '', 10)))
  const [back, removed] = [number('back'), number('removed')]
  if (!Number.isNaN(removed)) return inbox.samplesGone(removed)
  return Number.isNaN(back) ? undefined : inbox.bulkBack(back)
}
