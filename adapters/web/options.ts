import type { Actor, Analysis, Clock, Comment, Desk, Language } from '../../src/core/index.ts'

/** What the web desk is given by the composition root. */
export interface WebOptions {
  readonly desk: Desk
  /** For whom the desk speaks; shown in its head. */
  readonly brand: string
  readonly defaultLanguage: Language
  /** Who decides here (place `desk`). */
  readonly actor: () => Actor
  readonly security: {
    /** Other machines can reach the server. */
    readonly exposed: boolean
    /** Set: nobody gets in without it. */
    readonly loginToken?: string
    /** Signs sessions; whoever has it can make one. */
    readonly sessionSecret: string
  }
  /** Reads a pasted comment of the contract. @throws WinnowError `invalid_input`, `too_long` */
  readonly readComment: (value: unknown) => Comment
  /** What a pasted comment reads as; makes no case. */
  readonly analyze: (comment: Comment) => Analysis
  readonly clock: Clock
  /** Told of faults that have no code of ours; never carries comment text. */
  readonly report?: (error: unknown, context?: { readonly caseId?: string }) => void
}
