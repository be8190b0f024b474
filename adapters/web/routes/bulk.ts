import type { Hono } from 'hono'
import { LRUCache } from 'lru-cache'
import { type Actor, type Case, type Desk, isBlocked, owed, WinnowError } from '../../../src/core/index.ts'
import { readyOf } from '../../../src/core/ways.ts'
import { type Form, field } from '../forms.ts'
import { addressOf, listOf } from '../list.ts'
import { actorOf, type Env, type WebOptions } from '../options.ts'
import type { BulkPlan, LeftOut } from '../views/bulk.ts'
import { shownBy } from './shown.ts'

/** Cases at a time: dismissed, and answered, since every text is looked at. */
const MOST = { dismiss: 200, approve: 25 } as const
/** Openings that are remembered, of everybody together. */
const REMEMBERED = 10_000

export type BulkAction = keyof typeof MOST

/** Who has opened which case as it stands: a critic is dismissed with others only by somebody who has. */
export interface Opened {
  note(actorId: string, kase: Pick<Case, 'id' | 'version'>): void
  has(actorId: string, kase: Pick<Case, 'id' | 'version'>): boolean
}

export function openedCases(): Opened {
  const seen = new LRUCache<string, true>({ max: REMEMBERED })
  const key = (actorId: string, { id, version }: Pick<Case, 'id' | 'version'>) =>
    `${actorId}\t${id}\t${version}`
  return {
    note: (actorId, kase) => void seen.set(key(actorId, kase), true),
    has: (actorId, kase) => seen.has(key(actorId, kase)),
  }
}

/** What is done to several cases at once: shown first, by name; then done, with one Undo for all of it. */
export function bulkRoutes(app: Hono<Env>, options: WebOptions, opened: Opened): void {
  const { desk } = options
  const shown = shownBy(options)

  app.post('/bulk/preview', async (c) => {
    const form = c.get('form')
    const plan = await planned(desk, opened, actionIn(form), form, actorOf(c))
    return c.html(await shown.page(c, listOf(c), undefined, { plan }))
  })

  // Answered by a page, not sent on to one: what was left out, and the one Undo, stand on it.
  app.post('/bulk', async (c) => {
    const form = c.get('form')
    const action = actionIn(form)
    const plan = await planned(desk, opened, action, form, actorOf(c))
    const done: string[] = []
    const first: string[] = []
    const left = plan.left.map(({ who }) => who)
    for (const { kase, strategy, text } of plan.cases) {
      const { id, version } = kase
      const said = field(form, `text:${id}`) || text
      const decision = action === 'dismiss' ? { action, version } : { action, version, strategy, text: said }
      const after = await attempted(() => desk.decide(id, decision, actorOf(c)))
      if (after === undefined) left.push(nameOf(kase))
      // Where two people approve, the first yes sends nothing.
      else if (after.status === 'pending') first.push(nameOf(kase))
      else done.push(`${after.id}:${after.version}`)
    }
    const { inbox } = c.get('view').words
    const none = done.length + first.length + left.length === 0
    const told =
      action === 'dismiss' ? inbox.bulkDone(done.length, left) : inbox.bulkApproved(done.length, left, first)
    const notice = none ? inbox.bulkNone : told
    return c.html(await shown.page(c, listOf(c), undefined, { notice, bulk: done }))
  })

  app.post('/bulk/undo', async (c) => {
    let back = 0
    for (const { id, version } of pickedIn(c.get('form'), MOST.dismiss))
      if (await attempted(() => desk.decide(id, { action: 'reopen', version }, actorOf(c)))) back += 1
    return c.redirect(addressOf(listOf(c), '/', { back: String(back) }), 303)
  })
}

function actionIn(form: Form): BulkAction {
  return field(form, 'do') === 'approve' ? 'approve' : 'dismiss'
}

function pickedIn(form: Form, most: number): readonly { readonly id: string; readonly version: number }[] {
  return (form.case ?? []).slice(0, most).map((one) => {
    const [id = '', version = ''] = one.split(':')
    return { id, version: Number(version) }
  })
}

/** What would be done to which of the cases, and which are left out and why. Changes nothing. */
async function planned(
  desk: Desk,
  opened: Opened,
  action: BulkAction,
  form: Form,
  by: Actor,
): Promise<BulkPlan> {
  const cases: BulkPlan['cases'][number][] = []
  const left: LeftOut[] = []
  for (const { id, version } of pickedIn(form, MOST[action])) {
    const kase = await attempted(() => desk.get(id))
    if (kase === undefined) continue
    const { choice, strategy, text = '' } = readyOf(kase)
    const why = whyNot(kase, version, by, opened, action) ?? (await refused(desk, kase, action))
    if (why === undefined) cases.push({ kase, choice, strategy, text })
    else left.push({ id, who: nameOf(kase), why })
  }
  const over = Math.max(0, (form.case?.length ?? 0) - MOST[action])
  return { action, cases, left, over }
}

/** Whoever is owed an answer, what is held or isn't read yet, or somebody else holds or changed meanwhile. */
function whyNot(
  kase: Case,
  version: number,
  by: Actor,
  opened: Opened,
  action: BulkAction,
): LeftOut['why'] | undefined {
  const { assessment, claim, unread, status } = kase
  if (status !== 'pending' || kase.version !== version) return 'changed'
  if (claim !== null && claim.by.id !== by.id) return 'taken'
  if (assessment.hold !== undefined) return 'held'
  if (unread === 'waiting') return 'unread'
  if (action === 'dismiss') return owed(kase) !== undefined && !opened.has(by.id, kase) ? 'owed' : undefined
  // A human reads what is unclear before it is answered.
  return (kase.reclassified ?? assessment.verdict) === 'unclear' || isBlocked(kase) ? 'unclear' : undefined
}

/** A reply that could not be approved as it stands. */
async function refused(desk: Desk, kase: Case, action: BulkAction): Promise<LeftOut['why'] | undefined> {
  if (action === 'dismiss') return undefined
  const { choice, strategy, text } = readyOf(kase)
  if (choice === 'ignore' || text === undefined) return 'noDraft'
  const remarks = await desk.lint(kase.id, strategy, text)
  if (remarks.some(({ code }) => code === 'no-brand')) return 'unnamed'
  return remarks.some(({ refuses }) => refuses) ? 'noDraft' : undefined
}

function nameOf({ comment }: Case): string {
  return comment.author.name ?? comment.author.handle ?? ''
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
