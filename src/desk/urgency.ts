import type { CaseStatus, Comment, Verdict } from '../core/index.ts'

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
/** A critic loses patience first; a detractor can wait; praise and chatter wait longest. */
const VERDICT_ORDER: Readonly<Record<Verdict, number>> = { critic: 0, unclear: 1, detractor: 2, neither: 3 }
/** Room for milliseconds since 1970 up to the year 2286. */
const STEP = 10_000_000_000_000
const CLASSES = 8

/** A hold comes before everything else that waits for a decision. */
const HELD = -1

export interface Waiting {
  readonly status: CaseStatus
  readonly verdict: Verdict
  readonly held?: boolean
  readonly comment: Comment
  readonly receivedAt: string
  readonly updatedAt: string
  /** An approved reply came back unposted: somebody believes that it was answered. */
  readonly returned?: object | null
}

/** @returns an integer below 2^53 */
export function urgency(waiting: Waiting): number {
  const { verdict, comment, receivedAt, updatedAt } = waiting
  const group = groupOf(waiting)
  const kind = group === 4 || group === HELD ? 0 : VERDICT_ORDER[verdict] * 2 + (addressed(comment) ? 0 : 1)
  // What is over is read newest first; everything else oldest first.
  const time = group === 4 ? STEP - 1 - Date.parse(updatedAt) : Date.parse(receivedAt)
  return (group * CLASSES + kind) * STEP + time
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
