import type { Author, Comment, ThreadMessage } from './comment.ts'

/** A message that somebody passed on inside one of theirs. */
export interface Forwarded {
  readonly author: Author
  readonly text: string
  /** Our own words. */
  readonly fromUs?: boolean
}

/**
 * A message with what it passes on. With words of its own it stays its author's, and the others' words
 * follow, each with its author's name; without any it is read as what it passes on, by whoever wrote that.
 * Our own words are conversation, never anybody's comment. Pure.
 * @param ownWords false: its author is one of us, and only what they pass on counts
 */
export function withForwarded(
  comment: Comment,
  forwarded: readonly Forwarded[],
  ownWords = comment.text.trim() !== '',
): Comment {
  const said = forwarded.filter(({ text }) => text.trim() !== '')
  const others = said.filter(({ fromUs }) => fromUs !== true)
  const ours = said.filter(({ fromUs }) => fromUs === true)
  const thread = [...ours.map(asThread), ...(comment.thread ?? [])]
  const read = {
    ...comment,
    ...(thread.length === 0 ? {} : { thread }),
  }
  const [first, ...more] = others
  if (first === undefined) return read
  if (ownWords) return { ...read, text: [comment.text, ...others.map(named)].join('\n\n') }
  return { ...read, author: first.author, text: [first.text, ...more.map(named)].join('\n\n') }
}

function named({ author, text }: Forwarded): string {
  return `${author.name ?? author.handle ?? '…'}: ${text}`
}

function asThread({ author, text }: Forwarded): ThreadMessage {
  return { author, text, fromUs: true }
}
