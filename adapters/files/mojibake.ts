import iconv from 'iconv-lite'
import { longRegex } from '../../src/core/index.ts'

/** UTF-8's first byte of a Latin letter or a mark, and a second one, each read as a letter of its own. */
const SUSPECT = longRegex()`
    [\u00c2-\u00c5\u00e2\u00f0][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192
    \u02c6\u02dc\u2013-\u203a\u20ac\u2122]`

/** An entity whose own & became one: twice through a program that makes HTML. */
const TWICE = longRegex('gi')`
    &amp;(?=(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos|nbsp|[a-z]{1,8}(?:acute|grave|circ|cedil|uml|
    quo));)`

/**
 * UTF-8 that somebody read as Latin-1 or Windows-1252 (Facebook's downloads, twice converted tables) is
 * turned back where that is certain: every such pair becomes a letter, none is left over. Else the text as
 * given.
 */
export function repairedText(given: string): string {
  const text = given.replace(TWICE, '&')
  if (!SUSPECT.test(text)) return text
  for (const encoding of ['latin1', 'win1252']) {
    const bytes = iconv.encode(text, encoding)
    if (iconv.decode(bytes, encoding) !== text) continue
    const repaired = new TextDecoder('utf-8', { fatal: true })
    try {
      return repaired.decode(bytes)
    } catch {
      // Not certain: some letters were really meant.
    }
  }
  return text
}
