import { packWords } from '../src/analysis/learned/known-words.ts'
import type { StoredModel } from '../src/analysis/learned/stored.ts'
import { read } from '../src/analysis/text/read.ts'
import type { Language } from '../src/core/index.ts'
import { commentOf, readFile } from './sets.ts'
import { wordVectors } from './vectors.ts'

/** Seen in small letters at least so often, a word is no name. */
const TIMES = 3

/**
 * The words of each language that people write in small letters, from all texts, whatever their labels; in
 * French those of the glossary too (it has no names).
 */
export function knownIn(folder: string, files: readonly string[]): StoredModel['known'] {
  const counts = { en: new Map<string, number>(), fr: new Map<string, number>() }
  for (const file of files) {
    for (const row of readFile(folder, file)) {
      const language: Language = row.lang === 'fr' ? 'fr' : 'en'
      const { tokens, comment } = read(commentOf(row, 'forum'))
      for (const { folded, start } of tokens) {
        const initial = comment.text.charAt(start)
        if (initial !== initial.toLowerCase()) continue
        counts[language].set(folded, (counts[language].get(folded) ?? 0) + 1)
      }
    }
  }
  const often = (language: Language): string[] =>
    [...counts[language]].filter(([, times]) => times >= TIMES).map(([word]) => word)
  return { en: packWords(often('en')), fr: packWords([...often('fr'), ...wordVectors().fr.words]) }
}
