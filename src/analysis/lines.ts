import type { Language, ReadingKind } from '../core/index.ts'
import stored from './lines.json' with { type: 'json' }

/**
 * Where the lines are drawn, in shares 0–1 of the verdicts; `detractor` and `doubt` in that of `detractor`.
 */
export interface Lines {
  /** From here on `detractor`. */
  readonly detractor: number
  /** From here on neither critic nor neither: `unclear`, a human decides. */
  readonly doubt: number
  /** Of the shares of `critic` and `neither`, so much must be `critic` for it to be said. */
  readonly critic: number
  /**
   * From this share of `neither` on, with hardly a mark of anything, it is small talk that nobody need look
   * at.
   */
  readonly aside: number
}

/** How the encoder's log-odds are mixed with the quick reading's, and when it needn't be asked. */
export interface Mixture {
  /** The encoder's share of the log-odds, 0–1; the quick reading has the rest. */
  readonly encoder: number
  /** The quick reading is sure by itself where `critic` or `neither` is so far ahead of `detractor`. */
  readonly sure: number
}

/** What `lines.json` holds. */
export interface StoredLines {
  readonly note: string
  readonly lines: Readonly<Record<ReadingKind, Readonly<Record<Language, Lines>>>>
  readonly mixture: Readonly<Record<Language, Mixture>>
}

/** Written by `npm run train`, which says how each was measured; few enough to be read by a person. */
export const { lines: LINES, mixture: MIXTURE }: StoredLines = stored
