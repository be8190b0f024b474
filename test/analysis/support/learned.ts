import type { Learned } from '../../../src/analysis/learned/model.ts'
import { MARKS } from '../../../src/analysis/learned/outputs.ts'
import { score } from '../../../src/analysis/scores.ts'
import { VERDICTS } from '../../../src/core/index.ts'

/**
 * Weights that a person can follow, in the place of the learned ones: contempt and mockery heard speak for
 * `detractor`, a reason heard for `critic` and against it, displeasure for `unclear`, nothing for `neither`.
 */
export const plainWeights: Learned = {
  logOdds({ language }, findings, mood) {
    if (language === 'und') return undefined
    const { sarcasm, disdain, substance } = score(findings, 0)
    const tone = Math.max(sarcasm, disdain)
    const verdicts = {
      detractor: 9 * tone - 9 * substance - 2.5,
      critic: 9 * substance - 1,
      neither: mood.warm && tone === 0 ? 4 : 1.4,
      unclear: Math.max(8 * mood.displeasure, 4 * sarcasm),
    }
    const marks = {
      sarcasm: 8 * sarcasm - 3,
      contempt: 8 * disdain - 3,
      anger: 6 * mood.anger - 3,
      reason: 8 * substance - 2,
      praise: mood.warm ? 2 : -3,
      question: mood.asks ? 2 : -3,
      teasing: -3,
    }
    return [...VERDICTS.map((verdict) => verdicts[verdict]), ...MARKS.map((mark) => marks[mark])]
  },
  carriers: () => [],
  known: () => ({ has: () => true }),
  place: () => undefined,
}
