import type { OutboxRow, Poster, PostOutcome } from '../core/index.ts'
import { approvedReply } from './approval.ts'
import { within } from './attempt.ts'
import type { Settings } from './options.ts'

/** What became of a reply that a dead process had in hand, as far as its place can say. */
export async function lookFor(
  { store, timers, report }: Settings,
  poster: Poster | undefined,
  row: OutboxRow,
): Promise<PostOutcome> {
  const unknown = { state: 'unknown', why: 'the program stopped while it was sending' } as const
  if (poster?.find === undefined) return unknown
  const record = await store.case(row.caseId)
  const reply = record === undefined ? undefined : approvedReply(record, row)
  if (reply === undefined) return unknown
  try {
    const found = await within(timers, poster.find(reply))
    if (found === 'posted') return { state: 'posted' }
    if (found === 'absent') return { state: 'retry', after: 0, why: 'the program stopped before it was sent' }
    return unknown
  } catch (error) {
    report(error, { caseId: row.caseId })
    return unknown
  }
}
