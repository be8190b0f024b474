/**
 * Where the first stands that meets a condition, in a list in whose order all behind it meet it as well:
 * found by
 * halving. @returns the list's length where none does
 */
export function firstOf<T>(list: readonly T[], meets: (one: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (meets(list[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Does any of these reach into a stretch? They are in order and never overlap. */
export function reachInto(stretches: readonly Stretch[], { start, end }: Stretch): boolean {
  const next = stretches[firstOf(stretches, (one) => one.end > start)]
  return next !== undefined && next.start < end
}
