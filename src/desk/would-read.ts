import {
  type Case,
  type CaseStatus,
  type Compared,
  type Desk,
  firstWords,
  NotRead,
  type Reader,
  type TeamWords,
  WinnowError,
  type WordsPreview,
  type WouldRead,
} from '../core/index.ts'

/** So many cases are looked at, half of them from what is open. */
const LOOKED_AT = 200
const OPEN: readonly CaseStatus[] = ['pending', 'uncertain', 'approved', 'awaiting-answer']
const OVER: readonly CaseStatus[] = ['posted', 'dismissed', 'closed']
const MOST_MILLISECONDS = 8_000

/**
 * Which of the latest cases would read differently with other words of the team's. Changes nothing, asks for
 * one case after the other, and ends after some seconds with what it has.
 */
export async function wouldRead(
  desk: Pick<Desk, 'list' | 'get'>,
  reader: Pick<Reader, 'compare'>,
  words: Compared<TeamWords>,
  now: () => number = () => performance.now(),
): Promise<WordsPreview> {
  const until = now() + MOST_MILLISECONDS
  const changed: WouldRead[] = []
  let lookedAt = 0
  for (const id of await latest(desk)) {
    if (now() > until) return { lookedAt, cut: true, changed }
    const found = await stored(desk, id)
    if (found === undefined) continue
    const { comment } = found
    const read = await reader.compare(comment, words).catch(whyNot)
    if (read === 'busy' || read === 'away') return { lookedAt, cut: true, changed }
    // One that can't be read can't be said to read differently.
    if (typeof read === 'string') continue
    lookedAt += 1
    const [before, after] = read ?? []
    if (before === undefined || after === undefined || before === after) continue
    changed.push({ id, firstWords: firstWords(comment.text), before, after })
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

function whyNot(error: unknown): NotRead['why'] {
  if (error instanceof NotRead) return error.why
  throw error
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
