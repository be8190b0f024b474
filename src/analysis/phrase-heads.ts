import { bracketOf, type Groups, piecesOf, resolveLigatures } from './phrase-syntax.ts'
import { wordParts } from './text/lexeme.ts'

/** What the first word of a text must be, or begin with, for a phrase to begin there. */
export interface Head {
  readonly key: string
  readonly whole: boolean
}

/** What stands before the first word: where the phrase may stand, and what must not come before it. */
const BEFORE_FIRST = /^(?:\^\^|\^,|\^)$/
const WORD = /^[a-zà-ÿ]+\*?$/
const ELIDED = /^[a-zà-ÿ]{1,6}['’][a-zà-ÿ]+$/
/** Groups within groups end somewhere. */
const DEEPEST = 4

/**
 * Every word that a phrase can begin with, without reading the rest; undefined where that can't be told
 * at a glance. A phrase is read only once a text has such a word: most texts need few of all phrases.
 */
export function headsOf(phrase: string, groups: Groups = {}): readonly Head[] | undefined {
  const parts = piecesOf(phrase)
  let at = BEFORE_FIRST.test(parts[0] ?? '') ? 1 : 0
  if (parts[at]?.startsWith('!(') === true) at += 1
  return headsOfPiece(parts[at] ?? '', groups, 0)
}

function headsOfPiece(piece: string, groups: Groups, depth: number): readonly Head[] | undefined {
  if (depth > DEEPEST) return undefined
  if (WORD.test(piece) || ELIDED.test(piece)) return [headOfWord(piece.replace('’', "'"))]
  if (piece.startsWith('{') && piece.endsWith('}'))
    return headsOfAll(groups[piece.slice(1, -1)] ?? [], groups, depth)
  if (!piece.startsWith('(')) return undefined
  const { alternatives, close } = bracketOf(piece, 0)
  const behind = piece.slice(close + 1)
  return behind === '' || behind === '+' ? headsOfAll(alternatives, groups, depth) : undefined
}

/** Of several ways to begin; one that may be left out, or can't be told, makes all of them unknown. */
function headsOfAll(ways: readonly string[], groups: Groups, depth: number): readonly Head[] | undefined {
  const heads: Head[] = []
  for (const way of ways) {
    const some = headsOfPiece(piecesOf(way)[0] ?? '', groups, depth + 1)
    if (some === undefined) return undefined
    heads.push(...some)
  }
  return heads.length === 0 ? undefined : heads
}

function headOfWord(word: string): Head {
  const prefix = word.endsWith('*')
  const parts = wordParts(resolveLigatures(prefix ? word.slice(0, -1) : word))
  return { key: parts[0]?.lexeme.key ?? '', whole: !prefix || parts.length > 1 }
}
