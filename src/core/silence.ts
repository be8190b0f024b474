import type { Case } from './case.ts'

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
