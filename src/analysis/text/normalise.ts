import { HOMOGLYPHS, isLookalikeScript } from './homoglyphs.ts'
import { breakAt, entityAt } from './markup.ts'
import { isApostrophe, spoilerEnd, type Unmasked, unmasked } from './masks.ts'
import { OffsetMap, type Offsets, SAME_OFFSETS } from './offsets.ts'

export interface Normalised {
  /** What a reader sees: invisible characters gone, look-alikes, masks and ligatures resolved. */
  readonly plain: string
  readonly offsets: Offsets
}

type Replacement = Unmasked

const LIGATURES: ReadonlyMap<number, string> = new Map([
  [0x153, 'oe'],
  [0x152, 'OE'],
  [0xe6, 'ae'],
  [0xc6, 'AE'],
  [0xfb00, 'ff'],
  [0xfb01, 'fi'],
  [0xfb02, 'fl'],
  [0xfb03, 'ffi'],
  [0xfb04, 'ffl'],
])

/** Reads the text once, left to right. The result is a function of the text alone; linear time. */
export function normalise(text: string): Normalised {
  let out = ''
  let copied = 0
  let map: OffsetMap | undefined
  const word: WordExtent = { end: -1, latin: false, spoiler: -1 }
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i)
    if (isOrdinary(code)) {
      i += 1
      continue
    }
    const change = replacement(text, i, code, copied, word)
    if (change === undefined) {
      i += isPair(text, i, code) ? 2 : 1
      continue
    }
    out += text.slice(copied, change.from)
    if (change.as.length !== change.to - change.from || change.to - change.from > 1) {
      map ??= new OffsetMap()
      if (change.as !== '') map.atom(out.length, change.from, change.to)
      map.run(out.length + change.as.length, change.to)
    }
    out += change.as
    copied = change.to
    i = change.to
  }
  if (copied === 0) return { plain: text, offsets: SAME_OFFSETS }
  return { plain: out + text.slice(copied), offsets: map ?? SAME_OFFSETS }
}

/** ASCII that may stand for something else: & ! # $ % * @ ` | */
const SIGNS: readonly number[] = [0x26, 0x21, 0x23, 0x24, 0x25, 0x2a, 0x3c, 0x40, 0x60, 0x7c]

/** Characters that stay as they are, by far the most. */
function isOrdinary(code: number): boolean {
  if (code < 0x7f) return code >= 0x20 ? !SIGNS.includes(code) : code === 0x0a || code === 0x09
  return code >= 0xc0 && code <= 0xff && code !== 0xc6 && code !== 0xe6
}

function replacement(
  text: string,
  at: number,
  code: number,
  copied: number,
  word: WordExtent,
): Replacement | undefined {
  const one = (as: string): Replacement => ({ from: at, to: at + 1, as })
  if (code === 0x26) return entity(text, at)
  if (code === 0x60) return isApostrophe(text, at) ? one("'") : undefined
  if (code === 0x7c) return spoilerBars(text, at, word)
  if (code === 0x3c) return lineBreak(text, at)
  if (code > 0x20 && code < 0x7f) return unmasked(text, at)
  if (code === 0x0d) return one(text.charCodeAt(at + 1) === 0x0a ? ' ' : '\n')
  if (code === 0x0b || code === 0x0c || code === 0x85 || code === 0x2028 || code === 0x2029) return one('\n')
  if (code < 0xa0) return one('')
  if (isSpace(code)) return one(' ')
  if (code === 0x200d || code === 0xfe0f) return followsEmoji(text, at) ? undefined : one('')
  if (isInvisible(code)) return one('')
  if (code >= 0x300 && code <= 0x36f) return composed(text, at, copied)
  if (code === 0x2019 || code === 0x2018 || code === 0x2bc || code === 0x2032 || code === 0xb4)
    return one("'")
  const ligature = LIGATURES.get(code)
  if (ligature !== undefined) return one(ligature)
  if (code >= 0xff01 && code <= 0xff5e) return one(String.fromCharCode(code - 0xfee0))
  if (code >= 0x24b6 && code <= 0x24e9) return one(text.charAt(at).normalize('NFKC'))
  if (isLookalikeScript(code)) return lookalike(text, at, word)
  if (code >= 0xd800 && code <= 0xdfff) return surrogate(text, at, code)
  return undefined
}

function isSpace(code: number): boolean {
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0x1680
  )
}

/** Zero-width characters, direction marks, soft hyphens, variation selectors. */
function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x61c ||
    code === 0x180e ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0x34f ||
    code === 0x3164
  )
}

function followsEmoji(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  return (before >= 0xdc00 && before <= 0xdfff) || (before >= 0x2190 && before <= 0x2bff) || before === 0xfe0f
}

/** Decoded once, and then read as any other letter. */
function entity(text: string, at: number): Replacement | undefined {
  const found = entityAt(text, at)
  return found === undefined ? undefined : { from: at, to: found.to, as: normalise(found.as).plain }
}

function lineBreak(text: string, at: number): Replacement | undefined {
  const found = breakAt(text, at)
  return found === undefined ? undefined : { from: at, ...found }
}

/** A letter and the accents piled on it become one letter; what can't be composed is dropped. */
function composed(text: string, at: number, copied: number): Replacement {
  let to = at
  const from = at > copied ? at - 1 : at
  let letter = from < at ? text.charAt(from) : ''
  for (; to < text.length; to += 1) {
    const code = text.charCodeAt(to)
    if (code < 0x300 || code > 0x36f) break
    const tried = (letter + text.charAt(to)).normalize('NFC')
    if (letter !== '' && tried.length === 1) letter = tried
  }
  if (isLow(letter.charCodeAt(0))) return { from: at, to, as: '' }
  return { from, to, as: letter }
}

interface WordExtent {
  end: number
  latin: boolean
  /** Where the spoiler that was opened closes. */
  spoiler: number
}

/** What hides a spoiler is no part of its words: "st||ooges||" is read as one. */
function spoilerBars(text: string, at: number, word: WordExtent): Replacement | undefined {
  if (text.charCodeAt(at + 1) !== 0x7c) return undefined
  const closes = word.spoiler === at
  if (!closes) word.spoiler = spoilerEnd(text, at)
  return closes || word.spoiler > at ? { from: at, to: at + 2, as: '' } : undefined
}

/** A look-alike in a word that also has Latin letters is read as the Latin letter it imitates. */
function lookalike(text: string, at: number, word: WordExtent): Replacement | undefined {
  if (at >= word.end) measureWord(text, at, word)
  if (!word.latin) return undefined
  const as = HOMOGLYPHS.get(text.charAt(at))
  return as === undefined ? undefined : { from: at, to: at + 1, as }
}

/** Each word is walked through once: its end is remembered. */
function measureWord(text: string, at: number, word: WordExtent): void {
  const floor = Math.max(word.end, 0)
  word.latin = false
  for (let i = at - 1; i >= floor && isWordPart(text.charCodeAt(i)); i -= 1) {
    if (isLatin(text.charCodeAt(i))) word.latin = true
  }
  let end = at
  for (; end < text.length && isWordPart(text.charCodeAt(end)); end += 1) {
    if (isLatin(text.charCodeAt(end))) word.latin = true
  }
  word.end = end
}

function isLatin(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

function isWordPart(code: number): boolean {
  return isLatin(code) || (code >= 0xc0 && code <= 0x24f) || isLookalikeScript(code) || isInvisible(code)
}

function surrogate(text: string, at: number, code: number): Replacement | undefined {
  if (!isPair(text, at, code)) return { from: at, to: at + 1, as: '\ufffd' }
  const point = text.codePointAt(at) ?? 0
  // Mathematical letters and digits, and letters in squares, are drawn Latin.
  if (point >= 0x1d400 && point <= 0x1d7ff) {
    return { from: at, to: at + 2, as: text.slice(at, at + 2).normalize('NFKC') }
  }
  if (point >= 0xe0000 && point <= 0xe01ef) return { from: at, to: at + 2, as: '' }
  return undefined
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

function isPair(text: string, at: number, code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff && isLow(text.charCodeAt(at + 1))
}
