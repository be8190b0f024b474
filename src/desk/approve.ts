import {
  A_COLLEAGUE,
  type Actor,
  type CaseRecord,
  type Decision,
  isDeleted,
  isSamePerson,
  LIMITS,
  needsSecondYes,
  type OutboxRow,
  type Owed,
  owed,
  type Poster,
  SECOND_YES,
  STRATEGIES,
  type Strategy,
  signedBy,
  TRY_HOURS,
  WinnowError,
} from '../core/index.ts'
import { hashText } from './approval.ts'
import { withoutMend } from './mended.ts'
import { promisesOf } from './promises.ts'
import { readyText } from './ready-text.ts'
import { changed, entry } from './remember.ts'
import { boundedText, type Change, type Situation, step } from './situation.ts'
import { standingYes } from './standing-yes.ts'

const NOT_IGNORED: Readonly<Record<Owed, string>> = {
  problem:
    'Something that could be checked is reported here and unanswered: it cannot be ignored. Answer ' +
    'it, or dismiss the case.',
  critic: 'This is a critic’s comment: it cannot be ignored. Answer it, or dismiss the case.',
  unread:
    'This comment could not be read completely, so a reported problem may have been missed: it ' +
    'cannot be ignored. Answer it, or dismiss the case.',
}

/** A named human's yes to one text (rule 1). What goes out is this text and no other. */
export function approve(situation: Situation, decision: Decision, actor: Actor): Change {
  const strategy = decision.strategy ?? null
  if (strategy !== null && !STRATEGIES.includes(strategy))
    throw new WinnowError('invalid_input', 'There is no such strategy.', {
      problems: [{ path: 'strategy', expected: STRATEGIES.join(' | ') }],
    })
  if (strategy !== null && situation.record.assessment.hold !== undefined)
    throw new WinnowError(
      'not_possible',
      'This comment needs a person, and no strategy: answer it by hand, or mark it as handled.',
    )
  return strategy === 'ignore'
    ? approveSilence(situation, decision, actor)
    : approveReply(situation, decision, actor, strategy)
}

/** `ignore` closes the case and sends nothing. */
function approveSilence(situation: Situation, decision: Decision, actor: Actor): Change {
  // Rule 3, whoever asks: who is owed an answer is not met with silence. (Dismissing says so openly.)
  if (situation.record.followUp !== null)
    throw new WinnowError(
      'not_possible',
      'Our reply stands there already: dismiss this, and the case is left as it was.',
    )
  const reason = owed(situation.record)
  if (reason !== undefined) throw new WinnowError('not_possible', NOT_IGNORED[reason])
  const first = firstOfTwo(situation, decision, actor, 'ignore', '')
  if (first !== undefined) return first
  const approved = approval(situation, actor, 'ignore', '')
  return step(
    situation,
    decision,
    actor,
    { status: 'closed', claim: null, approved, ...decided(situation, 'ignore') },
    { strategy: 'ignore' },
  )
}

function approveReply(
  situation: Situation,
  decision: Decision,
  actor: Actor,
  strategy: Strategy | null,
): Change {
  const { record, history, poster, now, settings, alreadyAsked, noMessages, remarks } = situation
  // Rule 13: it came back after our reply, and there is nothing left to be answered.
  if (isDeleted({ history }))
    throw new WinnowError('not_possible', 'Its author deleted the comment: nothing more is posted to it.')
  // Rule 6. The status says so already; the outbox's unique index would too.
  if (situation.outbox !== undefined)
    throw new WinnowError('not_possible', 'This case has its reply already: one reply a case.')
  const given = boundedText(decision.text)
  const text = given ?? signed(situation, actor, readyText(record, strategy))
  if (text === undefined) throw refusedFor('a text: there is no draft for this answer')
  if (remarks === undefined)
    throw new WinnowError('internal', 'A text was not looked at before its approval.')
  // Whoever decides by program says for whom they speak in a text of their own; a draft doesn’t (rule 7).
  const speaks = actor.place === 'api' && given !== undefined
  const asked = speaks ? remarks.filter(({ code }) => code !== 'no-brand') : remarks
  const refusing = asked.filter((remark) => remark.refuses)
  if (refusing.length > 0)
    throw new WinnowError('draft_refused', 'The draft cannot be approved as it is.', {
      problems: refusing.map((remark) => ({ path: 'text', expected: remark.message.en })),
    })
  // Not left to the linter alone: nothing empty is ever sent, nobody is asked twice or written to against
  // their wish.
  if (text.trim() === '') throw refusedFor('a text that is not empty')
  if (noMessages && strategy !== 'thank-host') throw refusedFor('nothing: this person asked for no messages')
  if (strategy === 'ask-to-elaborate' && alreadyAsked)
    throw refusedFor('another answer: this person has been asked in this conversation already')

  const first = firstOfTwo(situation, decision, actor, strategy, text)
  if (first !== undefined) return first
  const textHash = hashText(text)
  const sendAt =
    poster === undefined ? null : new Date(now.getTime() + settings.undoSeconds * 1_000).toISOString()
  const promises = promisesOf(settings, decision, text, now)
  const promised = promises.length === 0 ? {} : { promises }
  const approved = { ...approval(situation, actor, strategy, text), sendAt, ...promised }
  const change = step(
    situation,
    decision,
    actor,
    { status: 'approved', claim: null, approved, ...decided(situation, strategy ?? 'answer') },
    { strategy, text, textHash },
  )
  const approvals = history.filter((line) => line.action === 'approve').length
  const queue: OutboxRow | undefined =
    sendAt === null
      ? undefined
      : {
          id: `${record.id}-${approvals + 1}`,
          caseId: record.id,
          source: record.source,
          state: 'queued',
          sendAt,
          giveUpAt: giveUpAt(poster, now),
          asked: false,
          attempts: 0,
          owner: null,
          leaseUntil: null,
          strategy,
          text,
          textHash,
          approvedBy: approved.by,
          doubtful: false,
          why: null,
        }
  return {
    ...change,
    ...(queue === undefined ? {} : { queue }),
    ...(strategy === 'ask-to-elaborate' ? { ask: 'take' as const } : {}),
  }
}

/**
 * Where two people approve: a yes that is only noted, since nobody else has said yes to this very text.
 * @returns undefined where one yes is enough, or this is the second
 * @throws WinnowError `not_possible` when the first yes was the same person's, or theirs counts for nothing
 */
function firstOfTwo(
  { record, history, settings, now }: Situation,
  decision: Decision,
  actor: Actor,
  strategy: Strategy | null,
  text: string,
): Change | undefined {
  if (!needsSecondYes(settings.secondYes, { ...record, history }, strategy ?? 'answer')) return undefined
  const theirs = settings.whoseYes(actor)
  if (theirs === undefined)
    throw notTheirs('Two people of the team approve this reply: sign in under your own name.', A_COLLEAGUE)
  const first = standingYes(settings, record, history)
  if (first?.text === text && first.strategy === strategy) {
    if (!isSamePerson(first.by, theirs)) return undefined
    throw notTheirs('Two people approve this reply: the second yes is somebody else’s.', 'somebody else')
  }
  const textHash = hashText(text)
  // The words are kept, so that the second person reads what the first one approved.
  const draft = strategy === 'ignore' ? record.draft : { text, strategy }
  // Another text than the one that the place refused is what the second yes is asked for.
  const mended = record.returned?.mend === 'text' && text !== record.draft?.text
  const returned = mended ? { returned: withoutMend(record.returned) } : {}
  const next = changed(record, { draft, claim: null, ...returned }, now)
  const reason = decision.reason?.slice(0, LIMITS.name)
  const said = { strategy, text, textHash, ...(reason ? { reason } : {}) }
  return { record: next, entry: entry(actor, 'first-yes', record, next, said) }
}

function notTheirs(why: string, expected: string): WinnowError {
  return new WinnowError('not_possible', why, { problems: [{ path: SECOND_YES, expected }] })
}

/** Past it a reply is stale: it comes back to a human instead of being sent. ISO 8601. */
export function giveUpAt(poster: Poster | undefined, now: Date): string {
  const hours = poster?.tryHours ?? TRY_HOURS.program
  return new Date(now.getTime() + hours * 3_600_000).toISOString()
}

/** What somebody wrote themselves is left as they wrote it. */
function signed(
  { record, settings: { signing } }: Situation,
  actor: Actor,
  text: string | undefined,
): string | undefined {
  if (text === undefined || signing === undefined || record.draft?.text === text) return text
  return signedBy(text, signing, actor.name)
}

function approval({ now }: Situation, actor: Actor, strategy: Strategy | null, text: string) {
  const by = { id: actor.id, name: actor.name }
  return { strategy, text, textHash: hashText(text), by, at: now.toISOString(), sendAt: null }
}

function decided({ record, now }: Situation, chosen: NonNullable<CaseRecord['chosen']>) {
  // Of a further reply: what was chosen first stays.
  return {
    chosen: record.followUp?.before.chosen ?? chosen,
    decidedAt: record.decidedAt ?? now.toISOString(),
  }
}

function refusedFor(expected: string): WinnowError {
  return new WinnowError('draft_refused', 'The draft cannot be approved as it is.', {
    problems: [{ path: 'text', expected }],
  })
}
