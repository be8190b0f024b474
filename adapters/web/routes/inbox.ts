import { type Context, Hono } from 'hono'
import { WinnowError } from '../../../src/core/index.ts'
import { readForm } from '../form.ts'
import { lookAlikes } from '../look-alikes.ts'
import type { WebOptions } from '../options.ts'
import type { DeskEnv } from '../page.ts'
import { address, type BulkResult, inboxPage, TABS, type Tab } from '../views/inbox.ts'

const PAGE_SIZE = 50
/** So many can be dismissed at once. */
const MOST_PICKED = 200
const ID = /^[\w-]{1,80}$/

export function inboxRoutes({ desk, actor }: Pick<WebOptions, 'desk' | 'actor'>): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()

  app.get('/', async (c) => {
    const page = c.get('page')
    const tab = tabOf(c.req.query('status'))
    const search = (c.req.query('q') ?? '').trim().slice(0, 200)
    const cursor = c.req.query('cursor')
    const query = {
      ...(tab === 'all' ? {} : { status: tab }),
      ...(search === '' ? {} : { search }),
      limit: PAGE_SIZE,
    }
    const cases = await desk.list(cursor === undefined ? query : { ...query, cursor }).catch((error) => {
      // A list that moved on, or a link cut in half: start again from the first.
      if (cursor !== undefined && error instanceof WinnowError) return desk.list(query)
      throw error
    })
    const picked = new Set((c.req.queries('pick') ?? []).slice(0, MOST_PICKED).map(idOf))
    const alike = c.req.query('alike') === undefined ? undefined : lookAlikes(cases.cases, picked)
    for (const { id } of alike ?? []) picked.add(id)
    return c.html(
      inboxPage(
        {
          tab,
          search,
          cases,
          counts: await desk.counts(),
          samples: cases.cases.some(({ sample }) => sample),
          picked,
          alike: alike?.length,
          bulk: bulkOf(c),
          samplesGone: numberOf(c.req.query('samples-removed')),
          later: cursor !== undefined,
        },
        page,
      ),
    )
  })

  app.post('/desk/remove-samples', async (c) =>
    c.redirect(`/?samples-removed=${await desk.removeSamples()}`, 303),
  )

  app.post('/desk/dismiss', async (c) => {
    const form = await readForm(c)
    const reason = form.maybe('reason', 200)
    let dismissed = 0
    const leftOut = new URLSearchParams()
    for (const pick of form.all('pick').slice(0, MOST_PICKED)) {
      const id = idOf(pick)
      const version = Number(pick.split(':').at(-1))
      try {
        const seen = await desk.get(id)
        if (seen.claim !== null && seen.claim.by.id !== actor().id)
          throw new WinnowError('claimed', 'Somebody else holds this case.')
        const decision = { action: 'dismiss', version } as const
        await desk.decide(id, reason === undefined ? decision : { ...decision, reason }, actor())
        dismissed += 1
      } catch (error) {
        if (!(error instanceof WinnowError)) throw error
        const why = { stale_version: 'changed', claimed: 'claimed', not_found: 'changed' } as const
        leftOut.append(error.code in why ? why[error.code as keyof typeof why] : 'refused', id)
      }
    }
    const back = address({ tab: tabOf(form.text('status')), search: form.text('q', 200) })
    leftOut.set('dismissed', String(dismissed))
    return c.redirect(`${back}${back.includes('?') ? '&' : '?'}${leftOut}`, 303)
  })
  return app
}

function tabOf(given: string | undefined): Tab {
  return TABS.find((tab) => tab === given) ?? 'pending'
}

function idOf(pick: string): string {
  return pick.split(':')[0] ?? ''
}

function numberOf(given: string | undefined): number | undefined {
  return given !== undefined && /^\d{1,6}$/.test(given) ? Number(given) : undefined
}

/** The result of a bulk dismissal travels in the address, so that reloading repeats nothing. */
function bulkOf(c: Context): BulkResult | undefined {
  const dismissed = numberOf(c.req.query('dismissed'))
  if (dismissed === undefined) return undefined
  const leftOut = (['changed', 'claimed', 'refused'] as const).flatMap((why) =>
    (c.req.queries(why) ?? [])
      .filter((id) => ID.test(id))
      .slice(0, MOST_PICKED)
      .map((id) => ({ id, why })),
  )
  return { dismissed, leftOut }
}
