import { html } from 'hono/html'
import type { Point } from '../../../src/core/card.ts'
import type { Html, View } from './page.ts'

/** Longer comments are folded after so many UTF-16 code units. */
const FOLD = 1_400

interface Piece {
  readonly text: string
  readonly points: readonly Point[]
  /** Those whose evidence ends here: only there their number stands. */
  readonly ends: readonly Point[]
}

/** The comment with what was noticed marked in place; long ones open on demand. */
export function markedText(view: View, text: string, points: readonly Point[]): Html {
  const cut = text.length > FOLD ? foldAt(text) : text.length
  const part = (from: number, to: number) => pieces(text, points, from, to).map(piece)
  const rest = text.slice(cut)
  return html`<div class="said" dir="auto">${part(0, cut)}</div>${
    rest === ''
      ? ''
      : html`<details class="fold"><summary>${view.words.kase.whole(wordCount(rest))}</summary><div
        class="said" dir="auto">${part(cut, text.length)}</div></details>`
  }`
}

/** Text that nothing was noticed in, folded like a comment. */
export function plainText(view: View, text: string, limit = 420): Html {
  if (text.length <= limit + 80) return html`<div class="said" dir="auto">${text}</div>`
  const cut = wordEnd(text, limit)
  const rest = text.slice(cut)
  return html`<div class="said" dir="auto">${text.slice(0, cut)} …</div><details
    class="fold"><summary>${view.words.kase.whole(wordCount(rest))}</summary><div class="said"
      dir="auto">${rest}</div></details>`
}

function piece({ text, points, ends }: Piece): Html | string {
  if (points.length === 0) return text
  const tone = points.some(({ kind }) => kind !== 'substance')
  const substance = points.some(({ kind }) => kind === 'substance')
  const kind = tone && substance ? 'both' : tone ? 'tone' : 'substance'
  const reasons = points.map(({ name, reason }) => `${name}: ${reason}`).join('\n')
  const ids = points.map(({ number }) => `point-${number}`).join(' ')
  return html`<mark class="${kind}" tabindex="0" title="${reasons}" aria-describedby="${ids}"
    data-points="${ids}">${text}${
      ends.length === 0
        ? ''
        : html`<sup
      aria-hidden="true">${ends.map(({ number }) => number).join(',')}</sup>`
    }</mark>`
}

/** Cuts a stretch of the text at every border of the evidence; linear in text plus borders × points. */
function pieces(text: string, points: readonly Point[], from: number, to: number): readonly Piece[] {
  const spans = points.flatMap((point) =>
    point.evidence.flatMap((one) =>
      one.kind === 'span' && one.start < to && one.end > from && one.start < one.end
        ? [{ start: Math.max(from, one.start), end: Math.min(to, one.end), point }]
        : [],
    ),
  )
  const borders = [...new Set([from, to, ...spans.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  return borders.slice(1).map((end, index) => {
    const start = borders[index] ?? from
    const here = spans.filter((span) => span.start <= start && span.end >= end)
    const ended = here.filter((span) => span.end === end)
    const distinct = (some: typeof spans) => [...new Set(some.map(({ point }) => point))]
    return { text: text.slice(start, end), points: distinct(here), ends: distinct(ended) }
  })
}

function foldAt(text: string): number {
  return wordEnd(text, Math.floor(FOLD * 0.7))
}

/** The first white space from a place on, so that no word is cut, and no pair of surrogates. */
function wordEnd(text: string, from: number): number {
  const space = text.slice(from, from + 60).search(/\s/)
  if (space >= 0) return from + space
  const code = text.charCodeAt(from)
  return code >= 0xdc00 && code <= 0xdfff ? from + 1 : from
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}
