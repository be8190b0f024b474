import type { LexiconEntry } from '../../src/core/index.ts'

/** Phrases that mean the same, separated by commas. */
export function entries(note: string, phrases: string): readonly LexiconEntry[] {
  return phrases.split(',').map((phrase) => ({ phrase: phrase.trim(), note }))
}
