/** Bounds on what is remembered: hostile text brings new words without end. */
const LONGEST_KEPT = 40
const MOST_KEPT = 30_000

/** What is known of a word wherever it stands: worked out once a word, and kept. */
export function byWord<T extends object>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const kept = known.get(word)
    if (kept !== undefined) return kept
    const made = work(word)
    if (word.length <= LONGEST_KEPT) {
      if (known.size >= MOST_KEPT) known.clear()
      // A copy of its own: a slice would keep the whole comment in memory.
      known.set(Buffer.from(word).toString(), made)
    }
    return made
  }
}
