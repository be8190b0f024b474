/** A share that was counted, with where the true one lies in 19 of 20 cases. All 0–1. */
export interface Share {
  readonly of: number
  readonly all: number
  readonly share: number
  readonly from: number
  readonly to: number
}

/** So many standard deviations leave one case in twenty out. */
const Z = 1.959964

/** Wilson's score interval: honest for few, and for none or all of them. @returns undefined of nothing */
export function wilson(of: number, all: number): Share | undefined {
  if (all <= 0) return undefined
  const share = of / all
  const base = 1 + (Z * Z) / all
  const middle = (share + (Z * Z) / (2 * all)) / base
  const half = (Z / base) * Math.sqrt((share * (1 - share)) / all + (Z * Z) / (4 * all * all))
  return { of, all, share, from: Math.max(0, middle - half), to: Math.min(1, middle + half) }
}
