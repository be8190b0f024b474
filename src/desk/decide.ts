import {
  type Actor,
  type CaseRecord,
  DECISION_ACTIONS,
  type Decision,
  type Poster,
  type Proposal,
  type Remark,
  type StoreTransaction,
  WinnowError,
} from '../core/index.ts'
import { ACTIONS } from './actions.ts'
import { ChangedMeanwhile } from './again.ts'
import { lintedFor } from './linted.ts'
import { refuseBlocked } from './mended.ts'
import { withoutHold } from './not-a-hold.ts'
import { posterFor, type Settings } from './options.ts'
import { followPosting } from './promises.ts'
import { askedElsewhere, liftSilence, silenceSaidIn } from './same-person.ts'
import type { Change, Situation } from './situation.ts'
import { allowed, GUARDED_BY_CLAIM } from './states.ts'

/** One decision: read, judged and written in one transaction. @returns the case as it is now */
export async function decide(
  settings: Settings,
  posterOf: (record: CaseRecord) => Poster | undefined,
  caseId: string,
  decision: Decision,
  actor: Actor,
): Promise<CaseRecord> {
  if (!DECISION_ACTIONS.includes(decision.action))
    throw new WinnowError('invalid_input', 'There is no such action.', {
      problems: [{ path: 'action', expected: DECISION_ACTIONS.join(' | ') }],
    })
  const corrected = await correctedProposal(settings, caseId, decision)
  for (;;) {
    const looked = await lookedAt(settings, posterOf, caseId, decision)
    const decided = await decideOnce(settings, posterOf, { caseId, decision, actor, corrected, looked })
    if (decided !== 'again') return decided
  }
}

interface Prepared {
  readonly caseId: string
  readonly decision: Decision
  readonly actor: Actor
  readonly corrected: { readonly version: number; readonly proposal: Proposal | null } | undefined
  readonly looked: { readonly version: number; readonly remarks: readonly Remark[] | undefined } | undefined
}

/**
 * @returns `again` when what was prepared belongs to the case as it was, and the decision may stand all the
 * same
 */
async function decideOnce(
  settings: Settings,
  posterOf: (record: CaseRecord) => Poster | undefined,
  { caseId, decision, actor, corrected, looked }: Prepared,
): Promise<CaseRecord | 'again'> {
  return settings.store.transaction(async (tx) => {
    const record = await tx.case(caseId)
    if (record === undefined) throw notFound()
    if (!isAsSeen(record, decision)) throw stale()
    // Read in between: what was worked out belongs to the case as it was.
    if (corrected !== undefined && corrected.version !== record.version) throw stale()
    if (looked !== undefined && looked.version !== record.version) return 'again'
    const now = settings.clock.now()
    refuseClaimed(record, decision, actor, now)
    if (!allowed(record.status, decision.action))
      throw new WinnowError(
        'not_possible',
        `A case that is ${record.status} does not allow ${decision.action}.`,
      )
    const situation: Situation = {
      record,
      history: await tx.history(caseId),
      outbox: await tx.liveOutbox(caseId),
      followed: await followed(tx, record),
      promises: await tx.promisesOf(caseId),
      poster: posterOf(record),
      alreadyAsked: await alreadyAsked(tx, record),
      noMessages: await noMessages(tx, settings, record),
      corrected: corrected?.proposal ?? null,
      remarks: looked?.remarks,
      now,
      settings,
    }
    const change = ACTIONS[decision.action](situation, decision, actor)
    await write(tx, settings, record, change)
    return change.record
  })
}

/**
 * The version that the person saw, or the one before a reading of the program's own: they read the comment
 * themselves. But whoever approves without a text means the draft that they saw.
 */
function isAsSeen({ version, readVersion }: CaseRecord, decision: Decision): boolean {
  if (version === decision.version) return true
  const onlyRead = version === readVersion && version === decision.version + 1
  return onlyRead && !(decision.action === 'approve' && decision.text === undefined)
}

/** To propose is to read the comment: done by the reader, before the transaction (rule 11). */
async function correctedProposal(
  { store, reader, report }: Settings,
  caseId: string,
  { action, verdict }: Decision,
): Promise<{ readonly version: number; readonly proposal: Proposal | null } | undefined> {
  const lifts = action === 'not-a-hold'
  if (!lifts && (action !== 'reclassify' || verdict === undefined)) return undefined
  const record = await store.case(caseId)
  if (record === undefined) throw notFound()
  const { comment, version, reclassified } = record
  const assessment = lifts ? withoutHold(record.assessment) : record.assessment
  if (!assessment.complete) return { version, proposal: null }
  const as = verdict ?? reclassified ?? assessment.verdict
  const proposal = await reader.propose(comment, assessment, as).catch((error: unknown) => {
    report(error, { caseId })
    return null
  })
  return { version, proposal }
}

/** An approval's text, held against the comment by the reader (rule 11). */
async function lookedAt(
  settings: Settings,
  posterOf: (record: CaseRecord) => Poster | undefined,
  caseId: string,
  decision: Decision,
): Promise<Prepared['looked']> {
  if (decision.action !== 'approve') return undefined
  const record = await settings.store.case(caseId)
  if (record === undefined) throw notFound()
  const { version } = record
  if (!isAsSeen(record, decision)) return { version, remarks: undefined }
  const { store } = settings
  await refuseBlocked(settings, posterFor(settings, record.source), record, decision)
  const known = {
    alreadyAsked: await alreadyAsked(store, record),
    noMessages: await noMessages(store, settings, record),
  }
  return { version, remarks: await lintedFor(settings, posterOf(record), record, known, decision) }
}

/** Rule 6: asked in another case, or by hand before the comment came in. */
export async function alreadyAsked(
  tx: Pick<StoreTransaction, 'askedIn' | 'setting' | 'casesOfPerson'>,
  record: CaseRecord,
): Promise<boolean> {
  if (record.assessment.conversation.ourQuestions.length > 0) return true
  // Not read: whatever we wrote there before may have been the question.
  const { thread = [] } = record.comment
  if (record.unread !== null && thread.some(({ fromUs, text }) => fromUs === true && text.includes('?')))
    return true
  if (record.personKey === null || record.conversationKey === null) return askedElsewhere(tx, record)
  const asked = await tx.askedIn(record.personKey, record.conversationKey)
  return (asked !== undefined && asked !== record.id) || askedElsewhere(tx, record)
}

/** Who wants no message gets none: heard in this comment, or said by the same person before. */
export async function noMessages(
  tx: Pick<StoreTransaction, 'noMessagesSince' | 'setting'>,
  { analyzer }: Pick<Settings, 'analyzer'>,
  record: CaseRecord,
): Promise<boolean> {
  // Not read yet: then nothing is kept yet either.
  if (record.unread !== null && analyzer.wantsNoMessages(record.comment)) return true
  return (await silenceSaidIn(tx, record)) !== undefined
}

async function followed(tx: StoreTransaction, { status, followUp }: CaseRecord) {
  const sent = status === 'pending' ? followUp?.before.sent : undefined
  return sent == null ? undefined : tx.outboxRow(sent)
}

async function write(
  tx: StoreTransaction,
  settings: Settings,
  before: CaseRecord,
  change: Change,
): Promise<void> {
  const { record, outbox, queue, ask, mayWrite, reread, promise, made } = change
  if (!(await tx.updateCase(record, before.version))) throw stale()
  await tx.append(record.id, change.entry)
  if (reread) await tx.queueReading(record.id)
  // The sender took the row, or another approval came first: then this decision comes too late.
  if (outbox !== undefined && !(await tx.updateOutbox(outbox.row, outbox.seen))) throw stale()
  if (queue !== undefined && !(await tx.insertOutbox(queue))) throw stale()
  if (promise !== undefined && !(await tx.updatePromise(promise.after, promise.seen))) throw stale()
  if (made !== undefined) await tx.addPromise(made)
  await followPosting(tx, settings, before, record).catch((error: unknown) => {
    throw error instanceof ChangedMeanwhile ? stale() : error
  })
  if (mayWrite) await liftSilence(tx, record)
  if (ask === 'release') await tx.releaseAsk(record.id)
  if (ask === 'take' && record.personKey !== null && record.conversationKey !== null)
    if (!(await tx.takeAsk(record.personKey, record.conversationKey, record.id)))
      throw new WinnowError('draft_refused', 'This person has been asked in this conversation already.', {
        problems: [{ path: 'strategy', expected: 'another answer' }],
      })
}

function refuseClaimed(record: CaseRecord, decision: Decision, actor: Actor, now: Date): void {
  const { claim } = record
  if (claim === null || claim.by.id === actor.id || !isLive(claim.until, now)) return
  if (GUARDED_BY_CLAIM.has(decision.action))
    throw new WinnowError('claimed', `${claim.by.name} is working on this case: ask them, or take it over.`)
}

/** A claim ends at its instant, not after it. */
export function isLive(until: string, now: Date): boolean {
  return Date.parse(until) > now.getTime()
}

export function notFound(): WinnowError {
  return new WinnowError('not_found', 'There is no such case.')
}

function stale(): WinnowError {
  return new WinnowError(
    'stale_version',
    'Somebody else changed this case in the meantime: look again, then decide.',
  )
}
