import { LRUCache } from 'lru-cache'
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

/** The last texts asked about: one comment and its drafts are held against each other again and again. */
const lately = new LRUCache<string, readonly Word[]>({ max: 64 })
/** Longer texts are looked through anew; they would only be held on to. */
const LONGEST_KEPT = 2_000

/** The words of a text: runs of letters and digits, cut at everything else (apostrophes too). */
export function wordsOf(text: string): readonly Word[] {
  if (text.length > LONGEST_KEPT) return cut(text)
  let words = lately.get(text)
  if (words === undefined) {
    words = cut(text)
    lately.set(text, words)
  }
  return words
}

function cut(text: string): readonly Word[] {
  return PLAIN.test(text) ? cutPlain(text) : cutAny(text)
}

/** ASCII alone is its own folding in lower case, and quickly cut. */
function cutPlain(text: string): readonly Word[] {
  const words: Word[] = []
  const folded = text.toLowerCase()
  let start = -1
  for (let at = 0; at <= folded.length; at++) {
    if (isPlainLetter(folded.charCodeAt(at))) {
      if (start < 0) start = at
    } else if (start >= 0) {
      words.push({ folded: folded.slice(start, at), start, end: at })
      start = -1
    }
  }
  return words
}

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
}

function cutAny(text: string): readonly Word[] {
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
