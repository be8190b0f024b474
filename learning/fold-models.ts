import { LEARNED, type LearnedScore, type StoredModel } from '../src/analysis/learned/stored.ts'
import type { Language } from '../src/core/index.ts'
import { rowsWith } from './examples.ts'
import { foldOf } from './folds.ts'
import { type Hint, hintsFor, learnHints, withHints } from './hints.ts'
import { knownIn } from './known.ts'
import { type Example, examplesOf, FILES } from './lessons.ts'
import type { LinearModel, SparseRow } from './logistic.ts'
import { LANGUAGE_ORDER, type Lesson, type TaughtModel, teach } from './teach.ts'

/** How many parts the sets are cut into; each part is judged by weights that never saw it. */
export const FOLDS = 5

export const modelKey = (score: LearnedScore, language: Language): string => `${score} ${language}`

export type Told = Lesson & { readonly group: string }

/** Everything that is to be learned from, read once. */
export interface School {
  /** By score and language (`modelKey`). */
  readonly lessons: ReadonlyMap<string, readonly Told[]>
  readonly hints: readonly Hint[]
  readonly known: StoredModel['known']
}

export function schoolOf(folder: string): School {
  const known = knownIn(folder, FILES)
  const hints = learnHints(folder, known)
  const rowOf = rowsWith(known)
  const rows = new Map<string, SparseRow>()
  const rowFor = ({ comment, set }: Example): SparseRow => {
    const id = `${set} ${comment.id} ${comment.text.length}`
    const row = rows.get(id) ?? rowOf(comment)
    rows.set(id, row)
    return row
  }
  const lessons = new Map(
    LEARNED.flatMap((score) =>
      LANGUAGE_ORDER.map((language) => [
        modelKey(score, language),
        examplesOf(folder, score, language).map((example) => ({
          ...example,
          row: withHints(rowFor(example), hintsFor(hints, score, language)),
        })),
      ]),
    ),
  )
  return { lessons, hints, known }
}

/**
 * All models, taught from what `keep` lets through, e.g. everything but one fold.
 * @param only the models asked for; all when missing
 */
export function teachAll(
  { lessons, hints }: School,
  keep: (lesson: Told) => boolean = () => true,
  only: readonly LearnedScore[] = LEARNED,
): ReadonlyMap<string, LinearModel> {
  const models = new Map<string, TaughtModel>()
  for (const score of only) {
    for (const language of LANGUAGE_ORDER) {
      const kept = (lessons.get(modelKey(score, language)) ?? []).filter(keep)
      // English comes first and hands its cues' weights on.
      const from = language === 'en' ? undefined : models.get(modelKey(score, 'en'))
      models.set(
        modelKey(score, language),
        teach(score, language, kept, { hints: hintsFor(hints, score, language), ...(from ? { from } : {}) }),
      )
    }
  }
  return models
}

/** One set of models for each fold, taught without that fold. */
export function teachFolds(school: School): readonly ReadonlyMap<string, LinearModel>[] {
  return Array.from({ length: FOLDS }, (_, fold) =>
    teachAll(school, ({ group }) => foldOf(group, FOLDS) !== fold),
  )
}
