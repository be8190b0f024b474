import type { LearnedScore } from '../src/analysis/learned/stored.ts'
import type { Language } from '../src/core/index.ts'
import { modelKey, type School, teachAll } from './fold-models.ts'
import { logOdds } from './logistic.ts'
import { auc } from './metrics.ts'

/** One set judged by weights that never saw any of it. */
export interface UnseenFigures {
  readonly set: string
  readonly language: Language
  readonly score: LearnedScore
  readonly rows: number
  readonly auc: number
}

/** Sets that others of the same question can stand in for. */
const LEFT_OUT: readonly { set: string; score: LearnedScore }[] = [
  { set: 'isarcasm-en', score: 'sarcasm' },
  { set: 'multipico', score: 'sarcasm' },
  { set: 'mustard', score: 'sarcasm' },
  { set: 'github-incivility', score: 'disdain' },
  { set: 'strudel-issues', score: 'disdain' },
  { set: 'github-incivility', score: 'detractor' },
  { set: 'app-reviews-garmin', score: 'substance' },
  { set: 'app-reviews-huawei', score: 'substance' },
]

/** Leave one set out: what the weights are worth on a set that is new to them. */
export function unseenFigures(school: School): readonly UnseenFigures[] {
  return LEFT_OUT.flatMap(({ set, score }) => {
    // One file may stand in a lesson under several names.
    const models = teachAll(school, ({ group }) => !group.startsWith(`${set} `), [score])
    return (['en', 'fr'] as const).flatMap((language): UnseenFigures[] => {
      const key = modelKey(score, language)
      const all = school.lessons.get(key) ?? []
      const rows = all.filter((lesson) => lesson.set === set)
      const others = all.some((lesson) => lesson.set !== set && lesson.label === 1)
      const model = models.get(key)
      if (model === undefined || rows.length === 0 || !others) return []
      const ranked = auc(
        rows.map(({ row }) => logOdds(model, row)),
        rows.map(({ label }) => label),
      )
      return [{ set, language, score, rows: rows.length, auc: ranked }]
    })
  })
}
