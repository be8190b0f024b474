import type { Evidence, Finding, Reading, SpanEvidence, Token } from '../core/index.ts'
import { firstOf } from './in-order.ts'

/** So far a mark is widened, in UTF-16 units; what goes on longer is no word. */
const FURTHEST = 48
const LETTER = /[\p{L}\p{N}\p{M}\p{Cf}]/u
const DIGIT = /\p{Nd}/u
/** "4.2", "3,5", "12:30": one number. */
const JOINT = /[.,:]/
const APOSTROPHE = /['’]/
/** "doesn’t", "it’s": what follows the apostrophe belongs to the word before it; « l’appli » is two words. */
const ENGLISH_END = /^(?:t|s|m|d|re|ve|ll)$/i

/** Does a place stand within a word or a number, so that a mark that ended there would cut it? Bounded. */
export function cutsWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  const [before, after] = [text.charAt(at - 1), text.charAt(at)]
  if (/[\ud800-\udbff]/.test(before) && /[\udc00-\udfff]/.test(after)) return true
  const [left, right] = [letterBefore(text, at), letterFrom(text, at)]
  if (left && right) return true
  if (JOINT.test(after)) return DIGIT.test(before) && DIGIT.test(text.charAt(at + 1))
  if (JOINT.test(before)) return DIGIT.test(text.charAt(at - 2)) && DIGIT.test(after)
  if (APOSTROPHE.test(after)) return left && isEnglishEnd(text, at + 1)
  return APOSTROPHE.test(before) && letterBefore(text, at - 1) && isEnglishEnd(text, at)
}

/** The same evidence, widened so that it cuts no word and no number, without white space at its ends. */
export function wholeWords<Heard extends Finding>(finding: Heard, text: string): Heard {
  const [first, ...rest] = finding.evidence
  return { ...finding, evidence: [widened(first, text), ...rest.map((one) => widened(one, text))] }
}

/** One evidence, as all cues' are shown: a word is also what the reading took for one ("a**hole"). */
export function inWholeWords(evidence: Evidence, { comment: { text }, tokens }: Reading): Evidence {
  const whole = widened(evidence, text)
  if (whole.kind !== 'span') return whole
  const start = cutAt(tokens, whole.start)?.start ?? whole.start
  const end = cutAt(tokens, whole.end)?.end ?? whole.end
  if (start === whole.start && end === whole.end) return whole
  return { kind: 'span', start, end, text: text.slice(start, end) }
}

/** The word inside which this place lies. */
function cutAt(tokens: readonly Token[], at: number): Token | undefined {
  const token = tokens[firstOf(tokens, ({ end }) => end > at)]
  return token !== undefined && token.start < at ? token : undefined
}

function wholeSpan(span: SpanEvidence, text: string): SpanEvidence {
  let { start, end } = span
  if (start >= end) return span
  while (start < end - 1 && /\s/.test(text.charAt(start))) start += 1
  while (end > start + 1 && /\s/.test(text.charAt(end - 1))) end -= 1
  const [earliest, latest] = [start - FURTHEST, end + FURTHEST]
  while (start > earliest && cutsWord(text, start)) start -= 1
  while (end < latest && cutsWord(text, end)) end += 1
  return start === span.start && end === span.end
    ? span
    : { ...span, start, end, text: text.slice(start, end) }
}

function widened(one: Evidence, text: string): Evidence {
  return one.kind === 'span' ? wholeSpan(one, text) : one
}

function letterBefore(text: string, at: number): boolean {
  const [unit, pair] = [text.charAt(at - 1), text.slice(Math.max(0, at - 2), at)]
  return LETTER.test(/[\udc00-\udfff]/.test(unit) ? pair : unit)
}

function letterFrom(text: string, at: number): boolean {
  const code = text.codePointAt(at)
  return code !== undefined && LETTER.test(String.fromCodePoint(code))
}

function isEnglishEnd(text: string, at: number): boolean {
  const [ending = ''] = /^\p{L}*/u.exec(text.slice(at, at + 4)) ?? []
  return ENGLISH_END.test(ending)
}
