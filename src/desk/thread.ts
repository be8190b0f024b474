import {
  type CaseChange,
  type CaseRecord,
  type Comment,
  LIMITS,
  type Received,
  type ThreadMessage,
} from '../core/index.ts'
import { ourReply } from './earlier.ts'
import { receive } from './intake.ts'
import { keep, replyOf, saidBelow, withReply } from './kept.ts'
import { sameAuthor } from './keys.ts'
import { heed } from './may-write.ts'
import { note } from './note.ts'
import type { Settings } from './options.ts'
import { wantsCase } from './taken-up.ts'

type Tell = (change: CaseChange) => void

/**
 * Somebody wrote again in the thread of a comment. Kept with that comment's case, and with the author's own
 * latest one in that thread; where it needs one, a case of its own.
 */
export async function said(
  settings: Settings,
  tell: Tell,
  source: string,
  sourceId: string,
  message: Comment,
  fromUs: boolean,
): Promise<Received | undefined> {
  const { store } = settings
  const root = await store.caseBySource(source, sourceId)
  if (root === undefined) return undefined
  if (message.id === sourceId) return { caseId: root.id, created: false }
  const cases = await casesIn(settings, root)
  const received = fromUs ? undefined : await asCase(settings, tell, root, cases, message)
  const reply = replyOf(message, settings.clock.now(), fromUs)
  await note(settings, tell, root.id, {
    action: 'thread-reply',
    change: withReply(reply),
    ...saidBelow(reply, root.comment),
    first: async (tx, record) => {
      if (!(await tx.addReply(source, reply.id, root.id))) return false
      await heed(tx, settings, record, reply)
      return true
    },
  })
  // What is said below an answer that has a case of its own belongs to that as well; ours, to the latest.
  const latest = cases.findLast(({ comment }) => fromUs || sameAuthor(message, comment))
  if (received?.created !== true && latest !== undefined && latest.id !== root.id)
    await keep(settings, tell, latest, reply)
  return received ?? { caseId: root.id, created: false }
}

/** A kept message was changed by its author, or (undefined) deleted. */
export async function changedReply(
  settings: Settings,
  tell: Tell,
  source: string,
  messageId: string,
  changed: Comment | undefined,
): Promise<void> {
  const root = await settings.store.caseByReply(source, messageId)
  const kept = root?.replies.find(({ id }) => id === messageId)
  const words = changed?.text.slice(0, LIMITS.threadText)
  if (root === undefined || kept === undefined || kept.text === words) return
  const cases = await casesIn(settings, root)
  // Other words may be something to take up.
  if (changed !== undefined && kept.fromUs !== true) await asCase(settings, tell, root, cases, changed, true)
  for (const one of cases.filter(({ replies }) => replies.some(({ id }) => id === messageId)))
    await note(settings, tell, one.id, {
      action: 'thread-reply',
      change: ({ replies }) => ({
        replies: replies.flatMap((reply) => {
          if (reply.id !== messageId) return [reply]
          return words === undefined ? [] : [{ ...reply, text: words }]
        }),
      }),
      // Other words below it are new words below it; words that are gone take nothing back.
      ...(words === undefined ? {} : saidBelow(kept, one.comment)),
    })
}

/** The cases of a thread: of its first message, then those that messages below it became, oldest first. */
async function casesIn({ store }: Settings, root: CaseRecord): Promise<readonly CaseRecord[]> {
  const later = await store.casesBySource(
    root.source,
    root.replies.map(({ id }) => id),
  )
  return [root, ...[...later].sort((a, b) => instant(a.comment) - instant(b.comment))]
}

/** The ids of all cases of the thread that a case stands in. */
export async function threadOfCase(settings: Settings, record: CaseRecord): Promise<readonly string[]> {
  const root = (await settings.store.caseByReply(record.source, record.sourceId)) ?? record
  if (root.replies.length === 0) return []
  return (await casesIn(settings, root)).map(({ id }) => id)
}

/** Written before anything is noted of it, so that nothing is lost when the program ends in between. */
async function asCase(
  settings: Settings,
  tell: Tell,
  root: CaseRecord,
  cases: readonly CaseRecord[],
  message: Comment,
  edited = false,
): Promise<Received | undefined> {
  const { source } = root
  const known = await settings.store.caseBySource(source, message.id)
  if (known !== undefined) return { caseId: known.id, created: false }
  if (!edited && (await settings.store.caseByReply(source, message.id)) !== undefined) return undefined
  if (!(await wantsCase(settings, cases, message))) return undefined
  const comment = { ...message, thread: message.thread ?? threadOf(root, cases) }
  return receive(settings, tell, root.source, comment, false)
}

/** The thread as far as it is known: comments, our replies to them, and what was said between. */
function threadOf(root: CaseRecord, cases: readonly CaseRecord[]): readonly ThreadMessage[] {
  const { author, text, postedAt } = root.comment
  const first: ThreadMessage = {
    author,
    text: text.slice(0, LIMITS.threadText),
    postedAt: postedAt ?? root.receivedAt,
  }
  const later = [
    ...root.replies.map(({ id: _, ...message }): ThreadMessage => message),
    ...cases.flatMap(ourReply),
  ]
  return [first, ...later.sort((a, b) => instant(a) - instant(b))]
}

function instant({ postedAt }: Pick<ThreadMessage, 'postedAt'>): number {
  return Date.parse(postedAt ?? '') || 0
}
