import type { OutboxRow, Poster } from '../core/index.ts'
import { approvedReply } from './approval.ts'
import { within } from './attempt.ts'
import type { Settings } from './options.ts'
import type { Ending } from './settle.ts'

/** Does a reply stand there of which nobody knows? As far as its place can say; never throws. */
export async function lookFor(
  { store, timers, report }: Settings,
  poster: Poster | undefined,
  row: OutboxRow,
): Promise<'posted' | 'absent' | 'unknown'> {
  if (poster?.find === undefined) return 'unknown'
  const record = await store.case(row.caseId)
  const reply = record === undefined ? undefined : approvedReply(record, row)
  if (reply === undefined) return 'unknown'
  try {
    return (await within(timers, poster.find(reply))) ?? 'unknown'
  } catch (error) {
    report(error, { caseId: row.caseId })
    return 'unknown'
  }
}

/**
 * A human has had it sent again, or an earlier try left it open: it is looked for before it is posted.
 * @returns undefined when it may be posted
 */
export async function foundBefore(
  settings: Settings,
  poster: Poster,
  row: OutboxRow,
): Promise<Ending | undefined> {
  if (!row.doubtful || poster.find === undefined) return undefined
  const found = await lookFor(settings, poster, row)
  if (found === 'posted') return { state: 'posted' }
  if (found === 'absent') return undefined
  return { state: 'retry', why: 'it could not be looked for whether an earlier try arrived' }
}
