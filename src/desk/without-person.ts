import type { Author, CaseRecord, Comment, ThreadMessage } from '../core/index.ts'

/** Is this author, as this case names them, the one who is meant? */
export type IsMeant = (author: Author, at: CaseRecord) => boolean

/**
 * Does a case of somebody else name them: in its conversation, as its article's author, as the place's host?
 */
export function isQuotedIn(record: CaseRecord, isMeant: IsMeant): boolean {
  const isTheirs = ({ author, fromUs }: ThreadMessage) => fromUs !== true && isMeant(author, record)
  return withoutWords(record, isTheirs, isMeant) !== record
}

/**
 * @param isTheirs which messages of the conversation go
 * @param isMeant whose name and article go; undefined: nobody's
 * @returns the same record when the person is nowhere in it
 */
export function withoutWords(
  record: CaseRecord,
  isTheirs: (message: ThreadMessage) => boolean,
  isMeant: IsMeant | undefined,
): CaseRecord {
  const named = isMeant && ((author: Author) => isMeant(author, record))
  const comment = withoutPerson(record.comment, isTheirs, named)
  const replies = record.replies.filter((message) => !isTheirs(message))
  return comment === record.comment && replies.length === record.replies.length
    ? record
    : { ...record, comment, replies }
}

/**
 * The same comment when the person is nowhere in it. Emptied messages keep their place: indexes refer to it.
 */
function withoutPerson(
  comment: Comment,
  isTheirs: (message: ThreadMessage) => boolean,
  named: ((author: Author) => boolean) | undefined,
): Comment {
  let result = comment
  const { thread, article, venue } = comment
  if (thread?.some((message) => message.text !== '' && isTheirs(message)))
    result = {
      ...result,
      thread: thread.map((message) =>
        isTheirs(message)
          ? { author: {}, text: '', ...(message.fromUs === undefined ? {} : { fromUs: message.fromUs }) }
          : message,
      ),
    }
  if (named !== undefined && article?.author !== undefined && named(article.author)) {
    const { article: _, ...rest } = result
    result = rest
  }
  if (named?.(hostOf(venue))) {
    const { hostId: _, hostName: __, ...place } = result.venue
    result = { ...result, venue: place }
  }
  return result
}

/** The host of a place as an author. */
export function hostOf({ hostId, hostName }: Comment['venue']): Author {
  return {
    ...(hostId === undefined ? {} : { id: hostId }),
    ...(hostName === undefined ? {} : { name: hostName }),
  }
}
