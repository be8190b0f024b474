import type { HoldNear } from '../../core/index.ts'

/** Where something stands: offsets of the text as given, and among the tokens (`to` excluded). */
export interface Place {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  readonly sentence: number
}

const WITHIN = 12

/** The places of words that stand together, one of each group. */
export function together(
  groups: readonly (readonly Place[])[],
  { within = WITHIN, across = false }: Pick<HoldNear, 'within' | 'across'>,
): readonly Place[] {
  const [firsts = [], ...others] = groups
  if (groups.some((places) => places.length === 0)) return []
  const found: Place[] = []
  for (const first of firsts) {
    const fits = (place: Place): boolean =>
      Math.abs(place.sentence - first.sentence) <= (across ? 1 : 0) &&
      distance(first, place) >= 0 &&
      distance(first, place) <= within
    const mates = others.map((places) => places.find(fits))
    if (mates.every((mate) => mate !== undefined)) found.push(first, ...mates)
  }
  return found
}

/** Words between the two; negative when they overlap. */
function distance(a: Place, b: Place): number {
  return a.from < b.from ? b.from - a.to : a.from - b.to
}
