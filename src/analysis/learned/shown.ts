import { type Comment, type Region, taughtAs } from '../../core/index.ts'
import { read, type TextReading } from '../text/read.ts'
import type { KnownWords } from './known-words.ts'
import { type SeenWord, seenWords } from './seen.ts'

/**
 * Stands for a name or for a group of people: an ordinary English and French reading of nobody in particular.
 */
const STAND_IN = { en: 'someone', fr: "quelqu'un", und: 'someone' } as const
/** So much of a text is shown to the encoder, which reads fewer pieces than that anyway. */
const MOST_SHOWN = 900
/** A quotation within a sentence is shown up to this length: jokes put words into the brand's mouth. */
const LONGEST_QUOTE = 200
/** A gap between words longer than this is no punctuation. */
const LONGEST_GAP = 12

/**
 * The text as the sentence encoder is shown it: names and groups of people replaced by a stand-in, dialect in
 * its common form, addresses and code by one word each, block quotations left out. Linear; at most
 * `MOST_SHOWN` UTF-16 units.
 * @param without the token that is left out, to see what the text is without it
 */
export function shownText(reading: TextReading, known: KnownWords, without?: number): string {
  const seen = seenWords(reading, known)
  const gaps = new Gaps(reading, known)
  let shown = ''
  for (const word of seen) {
    const first = reading.tokens[word.from]
    const last = reading.tokens[word.to - 1]
    if (first === undefined || last === undefined) continue
    shown += gaps.until(first.start)
    if (word.from !== without) shown += asShown(reading, word, first.start, last.end)
    gaps.pass(last.end)
    if (shown.length > MOST_SHOWN) return shown.slice(0, MOST_SHOWN)
  }
  return `${shown}${gaps.until(reading.comment.text.length)}`.trim().slice(0, MOST_SHOWN)
}

function asShown(
  { comment: { text }, language, tokens }: TextReading,
  { word, from }: SeenWord,
  start: number,
  end: number,
): string {
  if (word === '') return STAND_IN[taughtAs(language)]
  return word === tokens[from]?.folded ? text.slice(start, end) : word
}

/** What stands between the words: punctuation as it is, and something short for each region. */
class Gaps {
  private readonly reading: TextReading
  private readonly known: KnownWords
  private at = 0
  private next = 0

  constructor(reading: TextReading, known: KnownWords) {
    this.reading = reading
    this.known = known
  }

  /** What is shown from where it stands to `to`. */
  until(to: number): string {
    const { regions } = this.reading
    let out = ''
    for (
      let region = regions[this.next];
      region !== undefined && region.start < to;
      region = regions[this.next]
    ) {
      this.next += 1
      if (region.kind === 'scare-quotes' || region.end <= this.at) continue
      out += this.plain(region.start) + this.inPlaceOf(region)
      this.at = Math.max(this.at, region.end)
    }
    return out + this.plain(to)
  }

  pass(to: number): void {
    this.at = Math.max(this.at, to)
  }

  private plain(to: number): string {
    const gap = to > this.at ? this.reading.comment.text.slice(this.at, to) : ''
    this.at = Math.max(this.at, to)
    return gap.length > LONGEST_GAP ? ' ' : gap.replace(/\s+/g, ' ')
  }

  private inPlaceOf({ kind, start, end }: Region): string {
    switch (kind) {
      case 'mention':
        return '@user'
      case 'link':
      case 'email':
        return 'link'
      case 'code':
        return end - start > LONGEST_GAP * 3 ? ' ' : 'code'
      case 'quote':
        return this.quotation(start, end)
      default:
        return ' '
    }
  }

  /** Names and groups are hidden in a quotation as well. */
  private quotation(start: number, end: number): string {
    const { text } = this.reading.comment
    const quoted = text.slice(start, end)
    if (end - start > LONGEST_QUOTE || !/^["“„«]/.test(quoted)) return ' '
    const inside: Comment = { ...this.reading.comment, text: quoted.slice(1, -1) }
    return `"${shownText(read(inside, this.reading.language), this.known)}"`
  }
}
