import { type CaseRecord, dueAt, PROMISES, type Reply, type StoreTransaction } from '../core/index.ts'
import { ourReply } from './earlier.ts'
import { isAnswered } from './follow-up.ts'
import { noMessagesKey, sameAuthor } from './keys.ts'
import type { Settings } from './options.ts'

type Needs = Pick<Settings, 'analyzer' | 'clock' | 'newId' | 'promiseDays' | 'timeZone' | 'daysOff'>

/** What the author of a case says below it of hearing from us again, kept together with the words. */
export async function heed(
  tx: StoreTransaction,
  needs: Needs,
  record: CaseRecord,
  reply: Reply,
): Promise<void> {
  const { comment, replies } = record
  if (reply.fromUs === true || !sameAuthor(reply, comment)) return
  const thread = [...(comment.thread ?? []), ...ourReply(record), ...replies]
  if (needs.analyzer.wantsNoMessages({ ...comment, text: reply.text, thread }))
    await tx.keepNoMessages(noMessagesKey(record), record.id)
  else await keepYes(tx, needs, record, reply.text)
}

/**
 * We asked whether we may write again, and they said yes: that is a follow-up with a day from then on, as if
 * it had been promised. Where something was promised anyway, that is it.
 */
export async function keepYes(
  tx: StoreTransaction,
  { analyzer, clock, newId, promiseDays: days, timeZone, daysOff }: Needs,
  record: CaseRecord,
  said: string,
): Promise<void> {
  const { approved, id: caseId } = record
  if (approved === null || !isAnswered(record)) return
  const asks = sentencesOf(approved.text).find((text) => isAsking({ analyzer }, text))
  if (asks === undefined) return
  if (analyzer.mayWriteSaid?.([{ text: approved.text, fromUs: true }, { text: said }]) !== 'yes') return
  if ((await tx.promisesOf(caseId)).some(({ state }) => state === 'open')) return
  await tx.addPromise({
    id: newId(),
    caseId,
    text: asks.slice(0, PROMISES.text),
    dueAt: dueAt(null, clock.now(), { timeZone, days, daysOff }),
    state: 'open',
    madeAt: approved.at,
    madeBy: approved.by,
    approvedAt: approved.at,
    closed: null,
  })
}

function isAsking({ analyzer }: Pick<Settings, 'analyzer'>, text: string): boolean {
  return analyzer.mayWriteSaid?.([{ text, fromUs: true }]) === 'asked'
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?…])\s|\n/u).map((one) => one.trim())
}
