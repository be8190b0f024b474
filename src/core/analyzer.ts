import type { Fitting } from './answers.ts'
import type { Assessment, Carriers } from './assessment.ts'
import type { Comment, ThreadMessage } from './comment.ts'
import type { LintInput } from './lint-input.ts'
import type { Meanings } from './meanings.ts'
import type { HeardPromise, MayWrite, Promised } from './promise.ts'
import type { Draft, Proposal, Remark } from './proposal.ts'
import type { TeamWords } from './team.ts'
import type { DetectedLanguage, ReadingKind, Verdict } from './vocabulary.ts'
import type { CommunityDraft } from './whuffie.ts'

/** Assess a comment and propose an answer; pure, offline, same input same output. */
export interface Analyzer {
  /** @param options how closely to read: `deep` (as far as the encoder is at hand) when missing */
  analyze(comment: Comment, options?: { readonly reading?: ReadingKind }): Analysis
  /** The proposal for a verdict that a human corrected; null while the assessment is incomplete. */
  propose?(
    comment: Comment,
    assessment: Assessment,
    verdict: Verdict,
    options?: { readonly reading?: ReadingKind },
  ): Proposal | null
  /** What of the team's answers fits a comment, and which of some other texts are like it. */
  fitting?(
    comment: Comment,
    others: readonly string[],
    language: DetectedLanguage,
    options?: { readonly reading?: ReadingKind },
  ): Fitting
  /** Does beforehand what would take its time later. */
  warm?(): void
  /** The same analyzer with other words of the team's; this one stays as it is. */
  withWords?(words: TeamWords): Analyzer
  /** One of the team's words stands in it, hidden or heard. */
  meets?(comment: Comment): boolean
  /** What the learned scores rest on, to be shown beside them. */
  carriers?(comment: Comment): Carriers
  /** Its author asks for no messages. */
  wantsNoMessages(comment: Comment): boolean
  /** What a forum's post is about; undefined without the weights for it. */
  meanings?(comment: Comment): Meanings | undefined
  /** Of one conversation, in order: what its author said of hearing from us again. */
  mayWriteSaid?(messages: readonly Pick<ThreadMessage, 'text' | 'fromUs'>[]): MayWrite | undefined
  /** What stands in the way of sending this text as this answer. */
  lint(input: LintInput): readonly Remark[]
  /** What a reply of ours promises. */
  promises(text: string): readonly HeardPromise[]
  /** A further reply that keeps what was promised: a quotation of it, and a hole for what came of it. */
  followUp(language: Assessment['language'], promised: Promised & { readonly madeAt: string }): Draft
  /** A draft that a person asked for: thanks, news of an idea, a question after a while. */
  community(language: Assessment['language'], asked: CommunityDraft): Draft
  /** A reply of ours says thanks. */
  saysThanks(text: string): boolean
}

export interface Analysis {
  readonly assessment: Assessment
  /** null while the assessment is incomplete (rule 10). */
  readonly proposal: Proposal | null
  /** Of a forum's post, where it was asked for. */
  readonly meanings?: Meanings
}
