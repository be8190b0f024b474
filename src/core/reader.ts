import type { Analysis, Analyzer } from './analyzer.ts'
import type { Fitting } from './answers.ts'
import type { Assessment, Carriers } from './assessment.ts'
import type { Comment } from './comment.ts'
import type { LintInput } from './lint-input.ts'
import type { Meanings } from './meanings.ts'
import type { Proposal, Remark } from './proposal.ts'
import type { TeamWords } from './team.ts'
import type { DetectedLanguage, Verdict } from './vocabulary.ts'

/**
 * Why a comment was not read. Of the comment's own doing: `failed` (the analysis threw), `too-slow` (it
 * took longer than any comment may), `died` (the reader ended over it). Not of its doing: `busy` (too
 * many wait) and `away` (there is no reader: the program stops, or could not start one).
 */
export type WhyNotRead = 'failed' | 'too-slow' | 'died' | 'busy' | 'away'

/** Its message is the reason alone, or the name of what was thrown: never a word of the comment (rule 9). */
export class NotRead extends Error {
  override readonly name = 'NotRead'
  readonly why: WhyNotRead

  constructor(why: WhyNotRead, thrown: string = why) {
    super(thrown.slice(0, 100))
    this.why = why
  }
}

export interface ReadOptions {
  /** Nobody waits for it: people come first. */
  readonly background?: boolean
  /** It begins a thread in a forum: what it is about is told as well. */
  readonly post?: boolean
}

/**
 * Reads comments away from where people are answered (rule 11): whatever a text does, every call ends
 * within a bound.
 * @throws NotRead, from every method
 */
export interface Reader {
  read(comment: Comment, options?: ReadOptions): Promise<Analysis>
  /** The proposal for a verdict that a human corrected; null while the assessment is incomplete. */
  propose(comment: Comment, assessment: Assessment, verdict: Verdict): Promise<Proposal | null>
  /** What the learned scores rest on, to be shown beside them. */
  carriers(comment: Comment): Promise<Carriers>
  /** How it reads by the first words of the team's, and by the second; null where neither stands in it. */
  compare(comment: Comment, words: Compared<TeamWords>): Promise<Compared<Verdict> | null>
  /** What of the team's answers fits a comment, and which of some other texts are like it. */
  fitting(comment: Comment, others: readonly string[], language: DetectedLanguage): Promise<Fitting>
  /** What stands in the way of sending this text: it is held against the whole comment. */
  lint(input: LintInput): Promise<readonly Remark[]>
  /** What is in work ends as `away`. */
  stop(): Promise<void>
}

export type Compared<T> = readonly [before: T, after: T]

/** What a reader asks for every comment. An analyzer; one that takes its time may answer later. */
export interface Analyzing {
  analyze(comment: Comment): Analysis | Promise<Analysis>
  propose?(
    comment: Comment,
    assessment: Assessment,
    verdict: Verdict,
  ): Proposal | null | Promise<Proposal | null>
  carriers?(comment: Comment): Carriers | Promise<Carriers>
  meanings?(comment: Comment): Meanings | undefined
  fitting?(comment: Comment, others: readonly string[], language: DetectedLanguage): Fitting
  withWords?(words: TeamWords): Pick<Analyzer, 'analyze' | 'meets'>
  lint(input: LintInput): readonly Remark[]
}

/** What a reader can be asked, each with the same arguments as the analyzer's own. */
export const ASKED = {
  read: (analyzer: Analyzing, comment: Comment) => analyzer.analyze(comment),
  async post(analyzer: Analyzing, comment: Comment): Promise<Analysis> {
    const meanings = analyzer.meanings?.(comment)
    return { ...(await analyzer.analyze(comment)), ...(meanings === undefined ? {} : { meanings }) }
  },
  propose: (analyzer: Analyzing, comment: Comment, assessment: Assessment, verdict: Verdict) =>
    analyzer.propose?.(comment, assessment, verdict) ?? null,
  carriers: (analyzer: Analyzing, comment: Comment): Carriers | Promise<Carriers> =>
    analyzer.carriers?.(comment) ?? { tone: [], substance: [] },
  lint: (analyzer: Analyzing, input: LintInput) => analyzer.lint(input),
  fitting: (
    analyzer: Analyzing,
    comment: Comment,
    others: readonly string[],
    language: DetectedLanguage,
  ): Fitting =>
    analyzer.fitting?.(comment, others, language) ?? { matches: [], near: others.map(() => null) },
  compare(analyzer: Analyzing, comment: Comment, words: Compared<TeamWords>): Compared<Verdict> | null {
    const [before, after] = words.map((one) => analyzer.withWords?.(one))
    // Most comments hold none of the words, and read as they did.
    if (![before, after].some((one) => one?.meets?.(comment)) || !before || !after) return null
    return [before.analyze(comment).assessment.verdict, after.analyze(comment).assessment.verdict]
  },
} as const
export type Asked = keyof typeof ASKED

/** Reads on the spot, without a bound: for tests, and for commands over somebody's own comments. */
export function readHere(analyzer: Analyzer): Reader {
  return {
    read: async (comment, { post = false } = {}) =>
      orNotRead<Analysis>(() => ASKED[post ? 'post' : 'read'](analyzer, comment)),
    propose: async (...given) => orNotRead(() => ASKED.propose(analyzer, ...given)),
    carriers: async (comment) => orNotRead(() => ASKED.carriers(analyzer, comment)),
    compare: async (...given) => orNotRead(() => ASKED.compare(analyzer, ...given)),
    lint: async (input) => orNotRead(() => ASKED.lint(analyzer, input)),
    fitting: async (...given) => orNotRead(() => ASKED.fitting(analyzer, ...given)),
    stop: async () => undefined,
  }
}

/** @throws NotRead `failed` with the name of what was thrown */
export async function orNotRead<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new NotRead('failed', error instanceof Error ? error.name : 'error')
  }
}
