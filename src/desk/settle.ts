import type { CaseRecord, HistoryEntry, OutboxRow, PostOutcome, StoreTransaction } from '../core/index.ts'
import { again, ChangedMeanwhile } from './again.ts'
import { type Settings, WINNOW } from './options.ts'
import { changed, entry } from './remember.ts'
import { standing } from './situation.ts'

/** Waits between tries, in seconds: doubled each time, up to the longest. */
const FIRST_WAIT = 1
const LONGEST_WAIT = 300
/** A place that asks for more patience than a day is asked again after a day, in seconds. */
const LONGEST_ASKED = 86_400
/** Longest reason kept, in UTF-16 code units. */
const REASON = 300

/**
 * Writes down how one try ended, in one transaction: the outbox row, the case, its history.
 * @returns the case when it changed
 */
export async function settle(
  settings: Settings,
  row: OutboxRow,
  outcome: PostOutcome,
): Promise<CaseRecord | undefined> {
  return again(settings.store, (tx) => settleOnce(tx, settings, row, outcome))
}

async function settleOnce(
  tx: StoreTransaction,
  settings: Settings,
  row: OutboxRow,
  outcome: PostOutcome,
): Promise<CaseRecord | undefined> {
  const record = await tx.case(row.caseId)
  const current = await tx.outboxRow(row.id)
  // Forgotten in the meantime, or another try has begun: this one's word counts no more.
  if (record === undefined || current === undefined || current.attempts !== row.attempts) return undefined
  // Given up for dead, then back: only good news changes what a human has been shown.
  const late = current.state === 'uncertain' && record.status === 'uncertain' && outcome.state === 'posted'
  if (current.state !== 'sending' && !late) return undefined

  const now = settings.clock.now()
  const seen = { state: current.state, attempts: current.attempts }
  const ended = end(settings, record, current, outcome, now)
  if (!(await tx.updateOutbox({ ...ended.row, owner: null, leaseUntil: null }, seen)))
    throw new ChangedMeanwhile()
  if (ended.change === undefined) return undefined
  const next = changed(record, ended.change.fields, now)
  if (!(await tx.updateCase(next, record.version))) throw new ChangedMeanwhile()
  await tx.append(record.id, entry(WINNOW, ended.change.action, record, next, ended.change.more))
  if (ended.change.releaseAsk) await tx.releaseAsk(record.id)
  return next
}

interface End {
  readonly row: OutboxRow
  readonly change?: {
    readonly action: 'sent' | 'send-refused' | 'send-uncertain'
    readonly fields: Partial<CaseRecord>
    readonly more: Partial<Pick<HistoryEntry, 'strategy' | 'textHash' | 'reason' | 'url'>>
    readonly releaseAsk?: boolean
  }
}

/** What an outcome makes of the row and the case. */
function end(settings: Settings, record: CaseRecord, row: OutboxRow, outcome: PostOutcome, now: Date): End {
  const { strategy, textHash } = row
  if (outcome.state === 'posted') {
    const url = outcome.url === undefined ? {} : { url: outcome.url }
    return {
      row: { ...row, state: 'posted', why: null },
      change: {
        action: 'sent',
        fields: { ...standing({ record, now, settings }), claim: null, replyUrl: outcome.url ?? null },
        more: { strategy, textHash, ...url },
      },
    }
  }
  const why = outcome.why.slice(0, REASON)
  if (outcome.state === 'retry') {
    const seconds = Math.max(patience(row.attempts), Math.min(outcome.after ?? 0, LONGEST_ASKED))
    const sendAt = new Date(now.getTime() + seconds * 1_000).toISOString()
    return { row: { ...row, state: 'queued', sendAt, why } }
  }
  const more = { strategy, textHash, reason: why }
  // Refused now, but an earlier try may have arrived: a human looks.
  if (outcome.state === 'unknown' || row.doubtful)
    return {
      row: { ...row, state: 'uncertain', doubtful: true, why },
      change: {
        action: outcome.state === 'unknown' ? 'send-uncertain' : 'send-refused',
        fields: { status: 'uncertain', claim: null },
        more,
      },
    }
  const draft = record.approved === null ? record.draft : { text: record.approved.text, strategy }
  return {
    row: { ...row, state: 'refused', why },
    change: {
      action: 'send-refused',
      fields: { status: 'pending', claim: null, approved: null, chosen: null, draft },
      more,
      releaseAsk: true,
    },
  }
}

function patience(attempts: number): number {
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(attempts - 1, 20))
}
