import type { Language } from '../../core/index.ts'
import type { Lines } from '../lines.ts'

/**
 * What a team's own decisions move of the two lines that matter most; in shares, added to the shipped ones.
 */
export interface Moved {
  readonly detractor: number
  readonly doubt: number
}
export type LineCorrection = Readonly<Partial<Record<Language, Moved>>>

/** No correction goes further: a team's taste is heard, and the measured lines stay in sight. */
export const BOUNDS = {
  detractor: { least: -0.06, most: 0.25 },
  doubt: { least: -0.15, most: 0 },
} as const
/** Below even nobody is called a detractor's comment, and beyond this hardly any would. */
const DETRACTOR = { least: 0.5, most: 0.95 } as const
const LEAST_DOUBT = 0.15

/** The lines as corrected; the guards (rules 2 to 4) stand around them as before. */
export function corrected(lines: Lines, moved: Moved | undefined): Lines {
  if (moved === undefined) return lines
  const detractor = between(lines.detractor + within(moved.detractor, BOUNDS.detractor), DETRACTOR)
  const doubt = Math.max(LEAST_DOUBT, lines.doubt + within(moved.doubt, BOUNDS.doubt))
  return { ...lines, detractor, doubt: Math.min(detractor, doubt) }
}

function within(value: number, bounds: { readonly least: number; readonly most: number }): number {
  return Number.isFinite(value) ? between(value, bounds) : 0
}

function between(value: number, { least, most }: { readonly least: number; readonly most: number }): number {
  return Math.min(most, Math.max(least, value))
}
