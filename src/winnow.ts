import type { Playbook } from './analysis/answer/playbook.ts'
import type { AnalysisResult } from './analysis/contract/output.ts'
import type { LineCorrection } from './analysis/tune/correction.ts'
import type { Analyzer, Comment, KnownAnswers, Language, ReadingKind, TeamWords } from './core/index.ts'
import type { Changeable } from './team-words.ts'

export interface WinnowOptions {
  /** For whom the drafts speak. */
  readonly brand?: string | undefined
  /** Who signs them. */
  readonly speaker?: string | undefined
  readonly playbook?: Playbook
  /** Hosts, or hosts with the beginning of a path: a comment without a venue is ours only on one of them. */
  readonly ownPlaces?: readonly string[]
  /** How closely comments are read; `deep` when missing, as far as the encoder's weights are at hand. */
  readonly reading?: ReadingKind
  /** The team's own words, hidden or heard; plain data. */
  readonly words?: TeamWords
  /** What its own decisions move of the verdict's lines (`winnow tune`); plain data. */
  readonly lines?: LineCorrection
  /** What the team says to questions that come again and again; plain data. */
  readonly answers?: KnownAnswers
  /**
   * Where threads share the vectors of these questions.
   * @internal
   */
  readonly answerVectors?: SharedArrayBuffer
}

export interface Winnow {
  /**
   * One result of the contract for one comment of the contract.
   * @param language of the reasons; drafts come in the comment's own
   * @throws WinnowError `invalid_input`, `too_long` with path and expected form
   */
  analyze(comment: unknown, language?: Language): AnalysisResult
  /** Checks a comment and fills in what follows from the configuration. @throws as `analyze` */
  readComment(value: unknown): Comment
  /** The same steps for callers that keep assessment and proposal apart. */
  readonly analyzer: Analyzer
  /** What it is made of: plain data, enough to make another one in a thread of its own. */
  readonly options: WinnowOptions
  /** The team's words that it reads by, which can be changed while it is in use. */
  readonly team: Changeable
}
