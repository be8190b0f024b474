import type { HistoryAction, HistoryEntry } from './case.ts'
import type { CaseStatus } from './vocabulary.ts'

/** Moves that no human can take back. */
const FINAL: ReadonlySet<HistoryAction> = new Set(['sent', 'comment-deleted'])

/** Its author deleted the comment: its words are gone, and it is not answered any more. */
export function isDeleted({ history }: { readonly history: readonly HistoryEntry[] }): boolean {
  return history.some(({ action }) => action === 'comment-deleted')
}

/**
 * The status that Undo leads back to: each reopen takes back the latest move that no other reopen has
 * taken back. undefined when that can't be undone.
 */
export function undoTarget(history: readonly HistoryEntry[]): CaseStatus | undefined {
  const moves: { from: CaseStatus; to: CaseStatus; action: HistoryAction }[] = []
  for (const { from, to, action } of history) {
    if (from === null || from === to) continue
    if (action === 'reopen') moves.pop()
    else moves.push({ from, to, action })
  }
  const last = moves.at(-1)
  if (last === undefined || FINAL.has(last.action)) return undefined
  // A further reply that was not written: whoever wants it begins it again.
  if (last.action === 'dismiss' && last.to !== 'dismissed') return undefined
  // What its author deleted is not answered, by whatever way back.
  return isDeleted({ history }) && (last.from === 'pending' || last.from === 'approved')
    ? undefined
    : last.from
}
