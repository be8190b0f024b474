import {
  type CaseRecord,
  type Comment,
  type OutboxRow,
  type StoreTransaction,
  type TakenBack,
  takenBack,
} from '../core/index.ts'
import { ChangedMeanwhile } from './again.ts'
import { leftAsItStands } from './follow-up.ts'
import { toBeRead } from './reading.ts'

/** What the author of a comment did to it, with what there is to be read of it. */
export type Act =
  | { readonly kind: 'deleted' }
  | { readonly kind: 'edited'; readonly comment: Comment }
  | { readonly kind: 'said-below' }

/** What stopping a reply makes of its case and of its outbox row. */
export interface Stop {
  readonly fields: Partial<CaseRecord>
  /** How the row goes on; undefined: it stays as it is. */
  readonly row?: OutboxRow
  /** The person was not asked after all. */
  readonly releaseAsk: boolean
}

const WHY: Readonly<Record<TakenBack, string>> = {
  deleted: 'the comment was deleted',
  edited: 'the comment was changed',
  'said-below': 'its author wrote again',
}

const WEIGHT: readonly TakenBack[] = ['said-below', 'edited', 'deleted']

/**
 * Rule 13: a reply that was approved and not posted is stopped. Deleted: the case is closed. Changed, or more
 * said below: it comes back to decide, with the text kept as a draft. While a try is under way it is only
 * marked (`returned`), which the end of the try looks at; when an earlier try may have arrived, a human
 * looks.
 * @param record `approved`
 */
export function stopped(record: CaseRecord, row: OutboxRow | undefined, act: Act, now: Date): Stop {
  const { approved, comment } = record
  const returned = {
    kind: act.kind,
    why: null,
    tries: row?.attempts ?? 0,
    askedUntil: null,
    at: now.toISOString(),
  } as const
  const gone = act.kind === 'deleted' ? wordless(record) : {}
  if (row?.state === 'sending') {
    // What was deleted stays deleted, and other words weigh more than further ones.
    const before = WEIGHT.indexOf(record.returned?.kind as TakenBack)
    if (before > WEIGHT.indexOf(act.kind)) return { fields: {}, releaseAsk: false }
    const reads = act.kind === 'edited' ? { text: act.comment.text } : {}
    return { fields: { ...gone, returned: { ...returned, ...reads } }, releaseAsk: false }
  }
  const why = WHY[act.kind]
  if (row?.doubtful === true)
    return {
      fields: { ...gone, status: 'uncertain', claim: null },
      row: { ...row, state: 'uncertain', why },
      releaseAsk: false,
    }
  const undecided = { claim: null, approved: null, chosen: null } as const
  const cancelled: Pick<Stop, 'row'> = row === undefined ? {} : { row: { ...row, state: 'cancelled', why } }
  if (act.kind === 'deleted' && record.followUp !== null)
    return {
      fields: { ...gone, ...leftAsItStands(record.followUp), status: 'closed' },
      ...cancelled,
      releaseAsk: false,
    }
  if (act.kind === 'deleted')
    return { fields: { ...gone, ...undecided, status: 'closed' }, ...cancelled, releaseAsk: true }
  const draft = approved === null ? record.draft : { text: approved.text, strategy: approved.strategy }
  const read =
    act.kind === 'edited' && act.comment.text !== comment.text
      ? { comment: act.comment, ...toBeRead(), reclassified: null }
      : {}
  const before = act.kind === 'edited' && act.comment.text !== comment.text ? { text: comment.text } : {}
  return {
    fields: { ...undecided, status: 'pending', draft, returned: { ...returned, ...before }, ...read },
    ...cancelled,
    releaseAsk: record.followUp === null,
  }
}

/** What was marked while a try was under way; undefined where nothing was. */
export function actOf({ comment, returned }: CaseRecord): Act | undefined {
  const kind = takenBack(returned)
  if (kind === null) return undefined
  return kind === 'edited'
    ? { kind, comment: { ...comment, text: returned?.text ?? comment.text } }
    : { kind }
}

/** The same for what was marked while a try was under way, once that try has ended and posted nothing. */
export function stoppedAfter(record: CaseRecord, act: Act, row: OutboxRow, now: Date): Stop {
  // In hand no more, whatever the row still says.
  return stopped(record, { ...row, state: 'queued' }, act, now)
}

/**
 * What is left of a case whose comment was deleted by its author: who, where and when, how it was read in
 * figures, what we answered; none of its words.
 */
export function wordless({ comment, assessment }: CaseRecord): Partial<CaseRecord> {
  const { hold: _, ...rest } = assessment
  const { attachments: __, ...where } = comment
  return {
    comment: { ...where, text: '' },
    assessment: { ...rest, signals: [], counterSignals: [], outcomes: [] },
    proposal: null,
    unread: null,
    draft: null,
  }
}

/** Writes what stopping asks of the outbox, in the change's own transaction. */
export async function writeStop(
  tx: StoreTransaction,
  caseId: string,
  before: OutboxRow | undefined,
  { row, releaseAsk }: Stop,
): Promise<void> {
  if (releaseAsk) await tx.releaseAsk(caseId)
  if (row === undefined || before === undefined) return
  const next = { ...row, owner: null, leaseUntil: null }
  const seen = { state: before.state, attempts: before.attempts }
  if (!(await tx.updateOutbox(next, seen))) throw new ChangedMeanwhile()
}
