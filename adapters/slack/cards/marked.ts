import type { types } from '@slack/bolt'
import type { Card, Point } from '../../../src/core/card.ts'
import { cutAt, said } from './parts.ts'

/** More marks than this are noise, and weigh in the message. */
const MARKS = 24

/** The strongest reasons on either side, renumbered from 1 so that the marks in the text can name them. */
export function strongest(card: Card, each: number): { for: readonly Point[]; against: readonly Point[] } {
  const kept = card.speaksFor.slice(0, each)
  const numbered = (points: readonly Point[], from: number) =>
    points.map((point, index) => ({ ...point, number: from + index }))
  return {
    for: numbered(kept, 1),
    against: numbered(card.speaksAgainst.slice(0, each), kept.length + 1),
  }
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly point: Point
}

interface Marked {
  readonly elements: readonly types.RichTextText[]
  /** Whether something of the text is not shown. */
  readonly cut: boolean
}

/**
 * The text with its evidence marked in place: tone bold, substance italic, both with the number of the
 * reason behind. Only text elements come of it, so nothing in it can ping or link.
 */
export function markedText(text: string, points: readonly Point[], limit: number, from = 0): Marked {
  const length = cutAt(text.slice(from, from + limit + 1), limit)
  const to = from + length
  const elements = pieces(text, marksIn(points, from, to), from, to).flatMap(({ words, marks, ends }) => [
    ...said(words, styleOf(marks)),
    ...(ends.length === 0
      ? []
      : said(` [${[...new Set(ends.map(({ point }) => point.number))].join(', ')}]`)),
  ])
  const cut = to < text.length
  return { elements: [...elements, ...(cut ? said(' …') : [])], cut: cut || from > 0 }
}

function marksIn(points: readonly Point[], from: number, to: number): readonly Mark[] {
  return points
    .flatMap((point) =>
      point.evidence.flatMap((one): readonly Mark[] => {
        if (one.kind !== 'span') return []
        const [start, end] = [Math.max(from, one.start), Math.min(to, one.end)]
        return start < end ? [{ start, end, point }] : []
      }),
    )
    .slice(0, MARKS)
}

/** Cuts the text at every border of a mark. */
function pieces(text: string, marks: readonly Mark[], from: number, to: number) {
  const borders = [...new Set([from, to, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  return borders.slice(1).map((end, index) => {
    const start = borders[index] ?? from
    const here = marks.filter((mark) => mark.start <= start && mark.end >= end)
    return { words: text.slice(start, end), marks: here, ends: here.filter((mark) => mark.end === end) }
  })
}

function styleOf(marks: readonly Mark[]): types.RichTextText['style'] {
  if (marks.length === 0) return undefined
  const substance = marks.some(({ point }) => point.kind === 'substance')
  const tone = marks.some(({ point }) => point.kind !== 'substance')
  return { ...(tone ? { bold: true } : {}), ...(substance ? { italic: true } : {}) }
}
