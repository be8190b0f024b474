import { type Selectable, sql } from 'kysely'
import type {
  CaseStatus,
  HistoryAction,
  HistoryEntry,
  NewHistoryEntry,
  OutboxRow,
  OutboxState,
} from '../core/index.ts'
import { givenKey, shown, storedKey } from './keys.ts'
import type { OutboxTable, Tables } from './schema.ts'

export function toHistoryRow(
  caseId: string,
  seq: number,
  entry: NewHistoryEntry,
): Selectable<Tables['history']> {
  const { at, actor, place, action, from, to, ...details } = entry
  return {
    case_id: caseId,
    seq,
    at,
    actor_id: storedKey(actor.id),
    actor_name: shown(actor.name, 512) ?? '',
    place,
    action,
    from_status: from,
    to_status: to,
    details: JSON.stringify(details),
  }
}

export function fromHistoryRow(row: Selectable<Tables['history']>): HistoryEntry {
  return {
    seq: row.seq,
    at: row.at,
    actor: { id: givenKey(row.actor_id), name: row.actor_name },
    place: row.place as HistoryEntry['place'],
    action: row.action as HistoryAction,
    from: row.from_status as CaseStatus | null,
    to: row.to_status as CaseStatus,
    ...(JSON.parse(row.details) as Partial<HistoryEntry>),
  }
}

export function toOutboxRow(row: OutboxRow): Selectable<OutboxTable> {
  const { strategy, text, textHash, approvedBy, doubtful, asked, why } = row
  return {
    id: row.id,
    case_id: row.caseId,
    source: row.source,
    state: row.state,
    send_at: row.sendAt,
    give_up_at: row.giveUpAt,
    attempts: row.attempts,
    owner: row.owner,
    lease_until: row.leaseUntil,
    payload: JSON.stringify({ strategy, text, textHash, approvedBy, doubtful, asked, why }),
  }
}

/** What is on its way, in the words of its index: with a bound value SQLite would read the whole table. */
export const ON_ITS_WAY = sql<boolean>`state in ('queued', 'sending')`

type OutboxPayload = Pick<
  OutboxRow,
  'strategy' | 'text' | 'textHash' | 'approvedBy' | 'doubtful' | 'asked' | 'why'
>

export function fromOutboxRow(row: Selectable<OutboxTable>): OutboxRow {
  // `asked` is missing in rows from before there was such a mark.
  const payload = JSON.parse(row.payload) as Omit<OutboxPayload, 'asked'> & { asked?: boolean }
  return {
    id: row.id,
    caseId: row.case_id,
    source: row.source,
    state: row.state as OutboxState,
    sendAt: row.send_at,
    giveUpAt: row.give_up_at,
    attempts: row.attempts,
    owner: row.owner,
    leaseUntil: row.lease_until,
    ...payload,
    asked: payload.asked ?? false,
  }
}
