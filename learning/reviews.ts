import { join } from 'node:path'
import { type Analyzer, levelOf, type Verdict } from '../src/core/index.ts'
import { jsonLines } from './json-lines.ts'

export interface Counted {
  readonly name: string
  readonly count: number
  readonly of: number
}

interface Review {
  readonly id: unknown
  readonly text: string
  readonly lang: string
  readonly stars: number
  readonly problem: number
  readonly request: number
}

const APPS = ['app-reviews-garmin', 'app-reviews-huawei'] as const

/**
 * App reviews whose labels say whether they report a problem: what is shown of kind ones, and who is missed.
 */
export function reviewFigures(folder: string, analyzer: Analyzer): readonly Counted[] {
  const reviews = APPS.flatMap((app) => jsonLines<Review>(join(folder, `${app}.jsonl`)))
  const assessed = reviews.map((review) => {
    const { assessment } = analyzer.analyze({
      id: String(review.id),
      text: review.text,
      language: review.lang === 'fr' ? 'fr' : 'en',
      author: {},
      venue: { ownership: 'own', kind: 'review' },
    })
    return { review, assessment }
  })
  const concrete = ({ review }: (typeof assessed)[number]) => review.problem === 1 || review.request === 1
  const kind = assessed.filter((one) => one.review.stars === 5 && !concrete(one))
  const complaints = assessed.filter((one) => one.review.stars <= 2 && one.review.problem === 1)
  const liked = assessed.filter(({ review }) => review.stars >= 4)
  const called =
    (verdict: Verdict) =>
    ({ assessment }: (typeof assessed)[number]) =>
      assessment.verdict === verdict
  const count = (
    name: string,
    among: typeof assessed,
    is: (one: (typeof assessed)[number]) => boolean,
  ): Counted => ({
    name,
    count: among.filter(is).length,
    of: among.length,
  })
  return [
    count(
      'five stars, no problem, shown as depreciative in any degree',
      kind,
      ({ assessment }) => levelOf(assessment.scores.tone) > 0,
    ),
    count('five stars, no problem, called a critic’s', kind, called('critic')),
    count('4–5 stars called a detractor’s', liked, called('detractor')),
    count('1–2 stars with a problem, called a detractor’s', complaints, called('detractor')),
    count('1–2 stars with a problem, read as neither', complaints, called('neither')),
  ]
}
