import type { Calibration, LearnedScore } from '../src/analysis/learned/stored.ts'
import type { Language } from '../src/core/index.ts'
import { FOLDS, modelKey, type School } from './fold-models.ts'
import { foldOf } from './folds.ts'
import { fitLogistic, type LinearModel, logOdds } from './logistic.ts'

/**
 * Where a score can be calibrated: the set holds whole conversations, so that its share of positives
 * is what a community under pressure has. Elsewhere base rates are the collector's.
 */
const CALIBRATED: readonly { score: LearnedScore; language: Language; set: string }[] = [
  { score: 'detractor', language: 'en', set: 'github-incivility' },
]

const PENALTY = 0.01

/**
 * Platt scaling on rows judged by weights that never saw them.
 * @param without a fold whose rows are left out, so that they can be measured
 * @returns by `modelKey`
 */
export function calibrations(
  school: School,
  folds: readonly ReadonlyMap<string, LinearModel>[],
  without?: number,
): ReadonlyMap<string, Calibration> {
  return new Map(
    CALIBRATED.map(({ score, language, set }) => {
      const key = modelKey(score, language)
      const judged = (school.lessons.get(key) ?? []).flatMap((lesson) => {
        const fold = foldOf(lesson.group, FOLDS)
        const model = folds[fold]?.get(key)
        if (lesson.set !== set || fold === without || model === undefined) return []
        return [{ z: logOdds(model, lesson.row), label: lesson.label }]
      })
      const { weights, bias } = fitLogistic(
        judged.map(({ z }) => ({ index: [0], value: [z] })),
        judged.map(({ label }) => label),
        { features: 1, penalty: () => PENALTY, prior: () => 1 },
      )
      return [key, { slope: Math.max(0.1, weights[0] ?? 1), shift: bias }]
    }),
  )
}
