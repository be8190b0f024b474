import type { Evidence, Reading, SpanEvidence, Token } from '../core/index.ts'

/** "4.2", "10:15", "1,000": a number isn't cut at its marks. */
const DIGIT = /\d/
const WITHIN_NUMBERS = '.,:'
const SPACE = /\s/

/**
 * Evidence as it is shown: no mark cuts a word or a number, none begins or ends with a space. What a cue's shape
 * happened to match (« Marlow 4|.2 ») is widened here, for all cues alike.
 */
export function inWholeWords(evidence: Evidence, reading: Reading): Evidence {
  if (evidence.kind !== 'span') return evidence
  const { text } = reading.comment
  let { start, end } = evidence
  while (start < end - 1 && SPACE.test(text.charAt(start))) start += 1
  while (end > start + 1 && SPACE.test(text.charAt(end - 1))) end -= 1
  start = numberStart(text, cutAt(reading.tokens, start)?.start ?? start)
  end = numberEnd(text, cutAt(reading.tokens, end)?.end ?? end)
  return start === evidence.start && end === evidence.end ? evidence : spanOf(text, start, end)
}

function spanOf(text: string, start: number, end: number): SpanEvidence {
  return { kind: 'span', start, end, text: text.slice(start, end) }
}

/** The word inside which this place lies. */
function cutAt(tokens: readonly Token[], at: number): Token | undefined {
  let low = 0
  let high = tokens.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const token = tokens[middle]
    if (token === undefined) return undefined
    if (token.end <= at) low = middle + 1
    else if (token.start >= at) high = middle - 1
    else return token
  }
  return undefined
}

/** A number longer than this is none. */
const LONGEST = 24

function numberStart(text: string, from: number): number {
  let start = from
  if (!DIGIT.test(text.charAt(from))) return from
  while (start > 0 && from - start < LONGEST && continues(text, start - 1)) start -= 1
  return start
}

function numberEnd(text: string, to: number): number {
  let end = to
  if (!DIGIT.test(text.charAt(to - 1))) return to
  while (end < text.length && end - to < LONGEST && continues(text, end)) end += 1
  return end
}

/** A digit, or a mark between two. */
function continues(text: string, at: number): boolean {
  if (DIGIT.test(text.charAt(at))) return true
  if (!WITHIN_NUMBERS.includes(text.charAt(at))) return false
  return DIGIT.test(text.charAt(at - 1)) && DIGIT.test(text.charAt(at + 1))
}
