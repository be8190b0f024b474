import type { Analysis } from './analyzer.ts'
import type { Case } from './case.ts'
import type { Comment } from './comment.ts'

/** What forbids silence: a problem that can be checked, a critic, or words that could not all be read. */
export type Owed = 'problem' | 'critic' | 'unread'

/**
 * Why somebody is owed an answer, so that `ignore` is refused and a dismissal of many leaves the case out
 * (rule 3; a critic who only asks, or only gives a reason, is a critic all the same). A verdict that a human
 * corrected counts as corrected; a problem that was heard is corrected away by nobody.
 * @returns undefined when nothing forbids silence
 */
export function owed({
  assessment,
  reclassified,
}: Pick<Case, 'assessment' | 'reclassified'>): Owed | undefined {
  if (assessment.checkableProblem || assessment.conversation.unansweredProblems.length > 0) return 'problem'
  if ((reclassified ?? assessment.verdict) === 'critic') return 'critic'
  return assessment.complete ? undefined : 'unread'
}

/**
 * Would anybody answer it? Whatever is held, unclear or could not be read is a human's to judge, a critic is
 * answered, and so is a question; of a detractor it depends on what is proposed. Praise and chatter need
 * none.
 */
export function needsAnswer({ text }: Comment, { assessment, proposal }: Analysis): boolean {
  if (assessment.hold !== undefined || owed({ assessment, reclassified: null }) !== undefined) return true
  if (assessment.verdict === 'unclear') return true
  if (assessment.verdict === 'detractor') return proposal?.strategy !== 'ignore'
  return /[?？]/.test(text)
}
