import type { Hono } from 'hono'
import {
  type Actor,
  type Case,
  type CaseQuery,
  type Desk,
  owed,
  WinnowError,
} from '../../../src/core/index.ts'
import { TABS, type Tab } from '../../../src/core/words/index.ts'
import type { Form } from '../forms.ts'
import type { Desked, Env, WebOptions } from '../options.ts'
import { type InboxPage, inboxPage } from '../views/inbox.ts'

const PAGE = 50

/** The inbox, and what is done to several cases at once. */
export function inboxRoutes(app: Hono<Env>, { desk, actor }: WebOptions): void {
  app.get('/', async (c) => c.html(await shown(c, { notice: flash(c), bulk: undefined })))

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
    return c.html(await shown(c, { notice, bulk: done }))
  })

  app.post('/bulk/undo', async (c) => {
    let back = 0
    for (const { id, version } of pickedIn(c.get('form')))
      if (await attempted(() => desk.decide(id, { action: 'reopen', version }, actor()))) back += 1
    return c.redirect(`/?back=${back}`, 303)
  })

  /** The part of the list that the address names: tab, search and place. */
  async function shown(c: Desked, { notice, bulk }: Pick<InboxPage, 'notice' | 'bulk'>) {
    const tab = TABS.find((one) => one === c.req.query('tab')) ?? 'pending'
    const search = (c.req.query('q') ?? '').trim().slice(0, 200)
    const cursor = (c.req.query('cursor') ?? '').slice(0, 500)
    const [counts, aside, found] = await Promise.all([
      desk.counts(),
      desk.asideSince(new Date(0)),
      desk.list({
        ...listOf(tab),
        limit: PAGE,
        ...(search === '' ? {} : { search }),
        ...(cursor === '' ? {} : { cursor }),
      }),
    ])
    const samples = found.cases.some((one) => one.sample)
    const further = cursor !== ''
    const actorId = actor().id
    return inboxPage(c.get('view'), {
      tab,
      counts,
      aside,
      found,
      search,
      further,
      samples,
      actorId,
      notice,
      bulk,
    })
  }

  app.post('/samples/remove', async (c) => c.redirect(`/?removed=${await desk.removeSamples()}`, 303))
}

function listOf(tab: Tab): Pick<CaseQuery, 'status' | 'aside'> {
  if (tab === 'aside') return { status: 'closed', aside: true }
  return tab === 'done' ? { status: ['dismissed', 'closed'], aside: false } : { status: tab }
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
