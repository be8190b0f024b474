/** One entry of a feed, as its words are; each bounded, none of them trusted. */
export interface Entry {
  readonly id?: string
  readonly title?: string
  readonly link?: string
  /** HTML unless `isPlain`. */
  readonly content?: string
  readonly isPlain?: boolean
  readonly author?: string
  readonly authorUrl?: string
  readonly published?: string
  readonly updated?: string
  readonly language?: string
  /** Where the comments below it are a feed of their own, and how many there are. */
  readonly commentFeed?: string
  readonly comments?: number
}

export interface Feed {
  readonly title?: string
  /** The page that it is the feed of. */
  readonly link?: string
  readonly language?: string
  /** It asks to be left alone for so long, in milliseconds. */
  readonly rest?: number
  /** It says that nothing will be added. */
  readonly over?: true
  readonly entries: readonly Entry[]
}

/** Entries that are read of one document. */
export const MOST_ENTRIES = 500
/** Of an entry's content, and of any other of its words, in UTF-16 units. */
export const LONGEST_CONTENT = 200_000
export const LONGEST_WORD = 4_096
