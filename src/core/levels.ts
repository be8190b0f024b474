/** From where on each level of an axis is named; 0 below the first. */
const FROM = [0.3, 0.5, 0.75] as const

/**
 * An axis in words: 0 nothing, 1 a little, 2 clearly, 3 strongly. The first is named only from where a
 * careful reader would find the mark in about one comment of three.
 * @param value 0–1
 */
export function levelOf(value: number): 0 | 1 | 2 | 3 {
  const [little, clearly, strongly] = FROM
  return value < little ? 0 : value < clearly ? 1 : value < strongly ? 2 : 3
}

/** The same, kept below the first level: for an axis of which nothing can be shown. */
export function belowFirstLevel(value: number): number {
  return Math.min(value, FROM[0] - 0.01)
}

/** The same, at least at the first level: for an axis that the verdict rests on. */
export function atLeastFirstLevel(value: number): number {
  return Math.max(value, FROM[0])
}
