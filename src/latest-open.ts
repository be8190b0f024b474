import type { Case, Desk } from './core/index.ts'

/** A longer comment isn't looked at on the spot, in UTF-16 code units. */
const LONGEST = 5_000
const LISTED = 40

/**
 * Undecided cases with a proposal, the newest first: their drafts are about to be read. @param most at most
 * 40
 */
export async function latestOpen(desk: Pick<Desk, 'list' | 'get'>, most: number): Promise<readonly Case[]> {
  const { cases } = await desk.list({ status: 'pending', sort: 'newest', limit: LISTED })
  const found: Case[] = []
  for (const { id, hold, unread } of cases) {
    if (found.length >= most) break
    if (hold !== null || unread !== null) continue
    const kase = await desk.get(id).catch(() => undefined)
    if (kase?.proposal != null && kase.comment.text.length <= LONGEST) found.push(kase)
  }
  return found
}
