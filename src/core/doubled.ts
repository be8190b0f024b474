/** Beyond so many times nothing is waited for any more that isn't the longest anyhow. */
const MOST = 30

/** A wait that was doubled so many times, in the unit of `first`; `longest` at most. */
export function doubled(first: number, times: number, longest: number): number {
  return Math.min(longest, first * 2 ** Math.min(Math.max(0, times), MOST))
}
