import { distance } from 'fastest-levenshtein'
import type { Comment } from '../../../core/index.ts'
import { articleSays } from '../article.ts'
import type { Stretch } from '../guard.ts'
import { ORDINARY } from '../ordinary-words.ts'
import { wordsOf } from '../words.ts'
import { foldedSet } from './phrases.ts'

/** Shorter names have too many neighbours among other names. */
const SHORTEST = 5
/** From this length on two letters may be wrong. */
const LONG = 8

/**
 * Where a draft writes the author's name with a letter wrong ("Percyval"). Only what is written as a name (a
 * capital within the sentence, or an @) counts, and neither the host nor who stands in the article is taken
 * for the author.
 * @param parts folded words of the author's name and handle
 * @param ours folded words that are nobody's name here: the house's and the host's
 */
export function misspeltIn(
  text: string,
  comment: Comment,
  parts: ReadonlySet<string>,
  ours: (word: string) => boolean,
): readonly Stretch[] {
  const names = [...parts].filter((part) => part.length >= SHORTEST)
  if (names.length === 0) return []
  const candidates = wordsOf(text).filter(
    ({ folded, start }) =>
      folded.length >= SHORTEST - 1 &&
      !ORDINARY.has(folded) &&
      !ours(folded) &&
      isWrittenAsName(text, start) &&
      names.some((name) => isNear(name, folded)),
  )
  if (candidates.length === 0) return []
  const article = foldedSet(articleSays(comment))
  return candidates.filter(({ folded }) => !article.has(folded)).map(({ start, end }) => ({ start, end }))
}

function isNear(name: string, word: string): boolean {
  if (name === word || name[0] !== word[0]) return false
  const allowed = name.length >= LONG ? 2 : 1
  return Math.abs(name.length - word.length) <= allowed && distance(name, word) <= allowed
}

/** With an @, or with a capital that no beginning of a sentence explains. */
function isWrittenAsName(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  if (before.endsWith('@')) return true
  const letter = text[start] ?? ''
  return letter !== letter.toLowerCase() && /[\p{L}\p{N},;:'’"“«(] ?$/u.test(before)
}
