import { html } from 'hono/html'
import type { Card, Noticed, Point } from '../../../src/core/card.ts'
import type { Html, View } from './page.ts'

/** So much of what a mark stands on is quoted, in UTF-16 units. */
const QUOTED = 120

/**
 * Every kind of mark again as a list, with its reasons: for screen readers, touch, and print; then all, on
 * demand.
 */
export function marksList(view: View, { points, more }: Pick<Card, 'points' | 'more'>): Html {
  const { words } = view
  const { kase } = words
  return html`<section class="marks"><h2 class="label">${kase.marks}</h2>${
    points.length === 0
      ? html`<p class="dim">${kase.noMarks}</p>`
      : html`<ol>${points.map(
          (point) =>
            html`<li id="point-${point.number}"
            class="${point.kind}"><span><b>${point.name}</b> ${point.reason}${
              point.count > 1
                ? html` <span
            class="dim">(${point.count})</span>`
                : ''
            } ${seenIn(view, point)}</span></li>`,
        )}</ol>`
  }${
    more.length === 0
      ? ''
      : html`<details class="fold"><summary>${kase.allMarks(
          more.reduce((sum, { evidence }) => sum + evidence.length, 0),
        )}</summary><ul class="plain">${more.map(
          (one) =>
            html`<li class="${one.kind}"><b>${one.name}</b> ${one.reason} ${quotes(view, one)}${seenIn(
              view,
              one,
            )}</li>`,
        )}</ul></details>`
  }</section>`
}

/** The words themselves, where not all of them are marked in the text. */
function quotes({ words }: View, { evidence }: Noticed): readonly Html[] {
  return evidence.flatMap((one) =>
    one.kind === 'span' ? [html`<bdi class="dim">${words.kase.about(one.text.slice(0, QUOTED))}</bdi> `] : [],
  )
}

function seenIn({ words }: View, { evidence }: Pick<Point, 'evidence'>): Html | '' {
  const { kase } = words
  if (evidence.some(({ kind }) => kind === 'span')) return ''
  const first = evidence[0]
  return first?.kind === 'thread'
    ? html`<a class="dim" href="#message-${first.index + 1}">(${kase.seenIn.thread(first.index + 1)})</a>`
    : html`<span class="dim">(${kase.seenIn.metadata})</span>`
}

/** Verdict in words, the two axes, and what speaks for and against; of what wasn't read, just that. */
export function reading({ words }: View, card: Card): Html {
  const { headline, why, corrected, hold } = card
  // Of a held comment its own box says it.
  const said =
    hold !== null
      ? ''
      : html`<h2>${headline}${corrected === null ? '' : html` <small class="dim">(${corrected})</small>`}</h2>
<p class="why">${why}</p>`
  if (!card.read) return html`<section class="reading" aria-label="${words.kase.reading}">${said}</section>`
  const side = (title: string, points: readonly Point[], none: string) =>
    html`<p><b>${title}</b> ${
      points.length === 0
        ? html`<span class="dim">${none}</span>`
        : points.map(
            ({ name, number }) => html`<span>${name} <a href="#point-${number}">${number}</a></span> `,
          )
    }</p>`
  return html`<section class="reading" aria-label="${words.kase.reading}">
${said}
<dl class="axes">${card.axes.map((one, index) => axis(words, one, index === 0 ? 'tone' : 'substance'))}</dl>
<div class="sides">${[
    side(words.kase.for, card.speaksFor, words.kase.nothingFor),
    side(words.kase.against, card.speaksAgainst, words.kase.nothingAgainst),
  ]}</div>
</section>`
}

/** How strong one axis is: in words, and as a bar. */
function axis(
  { kase }: View['words'],
  { name, words: level, value, carriedBy }: Card['axes'][number],
  kind: 'tone' | 'substance',
): Html {
  const carried = carriedBy.length === 0 ? '' : html` <small class="dim">${kase.carriedBy(carriedBy)}</small>`
  const width = Math.round(Math.min(1, Math.max(0, value)) * 100)
  return html`<div><dt>${name}</dt><dd>${level}${carried}<svg class="${kind}" viewBox="0 0 100 6"
  preserveAspectRatio="none" aria-hidden="true"><rect class="ground" width="100" height="6" rx="3"/><rect
  class="value" width="${width}" height="6" rx="3"/></svg></dd></div>`
}
