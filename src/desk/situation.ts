import {
  type Actor,
  type CaseRecord,
  type Decision,
  type HistoryEntry,
  hoursOn,
  LIMITS,
  type NewHistoryEntry,
  type OutboxRow,
  type OutboxState,
  type Poster,
  type PromiseRecord,
  type Proposal,
  type Remark,
  WinnowError,
} from '../core/index.ts'
import type { Settings } from './options.ts'
import type { PromiseChange } from './promises.ts'
import { changed, entry } from './remember.ts'

/** Everything a decision depends on, read in the transaction that will write it. */
export interface Situation {
  readonly record: CaseRecord
  readonly history: readonly HistoryEntry[]
  /** The reply that is on its way, was posted, or is uncertain. */
  readonly outbox: OutboxRow | undefined
  /** The row by which the reply was posted that a further one follows. */
  readonly followed: OutboxRow | undefined
  /** What was promised in this case. */
  readonly promises: readonly PromiseRecord[]
  /** Who could post the reply; undefined: a human pastes it. */
  readonly poster: Poster | undefined
  /** This person has been asked to elaborate in this conversation, in another case or by hand. */
  readonly alreadyAsked: boolean
  /** This person asked for no messages, in this comment or before. */
  readonly noMessages: boolean
  /**
   * With `reclassify` and `not-a-hold`: the proposal for the corrected reading, worked out before the
   * transaction.
   */
  readonly corrected: Proposal | null
  /** With `approve`: what the linter says of the text, asked before the transaction. */
  readonly remarks: readonly Remark[] | undefined
  readonly now: Date
  readonly settings: Settings
}

/** What a decision writes, all in one transaction. */
export interface Change {
  readonly record: CaseRecord
  readonly entry: NewHistoryEntry
  readonly queue?: OutboxRow
  readonly outbox?: { readonly row: OutboxRow; readonly seen: { state: OutboxState; attempts: number } }
  readonly ask?: 'take' | 'release'
  /** This person may be written to again. */
  readonly mayWrite?: true
  /** The comment is to be read anew. */
  readonly reread?: true
  /** A promise is closed or moved. */
  readonly promise?: PromiseChange
  /** Something that is to be asked again. */
  readonly made?: PromiseRecord
}

/** Where a reply that stands leads: a question waits for its answer, anything else is done. */
export function standing(situation: Pick<Situation, 'record' | 'now' | 'settings'>): Partial<CaseRecord> {
  const { approved, followUp: further } = situation.record
  // A further reply takes no question back.
  if (further?.before.status === 'awaiting-answer')
    return { status: 'awaiting-answer', followUpAt: further.before.followUpAt }
  if (approved?.strategy !== 'ask-to-elaborate') return { status: 'posted' }
  return { status: 'awaiting-answer', followUpAt: followUp(situation) }
}

export function followUp({ now, settings }: Pick<Situation, 'now' | 'settings'>): string {
  return hoursOn(now, settings.answerHours, settings)
}

export function step(
  { record, now }: Situation,
  decision: Decision,
  actor: Actor,
  change: Partial<CaseRecord>,
  more: Parameters<typeof entry>[4] = {},
): Change {
  const next = changed(record, change, now)
  const reason = decision.reason?.slice(0, LIMITS.name)
  return {
    record: next,
    entry: entry(actor, decision.action, record, next, reason ? { reason, ...more } : more),
  }
}

export function boundedText(text: string | undefined): string | undefined {
  if (text !== undefined && text.length > LIMITS.text)
    throw new WinnowError('too_long', `A reply may have at most ${LIMITS.text} characters.`, {
      problems: [{ path: 'text', expected: `at most ${LIMITS.text} characters` }],
    })
  return text
}
