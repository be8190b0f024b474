interface Counted {
  readonly set: string
  readonly label: 0 | 1
  /** How many rows it counts for. */
  readonly weight: number
}

/** Word vectors learn from every set and from both labels alike, however many rows each has. */
export function evenly(lessons: readonly Counted[]): (row: number) => number {
  const ofSet = countBy(lessons, ({ set }) => set)
  const ofLabel = countBy(lessons, ({ set, label }) => `${set} ${label}`)
  const weights = lessons.map(({ set, label, weight }) => {
    const rows = ofSet.get(set) ?? 1
    const alike = ofLabel.get(`${set} ${label}`) ?? 1
    return (weight * Math.sqrt(rows) * (alike === rows ? 0.5 : 1)) / alike
  })
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length
  return (row) => (weights[row] ?? 0) / mean
}

function countBy(lessons: readonly Counted[], key: (lesson: Counted) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const lesson of lessons) counts.set(key(lesson), (counts.get(key(lesson)) ?? 0) + 1)
  return counts
}
