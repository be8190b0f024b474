import {
  type CaseChange,
  type CaseRecord,
  type HistoryAction,
  type StoreTransaction,
  WinnowError,
} from '../core/index.ts'
import { again, ChangedMeanwhile } from './again.ts'
import { type Settings, WINNOW } from './options.ts'
import { outdated } from './outdated.ts'
import { queueIfAsked } from './reading.ts'
import { changed, entry } from './remember.ts'
import { type Act, stopped, writeStop } from './taken-back.ts'

export interface Note {
  readonly action: HistoryAction & ('comment-edited' | 'comment-deleted' | 'thread-reply')
  /** What it changes of the case, whatever else happens to it. */
  readonly change: (record: CaseRecord) => Partial<CaseRecord>
  /** Its author did this to the comment: an approved reply that is not posted stops (rule 13). */
  readonly act?: Act
  /** false: it is written down already, and nothing changes. */
  readonly first?: (tx: StoreTransaction, record: CaseRecord) => Promise<boolean>
}

/** The program writes down what happened to a comment outside, whatever else happens to its case. */
export async function note(
  settings: Settings,
  tell: (change: CaseChange) => void,
  caseId: string,
  what: Note,
): Promise<void> {
  const next = await again(settings.store, (tx) => noteIn(tx, settings, caseId, what)).catch(
    (error: unknown) => {
      if (!(error instanceof ChangedMeanwhile)) throw error
      throw new WinnowError('internal', 'The case changed too often to note what happened to its comment.')
    },
  )
  if (next !== undefined) tell({ caseId, version: next.version, status: next.status, by: WINNOW.id })
}

/**
 * One try of it, in one transaction.
 * @returns undefined when nothing changed
 * @throws ChangedMeanwhile
 */
async function noteIn(
  tx: StoreTransaction,
  { clock }: Pick<Settings, 'clock'>,
  caseId: string,
  { action, change, act, first = async () => true }: Note,
): Promise<CaseRecord | undefined> {
  const record = await tx.case(caseId)
  if (record === undefined || !(await first(tx, record))) return undefined
  const now = clock.now()
  const made = change(record)
  const row = await tx.liveOutbox(caseId)
  const answer = record.status === 'approved' ? stopped : outdated
  const stop = act === undefined ? undefined : answer(record, row, act, now)
  const fields = { ...made, ...stop?.fields }
  const after = changed(record, fields, now)
  if (!(await tx.updateCase(after, record.version))) throw new ChangedMeanwhile()
  await tx.append(caseId, entry(WINNOW, action, record, after))
  if (stop !== undefined) await writeStop(tx, caseId, row, stop)
  await queueIfAsked(tx, caseId, fields)
  return after
}
