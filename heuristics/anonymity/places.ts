import type { VenueKind } from '../../src/core/index.ts'

/** Pseudonyms are the custom there and say little. */
const PSEUDONYMOUS: ReadonlySet<VenueKind> = new Set(['chat', 'forum', 'social'])

/** How much a pseudonym says in such a place: 1 in full, less where everybody has one. */
export function anonymityWeight(kind: VenueKind): number {
  return PSEUDONYMOUS.has(kind) ? 0.35 : 1
}
