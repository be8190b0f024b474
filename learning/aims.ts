import type { SetFigures } from './measure.ts'

/** What issue 3 asks of a set, and where its figure stands. */
interface Aim {
  readonly asked: string
  readonly set: string
  readonly aim: number
  readonly of: (figures: SetFigures) => number | undefined
}

const ranking = (asked: string, set: string, aim: number): Aim => ({ asked, set, aim, of: ({ auc }) => auc })
const lowStars = (set: string): Aim => ({
  asked: 'substance within 1–2 stars',
  set,
  aim: 0.96,
  of: ({ aucLowStars }) => aucLowStars,
})
const REVIEWS = ['reviews-garmin-en', 'reviews-garmin-fr', 'reviews-huawei-en', 'reviews-huawei-fr']

const AIMS: readonly Aim[] = [
  ranking('sarcasm, AUC', 'isarcasm-en', 0.72),
  { asked: 'sarcasm, F1', set: 'isarcasm-en', aim: 0.55, of: ({ f1 }) => f1 },
  ranking('irony in English replies, AUC', 'multipico-en', 0.72),
  ranking('irony in French replies, AUC', 'multipico-fr', 0.72),
  ranking('French toxicity, AUC', 'toxifrench', 0.82),
  ranking('any incivility, AUC', 'github-incivility', 0.83),
  ranking('detractor against critic, AUC', 'github-sides', 0.78),
  ...REVIEWS.map((set) => ranking('substance, AUC', set, 0.985)),
  ...REVIEWS.map(lowStars),
]

export interface Reached {
  readonly asked: string
  readonly set: string
  readonly aim: number
  readonly reached: number
}

/** Aim by aim, for the sets that were measured. */
export function reached(sets: readonly SetFigures[]): readonly Reached[] {
  return AIMS.flatMap(({ asked, set, aim, of }) => {
    const figures = sets.find(({ name }) => name === set)
    const value = figures === undefined ? undefined : of(figures)
    return value === undefined ? [] : [{ asked, set, aim, reached: value }]
  })
}
