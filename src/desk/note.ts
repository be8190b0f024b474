import {
  type CaseChange,
  type CaseRecord,
  type HistoryAction,
  type StoreTransaction,
  WinnowError,
} from '../core/index.ts'
import { type Settings, WINNOW } from './options.ts'
import { changed, entry } from './remember.ts'

/** Tries of a write that others may come before. */
const TRIES = 5

/**
 * The program writes down what happened to a comment outside, whatever else happens to its case.
 * @param first false: it is written down already, and nothing changes
 */
export async function note(
  settings: Settings,
  tell: (change: CaseChange) => void,
  caseId: string,
  action: HistoryAction & ('comment-edited' | 'comment-deleted' | 'thread-reply'),
  change: (record: CaseRecord) => Partial<CaseRecord>,
  first: (tx: StoreTransaction) => Promise<boolean> = async () => true,
): Promise<void> {
  for (let tried = 1; tried <= TRIES; tried++) {
    const next = await settings.store
      .transaction(async (tx) => {
        const record = await tx.case(caseId)
        if (record === undefined || !(await first(tx))) return undefined
        const after = changed(record, change(record), settings.clock.now())
        if (!(await tx.updateCase(after, record.version))) throw new ChangedMeanwhile()
        await tx.append(caseId, entry(WINNOW, action, record, after))
        return after
      })
      .catch((error: unknown) => {
        if (error instanceof ChangedMeanwhile) return 'again' as const
        throw error
      })
    if (next === undefined) return
    if (next === 'again') continue
    tell({ caseId, version: next.version, status: next.status, by: WINNOW.id })
    return
  }
  throw new WinnowError('internal', 'The case changed too often to note what happened to its comment.')
}

/** Thrown, not returned, so that the transaction leaves nothing half written. */
class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile'
}
