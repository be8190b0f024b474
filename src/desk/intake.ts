import {
  type CaseChange,
  type CaseRecord,
  type Comment,
  isDeleted,
  type NewHistoryEntry,
  type Received,
  type StoreTransaction,
  WinnowError,
  withoutSilence,
} from '../core/index.ts'
import { urgency } from '../core/urgency.ts'
import { conversationOf, EARLIER, withEarlier } from './earlier.ts'
import { keep, replyOf } from './kept.ts'
import { personKey } from './keys.ts'
import { keepYes } from './may-write.ts'
import { note } from './note.ts'
import { type Settings, WINNOW } from './options.ts'
import { sinceOurReply } from './outdated.ts'
import { toBeRead } from './reading.ts'
import { changed, entry } from './remember.ts'
import { wordless } from './taken-back.ts'
import { saysMore } from './taken-up.ts'

type Tell = (change: CaseChange) => void

/** A comment comes in, once by source and source id however often it is told; it is read afterwards. */
export async function receive(
  settings: Settings,
  tell: Tell,
  source: string,
  comment: Comment,
  sample: boolean,
): Promise<Received> {
  const { store } = settings
  const known = await store.caseBySource(source, comment.id)
  if (known !== undefined) return { caseId: known.id, created: false }
  const forgotten = await store.forgottenCase(source, comment.id)
  if (forgotten !== undefined) return { caseId: forgotten, created: false }

  const person = personKey(source, comment)
  const conversation = await conversationOf(settings, person, comment)
  const earlier =
    person === null || conversation === null ? [] : await store.casesOfPerson(person, conversation, EARLIER)
  return takeIn(settings, tell, { source, comment, person, conversation, earlier, sample })
}

/**
 * A comment that came for the first time, of which is known who wrote it, and what they wrote there before.
 */
export async function takeIn(settings: Settings, tell: Tell, arrived: Arrived): Promise<Received> {
  const { store } = settings
  const { source, comment, earlier } = arrived
  const record = newCase(settings, arrived)
  const answered: CaseRecord[] = []
  const created = await store.transaction(async (tx) => {
    answered.length = 0
    if (!(await writeDown(tx, record))) return false
    await closeAnswered(tx, record, earlier, answered)
    for (const one of earlier) await keepYes(tx, settings, one, comment.text)
    return true
  })
  if (!created) {
    const first = await store.caseBySource(source, comment.id)
    if (first === undefined) throw new WinnowError('internal', 'The comment was erased while it came in.')
    return { caseId: first.id, created: false }
  }
  for (const { id, version, status } of [record, ...answered])
    tell({ caseId: id, version, status, by: WINNOW.id })
  await stopOnTheirWay(settings, tell, earlier, comment)
  return { caseId: record.id, created: true }
}

export interface Arrived {
  readonly source: string
  readonly comment: Comment
  readonly person: string | null
  readonly conversation: string | null
  /** What this person wrote in this conversation before. */
  readonly earlier: readonly CaseRecord[]
  readonly sample: boolean
}

/** A case as it is written down: nothing is known of its comment yet. */
export function newCase({ clock, newId }: Settings, arrived: Arrived): CaseRecord {
  const { source, comment, person, conversation, earlier, sample } = arrived
  const at = clock.now().toISOString()
  const enriched = withEarlier(comment, earlier)
  const waiting = { status: 'pending', comment: enriched, receivedAt: at, updatedAt: at } as const
  return {
    ...waiting,
    id: newId(),
    source,
    sourceId: comment.id,
    version: 0,
    readVersion: null,
    ...toBeRead(),
    replies: [],
    reclassified: null,
    draft: null,
    approved: null,
    returned: null,
    followUp: null,
    replyUrl: null,
    claim: null,
    assignee: null,
    followUpAt: null,
    sample,
    personKey: person,
    conversationKey: conversation,
    urgency: urgency({ ...waiting, verdict: 'unclear', held: false }),
    decidedAt: null,
    chosen: null,
  }
}

/** Writes a new case down, to be read. @returns false when its source and source id are stored already */
async function writeDown(tx: StoreTransaction, record: CaseRecord): Promise<boolean> {
  if (!(await tx.insertCase(record))) return false
  await tx.queueReading(record.id)
  await tx.append(record.id, received(record))
  return true
}

/** The first line of a case's history. */
export function received(record: CaseRecord): NewHistoryEntry {
  return entry(WINNOW, 'received', null, record)
}

/**
 * Whoever was asked to elaborate has answered with a new case.
 * @param answered gets the cases that are closed by that
 */
export async function closeAnswered(
  tx: StoreTransaction,
  record: CaseRecord,
  earlier: readonly CaseRecord[],
  answered: CaseRecord[],
): Promise<void> {
  for (const { id, status } of earlier) {
    if (status !== 'awaiting-answer') continue
    const asked = await tx.case(id)
    if (asked?.status !== 'awaiting-answer') continue
    const change = {
      status: 'closed',
      claim: null,
      followUpAt: null,
      assessment: withoutSilence(asked.assessment),
      // Somebody unknown, whose answer was brought by hand.
      personKey: asked.personKey ?? record.personKey,
      conversationKey: asked.conversationKey ?? record.conversationKey,
    } as const
    const next = changed(asked, change, new Date(record.receivedAt))
    if (!(await tx.updateCase(next, asked.version))) continue
    await tx.append(id, entry(WINNOW, 'answered', asked, next, { reason: record.id }))
    answered.push(next)
  }
}

/**
 * Rule 13 where there are no threads: somebody who wrote again in the same chat may have taken back what we
 * are about to answer.
 */
export async function stopOnTheirWay(
  settings: Settings,
  tell: Tell,
  earlier: readonly CaseRecord[],
  comment: Comment,
): Promise<void> {
  if (comment.venue.kind !== 'chat' && comment.venue.kind !== 'direct') return
  const reply = replyOf(comment, settings.clock.now())
  for (const one of earlier.filter(({ status }) => status === 'approved'))
    await keep(settings, tell, one, reply)
}

/**
 * The author changed a comment: read again while it is not answered, and a reply on its way is stopped. What
 * was decided keeps its words, unless nobody was answered and it says more now: then it comes back.
 */
export async function edited(
  settings: Settings,
  tell: Tell,
  source: string,
  comment: Comment,
): Promise<void> {
  const known = await settings.store.caseBySource(source, comment.id)
  if (known === undefined || readsNow(known) === comment.text) return
  // Earlier messages that the desk found by itself stay, when the source brings none.
  const { thread, venue, url } = known.comment
  // Words change, places don't: whose place it is, and who decides there, is what it was.
  const stays = { venue, ...(url === undefined ? {} : { url }) }
  const renewed = {
    ...comment,
    ...stays,
    ...(comment.thread === undefined && thread !== undefined ? { thread } : {}),
  }
  const more = isLeftUnanswered(known) && (await saysMore(settings, known.assessment, renewed))
  await note(settings, tell, known.id, {
    action: 'comment-edited',
    change: (record) => {
      const back = record.chosen === 'aside' || (more && isLeftUnanswered(record))
      if (record.status !== 'pending' && !back) return {}
      const again = back ? ({ status: 'pending', chosen: null, approved: null } as const) : {}
      return { comment: renewed, ...toBeRead(), reclassified: null, ...again }
    },
    act: { kind: 'edited', comment: renewed },
    first: async (tx, record) => readsNow(record) !== comment.text && !(await isGone(tx, record.id)),
  })
}

/** Dismissed, or met with silence. */
function isLeftUnanswered(record: CaseRecord): boolean {
  const { status, chosen, approved } = record
  if (status === 'dismissed') return true
  return status === 'closed' && chosen !== 'aside' && approved?.strategy === 'ignore'
}

/** The author deleted a comment: its words go, and what is not answered yet is closed. */
export async function deleted(
  settings: Settings,
  tell: Tell,
  source: string,
  sourceId: string,
): Promise<void> {
  const known = await settings.store.caseBySource(source, sourceId)
  if (known === undefined) return
  await note(settings, tell, known.id, {
    action: 'comment-deleted',
    change: (record) => ({
      ...wordless(record),
      ...(record.status !== 'pending' ? {} : deletedUndecided(record, settings.clock.now())),
    }),
    act: { kind: 'deleted' },
    first: async (tx, record) => !(await isGone(tx, record.id)),
  })
}

/**
 * Nothing is owed to what is gone; but where a reply of ours stands, somebody looks whether it still fits.
 */
function deletedUndecided({ followUp }: CaseRecord, now: Date): Partial<CaseRecord> {
  if (followUp === null) return { status: 'closed', claim: null, returned: null }
  return { returned: sinceOurReply('deleted', now) }
}

async function isGone(tx: StoreTransaction, caseId: string): Promise<boolean> {
  return isDeleted({ history: await tx.history(caseId) })
}

/** An edit that came while a try is under way is only marked until that try ends. */
function readsNow({ status, returned, comment }: CaseRecord): string {
  const marked = status === 'approved' && returned?.kind === 'edited' ? returned.text : undefined
  return marked ?? comment.text
}
