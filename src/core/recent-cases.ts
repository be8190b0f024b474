import type { Case } from './case.ts'
import type { CaseQuery, Desk } from './ports.ts'
import type { CaseStatus } from './vocabulary.ts'

const OPEN: readonly CaseStatus[] = ['approved', 'uncertain', 'pending', 'awaiting-answer']
const OVER: readonly CaseStatus[] = ['posted', 'dismissed', 'closed']
/** Cases that were decided so long ago are past, in milliseconds. */
const RECENT = 7 * 86_400_000
/** Cases looked at: open ones, and recent ones beside them. */
const PAGE = 200
const PAGES = 5

/**
 * Open and recently decided cases of a platform, the most pressing first: what happened to their messages
 * while nobody listened is looked up at the place.
 */
export async function casesToLookThrough(
  desk: Pick<Desk, 'list' | 'get'>,
  source: string,
  now: Date,
): Promise<readonly Case[]> {
  const since = now.getTime() - RECENT
  const open = await summaries(desk, source, { status: OPEN }, PAGES)
  const over = await summaries(desk, source, { status: OVER, aside: false }, 1)
  const cases: Case[] = []
  for (const { id } of [...open, ...over.filter(({ updatedAt }) => Date.parse(updatedAt) >= since)]) {
    const kase = await desk.get(id).catch(() => undefined)
    if (kase !== undefined) cases.push(kase)
  }
  return cases
}

async function summaries(desk: Pick<Desk, 'list'>, source: string, query: CaseQuery, pages: number) {
  const found: { readonly id: string; readonly updatedAt: string }[] = []
  let cursor: string | undefined
  for (let page = 0; page < pages; page += 1) {
    const more = cursor === undefined ? {} : { cursor }
    const { cases, next } = await desk.list({ ...query, limit: PAGE, ...more })
    found.push(...cases.filter((one) => one.source === source && !one.sample))
    cursor = next
    if (cursor === undefined) break
  }
  return found
}
