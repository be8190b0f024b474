import {
  type Analysis,
  type CaseChange,
  type CaseRecord,
  type Comment,
  LIMITS,
  type Received,
  type StoreTransaction,
  type ThreadMessage,
  WinnowError,
} from '../core/index.ts'
import { conversationKey, personKey, sameMessage } from './keys.ts'
import { type Settings, WINNOW } from './options.ts'
import { changed, entry } from './remember.ts'
import { urgency } from './urgency.ts'

/** How many of a person's earlier cases are looked at. */
const EARLIER = 50
/** Tries of a write that others may come before. */
const TRIES = 5

type Tell = (change: CaseChange) => void

/** A comment comes in, once by source and source id however often it is told. */
export async function receive(
  settings: Settings,
  tell: Tell,
  source: string,
  comment: Comment,
  sample: boolean,
): Promise<Received> {
  const { store, clock, newId } = settings
  const known = await store.caseBySource(source, comment.id)
  if (known !== undefined) return { caseId: known.id, created: false }
  const forgotten = await store.forgottenCase(source, comment.id)
  if (forgotten !== undefined) return { caseId: forgotten, created: false }

  const person = personKey(source, comment)
  const conversation = await conversationOf(settings, person, comment)
  const earlier =
    person === null || conversation === null ? [] : await store.casesOfPerson(person, conversation, EARLIER)
  const enriched = withEarlier(comment, earlier)
  const { assessment, proposal } = analyze(settings, enriched)
  const now = clock.now()
  const at = now.toISOString()
  const waiting = { status: 'pending', comment: enriched, receivedAt: at, updatedAt: at } as const
  const record: CaseRecord = {
    ...waiting,
    id: newId(),
    source,
    sourceId: comment.id,
    version: 1,
    assessment,
    proposal,
    reclassified: null,
    draft: null,
    approved: null,
    replyUrl: null,
    claim: null,
    followUpAt: null,
    sample,
    personKey: person,
    conversationKey: conversation,
    urgency: urgency({ ...waiting, verdict: assessment.verdict }),
    decidedAt: null,
    chosen: null,
  }
  const answered: CaseRecord[] = []
  const created = await store.transaction(async (tx) => {
    answered.length = 0
    if (!(await tx.insertCase(record))) return false
    await tx.append(record.id, entry(WINNOW, 'received', null, record))
    for (const { id } of earlier) {
      const asked = await tx.case(id)
      if (asked?.status !== 'awaiting-answer') continue
      const next = changed(asked, { status: 'closed', claim: null, followUpAt: null }, now)
      if (!(await tx.updateCase(next, asked.version))) continue
      await tx.append(id, entry(WINNOW, 'answered', asked, next, { reason: record.id }))
      answered.push(next)
    }
    return true
  })
  if (!created) {
    const first = await store.caseBySource(source, comment.id)
    if (first === undefined) throw new WinnowError('internal', 'The comment was erased while it came in.')
    return { caseId: first.id, created: false }
  }
  for (const { id, version, status } of [record, ...answered])
    tell({ caseId: id, version, status, by: WINNOW.id })
  return { caseId: record.id, created: true }
}

/** The author changed a comment: a pending one is read again, a decided case only notes it. */
export async function edited(
  settings: Settings,
  tell: Tell,
  source: string,
  comment: Comment,
): Promise<void> {
  const known = await settings.store.caseBySource(source, comment.id)
  if (known === undefined || known.comment.text === comment.text) return
  // Earlier messages that the desk found by itself stay, when the source brings none.
  const { thread } = known.comment
  const renewed = comment.thread === undefined && thread !== undefined ? { ...comment, thread } : comment
  const analysis = analyze(settings, renewed)
  await note(settings, tell, known.id, 'comment-edited', (record) =>
    record.status === 'pending' ? { comment: renewed, ...analysis, reclassified: null } : {},
  )
}

/** The author deleted a comment: a pending case is withdrawn, a decided one only notes it. */
export async function deleted(
  settings: Settings,
  tell: Tell,
  source: string,
  sourceId: string,
): Promise<void> {
  const known = await settings.store.caseBySource(source, sourceId)
  if (known === undefined) return
  const history = await settings.store.history(known.id)
  if (history.some((line) => line.action === 'comment-deleted')) return
  await note(settings, tell, known.id, 'comment-deleted', (record) =>
    record.status === 'pending' ? { status: 'closed', claim: null } : {},
  )
}

async function note(
  settings: Settings,
  tell: Tell,
  caseId: string,
  action: 'comment-edited' | 'comment-deleted',
  change: (record: CaseRecord) => Partial<CaseRecord>,
): Promise<void> {
  for (let tried = 1; tried <= TRIES; tried++) {
    const next = await settings.store.transaction(async (tx: StoreTransaction) => {
      const record = await tx.case(caseId)
      if (record === undefined) return 'gone'
      const after = changed(record, change(record), settings.clock.now())
      if (!(await tx.updateCase(after, record.version))) return 'again'
      await tx.append(caseId, entry(WINNOW, action, record, after))
      return after
    })
    if (next === 'gone') return
    if (next === 'again') continue
    tell({ caseId, version: next.version, status: next.status, by: WINNOW.id })
    return
  }
  throw new WinnowError('internal', 'The case changed too often to note what its author did.')
}

/** A comment must never be lost because it could not be read: then nothing is proposed (rule 10). */
export function analyze(settings: Settings, comment: Comment): Analysis {
  try {
    return settings.analyzer.analyze(comment)
  } catch (error) {
    settings.report(error)
    return { assessment: unread(error), proposal: null }
  }
}

function unread(error: unknown): Analysis['assessment'] {
  const none = { sarcasm: 0, disdain: 0, deflection: 0, 'off-site': 0, anonymity: 0 }
  return {
    language: 'und',
    verdict: 'unclear',
    why: {
      en: 'This comment could not be read by the program: please read it yourself.',
      fr: 'Le programme n’a pas pu lire ce commentaire : lisez-le vous-même, s’il vous plaît.',
    },
    scores: { ...none, detractor: 0, tone: 0, substance: 0 },
    signals: [],
    counterSignals: [],
    checkableProblem: false,
    angry: false,
    conversation: { depreciativeEarlier: [], unansweredProblems: [], ourQuestions: [] },
    // The error's name only: its message might carry the comment's words (rule 9).
    outcomes: [
      {
        state: 'failed',
        signal: 'substance',
        cue: 'analyzer',
        error: error instanceof Error ? error.name : 'error',
      },
    ],
    complete: false,
  }
}

/**
 * The conversation: as places say it, or, when the thread holds an earlier comment of the same person
 * word for word, the one that comment stands in (every post on social media has its own address).
 */
async function conversationOf(
  settings: Settings,
  person: string | null,
  comment: Comment,
): Promise<string | null> {
  const { thread } = comment
  if (person !== null && thread !== undefined && thread.length > 0)
    for (const earlier of await settings.store.casesOfPerson(person, null, EARLIER))
      if (thread.some((message) => sameMessage(message, earlier.comment))) return earlier.conversationKey
  return conversationKey(comment)
}

/**
 * A comment that brings no thread gets what the desk knows of the conversation: what this person wrote
 * before and what we answered, so that an answer, a dodge or more of the same can be told apart.
 */
function withEarlier(comment: Comment, newestFirst: readonly CaseRecord[]): Comment {
  if (comment.thread !== undefined && comment.thread.length > 0) return comment
  const worth = newestFirst.some(
    (earlier) =>
      replied(earlier) ||
      (earlier.status !== 'pending' && (earlier.reclassified ?? earlier.assessment.verdict) === 'detractor'),
  )
  if (!worth) return comment
  const thread = [...newestFirst].reverse().flatMap((earlier): ThreadMessage[] => {
    const { author, text, postedAt } = earlier.comment
    const theirs: ThreadMessage = {
      author,
      text: text.slice(0, LIMITS.threadText),
      postedAt: postedAt ?? earlier.receivedAt,
    }
    if (!replied(earlier) || earlier.approved === null) return [theirs]
    const { by, at, text: reply } = earlier.approved
    return [
      theirs,
      { author: { name: by.name }, text: reply.slice(0, LIMITS.threadText), postedAt: at, fromUs: true },
    ]
  })
  return { ...comment, thread }
}

/** Our reply stands there, as far as we know. */
function replied({ approved, status, chosen }: CaseRecord): boolean {
  if (approved === null || approved.strategy === 'ignore' || chosen === null) return false
  return status === 'posted' || status === 'awaiting-answer' || status === 'closed'
}
