import {
  type Actor,
  type Decision,
  type Draft,
  isDeleted,
  LIMITS,
  PROMISES,
  REWARDS,
  WinnowError,
} from '../core/index.ts'
import { further, isAnswered } from './follow-up.ts'
import { postedReplies } from './ledger.ts'
import { type Change, type Situation, step } from './situation.ts'

/** After so many days it is asked again whether it got better. */
const ASKED_AGAIN = 30

/** A named human begins a thank-you: a draft like any other, once a case. */
export function beginThanks(situation: Situation, decision: Decision, actor: Actor): Change {
  const { record, history, settings } = situation
  const { reward = null } = decision
  if (reward !== null && !REWARDS.includes(reward))
    throw new WinnowError('invalid_input', 'There is no such reward.', {
      problems: [{ path: 'reward', expected: REWARDS.join(' | ') }],
    })
  if (history.some(({ action }) => action === 'thank') && hasThanked(situation))
    throw new WinnowError('not_possible', 'This person was thanked here already.')
  const draft = settings.analyzer.community(record.assessment.language, { kind: 'thanks', reward })
  return drafted(situation, decision, actor, draft)
}

function hasThanked({ history, settings }: Situation): boolean {
  const begun = history.findLast(({ action }) => action === 'thank')?.at ?? ''
  return postedReplies(history).some(({ at, text }) => at >= begun && settings.analyzer.saysThanks(text))
}

/**
 * What somebody asked for was done: noted, with a draft that says so, credits them and asks whether it got
 * better; and
 * kept in mind, to be asked again after a while.
 */
export function adoptIdea(situation: Situation, decision: Decision, actor: Actor): Change {
  const { record, history, now, settings } = situation
  const what = (decision.reason ?? '').trim().slice(0, PROMISES.text)
  if (what === '')
    throw new WinnowError('invalid_input', 'Say what was done, in a sentence that can be told.', {
      problems: [{ path: 'reason', expected: 'a sentence' }],
    })
  if (history.some(({ action }) => action === 'adopt'))
    throw new WinnowError('not_possible', 'This idea is marked as adopted already.')
  const due = decision.dueAt === undefined ? later(now, ASKED_AGAIN) : new Date(decision.dueAt)
  if (Number.isNaN(due.getTime()) || due <= now || due > later(now, 3_650))
    throw new WinnowError('invalid_input', 'The day to ask again is none.', {
      problems: [{ path: 'dueAt', expected: 'an ISO 8601 date and time to come' }],
    })
  const idea = decision.idea?.slice(0, LIMITS.name) ?? settings.newId()
  const draft = settings.analyzer.community(record.assessment.language, { kind: 'adopted', what })
  const change = drafted(situation, { ...decision, reason: what }, actor, draft, { idea })
  const by = { id: actor.id, name: actor.name }
  const made = {
    id: settings.newId(),
    caseId: record.id,
    text: what,
    dueAt: due.toISOString(),
    state: 'open',
    asks: 'better',
    madeAt: now.toISOString(),
    madeBy: by,
    // Of no reply: undoing one takes it not back.
    approvedAt: '',
    closed: null,
  } as const
  return { ...change, made }
}

function later(now: Date, days: number): Date {
  return new Date(now.getTime() + days * 86_400_000)
}

/** The draft of a case that waits, comes back, or has its reply: then it is a further one. */
function drafted(
  situation: Situation,
  decision: Decision,
  actor: Actor,
  draft: Draft,
  more: { readonly idea?: string } = {},
): Change {
  const { record, history } = situation
  if (isDeleted({ history }))
    throw new WinnowError('not_possible', 'Its author deleted the comment: nothing more is posted to it.')
  if (record.status === 'pending' || record.status === 'dismissed') {
    if (record.assessment.hold !== undefined)
      throw new WinnowError('not_possible', 'This comment needs a person, and no template.')
    const back = record.status === 'dismissed' ? { status: 'pending' as const, chosen: null } : {}
    const text = { text: draft.text, strategy: null }
    return step(situation, decision, actor, { ...back, claim: null, draft: text }, more)
  }
  if (isAnswered(record)) return further(situation, decision, actor, null, draft, more)
  // Closed without a word: what was chosen then is taken back by it.
  const open = { status: 'pending', claim: null, approved: null, chosen: null } as const
  return step(situation, decision, actor, { ...open, draft: { text: draft.text, strategy: null } }, more)
}
