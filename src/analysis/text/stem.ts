import type { Spoken, Stemmer } from '../../core/index.ts'
import { packOf } from '../languages.ts'
import { fromNatural } from '../natural.ts'

type Stem = (word: string) => string

/** Longer "words" are no words, and stemming costs. */
const LONGEST = 40
const MOST_KEPT = 20_000
const loaded = new Map<Spoken, { readonly stem: Stem; readonly stems: Map<string, string> }>()

/** Stem in the language; the word itself when the language can't be told or has no stemmer. */
export function stemOf(folded: string, language: Spoken): string {
  if (language === 'und' || folded.length > LONGEST) return folded
  const { stem, stems } = load(language)
  const kept = stems.get(folded)
  if (kept !== undefined) return kept
  const found = stem(folded)
  if (stems.size >= MOST_KEPT) stems.clear()
  stems.set(folded, found)
  return found
}

function load(language: Spoken) {
  const there = loaded.get(language)
  if (there !== undefined) return there
  const entry = { stem: stemBy(packOf(language)?.stemmer), stems: new Map<string, string>() }
  loaded.set(language, entry)
  return entry
}

function stemBy(stemmer: Stemmer | undefined): Stem {
  if (stemmer === undefined) return (word) => word
  if (typeof stemmer === 'function') return stemmer
  const made = fromNatural(stemmer) as { stem: Stem }
  return (word) => made.stem(word)
}
