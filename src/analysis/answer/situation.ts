import type { Assessment, Comment, Finding, Situation, TemplateKind } from '../../core/index.ts'
import { lossIn } from './loss.ts'

const WISHES: ReadonlySet<string> = new Set(['substance/request', 'substance/courteous-request'])
/** What goes with a wish as well as with a complaint. */
const BESIDE_A_WISH: ReadonlySet<string> = new Set(
  ['question', 'shortfall', 'lacking', 'aspect', 'since-when', 'contrast', 'reason', 'comparison'].map(
    (cue) => `substance/${cue}`,
  ),
)

/** What a reply of this kind answers. Pure, linear. */
export function situationOf(kind: TemplateKind, comment: Comment, assessment: Assessment): Situation {
  if (kind === 'thank-host') return 'host'
  if (kind === 'ask-to-elaborate') return 'feeling'
  if (kind === 'thanks') return assessment.gist === 'praise' ? 'praise' : 'vague'
  if (kind === 'question') return 'question'
  const substance = assessment.counterSignals.filter(({ signal }) => signal === 'substance')
  if (substance.length === 0 && assessment.verdict !== 'critic') return 'vague'
  if (onlyWishes(substance)) return 'wish'
  return lossIn(comment.text) === undefined ? 'problem' : 'loss'
}

function onlyWishes(substance: readonly Finding[]): boolean {
  return (
    substance.some(({ cue }) => WISHES.has(cue)) &&
    substance.every(({ cue, checkable }) => checkable !== true && (WISHES.has(cue) || BESIDE_A_WISH.has(cue)))
  )
}
