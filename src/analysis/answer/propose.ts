import {
  type Assessment,
  type Comment,
  type Draft,
  longRegex,
  type Proposal,
  STRATEGIES,
  type Strategy,
  type TemplateKind,
} from '../../core/index.ts'
import { type AnswerTo, DraftWriter } from './drafts.ts'
import { saysNoMore } from './manners/no-messages.ts'
import { kindOf, type Playbook } from './playbook.ts'
import { chooseStrategy } from './strategy.ts'

const NOTHING_SAID = longRegex('iu')`
    ^[\p{White_Space}\p{Cf}\p{Cc}]*(?:[[(<]?(?:deleted|removed|deleted by user|comment deleted|supprimé|
    commentaire supprimé|message supprimé)[\])>][\p{White_Space}\p{Cf}\p{Cc}]*)?$`

/**
 * How to answer a comment: the strategy with its reasons, and drafts for it and for every other
 * choice. Deterministic; the first draft of each list is the proposed one.
 * @param answerTo the team's own answer to a question of a host's
 * @returns null while the assessment is incomplete (rule 10)
 */
export function propose(
  comment: Comment,
  assessment: Assessment,
  playbook: Playbook,
  answerTo: AnswerTo = () => undefined,
): Proposal | null {
  const choice = chooseStrategy(comment, assessment)
  if (choice === null) return null
  // A rating without words, or a comment that its author took away: there is nothing to answer.
  if (NOTHING_SAID.test(comment.text)) return { ...choice, drafts: [], otherDrafts: {} }
  // Who wants no message gets none; a human may lift that and write one.
  if (choice.strategy !== 'thank-host' && saysNoMore(comment))
    return { ...choice, drafts: [], otherDrafts: {} }
  const writer = new DraftWriter(comment, assessment, playbook, answerTo)
  const kind = choice.strategy === null ? kindWithout(comment, assessment) : kindOf(choice.strategy)
  const otherDrafts: Partial<Record<Strategy | 'answer', readonly Draft[]>> = {}
  for (const strategy of STRATEGIES) {
    const other = kindOf(strategy)
    if (strategy !== choice.strategy && other) otherDrafts[strategy] = writer.write(other)
  }
  if (kind !== 'answer') otherDrafts.answer = writer.write('answer')
  return { ...choice, drafts: kind ? writer.write(kind) : [], otherDrafts }
}

/** What is drafted when none of the four is proposed: in doubt, a critic's answer. */
function kindWithout(comment: Comment, assessment: Assessment): TemplateKind {
  if (assessment.verdict !== 'neither') return 'answer'
  return /\?["”»')\s]*$/u.test(comment.text.slice(-40)) ? 'question' : 'thanks'
}
