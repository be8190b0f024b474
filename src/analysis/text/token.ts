import type { Spoken, Token } from '../../core/index.ts'
import type { Lexeme } from './lexeme.ts'
import { stemOf } from './stem.ts'

/** What stands between a word and the one before it. */
export const GAP = {
  none: 0,
  /** A comma, a colon, a bracket, a dash, an ellipsis: a negation doesn't reach across. */
  pause: 1,
  /** Quoted text or code stood here: no phrase reaches across. */
  region: 2,
  /** The end of a sentence. */
  sentence: 3,
} as const
export type Gap = (typeof GAP)[keyof typeof GAP]

interface Range {
  readonly start: number
  readonly end: number
}

/** A token while the text is read; cues see it as `Token`. */
export class ReadToken implements Token {
  readonly lexeme: Lexeme
  readonly folded: string
  readonly start: number
  readonly end: number
  readonly plainStart: number
  readonly plainEnd: number
  readonly sentence: number
  readonly caps: boolean
  readonly elongated: boolean
  readonly gap: Gap
  negated = false
  /** Index of the negation whose scope it stands in; −1: none. */
  negation = -1
  language: Spoken = 'und'

  constructor(lexeme: Lexeme, given: Range, plain: Range, sentence: number, gap: Gap) {
    this.lexeme = lexeme
    this.folded = lexeme.folded
    this.caps = lexeme.caps
    this.elongated = lexeme.elongated
    this.start = given.start
    this.end = given.end
    this.plainStart = plain.start
    this.plainEnd = plain.end
    this.sentence = sentence
    this.gap = gap
  }

  get stem(): string {
    return stemOf(this.folded, this.language)
  }
}
