import type { Context } from 'hono'
import type { CaseQuery } from '../../src/core/index.ts'
import { TABS, type Tab } from '../../src/core/words/index.ts'

/** Rows on a page of the list. */
export const PAGE = 50
/** Pages further on are reached by searching, not by leafing. */
const LAST_PAGE = 1_000_000

/** Which list one is in: everything of it stands in the address, so that Back and a link lead there again. */
export interface ListState {
  readonly tab: Tab
  readonly search: string
  /** From 1 on. */
  readonly page: number
}

/** What of the address names the list; anything else in it is left alone. */
export function listOf(c: Context): ListState {
  const text = (name: string, longest: number) => (c.req.query(name) ?? '').trim().slice(0, longest)
  const page = Number(text('page', 10))
  return {
    tab: TABS.find((one) => one === c.req.query('tab')) ?? 'pending',
    search: text('q', 200),
    page: Number.isSafeInteger(page) && page >= 1 ? Math.min(page, LAST_PAGE) : 1,
  }
}

/** The address of this list, or of what stands beside it. @param path `/`, or a case's */
export function addressOf(list: ListState, path = '/', more: Readonly<Record<string, string>> = {}): string {
  const { tab, search, page } = list
  const named: Readonly<Record<string, string>> = {
    ...(tab === 'pending' ? {} : { tab }),
    ...(search === '' ? {} : { q: search }),
    ...(page === 1 ? {} : { page: String(page) }),
    ...more,
  }
  const query = new URLSearchParams(named)
  return query.size === 0 ? path : `${path}?${query}`
}

export function caseAddress(
  list: ListState,
  id: string,
  more: Readonly<Record<string, string>> = {},
): string {
  return addressOf(list, `/cases/${encodeURIComponent(id)}`, more)
}

/** What the desk is asked for: the whole list, whatever its page. */
export function queryOf({ tab, search }: ListState): CaseQuery {
  return {
    ...statusOf(tab),
    ...(search === '' ? {} : { search }),
  }
}

function statusOf(tab: Tab): Pick<CaseQuery, 'status' | 'aside'> {
  if (tab === 'aside') return { status: 'closed', aside: true }
  return tab === 'done' ? { status: ['dismissed', 'closed'], aside: false } : { status: tab }
}
