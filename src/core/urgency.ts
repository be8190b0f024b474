import type { Comment } from './comment.ts'
import type { CaseStatus, VenueKind, Verdict } from './vocabulary.ts'

/**
 * The inbox's order as one number, smaller first: first what only a human can settle (a reply that may
 * have arrived, or that came back), then what waits
 * for a decision, then what waits to be pasted, then what waits for an answer, then what is over.
 */
const GROUPS: Readonly<Record<CaseStatus, number>> = {
  uncertain: 0,
  pending: 1,
  approved: 2,
  'awaiting-answer': 3,
  posted: 4,
  dismissed: 4,
  closed: 4,
}
/** An angry critic loses patience first; a detractor can wait; praise and chatter wait longest. */
const VERDICT_ORDER: Readonly<Record<Verdict, number>> = { critic: 1, unclear: 2, detractor: 3, neither: 4 }
const ANGRY = 0
/** Room for milliseconds since 1970 up to the year 2286. */
const STEP = 10_000_000_000_000
const CLASSES = 16

const HOUR = 3_600_000
/** Where everybody reads along, a comment counts as if it had waited a day longer. */
const PUBLIC: ReadonlySet<VenueKind> = new Set(['article', 'review', 'social'])
/** Every doubling of those who liked it counts as four hours, two days at most. */
const LIKED = { each: 4 * HOUR, most: 48 * HOUR } as const

/** A hold comes before everything else that waits for a decision. */
const HELD = -1

export interface Waiting {
  readonly status: CaseStatus
  readonly verdict: Verdict
  readonly held?: boolean
  /** Furious, with a reason. */
  readonly angry?: boolean
  readonly comment: Comment
  readonly receivedAt: string
  readonly updatedAt: string
  /** An approved reply came back unposted: somebody believes that it was answered. */
  readonly returned?: object | null
}

/** @returns an integer below 2^53 */
export function urgency(waiting: Waiting): number {
  const { verdict, comment, updatedAt } = waiting
  const group = groupOf(waiting)
  const rank = waiting.angry === true && verdict === 'critic' ? ANGRY : VERDICT_ORDER[verdict]
  const kind = group === 4 || group === HELD ? 0 : rank * 2 + (addressed(comment) ? 0 : 1)
  // What is over is read newest first; everything else by how long it has waited since it was posted.
  const time = group === 4 ? STEP - 1 - Date.parse(updatedAt) : waitingSince(waiting)
  return (group * CLASSES + kind) * STEP + time
}

/** What says that it was posted in the future, or before there were computers, was posted when it came. */
function waitingSince({ comment, receivedAt }: Waiting): number {
  const received = Date.parse(receivedAt)
  const posted = Date.parse(comment.postedAt ?? '')
  const since = posted >= 0 && posted <= received ? posted : received
  const liked = Math.min(LIKED.most, Math.log2(1 + Math.max(0, comment.likes ?? 0)) * LIKED.each)
  const seen = PUBLIC.has(comment.venue.kind) ? 24 * HOUR : 0
  return Math.max(0, Math.round(since - liked - seen))
}

function groupOf({ status, held, returned }: Waiting): number {
  if (status !== 'pending') return GROUPS[status]
  if (held === true) return HELD
  return returned == null ? GROUPS.pending : 0
}

/** Said to us rather than overheard; when the source doesn't say, our own places count as said to us. */
function addressed(comment: Comment): boolean {
  return comment.addressesUs ?? (comment.venue.ownership === 'own' || comment.venue.kind === 'direct')
}
