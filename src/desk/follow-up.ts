import {
  type Actor,
  type CaseRecord,
  type Decision,
  type Draft,
  type FollowUp,
  isDeleted,
  LIMITS,
  type Reply,
  WinnowError,
} from '../core/index.ts'
import { openPromise } from './promises.ts'
import { type Change, type Situation, step } from './situation.ts'

/** Our reply stands there, and nobody writes another one. */
export function isAnswered({ status, approved }: Pick<CaseRecord, 'status' | 'approved'>): boolean {
  if (approved === null || approved.strategy === 'ignore') return false
  return status === 'posted' || status === 'awaiting-answer' || status === 'closed'
}

/** A case that was answered, to be decided once more: what was said stays, as ours, in its thread. */
export function takenUpAgain(
  record: CaseRecord,
  promise: string | null,
  sent: string | null,
): Partial<CaseRecord> {
  const { status, approved, replyUrl, chosen, followUpAt, replies } = record
  const before = { status, approved, replyUrl, chosen, followUpAt, sent }
  return {
    status: 'pending',
    claim: null,
    approved: null,
    replyUrl: null,
    followUpAt: null,
    followUp: { promise, before },
    replies: [...replies, ...ourReply(record)].slice(-LIMITS.replies),
  }
}

/** None where it is kept already, as the place told it. */
function ourReply({ id, approved, replies }: CaseRecord): readonly Reply[] {
  if (approved === null) return []
  const text = approved.text.slice(0, LIMITS.threadText)
  if (replies.some((one) => one.fromUs === true && one.text === text)) return []
  const name = approved.by.name
  return [{ id: `${id} ${approved.at}`, author: { name }, text, postedAt: approved.at, fromUs: true }]
}

/** A named human begins a further reply that keeps a promise: a draft like any other. */
export function beginFollowUp(situation: Situation, decision: Decision, actor: Actor): Change {
  const { record, history, promises, settings } = situation
  if (!isAnswered(record) || isDeleted({ history }))
    throw new WinnowError('not_possible', 'There is no reply of ours that could be followed up.')
  const promise = openPromise(promises, decision)
  const { language } = record.assessment
  const draft =
    promise.asks === 'better'
      ? settings.analyzer.community(language, { kind: 'better', what: promise.text, on: promise.madeAt })
      : settings.analyzer.followUp(language, promise)
  return further(situation, decision, actor, promise.id, draft)
}

/** A draft of a further reply, below the one that stands. @param promise the id of the one that it keeps */
export function further(
  situation: Situation,
  decision: Decision,
  actor: Actor,
  promise: string | null,
  draft: Draft,
  more: Parameters<typeof step>[4] = {},
): Change {
  const { record, outbox } = situation
  const again = takenUpAgain(record, promise, outbox?.id ?? null)
  const change = step(
    situation,
    decision,
    actor,
    { ...again, draft: { text: draft.text, strategy: null } },
    more,
  )
  if (outbox === undefined) return change
  const seen = { state: outbox.state, attempts: outbox.attempts }
  return { ...change, outbox: { row: { ...outbox, state: 'followed' }, seen } }
}

/** Nothing more is said: the reply of before stands, and the case with it. */
export function leftAsItStands(followUp: FollowUp): Partial<CaseRecord> {
  const { sent: _, ...before } = followUp.before
  return { ...before, claim: null, draft: null, followUp: null }
}
