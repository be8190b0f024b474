import { longRegex, type RegionKind } from '../../core/index.ts'
import { isOwnVoice } from './own-voice.ts'

/** A stretch of the normalised text that isn't the author's own plain words. */
export interface PlainRegion {
  readonly kind: RegionKind
  readonly start: number
  readonly end: number
}

/** Up to so many quoted words are scare quotes: still the author's own voice. */
const SCARE_QUOTE_WORDS = 3
const LONGEST_QUOTE = 4_000
const LONGEST_TAG = 300

const NOTEWORTHY = /[>"“”„«`@<]|:\/\/|www\.|\n(?: {4}|\t)|\n[ \t]*at |Traceback|Exception|Error: /i
const TRACE = longRegex()`
    ^(?:at [\w$.<>[\]/]{2,160} ?\(|at (?:/|[A-Za-z]:\\)|File "[^"\n]{1,200}", line \d|
    Traceback \(most recent|Exception in thread |Caused by: |[\w.$]{3,120}(?:Exception|Error): )`
/** So much of a line shows whether it is one of a trace. */
const TRACE_HEAD = 240
const SPACE = /\s/
const WORD_UNIT = /[\p{L}\p{N}_]/u

/** The regions of a text, in order, never overlapping. Every search remembers how far it got: linear. */
export function findRegions(plain: string): readonly PlainRegion[] {
  if (!NOTEWORTHY.test(plain)) return []
  return new RegionScan(plain).run()
}

const BLANKED: Readonly<Record<RegionKind, boolean>> = {
  carried: true,
  quote: true,
  code: true,
  trace: true,
  link: true,
  email: true,
  mention: true,
  tag: true,
  'scare-quotes': false,
}

/** The text with its regions blanked (same length); scare quotes stay readable. */
export function blank(plain: string, regions: readonly PlainRegion[]): string {
  let out = ''
  let copied = 0
  for (const { kind, start, end } of regions) {
    if (!BLANKED[kind]) continue
    out += plain.slice(copied, start) + ' '.repeat(end - start)
    copied = end
  }
  return copied === 0 ? plain : out + plain.slice(copied)
}

class RegionScan {
  private readonly plain: string
  private readonly regions: PlainRegion[] = []
  /** Next place of a closing mark, per mark: found once, used until passed. */
  private readonly ahead = new Map<string, number>()

  constructor(plain: string) {
    this.plain = plain
  }

  run(): readonly PlainRegion[] {
    const { plain } = this
    let lineStart = true
    for (let i = 0; i < plain.length; ) {
      if (lineStart) {
        lineStart = false
        const lineEnd = this.line(i)
        if (lineEnd > i) {
          i = lineEnd
          continue
        }
      }
      if (plain.charCodeAt(i) === 0x0a) {
        lineStart = true
        i += 1
        continue
      }
      const end = this.inline(i)
      i = end > i ? end : i + 1
    }
    return this.regions
  }

  private next(mark: string, from: number): number {
    const known = this.ahead.get(mark)
    if (known !== undefined && (known === -1 || known >= from)) return known
    const found = this.plain.indexOf(mark, from)
    this.ahead.set(mark, found)
    return found
  }

  private lineEnd(from: number): number {
    const end = this.next('\n', from)
    return end < 0 ? this.plain.length : end
  }

  private add(kind: RegionKind, start: number, end: number): number {
    if (end > start) this.regions.push({ kind, start, end })
    return end
  }

  /** A whole line that is quoted, code or a trace: its end; otherwise where it began. */
  private line(start: number): number {
    const { plain } = this
    const end = this.lineEnd(start)
    let content = start
    while (content < end && (plain[content] === ' ' || plain[content] === '\t')) content += 1
    if (content === end) return start
    if (plain[content] === '>' && /[\s\p{L}\p{N}>"«“']/u.test(plain.charAt(content + 1))) {
      return this.add('carried', content, end)
    }
    const indented = content - start >= 4 || plain[start] === '\t'
    if (indented && start > 0 && (this.blankBefore(start) || this.codeBefore(start))) {
      return this.add('code', start, end)
    }
    const head = plain.slice(content, Math.min(end, content + TRACE_HEAD))
    return TRACE.test(head) ? this.add('trace', content, end) : start
  }

  private blankBefore(start: number): boolean {
    let i = start - 2
    while (i >= 0 && start - i < 40 && (this.plain[i] === ' ' || this.plain[i] === '\t')) i -= 1
    return i >= 0 && this.plain[i] === '\n'
  }

  private codeBefore(start: number): boolean {
    const last = this.regions.at(-1)
    return last !== undefined && last.kind === 'code' && last.end === start - 1
  }

  private inline(i: number): number {
    switch (this.plain.charCodeAt(i)) {
      case 0x60:
        return this.code(i)
      case 0x22:
        return this.straightQuote(i)
      case 0x201c:
      case 0x201e:
        return this.quote(i, this.closing(i + 1, '”', '“'))
      case 0xab:
        return this.quote(i, this.next('»', i + 1))
      case 0x3c:
        return this.angle(i)
      case 0x40:
        return this.at(i)
      case 0x68:
      case 0x48:
      case 0x77:
      case 0x57:
        return this.link(i)
      default:
        return i
    }
  }

  private code(i: number): number {
    const { plain } = this
    if (plain.startsWith('```', i)) {
      const close = this.next('```', i + 3)
      return this.add('code', i, close < 0 ? plain.length : close + 3)
    }
    const close = this.next('`', i + 1)
    return close > i + 1 && close < this.lineEnd(i) ? this.add('code', i, close + 1) : i
  }

  /** English closes “ with ”, German „ with “. */
  private closing(from: number, ...marks: readonly string[]): number {
    let nearest = -1
    for (const mark of marks) {
      const at = this.next(mark, from)
      if (at >= 0 && (nearest < 0 || at < nearest)) nearest = at
    }
    return nearest
  }

  private straightQuote(i: number): number {
    const { plain } = this
    if (i > 0 && WORD_UNIT.test(plain.charAt(i - 1))) return i
    if (i + 1 >= plain.length || SPACE.test(plain.charAt(i + 1))) return i
    const close = this.next('"', i + 1)
    if (close < 0 || SPACE.test(plain.charAt(close - 1))) return i
    return this.quote(i, close)
  }

  private quote(i: number, close: number): number {
    if (close <= i + 1 || close - i > LONGEST_QUOTE) return i
    const paragraph = this.next('\n\n', i)
    if (paragraph >= 0 && paragraph < close) return i
    const elses = this.moreWordsThan(SCARE_QUOTE_WORDS, i + 1, close) && !isOwnVoice(this.plain, i, close + 1)
    return this.add(elses ? 'quote' : 'scare-quotes', i, close + 1)
  }

  private moreWordsThan(most: number, start: number, end: number): boolean {
    let words = 0
    let inWord = false
    for (let i = start; i < end; i += 1) {
      const space = SPACE.test(this.plain.charAt(i))
      if (!space && !inWord && WORD_UNIT.test(this.plain.charAt(i))) {
        words += 1
        inWord = true
        if (words > most) return true
      }
      if (space) inWord = false
    }
    return false
  }

  /** Tags, and the way chat platforms write mentions and links: `<b>`, `<@U1>`, `<https://…|label>`. */
  private angle(i: number): number {
    const opener = this.plain.charAt(i + 1)
    if (!/[a-z/@#!]/i.test(opener)) return i
    const close = this.next('>', i + 1)
    if (close < 0 || close - i > LONGEST_TAG) return i
    const inside = this.plain.slice(i + 1, close)
    if (inside.includes('\n') || inside.includes('<')) return i
    if (opener === '@' || opener === '#' || opener === '!') return this.add('mention', i, close + 1)
    return this.add(/^(?:https?:|mailto:)/i.test(inside) ? 'link' : 'tag', i, close + 1)
  }

  private at(i: number): number {
    const { plain } = this
    const first = this.regions.at(-1)?.end ?? 0
    let start = i
    while (start > first && i - start < 64 && /[\w.+-]/.test(plain.charAt(start - 1))) start -= 1
    let end = i + 1
    while (end < plain.length && end - i < 128 && /[\w.-]/.test(plain.charAt(end))) end += 1
    while (end > i + 1 && /[.-]/.test(plain.charAt(end - 1))) end -= 1
    if (end === i + 1) return i
    if (start === i) return this.add('mention', i, end)
    return plain.slice(i + 1, end).includes('.') ? this.add('email', start, end) : i
  }

  private link(i: number): number {
    const { plain } = this
    if (i > 0 && WORD_UNIT.test(plain.charAt(i - 1))) return i
    const head = plain.slice(i, i + 8).toLowerCase()
    if (!head.startsWith('http://') && head !== 'https://' && !head.startsWith('www.')) return i
    let end = i + 4
    while (end < plain.length && !/[\s<>"“”«»]/.test(plain.charAt(end))) end += 1
    while (end > i && /[.,;:!?'")\]]/.test(plain.charAt(end - 1))) end -= 1
    return this.add('link', i, end)
  }
}
