import type { Emoji, RegionKind, Sentence } from '../../core/index.ts'
import { type Lexeme, spreadWord, wordParts } from './lexeme.ts'
import type { Offsets } from './offsets.ts'
import type { PlainRegion } from './regions.ts'
import { bareEmoji, emojiEnd, emoticonEnd } from './symbols.ts'
import { GAP, type Gap, ReadToken } from './token.ts'

/** What stands on both sides of these was not said in one breath. */
const BREAKS: ReadonlySet<RegionKind> = new Set(['carried', 'quote', 'code', 'trace'])

export interface Tokenised {
  readonly tokens: readonly ReadToken[]
  readonly sentences: readonly Sentence[]
  readonly emojis: readonly Emoji[]
}

const LETTER = 1
const DIGIT = 2
const KINDS = kindTable()
const LETTER_OR_MARK = /[\p{L}\p{M}]/u
const NUMBER = /\p{N}/u
const PAUSES: ReadonlySet<string> = new Set(',;:()[]{}"“”«»–—…/|')
/** A point after these ends no sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mr mrs ms dr st vs etc eg ie cf ex inc ltd no nb approx mme mlle p pp ver v'.split(' '),
)
/** A line that breaks beyond so many units, and goes on in lower case, was wrapped. */
const WRAPPED_LINE = 50

/** Letters with a space after each ("y o u"): a word when something ends behind them. */
const SPREAD = /\p{L}(?: \p{L}(?![^\s.,;:!?]))+/uy
const SPREAD_ENDS = / {2}|\s{0,3}(?:$|[.,;:!?\n])/uy
const SHORTEST_SPREAD = 3
const LONGEST_SPREAD = 31

function kindTable(): Uint8Array {
  const kinds = new Uint8Array(0x250)
  for (let code = 0; code < kinds.length; code += 1) {
    const char = String.fromCharCode(code)
    if (/\p{L}/u.test(char)) kinds[code] = LETTER
    else if (/\p{N}/u.test(char)) kinds[code] = DIGIT
  }
  return kinds
}

function kindOf(plain: string, at: number): number {
  const code = plain.charCodeAt(at)
  if (code < 0x250) return KINDS[code] ?? 0
  // Surrogates are symbols here: the letters among them were resolved before.
  if (!(code >= 0x250) || (code >= 0xd800 && code <= 0xdfff) || code === 0x200d || code === 0xfe0f) return 0
  const char = plain.charAt(at)
  return LETTER_OR_MARK.test(char) ? LETTER : NUMBER.test(char) ? DIGIT : 0
}

/** Words, sentences and emojis of the normalised text, in one pass; quoted text and code skipped. */
export function tokenise(plain: string, offsets: Offsets, regions: readonly PlainRegion[]): Tokenised {
  return new Scan(plain, offsets, regions).run()
}

class Scan {
  private readonly plain: string
  private readonly offsets: Offsets
  private readonly regions: readonly PlainRegion[]
  private readonly tokens: ReadToken[] = []
  private readonly sentences: Sentence[] = []
  private readonly emojis: Emoji[] = []
  private region = 0
  private gap: Gap = GAP.none
  private lineStart = 0
  private sentenceFrom = 0
  private lastEnd = 0
  /** Up to here letters that stand apart were looked at in vain. */
  private lookedAt = 0

  constructor(plain: string, offsets: Offsets, regions: readonly PlainRegion[]) {
    this.plain = plain
    this.offsets = offsets
    this.regions = regions
  }

  run(): Tokenised {
    const { plain } = this
    const { length } = plain
    let skipAt = this.nextRegion()
    for (let i = 0; i < length; ) {
      if (i === skipAt) {
        i = this.skipRegion()
        skipAt = this.nextRegion()
        continue
      }
      const kind = kindOf(plain, i)
      if (kind !== 0) i = this.word(i)
      else if (plain.charCodeAt(i) === 0x20) i += 1
      else i = this.mark(i)
    }
    this.endSentence('')
    return { tokens: this.tokens, sentences: this.sentences, emojis: this.emojis }
  }

  private nextRegion(): number {
    while (this.regions[this.region]?.kind === 'scare-quotes') this.region += 1
    return this.regions[this.region]?.start ?? -1
  }

  private skipRegion(): number {
    const region = this.regions[this.region]
    this.region += 1
    if (region === undefined) return this.plain.length
    const breaks = BREAKS.has(region.kind)
    this.pause(breaks ? GAP.region : GAP.none)
    return region.end
  }

  private pause(gap: Gap): void {
    if (gap > this.gap) this.gap = gap
  }

  private word(start: number): number {
    const { plain } = this
    let end = start + 1
    for (;;) {
      const kind = kindOf(plain, end)
      if (kind !== 0) end += 1
      else if (this.joins(end)) end += 1
      else break
    }
    if (end === start + 1 && plain.charCodeAt(end) === 0x20) {
      const spread = this.spread(start)
      if (spread !== '') {
        end = start + spread.length
        this.push(spreadWord(spread.replaceAll(' ', '')), start, end)
        return end
      }
    }
    for (const { lexeme, from, to } of wordParts(plain.slice(start, end))) {
      this.push(lexeme, start + from, start + to)
    }
    return end
  }

  /** A word whose letters stand apart, or ''. Each row of letters is looked at once. */
  private spread(start: number): string {
    if (start < this.lookedAt) return ''
    SPREAD.lastIndex = start
    const row = SPREAD.exec(this.plain)?.[0] ?? ''
    const letters = (row.length + 1) / 2
    SPREAD_ENDS.lastIndex = start + row.length
    if (letters >= SHORTEST_SPREAD && letters <= LONGEST_SPREAD && SPREAD_ENDS.test(this.plain)) return row
    this.lookedAt = start + row.length
    return ''
  }

  private push(lexeme: Lexeme, from: number, to: number): void {
    this.tokens.push(
      new ReadToken(
        lexeme,
        { start: this.offsets.start(from), end: this.offsets.end(to) },
        { start: from, end: to },
        this.sentences.length,
        this.gap,
      ),
    )
    this.gap = GAP.none
    this.lastEnd = to
  }

  /** Inside a word: apostrophes (don't), points and commas in numbers (2.3.1), masks (f**k). */
  private joins(at: number): boolean {
    const { plain } = this
    switch (plain.charCodeAt(at)) {
      case 0x27:
        return kindOf(plain, at - 1) === LETTER && kindOf(plain, at + 1) === LETTER
      case 0x2e:
      case 0x2c:
        return kindOf(plain, at - 1) === DIGIT && kindOf(plain, at + 1) === DIGIT
      case 0x2a: {
        const before = plain.charCodeAt(at - 1) === 0x2a || kindOf(plain, at - 1) === LETTER
        const after = plain.charCodeAt(at + 1) === 0x2a ? at + 2 : at + 1
        const further = plain.charCodeAt(after) === 0x2a ? after + 1 : after
        return before && kindOf(plain, further) === LETTER
      }
      default:
        return false
    }
  }

  /** Anything that is neither a word nor a space. */
  private mark(at: number): number {
    const { plain } = this
    const char = plain.charAt(at)
    if (char === '\n') return this.newline(at)
    if (char === '.' || char === '!' || char === '?' || char === '…' || char === '‼' || char === '⁉') {
      return this.terminator(at)
    }
    const symbol = char >= '\u2000' ? emojiEnd(plain, at) : emoticonEnd(plain, at)
    if (symbol > at) return this.emoji(at, symbol)
    if (PAUSES.has(char) || (char === '-' && plain.charAt(at + 1) === ' ')) this.pause(GAP.pause)
    return at + 1
  }

  private emoji(from: number, to: number): number {
    this.emojis.push({
      text: bareEmoji(this.plain.slice(from, to)),
      start: this.offsets.start(from),
      end: this.offsets.end(to),
    })
    return to
  }

  private newline(at: number): number {
    const wrapped = at - this.lineStart >= WRAPPED_LINE && /[a-zà-ÿ]/.test(this.plain.charAt(at + 1))
    this.lineStart = at + 1
    if (!wrapped) this.endSentence('')
    return at + 1
  }

  private terminator(at: number): number {
    const { plain } = this
    let end = at
    let marks = ''
    while (end < plain.length && '.!?…‼⁉'.includes(plain.charAt(end))) {
      if (marks.length < 8 || plain.charAt(end) !== '.') marks += plain.charAt(end)
      end += 1
    }
    if (!/[!?‼⁉]/.test(marks) && !this.pointEnds(marks, end)) {
      if (marks !== '.') this.pause(GAP.pause)
      return end
    }
    this.lastEnd = end
    this.endSentence(marks)
    return end
  }

  private pointEnds(marks: string, end: number): boolean {
    const { plain } = this
    if (end >= plain.length) return true
    const next = plain.charAt(end)
    if (marks !== '.' && marks !== '') {
      const after = next === ' ' ? plain.charAt(end + 1) : next
      return !/[a-zà-ÿ]/.test(after)
    }
    const last = this.tokens.at(-1)
    const open = last !== undefined && this.tokens.length > this.sentenceFrom
    if (kindOf(plain, end) !== 0) return open && last.folded.length > 1 && /[A-ZÀ-Þ]/.test(next)
    return !(open && (ABBREVIATIONS.has(last.folded) || (last.folded.length === 1 && next !== '\n')))
  }

  private endSentence(marks: string): void {
    const question = marks.includes('?') || marks.includes('⁉')
    const exclamation = marks.includes('!') || marks.includes('‼') || marks.includes('⁉')
    const from = this.sentenceFrom
    const to = this.tokens.length
    const first = this.tokens[from]
    if (first === undefined) {
      const before = this.sentences.at(-1)
      if (before !== undefined && (question || exclamation)) {
        this.sentences[this.sentences.length - 1] = {
          ...before,
          question: before.question || question,
          exclamation: before.exclamation || exclamation,
        }
      }
      return
    }
    this.sentences.push({
      start: first.start,
      end: this.offsets.end(this.lastEnd),
      plainStart: first.plainStart,
      plainEnd: this.lastEnd,
      from,
      to,
      question,
      exclamation,
    })
    this.sentenceFrom = to
    this.gap = GAP.sentence
  }
}
