import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cardOf } from '../src/core/card.ts'
import { type Analyzer, levelOf } from '../src/core/index.ts'

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

/** App reviews whose labels say whether they report a problem: what is shown of kind ones, and who is missed. */
export function reviewFigures(folder: string, analyzer: Analyzer): readonly Counted[] {
  const reviews = APPS.flatMap((app) =>
    readFileSync(join(folder, `${app}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Review),
  )
  const assessed = reviews.map((review) => {
    const language = review.lang === 'fr' ? 'fr' : 'en'
    const analysis = analyzer.analyze({
      id: String(review.id),
      text: review.text,
      language,
      author: {},
      venue: { ownership: 'own', kind: 'review' },
    })
    return { review, analysis, card: cardOf(analysis, language) }
  })
  const concrete = ({ review }: (typeof assessed)[number]) => review.problem === 1 || review.request === 1
  const kind = assessed.filter((one) => one.review.stars === 5 && !concrete(one))
  const complaints = assessed.filter((one) => one.review.stars <= 2 && one.review.problem === 1)
  const liked = assessed.filter(({ review }) => review.stars >= 4)
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
      ({ analysis }) => levelOf(analysis.assessment.scores.tone) > 0,
    ),
    count(
      'five stars, no problem, called a critic’s',
      kind,
      ({ analysis }) => analysis.assessment.verdict === 'critic',
    ),
    count(
      '4–5 stars called a detractor’s',
      liked,
      ({ analysis }) => analysis.assessment.verdict === 'detractor',
    ),
    count(
      '1–2 stars with a problem, called a detractor’s',
      complaints,
      ({ analysis }) => analysis.assessment.verdict === 'detractor',
    ),
    count(
      '1–2 stars with a problem, read as neither',
      complaints,
      ({ analysis }) => analysis.assessment.verdict === 'neither',
    ),
  ]
}
