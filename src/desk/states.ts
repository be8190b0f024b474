import type { CaseStatus, DecisionAction, HistoryAction } from '../core/index.ts'

/**
 * The life of a case, written down: for every status, what a person may do and where it can lead.
 * What is not in the table is refused: an action with `not_possible`, a step with `internal`.
 */
export const DECISIONS: Readonly<
  Record<CaseStatus, Readonly<Partial<Record<DecisionAction, readonly CaseStatus[]>>>>
> = {
  pending: {
    claim: ['pending'],
    steal: ['pending'],
    release: ['pending'],
    edit: ['pending'],
    reclassify: ['pending'],
    'not-a-hold': ['pending'],
    'may-write': ['pending'],
    'read-again': ['pending'],
    thank: ['pending'],
    adopt: ['pending'],
    // `closed` for `ignore`: nothing is sent.
    approve: ['approved', 'closed'],
    // Of a further reply: the one before stands, and the case as it did.
    dismiss: ['dismissed', 'posted', 'awaiting-answer', 'closed'],
    ...anywhere('pending'),
  },
  approved: {
    claim: ['approved'],
    steal: ['approved'],
    release: ['approved'],
    // While the reply is not being sent. `uncertain` after a resend: the first try may have arrived.
    reopen: ['pending', 'uncertain'],
    'mark-posted': ['posted', 'awaiting-answer'],
    ...anywhere('approved'),
  },
  uncertain: {
    claim: ['uncertain'],
    steal: ['uncertain'],
    release: ['uncertain'],
    // "It arrived."
    'mark-posted': ['posted', 'awaiting-answer'],
    // "Send again", with the same idempotency key.
    resend: ['approved'],
    close: ['closed'],
    ...anywhere('uncertain'),
  },
  posted: {
    // Only when it was marked by hand.
    reopen: ['approved', 'uncertain'],
    close: ['closed'],
    'follow-up': ['pending'],
    thank: ['pending'],
    adopt: ['pending'],
    ...anywhere('posted'),
  },
  'awaiting-answer': {
    claim: ['awaiting-answer'],
    steal: ['awaiting-answer'],
    release: ['awaiting-answer'],
    reopen: ['approved', 'uncertain'],
    close: ['closed'],
    'follow-up': ['pending'],
    thank: ['pending'],
    adopt: ['pending'],
    ...anywhere('awaiting-answer'),
  },
  dismissed: { reopen: ['pending'], thank: ['pending'], adopt: ['pending'], ...anywhere('dismissed') },
  closed: {
    reopen: ['pending', 'posted', 'awaiting-answer', 'uncertain'],
    'follow-up': ['pending'],
    thank: ['pending'],
    adopt: ['pending'],
    ...anywhere('closed'),
  },
}

/**
 * A promise is closed or moved, a case assigned, and an account kept wherever it is; that moves it nowhere.
 */
function anywhere(status: CaseStatus): Partial<Record<DecisionAction, readonly CaseStatus[]>> {
  return {
    'keep-promise': [status],
    'drop-promise': [status],
    'move-promise': [status],
    assign: [status],
    unassign: [status],
    account: [status],
    issue: [status],
  }
}

/** What the program itself notes, and where that can lead. */
export const EVENTS: Readonly<
  Record<CaseStatus, Readonly<Partial<Record<HistoryAction, readonly CaseStatus[]>>>>
> = {
  pending: {
    // Somebody had the article read that the comment stands under.
    article: ['pending'],
    'comment-edited': ['pending'],
    // `pending` where a reply of ours stands already.
    'comment-deleted': ['closed', 'pending'],
    'thread-reply': ['pending'],
    reassessed: ['pending'],
    // A person's yes, which alone sends nothing.
    'first-yes': ['pending'],
    // Small talk, of which nobody has said anything yet.
    'set-aside': ['closed'],
    // What a reply was refused for has changed.
    mended: ['pending'],
    'issue-closed': ['pending'],
  },
  approved: {
    sent: ['posted', 'awaiting-answer'],
    'send-refused': ['pending', 'uncertain'],
    'send-given-up': ['pending', 'uncertain'],
    'send-uncertain': ['uncertain'],
    // Its author deleted it, changed it or wrote below it, so the reply is stopped (rule 13). `approved`
    // while a try is under way; `uncertain` when an earlier one may have arrived.
    'comment-deleted': ['approved', 'closed', 'uncertain'],
    'comment-edited': ['approved', 'pending', 'uncertain'],
    'thread-reply': ['approved', 'pending', 'uncertain'],
    'send-stopped': ['closed', 'pending', 'uncertain'],
    reassessed: ['approved'],
  },
  // A sender that was given up for dead came back and knows.
  uncertain: { sent: ['posted', 'awaiting-answer'], ...noted('uncertain') },
  posted: { ...noted('posted'), ...outdating('posted') },
  'awaiting-answer': {
    answered: ['closed'],
    // Its time is over; whoever comes late still answers.
    'no-answer': ['awaiting-answer'],
    ...noted('awaiting-answer'),
    ...outdating('awaiting-answer'),
  },
  // What says more since its author changed it comes back; so does small talk.
  dismissed: {
    'issue-closed': ['dismissed', 'pending'],
    ...noted('dismissed'),
    'comment-edited': ['dismissed', 'pending'],
  },
  closed: {
    // They answered our question, and with substance.
    'turned-critic': ['closed'],
    ...noted('closed'),
    ...outdating('closed'),
  },
}

/**
 * Where our reply stands, and what it answers is not what it was any more, or solved, the case comes back.
 */
function outdating(status: CaseStatus): Partial<Record<HistoryAction, readonly CaseStatus[]>> {
  return {
    'comment-edited': [status, 'pending'],
    'comment-deleted': [status, 'pending'],
    'issue-closed': [status, 'pending'],
  }
}

/** A decided case only notes what its author did to the comment. */
function noted(status: CaseStatus): Partial<Record<HistoryAction, readonly CaseStatus[]>> {
  return {
    'comment-edited': [status],
    'comment-deleted': [status],
    'thread-reply': [status],
    reassessed: [status],
  }
}

/** Is it in one of the two tables that this leads from there to here? */
export function mayLead(from: CaseStatus, action: HistoryAction, to: CaseStatus): boolean {
  const table: Readonly<Record<string, readonly CaseStatus[]>> = { ...DECISIONS[from], ...EVENTS[from] }
  return Object.hasOwn(table, action) && table[action]?.includes(to) === true
}

/** Actions that somebody else's living claim refuses. Undo is not among them: it is in a hurry. */
export const GUARDED_BY_CLAIM: ReadonlySet<DecisionAction> = new Set([
  'claim',
  'edit',
  'approve',
  'dismiss',
  'reclassify',
  'not-a-hold',
  'may-write',
  'mark-posted',
  'resend',
  'close',
  'follow-up',
  'thank',
  'adopt',
])

export function allowed(status: CaseStatus, action: DecisionAction): boolean {
  return DECISIONS[status][action] !== undefined
}
