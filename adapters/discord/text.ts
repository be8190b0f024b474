import { shortened } from '../../src/core/index.ts'

/**
 * Text of other people on its way into Discord's markdown: bounded, and shown letter for letter.
 * Lengths are UTF-16 code units, which is never less than what Discord counts.
 */

const SPECIAL = new Set('\\*_~`|<[]')
/** Marks that mean something only at the beginning of a line. */
const AT_LINE_START = new Set('>#-+')
/** What a client leaves as it is, underscores included. */
const ADDRESS = /https?:\/\/[^\s<]+/y
const INVISIBLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u
const EVERYONE = /(?:everyone|here)/y

/** Text that others wrote, for cards: no formatting, no link, no mention, no hidden characters. */
export function shown(text: string, limit: number): string {
  return bounded(text, limit, pieceOfCard).text
}

/** The same in one line. */
export function shownInLine(text: string, limit: number): string {
  return shown(text.replace(/\s+/gu, ' ').trim(), limit)
}

/** How many code units of `text` fit a card of `limit` characters, marks escaped. */
export function fitting(text: string, limit: number): number {
  return bounded(text, limit, pieceOfCard).end
}

/** A reply so written that readers see exactly `text`; web addresses stay clickable. */
export function literal(text: string): string {
  return bounded(text, Number.POSITIVE_INFINITY, pieceOfReply).text
}

/** Plain text for where Discord renders no markdown: names of authors, options, labels. */
export function plain(text: string, limit: number): string {
  const line = text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ').trim()
  return shortened(line, limit)
}

interface Piece {
  readonly written: string
  /** How many code units of the source it stands for. */
  readonly length: number
}

type Piecewise = (text: string, at: number, lineStart: string) => Piece

function bounded(text: string, limit: number, piece: Piecewise): { text: string; end: number } {
  let out = ''
  let at = 0
  // What stands in the line so far, as long as only spaces and digits do.
  let lineStart: string | undefined = ''
  let lastFit = { length: 0, end: 0 }
  while (at < text.length) {
    const next = piece(text, at, lineStart ?? 'x')
    out += next.written
    if (out.length > limit) return { text: `${out.slice(0, lastFit.length).trimEnd()}…`, end: lastFit.end }
    const source = text.slice(at, at + next.length)
    at += next.length
    if (out.length < limit) lastFit = { length: out.length, end: at }
    if (source === '\n') lineStart = ''
    else if (lineStart !== undefined)
      lineStart = /^[ \t\d]$/.test(source) && lineStart.length < 12 ? lineStart + source : undefined
  }
  return { text: out, end: at }
}

function pieceOfCard(text: string, at: number, lineStart: string): Piece {
  const letter = letterAt(text, at)
  if (letter !== '\n' && letter !== '\t' && INVISIBLE.test(letter))
    return { written: '', length: letter.length }
  if (letter === '@') {
    EVERYONE.lastIndex = at + 1
    return { written: EVERYONE.test(text) ? '@\u200b' : '@', length: 1 }
  }
  if (letter === '/' && text[at - 1] === ':' && text[at + 1] === '/') return { written: '\\/', length: 1 }
  return marked(text, at, lineStart)
}

function pieceOfReply(text: string, at: number, lineStart: string): Piece {
  if (text[at] === 'h') {
    ADDRESS.lastIndex = at
    const address = ADDRESS.exec(text)?.[0]
    if (address !== undefined) return { written: address, length: address.length }
  }
  return marked(text, at, lineStart)
}

function marked(text: string, at: number, lineStart: string): Piece {
  const letter = letterAt(text, at)
  const blank = lineStart.trim()
  const escaped =
    SPECIAL.has(letter) ||
    // Only what is followed by a space, or by more of its kind, begins a quote, a heading or a list.
    (blank === '' && AT_LINE_START.has(letter) && /[\s#>-]/.test(text[at + 1] ?? '')) ||
    // A number with a dot begins a list.
    (/^\d+$/.test(blank) && (letter === '.' || letter === ')'))
  return { written: escaped ? `\\${letter}` : letter, length: letter.length }
}

function letterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0xfffd)
}
