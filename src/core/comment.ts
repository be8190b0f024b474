import type { About } from './about.ts'
import type { Language, Ownership, VenueKind } from './vocabulary.ts'

/** Who wrote a comment. Every field may be missing; absence is never read as anonymity by itself. */
export interface Author {
  readonly id?: string
  readonly name?: string
  readonly handle?: string
  readonly isAnonymous?: boolean
  /** ISO 8601. */
  readonly accountCreatedAt?: string
  readonly hasAvatar?: boolean
  readonly url?: string
}

/** Where a comment stands. */
export interface Venue {
  readonly ownership: Ownership
  readonly kind: VenueKind
  readonly name?: string
  readonly url?: string
  /** Whose place it is, when it isn't ours: the blogger, the forum's owner, the tweet's author. */
  readonly hostId?: string
  readonly hostName?: string
}

/** One earlier message of the same conversation, oldest first in `Comment.thread`. */
export interface ThreadMessage {
  readonly author: Author
  readonly text: string
  readonly postedAt?: string
  /** Written by us (the brand). */
  readonly fromUs?: boolean
}

/** A later message in a comment's thread, kept with its case. */
export interface Reply extends ThreadMessage {
  /** As the source names it: a repeat is recognised by it. */
  readonly id: string
}

/** The article, post or announcement under which the comment stands. */
export interface Article {
  readonly title?: string
  readonly text?: string
  readonly url?: string
  readonly author?: Author
}

/** A picture or file that came with a comment, as far as its source tells: an address, a name, or both. */
export interface Attachment {
  readonly url?: string
  readonly name?: string
}

/** A comment as it came in. `text` is untrusted and stays exactly as given: offsets refer to it. */
export interface Comment {
  readonly id: string
  readonly text: string
  readonly language?: Language
  readonly url?: string
  readonly postedAt?: string
  readonly author: Author
  readonly venue: Venue
  readonly addressesUs?: boolean
  readonly thread?: readonly ThreadMessage[]
  readonly article?: Article
  /**
   * The stars of a review, of `bestRating` where that was said. They are shown and weigh nothing in the
   * reading.
   */
  readonly rating?: number
  readonly bestRating?: number
  /** How many people liked it. */
  readonly likes?: number
  readonly attachments?: readonly Attachment[]
  /** Found because one of the team's words stands in it. */
  readonly about?: About
}

/**
 * Bounds on untrusted input, in UTF-16 code units and items. Longer text is refused with
 * `too_long` at the edge (100,000 is the longest text the product promises to read).
 */
export const LIMITS = {
  text: 100_000,
  articleText: 200_000,
  threadMessages: 5_000,
  /** Of a long thread only so many latest messages are read; older ones are kept for display. */
  threadMessagesRead: 50,
  threadText: 20_000,
  /** Of what is said after a comment so many latest messages are kept with its case. */
  replies: 50,
  attachments: 50,
  id: 512,
  name: 512,
  url: 4_096,
} as const

/** The key that says two comments have the same author, or undefined when it can't be known. */
export function authorKey(author: Author): string | undefined {
  if (author.id !== undefined && author.id !== '') return `id:${author.id}`
  if (author.handle !== undefined && author.handle !== '') return `handle:${author.handle.toLowerCase()}`
  return author.name !== undefined && author.name !== '' ? `name:${author.name.toLowerCase()}` : undefined
}
