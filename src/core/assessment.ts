import type { Finding, Outcome, SpanEvidence } from './finding.ts'
import type { Hold } from './hold.ts'
import type { Localized, ReadingKind, Signal, Spoken, Verdict } from './vocabulary.ts'

/** Strengths 0–1, there on every comment so that comments can be ranked; not probabilities. */
export interface Scores extends Readonly<Record<Signal, number>> {
  readonly detractor: number
  readonly tone: number
  readonly substance: number
}

/** The comment's words that raise the learned scores most, weightiest first; none without such a score. */
export interface Carriers {
  readonly tone: readonly SpanEvidence[]
  readonly substance: readonly SpanEvidence[]
}

/** What the earlier messages say, as far as the answer depends on them; indexes into `comment.thread`. */
export interface Conversation {
  /** Earlier messages of the same author that read as depreciative themselves. */
  readonly depreciativeEarlier: readonly number[]
  /** Earlier messages of the same author with a checkable problem that none of us answered since. */
  readonly unansweredProblems: readonly number[]
  /** Questions of ours that this author could have answered (rule 6: one is enough). */
  readonly ourQuestions: readonly number[]
}

export const ANSWERED_KINDS = ['substance', 'refusal', 'counter-question', 'aside', 'unclear'] as const

/**
 * What a reply makes of the question that we asked. `substance`: it answers, however rudely; `refusal`, a
 * question in return, or `aside`: it doesn't; `unclear`: nothing is said of it.
 */
export interface Answered {
  readonly kind: (typeof ANSWERED_KINDS)[number]
  /** Index of our question in `comment.thread`. */
  readonly question: number
}

/** What a comment reads as, on two axes that are never merged: tone, and substance. */
export interface Assessment {
  readonly language: Spoken
  /** How closely it was read; `deep`: with the sentence encoder at hand. */
  readonly reading: ReadingKind
  readonly verdict: Verdict
  /** Why this verdict, in one hedged sentence. */
  readonly why: Localized
  /** Of what is neither critic nor detractor: kind words or a question; missing when neither of them. */
  readonly gist?: 'praise' | 'question'
  /**
   * Sure to be nothing that anybody waits for an answer to: no tone, no reason, no question (a measured
   * line).
   */
  readonly smallTalk?: true
  readonly scores: Scores
  /** Findings of the five signs, strongest first. */
  readonly signals: readonly Finding[]
  /** Findings that speak against them, strongest first. */
  readonly counterSignals: readonly Finding[]
  /** A checkable problem was heard (rule 3). */
  readonly checkableProblem: boolean
  /** The tone is that of anger (plain, not depreciative): "angry customer" when a critic. */
  readonly angry: boolean
  /** Nobody answers this from a template; independent of the verdict. */
  readonly hold?: Hold
  readonly conversation: Conversation
  /** Where a question of ours was open. */
  readonly answered?: Answered
  readonly outcomes: readonly Outcome[]
  /** False when a heuristic failed: then nothing is proposed (rule 10). */
  readonly complete: boolean
}
