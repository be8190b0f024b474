import type { Case } from './case.ts'
import type { OutboxRow } from './stored.ts'

/**
 * How long an approved reply is tried, in hours from its approval, by kind of place. What a chat has
 * moved on from is not answered hours later; a program that takes replies may be down overnight.
 */
export const TRY_HOURS = { program: 24, chat: 3 } as const

/** How an approved reply fares that the program posts. */
export interface Sending {
  /** Tries begun so far. */
  readonly tries: number
  /** Why the last one did not post it; null before the first has ended. */
  readonly why: string | null
  /** ISO 8601; null while a try is under way. */
  readonly nextTry: string | null
  /** The place asked to wait until then. */
  readonly asked: boolean
  /** ISO 8601; not posted by then, the case comes back to a human. */
  readonly until: string
}

/** What the comment's author did to it after a reply to it was approved (rule 13). */
export const TAKEN_BACK = ['edited', 'deleted', 'said-below'] as const
export type TakenBack = (typeof TAKEN_BACK)[number]

/** What a refusal depends on. */
export type Mend = 'place' | 'text'

/** Why an approved reply came back without having been posted. */
export interface Returned {
  /**
   * `refused`: the place said no; `given-up`: it could not be posted in time; `edited`, `said-below`: its
   * author changed the comment, or wrote again below it. `deleted` only while a try is under way: then
   * the case is closed, unless that try posts.
   */
  readonly kind: 'refused' | 'given-up' | TakenBack
  /**
   * With `edited`: the comment as it read when the reply was approved; while a try is under way, as it reads
   * now.
   */
  readonly text?: string
  /** As the place or the system said it; null when nothing was tried. */
  readonly why: string | null
  readonly tries: number
  /**
   * With `refused`: what must change before another try is worth it, the place or the text; missing where
   * that can't be said, or was done.
   */
  readonly mend?: Mend
  /** With `mend`: the place's own code of the refusal. */
  readonly cause?: string
  /** ISO 8601; the place asked to wait so long, which is longer than a reply is tried. */
  readonly askedUntil: string | null
  /** Our reply was posted before: it stands there, and may fit no longer. */
  readonly outdated?: true
  readonly at: string
}

/**
 * The place refused, and nothing of what it refused for has changed: the same reply needn't be offered
 * again.
 */
export function isBlocked({ status, returned }: Pick<Case, 'status' | 'returned'>): boolean {
  return status === 'pending' && returned?.kind === 'refused' && returned.mend !== undefined
}

/** What its author did to the comment stops the reply; null when nothing does. */
export function takenBack(returned: Returned | null): TakenBack | null {
  return TAKEN_BACK.find((kind) => kind === returned?.kind) ?? null
}

/** How the reply of an outbox row fares; null when it is not on its way. */
export function sendingOf(row: OutboxRow | undefined): Sending | null {
  if (row?.state !== 'queued' && row?.state !== 'sending') return null
  const { attempts: tries, why, sendAt, asked, giveUpAt: until } = row
  return row.state === 'sending'
    ? { tries, why, nextTry: null, asked: false, until }
    : { tries, why, nextTry: sendAt, asked, until }
}
