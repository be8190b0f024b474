/**
 * The way back from normalised text to the text as given. Runs map unit by unit; an atom maps a
 * stretch that changed its length (œ → oe, e + accent → é, 𝐚 → a) as a whole.
 */
export interface Offsets {
  /** Where the unit at `plain` offset begins in the text as given. */
  start(plain: number): number
  /** Where a range that ends before `plain` offset ends in the text as given. */
  end(plain: number): number
}

export const SAME_OFFSETS: Offsets = { start: (plain) => plain, end: (plain) => plain }

export class OffsetMap implements Offsets {
  private readonly plainAt: number[] = [0]
  private readonly givenAt: number[] = [0]
  /** End of an atom in the text as given; −1 for runs. */
  private readonly atomEnd: number[] = [-1]
  private cursor = 0

  /** From `plainAt` on, text runs unit by unit from `givenAt`. */
  run(plainAt: number, givenAt: number): void {
    this.push(plainAt, givenAt, -1)
  }

  atom(plainAt: number, givenAt: number, givenEnd: number): void {
    this.push(plainAt, givenAt, givenEnd)
  }

  start(plain: number): number {
    const at = this.find(plain)
    const given = this.givenAt[at] ?? 0
    return (this.atomEnd[at] ?? -1) >= 0 ? given : given + plain - (this.plainAt[at] ?? 0)
  }

  end(plain: number): number {
    if (plain <= 0) return this.start(0)
    const at = this.find(plain - 1)
    const atom = this.atomEnd[at] ?? -1
    return atom >= 0 ? atom : (this.givenAt[at] ?? 0) + plain - (this.plainAt[at] ?? 0)
  }

  private push(plainAt: number, givenAt: number, atomEnd: number): void {
    const last = this.plainAt.length - 1
    if (this.plainAt[last] === plainAt) {
      // The segment before stayed empty: replaced.
      this.givenAt[last] = givenAt
      this.atomEnd[last] = atomEnd
      return
    }
    this.plainAt.push(plainAt)
    this.givenAt.push(givenAt)
    this.atomEnd.push(atomEnd)
  }

  /** Last segment that begins at or before the offset; readers go forward, so look ahead first. */
  private find(plain: number): number {
    const starts = this.plainAt
    for (let at = this.cursor; at < this.cursor + 3 && at < starts.length; at += 1) {
      if ((starts[at] ?? 0) <= plain && (starts[at + 1] ?? Number.POSITIVE_INFINITY) > plain) {
        this.cursor = at
        return at
      }
    }
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= plain) low = middle
      else high = middle - 1
    }
    this.cursor = low
    return low
  }
}

/** The same for a text of which so many units at its beginning were taken off. */
export function movedBy(offsets: Offsets, from: number): Offsets {
  return { start: (plain) => offsets.start(plain + from), end: (plain) => offsets.end(plain + from) }
}
