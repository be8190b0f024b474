import type { HistoryAction, HistoryEntry } from './case.ts'
import type { CaseStatus } from './vocabulary.ts'

/** Moves that no human can take back. */
const FINAL: ReadonlySet<HistoryAction> = new Set(['sent', 'comment-deleted'])

/**
 * The status that Undo leads back to: each reopen takes back the latest move that no other reopen has
 * taken back. undefined when that can't be undone.
 */
export function undoTarget(history: readonly HistoryEntry[]): CaseStatus | undefined {
  const moves: { from: CaseStatus; action: HistoryAction }[] = []
  for (const { from, to, action } of history) {
    if (from === null || from === to) continue
    if (action === 'reopen') moves.pop()
    else moves.push({ from, action })
  }
  const last = moves.at(-1)
  return last === undefined || FINAL.has(last.action) ? undefined : last.from
}
