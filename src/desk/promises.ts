import {
  type Actor,
  type CaseRecord,
  type Decision,
  dueAt,
  type HeardPromise,
  LIMITS,
  PROMISES,
  type Promised,
  type PromiseRecord,
  type StoreTransaction,
  WinnowError,
} from '../core/index.ts'
import { ChangedMeanwhile } from './again.ts'
import type { Settings } from './options.ts'

const STANDS: ReadonlySet<CaseRecord['status']> = new Set(['posted', 'awaiting-answer'])

/** What a text promises if it is approved now, each with its day. */
export function heardIn(
  {
    analyzer,
    promiseDays: days,
    timeZone,
    daysOff,
  }: Pick<Settings, 'analyzer' | 'promiseDays' | 'timeZone' | 'daysOff'>,
  text: string,
  now: Date,
): readonly Promised[] {
  const heard: readonly HeardPromise[] = analyzer.promises(text)
  return heard.map((one) => ({ text: one.text, dueAt: dueAt(one.by, now, { timeZone, days, daysOff }) }))
}

/**
 * What an approval promises: as the person saw it, else what is heard in its text.
 * @throws WinnowError `invalid_input`
 */
export function promisesOf(settings: Settings, { promises }: Decision, text: string, now: Date) {
  if (promises === undefined) return heardIn(settings, text, now)
  const wrong = (expected: string) =>
    new WinnowError('invalid_input', 'The promises of this reply are not as they should be.', {
      problems: [{ path: 'promises', expected }],
    })
  if (promises.length > PROMISES.most) throw wrong(`at most ${PROMISES.most}`)
  return promises.map((one) => {
    const words = one.text.trim()
    if (words === '' || words.length > PROMISES.text) throw wrong(`1 to ${PROMISES.text} characters each`)
    return { text: words, dueAt: instant(one.dueAt, 'promises') }
  })
}

/** @throws WinnowError `invalid_input` */
function instant(given: string | undefined, path: string): string {
  const at = new Date(given ?? '')
  if (Number.isNaN(at.getTime()) || at.getUTCFullYear() > 2100)
    throw new WinnowError('invalid_input', 'The day of a promise is none.', {
      problems: [{ path, expected: 'an ISO 8601 date and time' }],
    })
  return at.toISOString()
}

/**
 * A reply that comes to stand makes its promises and keeps the one that it follows up; one that turns out
 * not to stand (Undo) takes both back. In the transaction that moves the case.
 */
export async function followPosting(
  tx: StoreTransaction,
  { newId }: Pick<Settings, 'newId'>,
  before: CaseRecord,
  after: CaseRecord,
): Promise<void> {
  const { approved, followUp, id: caseId, updatedAt: at } = after
  if (approved === null || STANDS.has(before.status) === STANDS.has(after.status)) return
  const made = () => tx.promisesOf(caseId)
  if (STANDS.has(after.status)) {
    // From `closed` back (Undo): what it promised is known already.
    if (before.status !== 'approved' && before.status !== 'uncertain') return
    for (const { text, dueAt: due } of approved.promises ?? [])
      await tx.addPromise({
        id: newId(),
        caseId,
        text,
        dueAt: due,
        state: 'open',
        madeAt: at,
        madeBy: approved.by,
        approvedAt: approved.at,
        closed: null,
      })
    const kept = (await made()).find(({ id }) => id === followUp?.promise)
    if (kept?.state !== 'open') return
    const closed = { at, by: approved.by, approvedAt: approved.at }
    await change(tx, kept, { state: 'kept', closed })
    return
  }
  if (after.status !== 'approved' && after.status !== 'uncertain') return
  for (const one of await made()) {
    if (one.approvedAt === approved.at && one.state === 'open') await tx.removePromise(one.id)
    if (one.closed?.approvedAt === approved.at) await change(tx, one, { state: 'open', closed: null })
  }
}

async function change(
  tx: StoreTransaction,
  one: PromiseRecord,
  to: Partial<Pick<PromiseRecord, 'state' | 'closed' | 'dueAt'>>,
): Promise<void> {
  if (!(await tx.updatePromise({ ...one, ...to }, one))) throw new ChangedMeanwhile()
}

/** What a decision changes of one promise. */
export interface PromiseChange {
  readonly after: PromiseRecord
  readonly seen: Pick<PromiseRecord, 'state' | 'dueAt'>
}

/** @throws WinnowError `not_possible`, `invalid_input` */
export function decidedPromise(
  promises: readonly PromiseRecord[],
  decision: Decision,
  actor: Pick<Actor, 'id' | 'name'>,
  now: Date,
): PromiseChange {
  const one = openPromise(promises, decision)
  const seen = { state: one.state, dueAt: one.dueAt }
  if (decision.action === 'move-promise')
    return { after: { ...one, dueAt: instant(decision.dueAt, 'dueAt') }, seen }
  const reason = decision.reason?.trim().slice(0, LIMITS.name) ?? ''
  const dropped = decision.action === 'drop-promise'
  if (dropped && reason === '')
    throw new WinnowError('invalid_input', 'Say why the promise no longer applies.', {
      problems: [{ path: 'reason', expected: 'a few words' }],
    })
  const by = { id: actor.id, name: actor.name }
  const closed = { at: now.toISOString(), by, ...(reason === '' ? {} : { reason }) }
  return { after: { ...one, state: dropped ? 'dropped' : 'kept', closed }, seen }
}

/** @throws WinnowError `not_possible` */
export function openPromise(promises: readonly PromiseRecord[], { promise }: Decision): PromiseRecord {
  const one = promises.find(({ id }) => id === promise)
  if (one === undefined) throw new WinnowError('not_possible', 'There is no such promise in this case.')
  if (one.state !== 'open') throw new WinnowError('not_possible', 'This promise is closed already.')
  return one
}
