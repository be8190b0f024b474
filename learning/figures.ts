import { VERDICTS, type Verdict } from '../src/core/index.ts'
import type { JudgedRow } from './rows.ts'

/** What was said of one row. */
export interface Said {
  readonly row: Pick<JudgedRow, 'verdict' | 'second' | 'set' | 'language'>
  readonly said: Verdict
}

/** Shares 0–1; NaN where there is nobody to count. */
export interface Figures {
  readonly rows: number
  /** The verdict is the reader's first or second. */
  readonly acceptable: number
  /** Detractors called so; and those of whom the reader named no other verdict. */
  readonly found: number
  readonly foundClear: number
  /** Detractors called critic or neither. */
  readonly told: number
  /** Others called detractor, and those of them of whom the reader didn't think of it. */
  readonly alarms: number
  readonly falseAlarms: number
  /** Critics, whom the reader wouldn't call detractor, called detractor. */
  readonly criticsLost: number
  readonly criticsHeard: number
  /** What is neither, called a critic's. */
  readonly neitherAsCritic: number
  readonly unclear: number
}

export function figuresOf(all: readonly Said[]): Figures {
  const share = (of: (one: Said) => boolean, among: (one: Said) => boolean = () => true): number => {
    const counted = all.filter(among)
    return counted.filter(of).length / counted.length
  }
  const is = (verdict: Verdict) => (one: Said) => one.row.verdict === verdict
  const said =
    (...verdicts: readonly Verdict[]) =>
    (one: Said) =>
      verdicts.includes(one.said)
  const undoubted = (one: Said) => one.row.second !== 'detractor'
  return {
    rows: all.length,
    acceptable: share(({ row, said: verdict }) => verdict === row.verdict || verdict === row.second),
    found: share(said('detractor'), is('detractor')),
    foundClear: share(said('detractor'), ({ row }) => row.verdict === 'detractor' && row.second === null),
    told: share(said('critic', 'neither'), is('detractor')),
    alarms: share(said('detractor'), (one) => !is('detractor')(one)),
    falseAlarms: share(said('detractor'), (one) => !is('detractor')(one) && undoubted(one)),
    criticsLost: share(said('detractor'), (one) => is('critic')(one) && undoubted(one)),
    criticsHeard: share(said('critic'), is('critic')),
    neitherAsCritic: share(said('critic'), is('neither')),
    unclear: share(said('unclear')),
  }
}

/**
 * How often each of the reader's verdicts was said to be each. Rows and columns in the order of `VERDICTS`.
 */
export function confusion(all: readonly Said[]): readonly (readonly number[])[] {
  return VERDICTS.map((verdict) =>
    VERDICTS.map((said) => all.filter((one) => one.row.verdict === verdict && one.said === said).length),
  )
}
