import type { CaseRecord, OutboxRow, Returned } from '../core/index.ts'
import { isAnswered, takenUpAgain } from './follow-up.ts'
import { toBeRead } from './reading.ts'
import { type Act, type Stop, wordless } from './taken-back.ts'

/**
 * Our reply stands, and its author changed or deleted what it answers: the case comes back to decide, with
 * both versions beside each other. Nothing is posted or taken down by that; whoever looks may write again,
 * or leave it. What an author writes below becomes a case of its own and brings nothing back.
 * @param row by which it was posted
 * @returns undefined where nothing comes back
 */
export function outdated(
  record: CaseRecord,
  row: OutboxRow | undefined,
  act: Act,
  now: Date,
): Stop | undefined {
  if (!isAnswered(record) || act.kind === 'said-below') return undefined
  const again = takenUpAgain(record, null, row?.id ?? null)
  const changed: Partial<CaseRecord> =
    act.kind === 'edited'
      ? {
          comment: act.comment,
          ...toBeRead(),
          reclassified: null,
          draft: null,
          returned: { ...sinceOurReply('edited', now), text: record.comment.text },
        }
      : { ...wordless(record), returned: sinceOurReply('deleted', now) }
  return {
    fields: { ...again, ...changed },
    ...(row?.state === 'posted' ? { row: { ...row, state: 'followed' } } : {}),
    releaseAsk: false,
  }
}

/** What its author did to the comment while a reply of ours stands below it. */
export function sinceOurReply(kind: 'edited' | 'deleted', now: Date): Returned {
  return { kind, why: null, tries: 0, askedUntil: null, outdated: true, at: now.toISOString() }
}
