import type { Scores } from '../../core/index.ts'
import type { LearnedScore } from './stored.ts'

/**
 * The scores as they are told: learned weights rank better than counted cues (docs/accuracy.md), so
 * they take their place where there are any. Conduct (deflection) and context stay as heard. The
 * verdict is not made of these: it rests on what was heard and can be shown.
 */
export function ranked(heard: Scores, learned: Readonly<Record<LearnedScore, number>> | undefined): Scores {
  if (learned === undefined) return heard
  const { sarcasm, disdain, substance, detractor } = learned
  const tone = 1 - (1 - sarcasm) * (1 - disdain) * (1 - heard.deflection)
  return { ...heard, sarcasm, disdain, tone, substance, detractor }
}
