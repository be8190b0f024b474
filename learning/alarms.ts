import type { Analyzer, Comment, Verdict } from '../src/core/index.ts'
import { kindOnly } from './lessons.ts'
import { commentOf, type Row, readFile } from './sets.ts'

/** Comments that must not be called detractor, and at most what share may. */
interface Guard {
  readonly name: string
  readonly files: readonly string[]
  readonly kind: Comment['venue']['kind']
  readonly when: (row: Row) => boolean
  /** The limit, 0–1. */
  readonly limit: number
}

const reviews = ['app-reviews-garmin', 'app-reviews-huawei']

const GUARDS: readonly Guard[] = [
  {
    name: '1–2 star reviews that report a problem',
    files: reviews,
    kind: 'review',
    when: (row) => Number(row.stars) <= 2 && row.problem === 1,
    limit: 0.01,
  },
  {
    name: '4–5 star reviews',
    files: reviews,
    kind: 'review',
    when: (row) => Number(row.stars) >= 4,
    limit: 0.005,
  },
  {
    name: 'kind Reddit comments',
    files: ['goemotions'],
    kind: 'social',
    when: kindOnly,
    limit: 0.005,
  },
  {
    name: 'frustrated GitHub critics',
    files: ['github-incivility'],
    kind: 'forum',
    when: (row) => row.side === 'critic',
    limit: 0.05,
  },
]

export interface Alarm {
  readonly name: string
  readonly rows: number
  readonly calledDetractor: number
  readonly limit: number
  readonly verdicts: Readonly<Record<Verdict, number>>
}

/** How many of each guarded group the pipeline calls detractor. */
export function falseAlarms(folder: string, analyzer: Analyzer): readonly Alarm[] {
  return GUARDS.map(({ name, files, kind, when, limit }) => {
    const verdicts = { detractor: 0, critic: 0, neither: 0, unclear: 0 }
    for (const file of files) {
      for (const row of readFile(folder, file)) {
        if (when(row)) verdicts[analyzer.analyze(commentOf(row, kind)).assessment.verdict] += 1
      }
    }
    const rows = Object.values(verdicts).reduce((sum, count) => sum + count, 0)
    return { name, rows, calledDetractor: verdicts.detractor, limit, verdicts }
  }).filter((alarm) => alarm.rows > 0)
}
