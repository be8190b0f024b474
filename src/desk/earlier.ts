import { type CaseRecord, type Comment, LIMITS, type ThreadMessage } from '../core/index.ts'
import { conversationKey, sameMessage } from './keys.ts'
import type { Settings } from './options.ts'

/** How many of a person's earlier cases are looked at. */
export const EARLIER = 50

/**
 * The conversation: as places say it, or, when the thread holds an earlier comment of the same person
 * word for word, the one that comment stands in (every post on social media has its own address).
 */
export async function conversationOf(
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
export function withEarlier(comment: Comment, newestFirst: readonly CaseRecord[]): Comment {
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
    return [theirs, ...ourReply(earlier)]
  })
  return { ...comment, thread }
}

/** What we answered to it, as a message of its thread; none when we didn't. */
export function ourReply(record: CaseRecord): readonly ThreadMessage[] {
  const { approved } = record
  if (!replied(record) || approved === null) return []
  const text = approved.text.slice(0, LIMITS.threadText)
  return [{ author: { name: approved.by.name }, text, postedAt: approved.at, fromUs: true }]
}

/** Our reply stands there, as far as we know. */
function replied({ approved, status, chosen }: CaseRecord): boolean {
  if (approved === null || approved.strategy === 'ignore' || chosen === null) return false
  return status === 'posted' || status === 'awaiting-answer' || status === 'closed'
}
