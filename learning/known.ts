import { knownWords, packWords } from '../src/analysis/learned/known-words.ts'
import { read } from '../src/analysis/text/read.ts'
import type { Comment, Language } from '../src/core/index.ts'
import { perLanguage } from './per-language.ts'
import { wordVectors } from './vectors.ts'

/** Seen in small letters at least so often, a word is no name. */
const TIMES = 3

/**
 * The words of each language that people write in small letters, packed, from all comments whatever their
 * labels; in
 * French those of the glossary too (it has no names).
 */
export function knownIn(comments: readonly Comment[]): Readonly<Record<Language, Uint8Array>> {
  const counts = { en: new Map<string, number>(), fr: new Map<string, number>() }
  for (const comment of comments) {
    const counted = counts[comment.language ?? 'en']
    for (const { folded, start } of read(comment).tokens) {
      const initial = comment.text.charAt(start)
      if (initial !== initial.toLowerCase()) continue
      counted.set(folded, (counted.get(folded) ?? 0) + 1)
    }
  }
  const often = (language: Language) =>
    [...counts[language]].filter(([, times]) => times >= TIMES).map(([word]) => word)
  return { en: packWords(often('en')), fr: packWords([...often('fr'), ...wordVectors().fr.words]) }
}

/** The same, unpacked. */
export function unpacked(packed: Readonly<Record<Language, Uint8Array>>) {
  return perLanguage((language) => knownWords(packed[language]))
}
