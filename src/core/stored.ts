import type { Case, HistoryEntry } from './case.ts'
import type { Strategy } from './vocabulary.ts'

/* What the storage port (store.ts) gives and takes. */

/** A case as stored, with the keys that link and order it. */
export interface CaseRecord
  extends Omit<Case, 'history' | 'related' | 'postable' | 'sending' | 'aside' | 'promises'> {
  /** Source and author, or null when it can't be known who wrote. */
  readonly personKey: string | null
  /** The conversation it stands in, or null when it can't be known. */
  readonly conversationKey: string | null
  /**
   * The version that the program's own reading made: what somebody decides who saw the one before is not
   * out of date by that alone.
   */
  readonly readVersion: number | null
  /** Place in the inbox, smaller first; computed by the desk, an integer ≤ 2^53. */
  readonly urgency: number
  /** ISO 8601 of the first decision (approve or dismiss), kept through a later reopen. */
  readonly decidedAt: string | null
  /**
   * What was last chosen: a strategy, `answer`, `dismissed`, or `aside` by the program; null while
   * undecided.
   */
  readonly chosen: Strategy | 'answer' | 'dismissed' | 'aside' | null
}

export type NewHistoryEntry = Omit<HistoryEntry, 'seq'>

/**
 * `queued`: waits for `sendAt`; `sending`: some process has it in hand; `posted`, `refused`,
 * `cancelled`: over (`refused` by the place, or given up); `uncertain`: waits for a human; `followed`:
 * posted, and a further reply is written or posted since.
 */
export type OutboxState = 'queued' | 'sending' | 'posted' | 'refused' | 'uncertain' | 'cancelled' | 'followed'

/**
 * One approved reply on its way out; at most one per case that is neither refused, cancelled nor followed.
 */
export interface OutboxRow {
  /** The idempotency key: the same on every try. */
  readonly id: string
  readonly caseId: string
  readonly source: string
  readonly state: OutboxState
  /** ISO 8601; not sent before. */
  readonly sendAt: string
  /** ISO 8601; not tried from then on: the case comes back to a human. */
  readonly giveUpAt: string
  /** The place asked to wait until `sendAt`. */
  readonly asked: boolean
  /** Tries begun so far; a compare-and-set token together with `state`. */
  readonly attempts: number
  /** The process that has it in hand, and until when it is believed alive (ISO 8601). */
  readonly owner: string | null
  readonly leaseUntil: string | null
  readonly strategy: Strategy | null
  readonly text: string
  readonly textHash: string
  readonly approvedBy: { readonly id: string; readonly name: string }
  /** Some try ended unknown: whatever later tries say, it may have arrived. */
  readonly doubtful: boolean
  /** Why the last try did not end in `posted`. */
  readonly why: string | null
}

/** A comment that waits to be read, or is being read; at most one row a case. */
export interface WaitingReading {
  /** Its place in line; another one for every time that the case is queued. */
  readonly n: number
  readonly caseId: string
  /** Tries begun so far; a compare-and-set token together with `owner`. */
  readonly tries: number
  /** The process that has it in hand, and until when it is believed alive (ISO 8601). */
  readonly owner: string | null
  readonly leaseUntil: string | null
}
