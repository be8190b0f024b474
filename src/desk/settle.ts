import type {
  CaseRecord,
  HistoryEntry,
  OutboxRow,
  PostOutcome,
  Returned,
  StoreTransaction,
} from '../core/index.ts'
import { again, ChangedMeanwhile } from './again.ts'
import type { HeldBack } from './day-cap.ts'
import { type Settings, WINNOW } from './options.ts'
import { outdated } from './outdated.ts'
import { nextTry } from './patience.ts'
import { followPosting } from './promises.ts'
import { queueIfAsked } from './reading.ts'
import { changed, entry } from './remember.ts'
import { standing } from './situation.ts'
import { actOf, stoppedAfter, writeStop } from './taken-back.ts'

/** Longest reason kept, in UTF-16 code units. */
const REASON = 300
const CODE = 60

/** How a try ended, or that there is no time for another. */
export type Ending =
  | PostOutcome
  | { readonly state: 'overdue' }
  | HeldBack
  /** Looked at right before: its author has taken it back or changed it, and nothing was tried. */
  | { readonly state: 'stopped' }
  /** Not to be known yet: it is looked for again at `until` (ISO 8601) before anybody is asked. */
  | { readonly state: 'unsure'; readonly why: string; readonly until: string }

export interface Settled {
  readonly row: OutboxRow
  readonly record: CaseRecord
  /** False: only the row changed. */
  readonly moved: boolean
}

/**
 * Writes down how one try ended, in one transaction: the outbox row, the case, its history.
 * @returns undefined when it changed nothing
 */
export async function settle(
  settings: Settings,
  row: OutboxRow,
  ending: Ending,
): Promise<Settled | undefined> {
  return again(settings.store, (tx) => settleOnce(tx, settings, row, ending))
}

async function settleOnce(
  tx: StoreTransaction,
  settings: Settings,
  row: OutboxRow,
  ending: Ending,
): Promise<Settled | undefined> {
  const record = await tx.case(row.caseId)
  const current = await tx.outboxRow(row.id)
  // Forgotten in the meantime, or another try has begun: this one's word counts no more.
  if (record === undefined || current === undefined || current.attempts !== row.attempts) return undefined
  // Given up for dead, then back: only good news changes what a human has been shown.
  const late = current.state === 'uncertain' && record.status === 'uncertain' && ending.state === 'posted'
  const untried = ending.state === 'overdue' || ending.state === 'held'
  const expected = untried ? 'queued' : 'sending'
  if (current.state !== expected && !late) return undefined

  const now = settings.clock.now()
  const seen = { state: current.state, attempts: current.attempts }
  const ended: End =
    // Never so while the tables hold; then it must not be looked at again and again.
    untried && record.status !== 'approved'
      ? { row: { ...current, state: 'cancelled' } }
      : end(settings, record, current, ending, now)
  const leaseUntil = ending.state === 'unsure' ? ending.until : null
  const next: OutboxRow = { ...ended.row, owner: null, leaseUntil }
  if (!(await tx.updateOutbox(next, seen))) throw new ChangedMeanwhile()
  if (ended.change === undefined) return { row: next, record, moved: false }
  const after = changed(record, ended.change.fields, now)
  if (!(await tx.updateCase(after, record.version))) throw new ChangedMeanwhile()
  await tx.append(record.id, entry(WINNOW, ended.change.action, record, after, ended.change.more))
  await followPosting(tx, settings, record, after)
  if (ended.change.releaseAsk) await tx.releaseAsk(record.id)
  await queueIfAsked(tx, record.id, ended.change.fields)
  const act = ended.change.action === 'sent' ? actOf(record) : undefined
  const back = act === undefined ? undefined : outdated(after, next, act, now)
  if (act === undefined || back === undefined) return { row: next, record: after, moved: true }
  // It was changed while a try was under way, which posted all the same.
  const come = changed(after, back.fields, now)
  if (!(await tx.updateCase(come, after.version))) throw new ChangedMeanwhile()
  const noted = act.kind === 'deleted' ? 'comment-deleted' : 'comment-edited'
  await tx.append(record.id, entry(WINNOW, noted, after, come))
  await writeStop(tx, record.id, next, back)
  await queueIfAsked(tx, record.id, back.fields)
  return { row: next, record: come, moved: true }
}

interface End {
  readonly row: OutboxRow
  readonly change?: {
    readonly action: 'sent' | 'send-refused' | 'send-given-up' | 'send-uncertain' | 'send-stopped'
    readonly fields: Partial<CaseRecord>
    readonly more: Partial<Pick<HistoryEntry, 'strategy' | 'textHash' | 'reason' | 'url'>>
    readonly releaseAsk?: boolean
  }
}

/** Endings after which it is certain that this try posted nothing. */
const CERTAIN: ReadonlySet<Ending['state']> = new Set([
  'retry',
  'refused',
  'gone',
  'overdue',
  'held',
  'stopped',
])

/** What an ending makes of the row and the case. */
function end(settings: Settings, record: CaseRecord, row: OutboxRow, ending: Ending, now: Date): End {
  const { strategy, textHash } = row
  const act = actOf(record)
  if (act !== undefined && CERTAIN.has(ending.state)) {
    const { fields, row: next = row, releaseAsk } = stoppedAfter(record, act, row, now)
    return { row: next, change: { action: 'send-stopped', fields, more: { strategy, textHash }, releaseAsk } }
  }
  switch (ending.state) {
    case 'posted': {
      const url = ending.url === undefined ? {} : { url: ending.url }
      return {
        row: { ...row, state: 'posted', why: null },
        change: {
          action: 'sent',
          fields: { ...standing({ record, now, settings }), claim: null, replyUrl: ending.url ?? null },
          more: { strategy, textHash, ...url },
        },
      }
    }
    case 'retry': {
      const why = ending.why.slice(0, REASON)
      const next = nextTry(row, ending, now, settings.random())
      if (next.state === 'never') return back(record, { ...row, why }, 'given-up', next.askedUntil, now)
      return { row: { ...row, state: 'queued', sendAt: next.at, asked: next.asked, why } }
    }
    case 'unsure':
      return { row: { ...row, doubtful: true, why: ending.why.slice(0, REASON) } }
    // What stopped it was undone meanwhile: it waits for its next turn.
    case 'stopped':
      return { row: { ...row, state: 'queued' } }
    case 'held': {
      const why = ending.why ?? row.why
      // Known to be in vain, so somebody is told now and not at the end.
      if (ending.why !== null && ending.until >= row.giveUpAt)
        return back(record, { ...row, why }, 'given-up', null, now)
      const sendAt = ending.until < row.giveUpAt ? ending.until : row.giveUpAt
      return { row: { ...row, sendAt, asked: false, why } }
    }
    case 'overdue':
      return back(record, row, 'given-up', null, now)
    case 'gone':
    case 'refused': {
      const { mend, cause } = ending.state === 'refused' ? ending : {}
      const more = mend === undefined ? {} : { mend, cause: cause?.slice(0, CODE) ?? '' }
      return back(record, { ...row, why: ending.why.slice(0, REASON) }, 'refused', null, now, more)
    }
    case 'unknown': {
      const why = ending.why.slice(0, REASON)
      return {
        row: { ...row, state: 'uncertain', doubtful: true, why },
        change: {
          action: 'send-uncertain',
          fields: { status: 'uncertain', claim: null },
          more: { strategy, textHash, reason: why },
        },
      }
    }
  }
}

/** Certain that this try posted nothing, and there is no other: a human decides anew. */
function back(
  record: CaseRecord,
  row: OutboxRow,
  kind: Returned['kind'],
  askedUntil: string | null,
  now: Date,
  mending: Pick<Returned, 'mend' | 'cause'> = {},
): End {
  const { strategy, textHash, why, attempts: tries } = row
  const action = kind === 'refused' ? 'send-refused' : 'send-given-up'
  const more = { strategy, textHash, ...(why === null ? {} : { reason: why }) }
  // An earlier try may have arrived: a human looks.
  if (row.doubtful)
    return {
      row: { ...row, state: 'uncertain' },
      change: { action, fields: { status: 'uncertain', claim: null }, more },
    }
  const draft = record.approved === null ? record.draft : { text: record.approved.text, strategy }
  const returned: Returned = { kind, why, tries, ...mending, askedUntil, at: now.toISOString() }
  return {
    row: { ...row, state: 'refused' },
    change: {
      action,
      fields: { status: 'pending', claim: null, approved: null, chosen: null, draft, returned },
      more,
      releaseAsk: true,
    },
  }
}
