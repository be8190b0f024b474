import { LEARNED, type LearnedScore } from '../src/analysis/learned/model.ts'
import type { Language } from '../src/core/index.ts'
import { rowOf } from './examples.ts'
import { foldOf } from './folds.ts'
import { examplesOf } from './lessons.ts'
import type { LinearModel } from './logistic.ts'
import { LANGUAGE_ORDER, type Lesson, teach } from './teach.ts'

/** How many parts the sets are cut into; each part is judged by weights that never saw it. */
export const FOLDS = 5

export const modelKey = (score: LearnedScore, language: Language): string => `${score} ${language}`

type Told = Lesson & { readonly group: string }

/** Every lesson of every score and language, read once. */
export function lessonsOf(folder: string): ReadonlyMap<string, readonly Told[]> {
  return new Map(
    LEARNED.flatMap((score) =>
      LANGUAGE_ORDER.map((language) => [
        modelKey(score, language),
        examplesOf(folder, score, language).map(({ comment, label, set, group }) => ({
          row: rowOf(comment),
          label,
          set,
          group,
        })),
      ]),
    ),
  )
}

/**
 * All models, taught from what `keep` lets through.
 * @param keep by the example's group, e.g. everything but one fold
 */
export function teachAll(
  lessons: ReadonlyMap<string, readonly Told[]>,
  keep: (group: string) => boolean = () => true,
): ReadonlyMap<string, LinearModel> {
  const models = new Map<string, LinearModel>()
  for (const score of LEARNED) {
    for (const language of LANGUAGE_ORDER) {
      const kept = (lessons.get(modelKey(score, language)) ?? []).filter((lesson) => keep(lesson.group))
      // English comes first and hands its cues' weights on.
      const from = language === 'en' ? undefined : models.get(modelKey(score, 'en'))
      models.set(modelKey(score, language), teach(score, kept, from))
    }
  }
  return models
}

/** One set of models for each fold, taught without that fold. */
export function teachFolds(
  lessons: ReadonlyMap<string, readonly Told[]>,
): readonly ReadonlyMap<string, LinearModel>[] {
  return Array.from({ length: FOLDS }, (_, fold) =>
    teachAll(lessons, (group) => foldOf(group, FOLDS) !== fold),
  )
}
