import { type Calibration, LEARNED } from '../src/analysis/learned/stored.ts'
import { FOLDS, modelKey, type School } from './fold-models.ts'
import { foldOf } from './folds.ts'
import { type LinearModel, logOdds, sigmoid } from './logistic.ts'
import { bestThreshold } from './metrics.ts'
import { LANGUAGE_ORDER } from './teach.ts'

/**
 * From which score on each counts as heard: the best F1 on rows judged by weights that never saw
 * them, averaged over the sets (each set's own best, so that a large set doesn't decide alone).
 */
export function chooseThresholds(
  school: School,
  folds: readonly ReadonlyMap<string, LinearModel>[],
  calibrated: ReadonlyMap<string, Calibration>,
): ReadonlyMap<string, number> {
  return new Map(
    LEARNED.flatMap((score) =>
      LANGUAGE_ORDER.map((language) => {
        const key = modelKey(score, language)
        const { slope, shift } = calibrated.get(key) ?? { slope: 1, shift: 0 }
        const judged = (school.lessons.get(key) ?? []).map((lesson) => {
          const model = folds[foldOf(lesson.group, FOLDS)]?.get(key)
          return {
            ...lesson,
            score: model === undefined ? 0 : sigmoid(slope * logOdds(model, lesson.row) + shift),
          }
        })
        const sets = [...new Set(judged.map((one) => one.set))]
        const best = sets.flatMap((set) => {
          const rows = judged.filter((one) => one.set === set)
          const mixed = rows.some((one) => one.label === 1) && rows.some((one) => one.label === 0)
          return mixed
            ? [
                bestThreshold(
                  rows.map((one) => one.score),
                  rows.map((one) => one.label),
                ),
              ]
            : []
        })
        return [key, best.reduce((sum, value) => sum + value, 0) / Math.max(1, best.length)]
      }),
    ),
  )
}
