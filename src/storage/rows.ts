import type { Selectable } from 'kysely'
import {
  type Assessment,
  type CaseRecord,
  type CaseStatus,
  type CaseSummary,
  type Comment,
  isoWeek,
  type OutboxRow,
  type Proposal,
  type Strategy,
  sendingOf,
  type Verdict,
} from '../core/index.ts'
import { givenKey, replyKey, shown, storedKey } from './keys.ts'
import type { CasesTable } from './schema.ts'

/** Upper bounds, in hours, of the buckets of `Trends.hoursToDecision`; one more bucket for longer. */
export const HOURS = [1, 4, 12, 24, 48, 168] as const
/** Longest excerpt of a summary, in UTF-16 code units. */
const EXCERPT = 160

export function toRow(
  record: CaseRecord,
): Omit<Selectable<CasesTable>, 'import_id' | 'n' | 'words' | 'alike'> {
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
    hold: assessment.hold?.kind ?? null,
    strategy: proposal?.strategy ?? null,
    person_key: record.personKey === null ? null : storedKey(record.personKey),
    conversation_key: record.conversationKey === null ? null : storedKey(record.conversationKey),
    sample: record.sample ? 1 : 0,
    claim_by: record.claim === null ? null : storedKey(record.claim.by.id),
    claim_name: record.claim === null ? null : shown(record.claim.by.name, 512),
    claim_until: record.claim?.until ?? null,
    assignee_id: record.assignee === null ? null : storedKey(record.assignee.id),
    assignee_name: record.assignee === null ? null : shown(record.assignee.name, 512),
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
    posted_at: postedAt(record),
    kind: comment.venue.kind,
    stars: starsOf(comment),
    strength: Math.round(1_000 * Math.max(assessment.scores.tone, assessment.scores.substance)),
    reclassified: record.reclassified,
    reply_url: shown(record.replyUrl ?? undefined, 4_096),
    comment: JSON.stringify(comment),
    assessment: JSON.stringify(assessment),
    proposal: proposal === null ? null : JSON.stringify(proposal),
    replies: record.replies.length === 0 ? null : JSON.stringify(record.replies),
    draft: record.draft === null ? null : JSON.stringify(record.draft),
    approved: record.approved === null ? null : JSON.stringify(record.approved),
    reply_key: replyKeyOf(record),
    unread: record.unread,
    read_version: record.readVersion,
    returned: record.returned === null ? null : JSON.stringify(record.returned),
    follow_up: record.followUp === null ? null : JSON.stringify(record.followUp),
  }
}

export function fromRow(row: Omit<Selectable<CasesTable>, 'words'>): CaseRecord {
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
    replies: row.replies === null ? [] : (JSON.parse(row.replies) as CaseRecord['replies']),
    draft: row.draft === null ? null : (JSON.parse(row.draft) as CaseRecord['draft']),
    approved: row.approved === null ? null : (JSON.parse(row.approved) as CaseRecord['approved']),
    returned: toReturned(row),
    // Steps of the schema before it read rows too.
    followUp: row.follow_up == null ? null : (JSON.parse(row.follow_up) as CaseRecord['followUp']),
    replyUrl: row.reply_url,
    unread: row.unread as CaseRecord['unread'],
    readVersion: row.read_version,
    claim: toClaim(row),
    assignee: toAssignee(row),
    followUpAt: row.follow_up_at,
    sample: row.sample === 1,
    receivedAt: row.received_at,
    updatedAt: row.updated_at,
    personKey: row.person_key === null ? null : givenKey(row.person_key),
    conversationKey: row.conversation_key === null ? null : givenKey(row.conversation_key),
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
  'hold',
  'unread',
  'strategy',
  'author_name',
  'venue_name',
  'excerpt',
  'language',
  'claim_by',
  'claim_name',
  'claim_until',
  'assignee_id',
  'assignee_name',
  'returned',
  'chosen',
  'sample',
  'posted_at',
  'stars',
  'strength',
  'alike',
  'received_at',
  'updated_at',
  'urgency',
] as const satisfies readonly (keyof CasesTable)[]

export function toSummary(
  row: Pick<Selectable<CasesTable>, (typeof SUMMARY_COLUMNS)[number]>,
  outbox: OutboxRow | undefined,
): CaseSummary {
  return {
    id: row.id,
    source: row.source,
    status: row.status as CaseStatus,
    version: row.version,
    verdict: row.verdict as Verdict,
    angry: row.angry === 1,
    hold: row.hold as CaseSummary['hold'],
    unread: row.unread as CaseSummary['unread'],
    strategy: row.strategy as Strategy | null,
    authorName: row.author_name,
    venueName: row.venue_name,
    excerpt: row.excerpt,
    postedAt: row.posted_at,
    stars: row.stars,
    alike: row.alike,
    language: row.language as CaseSummary['language'],
    claim: toClaim(row),
    assignee: toAssignee(row),
    sending: sendingOf(outbox),
    returned: toReturned(row),
    sample: row.sample === 1,
    ...(row.chosen === 'aside' ? { aside: true } : {}),
    receivedAt: row.received_at,
    updatedAt: row.updated_at,
  }
}

/** The reply that stands there, also while a further one is written. */
function replyKeyOf({ approved, followUp }: CaseRecord): string | null {
  const text = (approved ?? followUp?.before.approved)?.text
  return text === undefined ? null : replyKey(text)
}

function toReturned({ returned }: Pick<CasesTable, 'returned'>): CaseRecord['returned'] {
  return returned === null ? null : (JSON.parse(returned) as CaseRecord['returned'])
}

function toAssignee(row: Pick<CasesTable, 'assignee_id' | 'assignee_name'>): CaseRecord['assignee'] {
  // Steps of the schema before it read rows too.
  return row.assignee_id == null ? null : { id: givenKey(row.assignee_id), name: row.assignee_name ?? '' }
}

function toClaim(row: Pick<CasesTable, 'claim_by' | 'claim_name' | 'claim_until'>): CaseRecord['claim'] {
  if (row.claim_by === null || row.claim_until === null) return null
  return { by: { id: givenKey(row.claim_by), name: row.claim_name ?? '' }, until: row.claim_until }
}

/** As its source says, in the one form that compares; what lies in the future was posted when it came. */
function postedAt({ comment, receivedAt }: CaseRecord): string {
  const posted = Date.parse(comment.postedAt ?? '')
  if (Number.isNaN(posted) || posted < 0 || posted > Date.parse(receivedAt)) return receivedAt
  return new Date(posted).toISOString()
}

function starsOf({ rating, bestRating = 5 }: Comment): number | null {
  if (rating === undefined || !(bestRating > 0)) return null
  return Math.min(5, Math.max(0, Math.round((rating / bestRating) * 5)))
}

function hoursBucket(receivedAt: string, decidedAt: string): number {
  const hours = (Date.parse(decidedAt) - Date.parse(receivedAt)) / 3_600_000
  const bucket = HOURS.findIndex((bound) => hours <= bound)
  return bucket === -1 ? HOURS.length : bucket
}
