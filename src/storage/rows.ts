import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type {
  Assessment,
  CaseRecord,
  CaseStatus,
  CaseSummary,
  Comment,
  HistoryAction,
  HistoryEntry,
  NewHistoryEntry,
  OutboxRow,
  OutboxState,
  Proposal,
  Strategy,
  Verdict,
} from '../core/index.ts'
import { foldForSearch } from './fold.ts'
import type { CasesTable, OutboxTable, Tables } from './schema.ts'

/** Upper bounds, in hours, of the buckets of `Trends.hoursToDecision`; one more bucket for longer. */
export const HOURS = [1, 4, 12, 24, 48, 168] as const
/** Longest excerpt of a summary, in UTF-16 code units. */
const EXCERPT = 160
/** Of long texts only so much can be searched, in UTF-16 code units: a page of 100,000 cases must stay quick. */
const SEARCHED = 1_000

/**
 * A key as a text that PostgreSQL takes: NUL and lone surrogates are escaped. Different keys stay
 * different.
 */
export function storedKey(key: string): string {
  return key.isWellFormed() && !key.includes('\0') && !key.startsWith('"') ? key : JSON.stringify(key)
}

/** A text for display in a column of its own; the full text is in the JSON. */
function shown(text: string | undefined, length: number): string | null {
  if (text === undefined) return null
  return text.slice(0, length).replaceAll('\0', '').toWellFormed()
}

export function sourceHash(source: string, sourceId: string): string {
  return createHash('sha256')
    .update(JSON.stringify([source, sourceId]))
    .digest('hex')
}

export function toRow(record: CaseRecord): Selectable<CasesTable> {
  const { comment, assessment, proposal } = record
  return {
    id: record.id,
    source: record.source,
    source_id: storedKey(record.sourceId),
    status: record.status,
    version: record.version,
    urgency: record.urgency,
    verdict: record.reclassified ?? assessment.verdict,
    angry: assessment.angry ? 1 : 0,
    strategy: proposal?.strategy ?? null,
    person_key: record.personKey === null ? null : storedKey(record.personKey),
    conversation_key: record.conversationKey === null ? null : storedKey(record.conversationKey),
    sample: record.sample ? 1 : 0,
    claim_by: record.claim === null ? null : storedKey(record.claim.by.id),
    claim_name: record.claim === null ? null : shown(record.claim.by.name, 512),
    claim_until: record.claim?.until ?? null,
    follow_up_at: record.followUpAt,
    received_at: record.receivedAt,
    updated_at: record.updatedAt,
    week: isoWeek(new Date(record.receivedAt)),
    decided_at: record.decidedAt,
    hours_bucket: record.decidedAt === null ? null : hoursBucket(record.receivedAt, record.decidedAt),
    chosen: record.chosen,
    language: assessment.language,
    author_name: shown(comment.author.name ?? comment.author.handle, 120),
    venue_name: shown(comment.venue.name ?? comment.venue.hostName, 120),
    excerpt:
      shown(
        comment.text
          .slice(0, EXCERPT * 4)
          .replace(/\s+/g, ' ')
          .trim(),
        EXCERPT,
      ) ?? '',
    search: searchText(comment),
    reclassified: record.reclassified,
    reply_url: shown(record.replyUrl ?? undefined, 4_096),
    comment: JSON.stringify(comment),
    assessment: JSON.stringify(assessment),
    proposal: proposal === null ? null : JSON.stringify(proposal),
    draft: record.draft === null ? null : JSON.stringify(record.draft),
    approved: record.approved === null ? null : JSON.stringify(record.approved),
  }
}

export function fromRow(row: Selectable<CasesTable>): CaseRecord {
  const comment = JSON.parse(row.comment) as Comment
  return {
    id: row.id,
    source: row.source,
    sourceId: comment.id,
    status: row.status as CaseStatus,
    version: row.version,
    comment,
    assessment: JSON.parse(row.assessment) as Assessment,
    proposal: row.proposal === null ? null : (JSON.parse(row.proposal) as Proposal),
    reclassified: row.reclassified as Verdict | null,
    draft: row.draft === null ? null : (JSON.parse(row.draft) as CaseRecord['draft']),
    approved: row.approved === null ? null : (JSON.parse(row.approved) as CaseRecord['approved']),
    replyUrl: row.reply_url,
    claim: toClaim(row),
    followUpAt: row.follow_up_at,
    sample: row.sample === 1,
    receivedAt: row.received_at,
    updatedAt: row.updated_at,
    personKey: row.person_key,
    conversationKey: row.conversation_key,
    urgency: row.urgency,
    decidedAt: row.decided_at,
    chosen: row.chosen as CaseRecord['chosen'],
  }
}

/** The columns that a summary needs; none of them is long. */
export const SUMMARY_COLUMNS = [
  'id',
  'source',
  'status',
  'version',
  'verdict',
  'angry',
  'strategy',
  'author_name',
  'venue_name',
  'excerpt',
  'language',
  'claim_by',
  'claim_name',
  'claim_until',
  'sample',
  'received_at',
  'updated_at',
  'urgency',
] as const satisfies readonly (keyof CasesTable)[]

export function toSummary(row: Pick<Selectable<CasesTable>, (typeof SUMMARY_COLUMNS)[number]>): CaseSummary {
  return {
    id: row.id,
    source: row.source,
    status: row.status as CaseStatus,
    version: row.version,
    verdict: row.verdict as Verdict,
    angry: row.angry === 1,
    strategy: row.strategy as Strategy | null,
    authorName: row.author_name,
    venueName: row.venue_name,
    excerpt: row.excerpt,
    language: row.language as CaseSummary['language'],
    claim: toClaim(row),
    sample: row.sample === 1,
    receivedAt: row.received_at,
    updatedAt: row.updated_at,
  }
}

function toClaim(row: Pick<CasesTable, 'claim_by' | 'claim_name' | 'claim_until'>): CaseRecord['claim'] {
  if (row.claim_by === null || row.claim_until === null) return null
  return { by: { id: row.claim_by, name: row.claim_name ?? '' }, until: row.claim_until }
}

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
    actor: { id: row.actor_id, name: row.actor_name },
    place: row.place as HistoryEntry['place'],
    action: row.action as HistoryAction,
    from: row.from_status as CaseStatus | null,
    to: row.to_status as CaseStatus,
    ...(JSON.parse(row.details) as Partial<HistoryEntry>),
  }
}

export function toOutboxRow(row: OutboxRow): Selectable<OutboxTable> {
  const { strategy, text, textHash, approvedBy, doubtful, why } = row
  return {
    id: row.id,
    case_id: row.caseId,
    source: row.source,
    state: row.state,
    send_at: row.sendAt,
    attempts: row.attempts,
    owner: row.owner,
    lease_until: row.leaseUntil,
    payload: JSON.stringify({ strategy, text, textHash, approvedBy, doubtful, why }),
  }
}

type OutboxPayload = Pick<OutboxRow, 'strategy' | 'text' | 'textHash' | 'approvedBy' | 'doubtful' | 'why'>

export function fromOutboxRow(row: Selectable<OutboxTable>): OutboxRow {
  return {
    id: row.id,
    caseId: row.case_id,
    source: row.source,
    state: row.state as OutboxState,
    sendAt: row.send_at,
    attempts: row.attempts,
    owner: row.owner,
    leaseUntil: row.lease_until,
    ...(JSON.parse(row.payload) as OutboxPayload),
  }
}

function searchText(comment: Comment): string {
  const { author, venue, text } = comment
  const parts = [author.name, author.handle, venue.name, venue.hostName, text]
  return foldForSearch(
    parts
      .filter((part) => part !== undefined)
      .map((part) => part.slice(0, SEARCHED))
      .join(' '),
  )
}

function hoursBucket(receivedAt: string, decidedAt: string): number {
  const hours = (Date.parse(decidedAt) - Date.parse(receivedAt)) / 3_600_000
  const bucket = HOURS.findIndex((bound) => hours <= bound)
  return bucket === -1 ? HOURS.length : bucket
}

/** ISO 8601 week, e.g. `2026-W01`: the week of the year's first Thursday is the first. */
export function isoWeek(date: Date): string {
  const thursday = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()))
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7))
  const year = thursday.getUTCFullYear()
  const week = Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7)
  return `${year}-W${String(week).padStart(2, '0')}`
}
