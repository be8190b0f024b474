import type { Verdict } from '../src/core/index.ts'

export interface RiskPoint {
  /** Share of comments that get a decision, 0–1. */
  readonly coverage: number
  /** Share of wrong decisions among them, 0–1. */
  readonly risk: number
}

/** A comment of which a human has said which side it is on. */
export interface Sided {
  readonly score: number
  /** 1: detractor. */
  readonly label: 0 | 1
  readonly fold: number
  readonly verdict: Verdict
}

/**
 * Risk against coverage: the surest decisions first, by distance (in log-odds) from the line between
 * the sides; what is left out would be `unclear`. Each fold's line is drawn on the other folds.
 */
export function riskCoverage(rows: readonly Sided[]): readonly RiskPoint[] {
  const lines = new Map([...new Set(rows.map((row) => row.fold))].map((fold) => [fold, lineOf(rows, fold)]))
  const decided = rows
    .map((row) => ({ ...row, margin: logit(row.score) - logit(lines.get(row.fold) ?? 0.5) }))
    .sort((a, b) => Math.abs(b.margin) - Math.abs(a.margin))
  let wrong = 0
  const points: RiskPoint[] = []
  const stride = Math.max(1, Math.floor(decided.length / 40))
  decided.forEach(({ margin, label }, i) => {
    if (Number(margin >= 0) !== label) wrong += 1
    if ((i + 1) % stride === 0 || i === decided.length - 1)
      points.push({ coverage: (i + 1) / decided.length, risk: wrong / (i + 1) })
  })
  return points
}

/** The score with the fewest errors on all rows but the fold's. */
function lineOf(rows: readonly Sided[], fold: number): number {
  const others = rows.filter((row) => row.fold !== fold).sort((a, b) => a.score - b.score)
  // Everything above the line is called detractor: at first all are.
  let wrong = others.filter(({ label }) => label === 0).length
  let fewest = wrong
  let line = 0
  others.forEach(({ label, score }, i) => {
    wrong += label === 1 ? 1 : -1
    if (wrong < fewest) {
      fewest = wrong
      line = (score + (others[i + 1]?.score ?? 1)) / 2
    }
  })
  return line
}

const logit = (score: number): number => {
  const bounded = Math.min(1 - 1e-9, Math.max(1e-9, score))
  return Math.log(bounded / (1 - bounded))
}

/** How the verdict itself leaves the doubtful: shares of all, 0–1. */
export interface VerdictRisk {
  /** Called detractor or critic. */
  readonly decided: number
  /** Wrong among these. */
  readonly wrong: number
  readonly unclear: number
  readonly neither: number
}

export function verdictRisk(rows: readonly Sided[]): VerdictRisk {
  const called = rows.filter(({ verdict }) => verdict === 'detractor' || verdict === 'critic')
  const wrong = called.filter(({ verdict, label }) => Number(verdict === 'detractor') !== label)
  const share = (verdict: Verdict): number =>
    rows.filter((row) => row.verdict === verdict).length / Math.max(1, rows.length)
  return {
    decided: called.length / Math.max(1, rows.length),
    wrong: wrong.length / Math.max(1, called.length),
    unclear: share('unclear'),
    neither: share('neither'),
  }
}
