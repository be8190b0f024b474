import type { LearnedScore } from '../src/analysis/learned/stored.ts'
import type { Language } from '../src/core/index.ts'
import { AT } from './examples.ts'
import { HINTS } from './hints.ts'

/**
 * A score is taught several times, each time from other features, and the opinions are added up:
 * features that say the same don't take each other's weight away, and their errors differ. On sets never seen
 * this ranks better than one fit of everything (docs/accuracy-notes.md).
 */
export const PARTS = ['together', 'heard', 'words', 'letters', 'vectors'] as const
export type Part = (typeof PARTS)[number]

/** Hints stand behind all other features, the sets' intercepts behind them. */
export const SETS_AT = AT.end + HINTS

/** Which features a part looks at; every part has the sets' intercepts. */
export function isOf(part: Part, feature: number): boolean {
  if (feature >= SETS_AT) return true
  const hint = feature >= AT.end
  switch (part) {
    case 'together':
      return feature < AT.vectors || hint
    case 'heard':
      return feature < AT.words || hint
    case 'words':
      return feature >= AT.words && feature < AT.marks
    case 'letters':
      return feature >= AT.marks && feature < AT.vectors
    case 'vectors':
      return feature >= AT.vectors && !hint
  }
}

export type Shares = Readonly<Record<Part, number>>

/** How much each part's log-odds count, chosen by cross-validation on the development sets. */
const SHARES: Readonly<Record<LearnedScore, Shares>> = {
  sarcasm: { together: 4, heard: 4, words: 1, letters: 1, vectors: 2 },
  disdain: { together: 2, heard: 2, words: 1, letters: 1, vectors: 3 },
  substance: { together: 2, heard: 1, words: 1, letters: 1, vectors: 1 },
  detractor: { together: 0, heard: 1, words: 1, letters: 1, vectors: 1 },
  criticLike: { together: 0, heard: 1, words: 1, letters: 1, vectors: 1 },
}
/** French has a few hundred rows of tone: too few to tell many opinions apart. */
const FRENCH_SHARES: Readonly<Partial<Record<LearnedScore, Shares>>> = {
  sarcasm: { together: 0, heard: 1, words: 0, letters: 1, vectors: 1 },
  disdain: { together: 0, heard: 1, words: 1, letters: 0, vectors: 1 },
}

export function sharesOf(score: LearnedScore, language: Language): Shares {
  return (language === 'fr' ? FRENCH_SHARES[score] : undefined) ?? SHARES[score]
}
