import type { Actor, CaseRecord, NewHistoryEntry } from '../core/index.ts'
import { urgency } from './urgency.ts'

/** A changed case: one version on, its place in the inbox worked out again. */
export function changed(record: CaseRecord, change: Partial<CaseRecord>, now: Date): CaseRecord {
  const next = { ...record, ...change, version: record.version + 1, updatedAt: now.toISOString() }
  const { reclassified, assessment } = next
  const verdict = reclassified ?? assessment.verdict
  return { ...next, urgency: urgency({ ...next, verdict, held: assessment.hold !== undefined }) }
}

/** A line of history for a step from one state of the case to the next. */
export function entry(
  actor: Pick<Actor, 'id' | 'name' | 'place'>,
  action: NewHistoryEntry['action'],
  before: CaseRecord | null,
  after: CaseRecord,
  more: Partial<Pick<NewHistoryEntry, 'strategy' | 'text' | 'textHash' | 'reason' | 'url'>> = {},
): NewHistoryEntry {
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
