import type { FileProblem } from './edited-file.ts'
import type { Language, Verdict } from './vocabulary.ts'

export const MEANINGS = ['contempt', 'sarcasm', 'reason', 'request'] as const
/** What a phrase of the team's own is to be heard as. */
export type Meaning = (typeof MEANINGS)[number]

/** A phrase that nothing may hear: a product's name, a standing joke. */
export interface QuietPhrase {
  /** Syntax: LexiconEntry. */
  readonly words: string
  /** In comments of this language only; in all when missing. */
  readonly language?: Language | undefined
}

/** A phrase that the team wants heard. */
export interface HeardPhrase extends QuietPhrase {
  readonly as: Meaning
  /** For whoever reads the list; shown nowhere else. */
  readonly note?: string | undefined
}

/**
 * The team's own words, checked (`src/analysis/team/parse.ts`). Plain data: it can be sent to another
 * thread.
 */
export interface TeamWords {
  readonly quiet: readonly QuietPhrase[]
  readonly hear: readonly HeardPhrase[]
}

export const NO_TEAM_WORDS: TeamWords = { quiet: [], hear: [] }

/** A case that would read differently with other words. */
export interface WouldRead {
  readonly id: string
  readonly firstWords: string
  readonly before: Verdict
  readonly after: Verdict
}

export interface WordsPreview {
  /** Cases that were looked at, open ones and the latest decided. */
  readonly lookedAt: number
  /** There were more, and no time for them. */
  readonly cut: boolean
  readonly changed: readonly WouldRead[]
}

/** The team's words as the desk's page works with them. */
export interface TeamDesk {
  /** The file as it stands, and its mark, by which a change behind one's back is noticed. */
  read(): { readonly text: string; readonly mark: string }
  /** What is read by at present. */
  words(): TeamWords
  check(text: string): readonly FileProblem[]
  /** Which cases would read differently; undefined while another preview is being worked out. */
  preview(text: string): Promise<WordsPreview | undefined>
  /**
   * Saves, and reads by it from then on.
   * @returns false when it is wrong, or the file is not the one with this mark any more; nothing is saved
   * then
   * @throws WinnowError `data_unwritable`
   */
  save(text: string, mark: string): boolean
}
