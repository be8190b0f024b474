import { type Case, type CaseStatus, isFromFile } from '../../../src/core/index.ts'
import type { Fault } from '../faults.ts'

/** Kept by case: where its card stands and what it shows. Ids and numbers only. */
export interface CardPosition {
  readonly channel: string
  /** Missing while it is being posted, or when the program ended in the midst of that. */
  readonly ts?: string
  /** The version of the case that the card shows. */
  readonly version: number
  /** The last line of history when the card was first drawn. */
  readonly drawn?: number
  /** Nothing more is expected to happen with it. */
  readonly over: boolean
  /** ISO 8601: when posting began, first of all and by the process that does it now. */
  readonly first: string
  readonly since: string
  readonly owner: string
}

/** What another process began so long ago, it has given up, in milliseconds. */
const ABANDONED = 60_000

export type Plan = 'post' | 'look for it' | 'update' | 'empty' | 'nothing'

interface Situation {
  /** undefined: erased. */
  readonly kase: Pick<Case, 'status' | 'version' | 'sample' | 'unread' | 'source'> | undefined
  readonly position: CardPosition | undefined
  readonly owner: string
  readonly now: Date
}

/** What is to be done about a case's card. Pure. */
export function planFor({ kase, position, owner, now }: Situation): Plan {
  if (position === undefined) return kase !== undefined && wantsCard(kase) ? 'post' : 'nothing'
  if (position.ts === undefined) {
    const old = now.getTime() - Date.parse(position.since) > ABANDONED
    return position.owner === owner || old ? 'look for it' : 'nothing'
  }
  if (kase === undefined) return 'empty'
  return position.version < kase.version ? 'update' : 'nothing'
}

/**
 * Cases that wait for a human, once they are read. Invented ones stay on the desk, and so does what came in
 * files.
 */
export function wantsCard({
  status,
  sample,
  unread,
  source,
}: Pick<Case, 'status' | 'sample' | 'unread' | 'source'>): boolean {
  return !sample && !isFromFile(source) && unread !== 'waiting' && WAITING.includes(status)
}

export const WAITING: readonly CaseStatus[] = ['pending', 'uncertain']

export function isOver(status: CaseStatus): boolean {
  return status === 'posted' || status === 'dismissed' || status === 'closed'
}

/** What a refusal of Slack's means for a card. */
export type Refusal =
  /** It is too heavy or not well-formed: a lighter one may do. */
  | 'content'
  /** The message isn't there any more. */
  | 'gone'
  /** It stands and can't be changed. */
  | 'fixed'
  /** Channel or token: nothing goes there until a human mends it. */
  | 'place'

export function refusalOf(fault: Extract<Fault, { kind: 'refused' }>): Refusal {
  if (/^(?:invalid_blocks|invalid_blocks_format|msg_blocks_too_long|msg_too_long|no_text)$/.test(fault.code))
    return 'content'
  if (fault.code === 'message_not_found') return 'gone'
  return /^(?:cant_update_message|edit_window_closed|update_failed)$/.test(fault.code) ? 'fixed' : 'place'
}
