import { setImmediate } from 'node:timers/promises'
import {
  type Analyzer,
  type Case,
  type CaseStatus,
  type Desk,
  WinnowError,
  type WordsPreview,
  type WouldRead,
} from '../core/index.ts'

/** So many cases are looked at, half of them from what is open. */
const LOOKED_AT = 200
const OPEN: readonly CaseStatus[] = ['pending', 'uncertain', 'approved', 'awaiting-answer']
const OVER: readonly CaseStatus[] = ['posted', 'dismissed', 'closed']
const MOST_MILLISECONDS = 8_000
const FIRST_WORDS = 80

/**
 * Which of the latest cases would read differently with other words of the team's. Changes nothing; lets other work
 * go first between two cases, and ends after some seconds with what it has.
 */
export async function wouldRead(
  desk: Pick<Desk, 'list' | 'get'>,
  [before, after]: readonly [
    before: Pick<Analyzer, 'analyze' | 'meets'>,
    after: Pick<Analyzer, 'analyze' | 'meets'>,
  ],
  now: () => number = () => performance.now(),
): Promise<WordsPreview> {
  const until = now() + MOST_MILLISECONDS
  const changed: WouldRead[] = []
  let lookedAt = 0
  for (const id of await latest(desk)) {
    if (now() > until) return { lookedAt, cut: true, changed }
    await setImmediate()
    const found = await stored(desk, id)
    if (found === undefined) continue
    lookedAt += 1
    const { comment } = found
    // Most comments hold none of the words, and read as they did.
    if (![before, after].some((one) => one.meets?.(comment) ?? true)) continue
    const [was, is] = [before, after].map((one) => one.analyze(comment).assessment.verdict)
    if (was === undefined || is === undefined || was === is) continue
    const firstWords = comment.text.slice(0, FIRST_WORDS).replace(/\s+/g, ' ').trim()
    changed.push({ id, firstWords, before: was, after: is })
  }
  return { lookedAt, cut: false, changed }
}

async function latest(desk: Pick<Desk, 'list'>): Promise<readonly string[]> {
  const [open, over] = await Promise.all(
    [OPEN, OVER].map(async (status) => (await desk.list({ status, limit: LOOKED_AT })).cases),
  )
  const share = Math.max(LOOKED_AT / 2, LOOKED_AT - (over?.length ?? 0))
  return [...(open ?? []).slice(0, share), ...(over ?? [])].slice(0, LOOKED_AT).map(({ id }) => id)
}

/** It may have been erased meanwhile. */
async function stored(desk: Pick<Desk, 'get'>, id: string): Promise<Case | undefined> {
  try {
    return await desk.get(id)
  } catch (error) {
    if (error instanceof WinnowError && error.code === 'not_found') return undefined
    throw error
  }
}
