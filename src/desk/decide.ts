import {
  type Actor,
  type CaseRecord,
  DECISION_ACTIONS,
  type Decision,
  type Poster,
  type StoreTransaction,
  WinnowError,
} from '../core/index.ts'
import { ACTIONS } from './actions.ts'
import type { Settings } from './options.ts'
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
  return settings.store.transaction(async (tx) => {
    const record = await tx.case(caseId)
    if (record === undefined) throw notFound()
    if (record.version !== decision.version) throw stale()
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
      poster: posterOf(record),
      alreadyAsked: await alreadyAsked(tx, record),
      now,
      settings,
    }
    const change = ACTIONS[decision.action](situation, decision, actor)
    await write(tx, record, change)
    return change.record
  })
}

/** Rule 6: asked in another case, or by hand before the comment came in. */
export async function alreadyAsked(
  tx: Pick<StoreTransaction, 'askedIn'>,
  record: CaseRecord,
): Promise<boolean> {
  if (record.assessment.conversation.ourQuestions.length > 0) return true
  if (record.personKey === null || record.conversationKey === null) return false
  const asked = await tx.askedIn(record.personKey, record.conversationKey)
  return asked !== undefined && asked !== record.id
}

async function write(tx: StoreTransaction, before: CaseRecord, change: Change): Promise<void> {
  const { record, outbox, queue, ask } = change
  if (!(await tx.updateCase(record, before.version))) throw stale()
  await tx.append(record.id, change.entry)
  // The sender took the row, or another approval came first: then this decision comes too late.
  if (outbox !== undefined && !(await tx.updateOutbox(outbox.row, outbox.seen))) throw stale()
  if (queue !== undefined && !(await tx.insertOutbox(queue))) throw stale()
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
