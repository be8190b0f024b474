import { describe, expect, it } from 'vitest'
import { riskCoverage, type Sided, verdictRisk } from '../../learning/risk.ts'

const row = (score: number, label: 0 | 1, fold: number, verdict: Sided['verdict'] = 'unclear'): Sided => ({
  score,
  label,
  fold,
  verdict,
})

describe('leaving the doubtful to a human', () => {
  it('decides the surest first', () => {
    // Both folds draw the line between 0.4 and 0.6; only the two in the middle are wrong.
    const rows = [0, 1].flatMap((fold) => [
      row(0.1, 0, fold),
      row(0.2, 0, fold),
      row(0.3, 0, fold),
      row(0.4, 0, fold),
      row(0.6, 1, fold),
      row(0.7, 1, fold),
      row(0.8, 1, fold),
      row(0.45, 1, fold),
    ])
    const points = riskCoverage(rows)
    expect(points.at(0)).toEqual({ coverage: 1 / 16, risk: 0 })
    expect(points.at(-1)?.coverage).toBe(1)
    expect(points.map(({ risk }) => risk)).toEqual([...points.map(({ risk }) => risk)].sort((a, b) => a - b))
  })

  it('counts what the verdict decided, and how often wrongly', () => {
    const rows = [
      row(0.9, 1, 0, 'detractor'),
      row(0.8, 0, 0, 'detractor'),
      row(0.5, 1, 0, 'unclear'),
      row(0.1, 0, 0, 'neither'),
    ]
    expect(verdictRisk(rows)).toEqual({ decided: 0.5, wrong: 0.5, unclear: 0.25, neither: 0.25 })
  })
})
