import { fold } from '../text/fold.ts'
import { glossary, type Phrase, type Reading, readingsOf } from './glossary.ts'
import { unmasked } from './masked.ts'

/** A word or phrase of the text on its way to English. */
export interface Piece {
  /**
   * What stands before it: spaces, punctuation, emoji, numbers. Nothing between an elided word and the next.
   */
  readonly before: string
  readonly text: string
  /** Folded; an elided word with its apostrophe, a phrase's words with spaces. */
  readonly folded: string
  /** No likely reading first: none at all where the word is unknown or a number. */
  readonly readings: readonly Reading[]
  /** Nothing but a space, hyphen or apostrophe parts it from the piece before. */
  readonly close: boolean
  readonly shouted: boolean
  readonly isPhrase: boolean
}

/**
 * Addresses, handles and tags stay whole; so do words with digits; then words, masked ones with their stars.
 */
const WORD = /https?:\/\/\S+|[@#][\p{L}\p{N}_]+|[\p{L}\p{M}\p{N}_]+(?:[*$@]+[\p{L}\p{M}]+)*/gu
const ELISION = /^(?:[ldjnscmtyp]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|aujourd)$/
/**
 * The apostrophe forgotten (« j ai », « c est »); « c » and « t » alone are also short for « c'est », « t'es
 * ».
 */
const FORGOTTEN = /^(?:(?:[ldjnsm]|qu) [aeiouyh]|c (?:est|et[ae])|t (?:as|es|est|avais|etais|aurais) )/
/** "doesn't, it's": English within French stays. */
const ENGLISH_ENDING = /^(?:t|s|re|ve|ll|m|d)$/
const APOSTROPHE = /^['’ʼ`´‘]\s?$/
const JOINING = /^(?:[ \u00a0\u202f\t]{1,2}|['’ʼ`´‘]\s?|-|-t-)$/u

interface Token {
  readonly before: string
  readonly text: string
  readonly lower: string
  /** With its apostrophe where the word is elided. */
  folded: string
  readonly close: boolean
  readonly opaque: boolean
}

/** The text's pieces, and what stands after the last. Linear: phrases have few words. */
export function piecesOf(text: string): { pieces: readonly Piece[]; rest: string } {
  const tokens: Token[] = []
  let end = 0
  let elided = false
  for (const match of text.matchAll(WORD)) {
    const between = text.slice(end, match.index)
    const word = match[0].normalize('NFC')
    const lower = word.toLowerCase()
    end = match.index + match[0].length
    const folded = plainly(fold(lower).replaceAll('œ', 'oe').replaceAll('æ', 'ae'))
    const last = tokens.at(-1)
    const apostrophe = elided && APOSTROPHE.test(between)
    const english = !elided && APOSTROPHE.test(between) && ENGLISH_ENDING.test(lower)
    if (
      last !== undefined &&
      (apostrophe || (elided && between === ' ' && FORGOTTEN.test(`${last.folded} ${folded} `)))
    )
      last.folded += "'"
    tokens.push({
      before: apostrophe ? ' ' : between,
      text: word,
      lower,
      folded,
      close: tokens.length > 0 && JOINING.test(between),
      opaque: english || (/[\p{N}_#@]|:\/\//u.test(word) && !/\p{L}@\p{L}/u.test(word)),
    })
    elided = ELISION.test(lower)
  }
  const pieces: Piece[] = []
  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseAt(tokens, at)
    pieces.push(phrase === undefined ? pieceOf(tokens, at) : phrasePiece(tokens, at, phrase))
    at += phrase?.words.length ?? 1
  }
  return { pieces, rest: text.slice(end) }
}

/** Masked words unmasked; drawn-out ones ("trooop") as the word they come from. */
function plainly(folded: string): string {
  if (/[*$@]/.test(folded)) return unmasked(folded) ?? folded
  if (!/([a-z])\1\1/.test(folded)) return folded
  const double = folded.replace(/([a-z])\1{2,}/g, '$1$1')
  const single = folded.replace(/([a-z])\1{2,}/g, '$1')
  return [single, double].find((word) => readingsOf(word, word).length > 0) ?? folded
}

function phraseAt(tokens: readonly Token[], at: number): Phrase | undefined {
  const first = tokens[at]
  if (first === undefined || first.opaque) return undefined
  return glossary()
    .phrases.get(first.folded)
    ?.find(({ words }) =>
      words.every((word, i) => {
        const token = tokens[at + i]
        return token?.folded === word && (i === 0 || token.close)
      }),
    )
}

function phrasePiece(tokens: readonly Token[], at: number, { words, english, kind }: Phrase): Piece {
  const covered = tokens.slice(at, at + words.length)
  const text = covered.map((token) => token.text).join(' ')
  return {
    before: covered[0]?.before ?? '',
    text,
    folded: words.join(' '),
    readings: [{ english, kind, form: 'base' }],
    close: covered[0]?.close ?? false,
    shouted: isShouted(text),
    isPhrase: true,
  }
}

function pieceOf(tokens: readonly Token[], at: number): Piece {
  const { before, text, lower, folded, close, opaque } = tokens[at] as Token
  return {
    before,
    text,
    folded,
    readings: opaque ? [] : readingsOf(folded === fold(lower) ? lower : folded, folded),
    close,
    shouted: isShouted(text),
    isPhrase: false,
  }
}

/** Written all in capitals; a single letter says nothing. */
const isShouted = (text: string): boolean =>
  text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase()
