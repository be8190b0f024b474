import type { AnsweredQuestion } from './answers.ts'
import type { Localized, Spoken, Strategy } from './vocabulary.ts'

export interface Draft {
  readonly language: Spoken
  readonly text: string
  /** Id of the playbook template it came from. */
  readonly template: string
  /** Questions in it that the team's answers answer, with the one that was found. */
  readonly answered?: readonly AnsweredQuestion[]
}

export interface NotChosen {
  readonly strategy: Strategy
  readonly because: Localized
}

/** How to answer, for a human to approve, change or dismiss. */
export interface Proposal {
  /** null: none of the four (a critic's answer, thanks, or nothing). */
  readonly strategy: Strategy | null
  readonly because: readonly Localized[]
  readonly notChosen: readonly NotChosen[]
  /** Drafts for the proposal, the first one proposed; empty for `ignore`. */
  readonly drafts: readonly Draft[]
  /** Drafts for the other choices, so that they stand one click away; `answer` = a critic's answer. */
  readonly otherDrafts: Readonly<Partial<Record<Strategy | 'answer', readonly Draft[]>>>
}

export const REMARK_CODES = [
  'empty',
  'open-hole',
  'markup',
  'names-detractor',
  'quotes-detractor',
  'no-disclosure',
  'pings',
  'too-long',
  'second-ask',
  'label-on-person',
  'mentions-commenter',
  'personal-data',
  'private-channel',
  'advertising',
  'poses-as-customer',
  'no-messages',
  'no-joke',
] as const
export type RemarkCode = (typeof REMARK_CODES)[number]

/** What the linter says of a draft. `refuses`: approval is impossible until mended. */
export interface Remark {
  /**
   * `unchecked`: the linter could not be asked; `same-words`: others were written the same; `no-brand`:
   * nobody has said yet for whom replies speak.
   */
  readonly code: RemarkCode | 'unchecked' | 'same-words' | 'no-brand'
  readonly refuses: boolean
  readonly message: Localized
  /** UTF-16 range of the draft it is about, when it is about words. */
  readonly start?: number
  readonly end?: number
}
