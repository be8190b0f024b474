import { html } from 'hono/html'
import type { Point } from '../../../src/core/card.ts'
import { type Segment, segments, splitLong } from '../evidence.ts'
import type { Html, Page } from '../page.ts'

/** So much of a comment is shown at once, in UTF-16 code units. */
const SHOWN = 900

/** The comment with its evidence marked in place; each mark refers to the numbered reason in the list. */
export function markedText(text: string, points: readonly Point[], harsh: boolean, page: Page): Html {
  const [shown] = splitLong(text, SHOWN)
  const parts = segments(text, points).map((one) => one)
  const first: Html[] = []
  const rest: Html[] = []
  let at = 0
  for (const segment of parts) {
    const end = at + segment.text.length
    if (end <= shown.length) first.push(piece(segment, page))
    else if (at >= shown.length) rest.push(piece(segment, page))
    else {
      const cut = shown.length - at
      first.push(piece({ ...segment, text: segment.text.slice(0, cut), ends: [] }, page))
      rest.push(piece({ ...segment, text: segment.text.slice(cut) }, page))
    }
    at = end
  }
  const label = page.say.case.showAll(text.length.toLocaleString(page.language))
  return html`<div class="text comment-text ${harsh ? 'harsh' : ''}" dir="auto" ${harsh && page.blur ? html`tabindex="0" title="${page.say.case.blurred}"` : ''}>${first}${
    rest.length === 0 ? '' : html`<details class="rest"><summary>${label}</summary>${rest}</details>`
  }</div>`
}

function piece({ text, points, axes, ends }: Segment, page: Page): Html {
  const shown = text.toWellFormed()
  if (points.length === 0) return html`${shown}`
  const axis = axes.size > 1 ? 'both' : [...axes][0]
  return html`<mark class="${axis}" data-points="${points.join(' ')}">${shown}</mark>${ends.map(
    (n) =>
      html`<a class="ref" href="#point-${n}" data-points="${n}" aria-label="${page.say.case.reference(n)}">${n}</a>`,
  )}`
}
