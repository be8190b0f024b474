import type { Comment } from './comment.ts'
import type { Strategy } from './vocabulary.ts'

/** A reply, and what must be known to say what stands in its way. */
export interface LintInput {
  readonly comment: Comment
  /** null: a critic's answer. */
  readonly strategy: Strategy | null
  readonly text: string
  /** The longest text the place takes, in UTF-16 code units, when the program posts there. */
  readonly maxLength?: number
  /** This person has been asked to elaborate in this conversation before (rule 6). */
  readonly alreadyAsked?: boolean
  /** This person asked for no messages, here or before. */
  readonly noMessages?: boolean
}
