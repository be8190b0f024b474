import { type CaseChange, type CaseRecord, type Comment, LIMITS, type Reply } from '../core/index.ts'
import { sameAuthor } from './keys.ts'
import { heed } from './may-write.ts'
import { type Note, note } from './note.ts'
import type { Settings } from './options.ts'

/** A later message of a case, as it is kept with it. */
export function replyOf({ id, author, text, postedAt }: Comment, now: Date, fromUs = false): Reply {
  return {
    id,
    author,
    text: text.slice(0, LIMITS.threadText),
    postedAt: postedAt ?? now.toISOString(),
    ...(fromUs ? { fromUs } : {}),
  }
}

export function withReply(reply: Reply): Note['change'] {
  return ({ replies }) => ({ replies: [...replies, reply].slice(-LIMITS.replies) })
}

/** Keeps a message with a case that hasn't got it yet; its edits and deletions are followed from then on. */
export async function keep(
  settings: Settings,
  tell: (change: CaseChange) => void,
  { id, source, comment }: Pick<CaseRecord, 'id' | 'source' | 'comment'>,
  reply: Reply,
): Promise<void> {
  await note(settings, tell, id, {
    action: 'thread-reply',
    change: withReply(reply),
    ...saidBelow(reply, comment),
    first: async (tx, record) => {
      const { sourceId, replies } = record
      if (sourceId === reply.id || replies.some((one) => one.id === reply.id)) return false
      await tx.addReply(source, reply.id, id)
      await heed(tx, settings, record, reply)
      return true
    },
  })
}

/** The comment's author said more: a reply that doesn't know it yet is stopped (rule 13). */
export function saidBelow({ author, fromUs }: Reply, comment: Comment): Pick<Note, 'act'> {
  return fromUs !== true && sameAuthor({ author }, comment) ? { act: { kind: 'said-below' } } : {}
}
