import {
  authorKey,
  type CaseChange,
  type CaseRecord,
  type Comment,
  LIMITS,
  type Received,
  type Reply,
  type ThreadMessage,
} from '../core/index.ts'
import { ourReply, replied } from './earlier.ts'
import { receive } from './intake.ts'
import { type Note, note } from './note.ts'
import type { Settings } from './options.ts'

type Tell = (change: CaseChange) => void

/**
 * Somebody wrote again in the thread of a comment. Kept with that comment's case; when its author
 * answers what we replied, the answer is a case of its own too.
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
  const followers = await casesOf(settings, root)
  const latest = followers.at(-1) ?? root
  const answersUs = !fromUs && sameAuthor(message, latest.comment) && replied(latest)
  const received = answersUs
    ? await receive(
        settings,
        tell,
        source,
        { ...message, thread: message.thread ?? threadOf([root, ...followers]) },
        false,
      )
    : undefined
  const { author, text, postedAt } = message
  const reply: Reply = {
    id: message.id,
    author,
    text: text.slice(0, LIMITS.threadText),
    postedAt: postedAt ?? settings.clock.now().toISOString(),
    ...(fromUs ? { fromUs } : {}),
  }
  const keep = { action: 'thread-reply', change: withReply(reply) } as const
  await note(settings, tell, root.id, {
    ...keep,
    ...below(message, root.comment, fromUs),
    first: (tx) => tx.addReply(source, reply.id, root.id),
  })
  // What is said below an answer that has a case of its own belongs to that as well.
  if (received?.created !== true && latest !== root)
    await note(settings, tell, latest.id, {
      ...keep,
      ...below(message, latest.comment, fromUs),
      first: async (_, { replies }) =>
        latest.sourceId !== reply.id && !replies.some(({ id }) => id === reply.id),
    })
  return received ?? { caseId: root.id, created: false }
}

/** A kept message was changed by its author, or (undefined) deleted. */
export async function changedReply(
  settings: Settings,
  tell: Tell,
  source: string,
  messageId: string,
  text: string | undefined,
): Promise<void> {
  const root = await settings.store.caseByReply(source, messageId)
  const kept = root?.replies.find(({ id }) => id === messageId)
  const words = text?.slice(0, LIMITS.threadText)
  if (root === undefined || kept === undefined || kept.text === words) return
  const followers = await casesOf(settings, root)
  for (const one of [root, ...followers.filter(({ replies }) => replies.some(({ id }) => id === messageId))])
    await note(settings, tell, one.id, {
      action: 'thread-reply',
      change: ({ replies }) => ({
        replies: replies.flatMap((reply) => {
          if (reply.id !== messageId) return [reply]
          return words === undefined ? [] : [{ ...reply, text: words }]
        }),
      }),
      // Other words below it are new words below it; words that are gone take nothing back.
      ...(words === undefined ? {} : below(kept, one.comment, kept.fromUs === true)),
    })
}

function withReply(reply: Reply): Note['change'] {
  return ({ replies }) => ({ replies: [...replies, reply].slice(-LIMITS.replies) })
}

/** The comment's author said more: a reply that doesn't know it yet is stopped (rule 13). */
function below({ author }: Pick<Comment, 'author'>, comment: Comment, fromUs: boolean): Pick<Note, 'act'> {
  return !fromUs && sameAuthor({ author }, comment) ? { act: { kind: 'said-below' } } : {}
}

/** Cases that answers in this thread became, oldest first. */
async function casesOf({ store }: Settings, root: CaseRecord): Promise<readonly CaseRecord[]> {
  const found: CaseRecord[] = []
  for (const { id, author } of root.replies) {
    if (authorKey(author) !== authorKey(root.comment.author)) continue
    const one = await store.caseBySource(root.source, id)
    if (one !== undefined) found.push(one)
  }
  return found
}

/** The thread as far as it is known: comments, our replies to them, and what was said between. */
function threadOf([root, ...followers]: readonly [CaseRecord, ...CaseRecord[]]): readonly ThreadMessage[] {
  const { author, text, postedAt } = root.comment
  const first: ThreadMessage = {
    author,
    text: text.slice(0, LIMITS.threadText),
    postedAt: postedAt ?? root.receivedAt,
  }
  const later = [
    ...root.replies.map(({ id: _, ...message }): ThreadMessage => message),
    ...[root, ...followers].flatMap(ourReply),
  ]
  return [first, ...later.sort((a, b) => instant(a) - instant(b))]
}

function instant({ postedAt }: ThreadMessage): number {
  return Date.parse(postedAt ?? '') || 0
}

function sameAuthor(a: Pick<Comment, 'author'>, b: Pick<Comment, 'author'>): boolean {
  const key = authorKey(a.author)
  return key !== undefined && key === authorKey(b.author)
}
