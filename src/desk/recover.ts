import type { Clock, OutboxRow, Poster, PostOutcome } from '../core/index.ts'
import { reason } from '../core/words/reasons/index.ts'
import { approvedReply } from './approval.ts'
import { within } from './attempt.ts'
import type { Settings } from './options.ts'
import type { Ending } from './settle.ts'

/**
 * A place may finish a request so long after its sender is gone (Slack: 25 s seen), with room, in
 * milliseconds.
 */
const PROOF = 60_000

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
  return { state: 'retry', why: reason('notLookedFor') }
}

/** Where it can be looked for, nobody is asked before it had its time to appear and was looked for again. */
export function unsure(clock: Clock, poster: Poster | undefined, outcome: PostOutcome): Ending {
  if (outcome.state !== 'unknown' || poster?.find === undefined) return outcome
  const until = new Date(clock.now().getTime() + PROOF).toISOString()
  return { state: 'unsure', why: outcome.why, until }
}
