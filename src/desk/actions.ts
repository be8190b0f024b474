import {
  type Actor,
  type Decision,
  type DecisionAction,
  isDeleted,
  LIMITS,
  type OutboxRow,
  undoTarget,
  VERDICTS,
  WinnowError,
  webAddress,
} from '../core/index.ts'
import { enterByHand } from './account.ts'
import { approve, giveUpAt } from './approve.ts'
import { adoptIdea, beginThanks } from './community.ts'
import { beginFollowUp, leftAsItStands } from './follow-up.ts'
import { noteIssue } from './issues.ts'
import { withoutMend } from './mended.ts'
import { withoutHold } from './not-a-hold.ts'
import { decidedPromise } from './promises.ts'
import { toBeRead } from './reading.ts'
import { boundedText, type Change, followUp, type Situation, standing, step } from './situation.ts'

type Act = (situation: Situation, decision: Decision, actor: Actor) => Change

/** One function an action; that it is allowed in this status was checked before. */
export const ACTIONS: Readonly<Record<DecisionAction, Act>> = {
  claim: takeClaim,
  steal: takeClaim,
  release(situation, decision, actor) {
    const { record } = situation
    if (record.claim !== null && record.claim.by.id !== actor.id)
      throw new WinnowError('claimed', `${record.claim.by.name} holds this case: only they can release it.`)
    return step(situation, decision, actor, { claim: null })
  },
  edit(situation, decision, actor) {
    const { record } = situation
    const text = boundedText(decision.text)
    if (text === undefined)
      throw new WinnowError('invalid_input', 'A draft needs its text.', {
        problems: [{ path: 'text', expected: 'a string' }],
      })
    const kept = record.draft === null ? (record.proposal?.strategy ?? null) : record.draft.strategy
    const strategy = decision.strategy === undefined ? kept : decision.strategy
    const mended = record.returned?.mend === 'text' && text !== record.draft?.text
    const returned = mended ? { returned: withoutMend(record.returned) } : {}
    return step(situation, decision, actor, { draft: { text, strategy }, ...returned }, { text, strategy })
  },
  approve,
  dismiss(situation, decision, actor) {
    const { followUp, status } = situation.record
    if (followUp !== null && status === 'pending') {
      const { followed } = situation
      const change = step(situation, decision, actor, leftAsItStands(followUp))
      return followed?.state === 'followed'
        ? { ...change, outbox: moved(followed, { state: 'posted' }) }
        : change
    }
    const change = {
      status: 'dismissed',
      claim: null,
      decidedAt: situation.record.decidedAt ?? situation.now.toISOString(),
      chosen: 'dismissed',
    } as const
    return step(situation, decision, actor, change)
  },
  reclassify(situation, decision, actor) {
    const { verdict } = decision
    if (verdict === undefined || !VERDICTS.includes(verdict))
      throw new WinnowError('invalid_input', 'A correction needs a verdict.', {
        problems: [{ path: 'verdict', expected: VERDICTS.join(' | ') }],
      })
    const reason = [verdict, decision.reason].filter((part) => part !== undefined).join(': ')
    const { proposal } = situation.record
    return step(
      situation,
      { ...decision, reason },
      actor,
      { reclassified: verdict, proposal: situation.corrected },
      // What was proposed until then: where two people approve that, they still do.
      proposal === null ? {} : { strategy: proposal.strategy },
    )
  },
  'not-a-hold'(situation, decision, actor) {
    const { assessment } = situation.record
    if (assessment.hold === undefined)
      throw new WinnowError('not_possible', 'This comment is not held: it is like every other.')
    return step(situation, decision, actor, {
      assessment: withoutHold(assessment),
      proposal: situation.corrected,
    })
  },
  'may-write'(situation, decision, actor) {
    if (!situation.noMessages)
      throw new WinnowError('not_possible', 'This person did not ask for silence: they may be written to.')
    return { ...step(situation, decision, actor, {}), mayWrite: true }
  },
  'mark-posted': markPosted,
  resend(situation, decision, actor) {
    const { outbox, poster, now, history } = situation
    if (isDeleted({ history }))
      throw new WinnowError('not_possible', 'Its author deleted the comment: nothing is sent again.')
    if (outbox?.state !== 'uncertain' || poster === undefined)
      throw new WinnowError('not_possible', 'The program cannot send this reply again: paste it by hand.')
    const change = step(situation, decision, actor, { status: 'approved', claim: null })
    const again = { sendAt: now.toISOString(), giveUpAt: giveUpAt(poster, now), asked: false, why: null }
    return { ...change, outbox: moved(outbox, { state: 'queued', ...again }) }
  },
  close: (situation, decision, actor) =>
    step(situation, decision, actor, { status: 'closed', claim: null, followUpAt: null }),
  reopen,
  'read-again'(situation, decision, actor) {
    if (situation.record.unread !== 'given-up')
      throw new WinnowError('not_possible', 'This comment was read, or waits to be read already.')
    return { ...step(situation, decision, actor, toBeRead()), reread: true }
  },
  'follow-up': beginFollowUp,
  'keep-promise': decidePromise,
  'drop-promise': decidePromise,
  'move-promise': decidePromise,
  assign,
  unassign(situation, decision, actor) {
    if (situation.record.assignee === null)
      throw new WinnowError('not_possible', 'This case is assigned to nobody.')
    return step(situation, decision, actor, { assignee: null })
  },
  account: enterByHand,
  thank: beginThanks,
  adopt: adoptIdea,
  issue: noteIssue,
}

function takeClaim(situation: Situation, decision: Decision, actor: Actor): Change {
  const { now, settings } = situation
  const until = new Date(now.getTime() + settings.claimMinutes * 60_000).toISOString()
  return step(situation, decision, actor, { claim: { by: { id: actor.id, name: actor.name }, until } })
}

/** To a colleague who may decide, or to oneself; it keeps nobody else from deciding. */
function assign(situation: Situation, decision: Decision, actor: Actor): Change {
  const { assignee = '' } = decision
  const person = assignee === actor.id ? actor : situation.settings.decider(assignee)
  if (person === undefined)
    throw new WinnowError('invalid_input', 'This person decides nothing here.', {
      problems: [{ path: 'assignee', expected: 'the id of a colleague who may decide' }],
    })
  const { id, name } = person
  return step(situation, { ...decision, reason: name }, actor, { assignee: { id, name } })
}

function decidePromise(situation: Situation, decision: Decision, actor: Actor): Change {
  const promise = decidedPromise(situation.promises, decision, actor, situation.now)
  return { ...step(situation, decision, actor, {}), promise }
}

function markPosted(situation: Situation, decision: Decision, actor: Actor): Change {
  const { record, outbox } = situation
  if (outbox?.state === 'sending') throw beingSent()
  const url = boundedUrl(decision.url)
  const change = step(
    situation,
    decision,
    actor,
    { ...standing(situation), claim: null, ...(url === undefined ? {} : { replyUrl: url }) },
    url === undefined ? {} : { url },
  )
  if (outbox === undefined) return change
  // Pasted by hand, so the program must not post it too; or it turned out to have arrived.
  const state = record.status === 'approved' && !outbox.doubtful ? 'cancelled' : 'posted'
  return { ...change, outbox: moved(outbox, { state }) }
}

/** Undo, as a new entry: back to where the case came from. */
function reopen(situation: Situation, decision: Decision, actor: Actor): Change {
  const { record, outbox, history } = situation
  const to = undoTarget(history)
  if (to === undefined)
    throw new WinnowError(
      'not_possible',
      'This cannot be undone: the reply has gone out, or the comment is gone.',
    )
  if (record.status === 'approved') {
    if (outbox?.state === 'sending') throw beingSent()
    if (to === 'uncertain' && outbox !== undefined)
      return {
        ...step(situation, decision, actor, { status: 'uncertain', claim: null }),
        outbox: moved(outbox, { state: 'uncertain' }),
      }
  }
  if (to === 'pending') {
    const { approved } = record
    const sent = approved !== null && approved.strategy !== 'ignore'
    const change = step(situation, decision, actor, {
      status: 'pending',
      claim: null,
      chosen: record.followUp?.before.chosen ?? null,
      approved: null,
      // The words are kept, so that nobody has to write them again.
      ...(sent ? { draft: { text: approved.text, strategy: approved.strategy } } : {}),
    })
    return {
      ...change,
      // Of a further reply: the question was asked before it.
      ...(record.followUp === null ? { ask: 'release' as const } : {}),
      ...(outbox === undefined ? {} : { outbox: moved(outbox, { state: 'cancelled' }) }),
    }
  }
  if (to === 'approved' || to === 'uncertain') {
    const change = step(situation, decision, actor, {
      status: to,
      claim: null,
      replyUrl: null,
      followUpAt: null,
    })
    const unmark = to === 'uncertain' && outbox?.state === 'posted'
    return { ...change, ...(unmark ? { outbox: moved(outbox, { state: 'uncertain' }) } : {}) }
  }
  const back = to === 'awaiting-answer' ? { followUpAt: followUp(situation) } : {}
  return step(situation, decision, actor, { status: to, claim: null, ...back })
}

function moved(row: OutboxRow, change: Partial<OutboxRow>): NonNullable<Change['outbox']> {
  return {
    row: { ...row, owner: null, leaseUntil: null, ...change },
    seen: { state: row.state, attempts: row.attempts },
  }
}

function beingSent(): WinnowError {
  return new WinnowError(
    'not_possible',
    'The reply is being sent at this very moment: look again in a few seconds.',
  )
}

function boundedUrl(url: string | undefined): string | undefined {
  if (url === undefined || url === '') return undefined
  const parsed = webAddress(url, LIMITS.url)
  if (parsed === null)
    throw new WinnowError('invalid_input', 'The address of the reply is no web address.', {
      problems: [{ path: 'url', expected: 'an http or https address' }],
    })
  return parsed.href
}
