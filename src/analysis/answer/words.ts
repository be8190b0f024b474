import { HOMOGLYPHS } from '../text/homoglyphs.ts'

/** A word of any text with its place; `folded` is made for comparing. */
export interface Word {
  readonly folded: string
  readonly start: number
  readonly end: number
}

/** Latin letters that NFKD leaves alone. */
const LIGATURES: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
}

const LETTER = /[\p{L}\p{N}]/u
const PLAIN = /^\p{ASCII}*$/u

/** Lower case, accents off, look-alikes and full-width letters resolved, invisible characters gone. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  let folded = ''
  for (const character of text.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (/[\p{M}\p{Cf}]/u.test(character)) continue
    folded += HOMOGLYPHS.get(character) ?? LIGATURES[character] ?? character
  }
  return folded
}

/** The words of a text: runs of letters and digits, cut at everything else (apostrophes too). */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  const run = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu
  for (const found of text.matchAll(run)) {
    const folded = fold(found[0])
    if (LETTER.test(folded)) words.push({ folded, start: found.index, end: found.index + found[0].length })
  }
  return words
}

/** A stable 32-bit hash (FNV-1a over UTF-16 code units): the same text picks the same variant for ever. */
export function stableHash(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
