import { LEARNED } from '../src/analysis/learned/model.ts'
import { FOLDS, type lessonsOf, modelKey, teachFolds } from './fold-models.ts'
import { foldOf } from './folds.ts'
import { logOdds, sigmoid } from './logistic.ts'
import { bestThreshold } from './metrics.ts'
import { LANGUAGE_ORDER } from './teach.ts'

/**
 * From which score on each counts as heard: the best F1 on rows judged by weights that never saw
 * them, averaged over the sets (each set's own best, so that a large set doesn't decide alone).
 */
export function chooseThresholds(lessons: ReturnType<typeof lessonsOf>): ReadonlyMap<string, number> {
  const folds = teachFolds(lessons)
  return new Map(
    LEARNED.flatMap((score) =>
      LANGUAGE_ORDER.map((language) => {
        const key = modelKey(score, language)
        const judged = (lessons.get(key) ?? []).map((lesson) => {
          const model = folds[foldOf(lesson.group, FOLDS)]?.get(key)
          return { ...lesson, score: model === undefined ? 0 : sigmoid(logOdds(model, lesson.row)) }
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
