import { authorKey, type CaseRecord, type Comment, type ThreadMessage } from '../core/index.ts'

/** Who wrote, across comments of one source; null when it can't be known. */
export function personKey(source: string, comment: Comment): string | null {
  const key = authorKey(comment.author)
  return key === undefined ? null : `${source} ${key}`
}

/**
 * The source within which an author's id and handle count: of an answer that a human pasted here, the one of
 * the comment that it answers.
 */
export function homeOf({
  source,
  personKey: key,
  comment,
}: Pick<CaseRecord, 'source' | 'personKey' | 'comment'>): string {
  const author = authorKey(comment.author)
  return author !== undefined && key?.endsWith(` ${author}`) ? key.slice(0, -author.length - 1) : source
}

/** Whose wish for no messages is kept; of somebody unknown, the one comment's. */
export function noMessagesKey({ personKey, id }: Pick<CaseRecord, 'personKey' | 'id'>): string {
  return personKey ?? `case ${id}`
}

/**
 * Which conversation a comment stands in, as far as places say it: the article it stands under; in a
 * chat the channel, as every message has an address of its own there; else its address without the
 * fragment; else the place. null when nothing is known.
 */
export function conversationKey(comment: Comment): string | null {
  const { venue } = comment
  const place = venue.url === undefined ? venue.name : address(venue.url)
  const here = comment.url === undefined ? undefined : address(comment.url)
  const chat = venue.kind === 'chat' || venue.kind === 'direct'
  const article = comment.article?.url === undefined ? undefined : address(comment.article.url)
  return article ?? (chat ? (place ?? here) : (here ?? place)) ?? null
}

function address(url: string): string {
  const parsed = URL.parse(url)
  if (parsed === null) return url
  parsed.hash = ''
  return parsed.href
}

/** By what can be known of them. */
export function sameAuthor(a: Pick<Comment, 'author'>, b: Pick<Comment, 'author'>): boolean {
  const key = authorKey(a.author)
  return key !== undefined && key === authorKey(b.author)
}

/** The same person's message, word for word: how an earlier case is found again in a thread. */
export function sameMessage(message: ThreadMessage, comment: Comment): boolean {
  const key = authorKey(message.author)
  return key !== undefined && key === authorKey(comment.author) && message.text === comment.text
}
