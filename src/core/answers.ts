import type { FileProblem } from './edited-file.ts'
import type { Language, Strategy } from './vocabulary.ts'

export const ISSUE_STATES = ['open', 'fixed'] as const
/** How it stands with something that is known to be wrong. */
export type IssueState = (typeof ISSUE_STATES)[number]

/** What the team says to a question that comes again and again, or to something known to be wrong. */
export interface KnownAnswer {
  /** The ways it is asked or reported, at least one; in whatever language. */
  readonly questions: readonly string[]
  /** In at least one of the two. */
  readonly en?: string | undefined
  readonly fr?: string | undefined
  /** Where more of it stands; http or https. */
  readonly link?: string | undefined
  /**
   * The last day on which it holds, like 2026-12-31: offered to a person until then, and put into no draft.
   */
  readonly until?: string | undefined
  /** Makes a known issue of it. */
  readonly status?: IssueState | undefined
}

/**
 * The team's answers, checked (`src/analysis/known/parse.ts`). Plain data: they can be sent to another
 * thread.
 */
export type KnownAnswers = readonly KnownAnswer[]

/** An answer with the address where more of it stands, once. */
export function withLink(text: string, link: string | undefined): string {
  return link === undefined || text.includes(link) ? text : `${text} ${link}`
}

/** By what two texts were found alike: words they share, or what the sentence encoder makes of both. */
export type FoundBy = 'words' | 'meaning'

/** One of the team's answers that fits a text. */
export interface KnownMatch {
  readonly answer: KnownAnswer
  /** Which of its questions. */
  readonly asked: string
  readonly by: FoundBy
  /** 0–1. */
  readonly strength: number
}

/** A question that a draft answers from the team's answers. */
export interface AnsweredQuestion {
  readonly question: string
  readonly asked: string
  readonly by: FoundBy
}

/**
 * What a comment may be answered with beside its drafts: shown with where it comes from, sent by nobody but
 * a person.
 */
export interface Offer {
  /** One of the team's answers, a known issue, or what was approved for a comment like it. */
  readonly kind: 'answer' | 'issue' | 'approved'
  readonly language: Language
  /** As it may be put into a reply, its link with it. */
  readonly text: string
  /** The team's question that fits, or the first words of the comment that was answered so. */
  readonly asked: string
  readonly by: FoundBy
  readonly status?: IssueState
  readonly until?: string
  /** Where it was approved: by whom, when (ISO 8601), as what. */
  readonly from?: {
    readonly caseId: string
    readonly by: string
    readonly at: string
    readonly strategy: Strategy | null
  }
}

/** A reply that was approved, and what it answered. */
export interface ApprovedBefore {
  readonly caseId: string
  readonly comment: string
  readonly text: string
  readonly language: Language | 'und'
  readonly strategy: Strategy | null
  readonly by: string
  /** ISO 8601. */
  readonly at: string
}

/** What of the team's answers fits a comment, and how near each of some other texts is to it. */
export interface Fitting {
  readonly matches: readonly KnownMatch[]
  /** As many as there were texts; null: not alike. */
  readonly near: readonly ({ readonly by: FoundBy; readonly strength: number } | null)[]
}

/** What would be offered for a case. */
export interface WouldOffer {
  readonly id: string
  readonly firstWords: string
  /** The questions that fit, of the comment and of the article it stands under. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** The team's answers as the desk's page works with them. */
export interface AnswersDesk {
  /** The file as it stands ('' without one), and its mark, by which a change behind one's back is noticed. */
  read(): { readonly text: string; readonly mark: string }
  /** What is answered by at present. */
  answers(): KnownAnswers
  example(): string | undefined
  check(text: string): readonly FileProblem[]
  /** For the latest open cases, by words alone. @param text without problems */
  preview(text: string): Promise<readonly WouldOffer[]>
  /**
   * Saves, and answers by it from then on.
   * @returns false when it is wrong, or the file is not the one with this mark any more; nothing is saved
   * then
   * @throws WinnowError `data_unwritable`
   */
  save(text: string, mark: string): boolean
}
