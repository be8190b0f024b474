import type { Point } from '../../src/core/card.ts'

/** A stretch of the comment that the same points speak of. */
export interface Segment {
  readonly text: string
  /** Numbers of the points that stand here, in order. */
  readonly points: readonly number[]
  readonly axes: ReadonlySet<'tone' | 'substance'>
  /** Points whose evidence ends here: their references follow. */
  readonly ends: readonly number[]
}

/** Beyond so many marks a text is no longer read but looked at. */
const MOST_MARKS = 200

/**
 * Cuts a text at every beginning and end of evidence, so that overlapping evidence needs no nesting.
 * The segments put together are the text, whatever the offsets (UTF-16 code units).
 */
export function segments(text: string, points: readonly Point[]): readonly Segment[] {
  const spans = points
    .flatMap(({ number, axis, spans: found }) =>
      found.map(({ start, end }) => ({ number, axis, start, end })),
    )
    .map((span) => ({ ...span, start: Math.max(0, span.start), end: Math.min(text.length, span.end) }))
    .filter(({ start, end }) => start < end)
    .slice(0, MOST_MARKS)
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const cuts = [...new Set([0, ...spans.flatMap(({ start, end }) => [start, end]), text.length])].sort(
    (a, b) => a - b,
  )
  const result: Segment[] = []
  let next = 0
  let open: typeof spans = []
  for (const [at, from] of cuts.entries()) {
    const to = cuts[at + 1]
    if (to === undefined) break
    for (let span = spans[next]; span !== undefined && span.start <= from; span = spans[next]) {
      open.push(span)
      next += 1
    }
    open = open.filter(({ end }) => end > from)
    result.push({
      text: text.slice(from, to),
      points: unique(open.map(({ number }) => number)),
      axes: new Set(open.map(({ axis }) => axis)),
      ends: unique(open.filter(({ end }) => end === to).map(({ number }) => number)),
    })
  }
  return result
}

/** Cuts a text into what is shown at once and the rest, at a space, never inside a character. */
export function splitLong(text: string, shown: number): readonly [string, string] {
  if (text.length <= shown * 1.25) return [text, '']
  const space = text.lastIndexOf(' ', shown)
  let at = space > shown / 2 ? space : shown
  if (/[\uD800-\uDBFF]/.test(text[at - 1] ?? '')) at -= 1
  return [text.slice(0, at), text.slice(at)]
}

function unique(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}
