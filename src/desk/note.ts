import {
  type CaseChange,
  type CaseRecord,
  type HistoryAction,
  type StoreTransaction,
  WinnowError,
} from '../core/index.ts'
import { again, ChangedMeanwhile } from './again.ts'
import { type Settings, WINNOW } from './options.ts'
import { queueIfAsked } from './reading.ts'
import { changed, entry } from './remember.ts'

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
  const next = await again(settings.store, async (tx) => {
    const record = await tx.case(caseId)
    if (record === undefined || !(await first(tx))) return undefined
    const made = change(record)
    const after = changed(record, made, settings.clock.now())
    if (!(await tx.updateCase(after, record.version))) throw new ChangedMeanwhile()
    await tx.append(caseId, entry(WINNOW, action, record, after))
    await queueIfAsked(tx, caseId, made)
    return after
  }).catch((error: unknown) => {
    if (!(error instanceof ChangedMeanwhile)) throw error
    throw new WinnowError('internal', 'The case changed too often to note what happened to its comment.')
  })
  if (next !== undefined) tell({ caseId, version: next.version, status: next.status, by: WINNOW.id })
}
