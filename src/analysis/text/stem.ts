import type { DetectedLanguage, Language } from '../../core/index.ts'
import { fromNatural } from '../natural.ts'

interface Stemmer {
  stem(word: string): string
}

const MODULES: Readonly<Record<Language, string>> = {
  en: 'stemmers/porter_stemmer.js',
  fr: 'stemmers/porter_stemmer_fr.js',
}

/** Longer "words" are no words, and stemming costs. */
const LONGEST = 40
const MOST_KEPT = 20_000
const loaded = new Map<Language, { readonly stemmer: Stemmer; readonly stems: Map<string, string> }>()

/** Porter stem in the language; the word itself when the language can't be told. */
export function stemOf(folded: string, language: DetectedLanguage): string {
  if (language === 'und' || folded.length > LONGEST) return folded
  const { stemmer, stems } = load(language)
  const kept = stems.get(folded)
  if (kept !== undefined) return kept
  const stem = stemmer.stem(folded)
  if (stems.size >= MOST_KEPT) stems.clear()
  stems.set(folded, stem)
  return stem
}

function load(language: Language) {
  const there = loaded.get(language)
  if (there !== undefined) return there
  const entry = { stemmer: fromNatural(MODULES[language]) as Stemmer, stems: new Map<string, string>() }
  loaded.set(language, entry)
  return entry
}
