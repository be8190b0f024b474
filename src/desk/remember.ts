import { type Actor, type CaseRecord, type NewHistoryEntry, takenBack, WinnowError } from '../core/index.ts'
import { urgency } from '../core/urgency.ts'
import { mayLead } from './states.ts'

/** A changed case: one version on, its place in the inbox worked out again. */
export function changed(record: CaseRecord, change: Partial<CaseRecord>, now: Date): CaseRecord {
  const next = { ...record, ...change, version: record.version + 1, updatedAt: now.toISOString() }
  // That a reply came back counts until the case is decided anew; that it must, until its try has ended.
  const marked = record.status === 'approved' && takenBack(next.returned) !== null
  const counts = next.status === 'pending' || (next.status === 'approved' && marked)
  if (!counts) next.returned = null
  const { reclassified, assessment } = next
  const verdict = reclassified ?? assessment.verdict
  return {
    ...next,
    urgency: urgency({ ...next, verdict, held: assessment.hold !== undefined, angry: assessment.angry }),
  }
}

/**
 * A line of history for a step from one state of the case to the next; everything that is written of a
 * case goes through here.
 * @throws WinnowError `internal` for a step that is not in the tables of states.ts
 */
export function entry(
  actor: Pick<Actor, 'id' | 'name' | 'place'>,
  action: NewHistoryEntry['action'],
  before: CaseRecord | null,
  after: CaseRecord,
  more: Partial<Omit<NewHistoryEntry, 'at' | 'actor' | 'place' | 'action' | 'from' | 'to'>> = {},
): NewHistoryEntry {
  if (before !== null && !mayLead(before.status, action, after.status))
    throw new WinnowError(
      'internal',
      `A case that is ${before.status} never becomes ${after.status} by ${action}.`,
    )
  return {
    at: after.updatedAt,
    actor: { id: actor.id, name: actor.name },
    place: actor.place,
    action,
    from: before?.status ?? null,
    to: after.status,
    ...more,
  }
}
