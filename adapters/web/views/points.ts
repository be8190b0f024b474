import { html } from 'hono/html'
import type { Card, Point } from '../../../src/core/card.ts'
import type { Html, Page } from '../page.ts'

/** So many reasons of a side are shown at once. */
const SHOWN = 3
const SHOWN_EVIDENCE = 2

/** What speaks for and against, numbered like the marks in the text. */
export function pointsView(
  { speaksFor, speaksAgainst }: Pick<Card, 'speaksFor' | 'speaksAgainst'>,
  page: Page,
): Html {
  const { card } = page.words
  return html`<div class="points">
<section class="side tone"><h3>${card.for}</h3>${side(speaksFor, card.nothingFor, page)}</section>
<section class="side substance"><h3>${card.against}</h3>${side(speaksAgainst, card.nothingAgainst, page)}</section></div>`
}

function side(points: readonly Point[], none: string, page: Page): Html {
  if (points.length === 0) return html`<p class="hint">${none}</p>`
  const rest = points.slice(SHOWN)
  return html`<ul>${points.slice(0, SHOWN).map(point)}</ul>${
    rest.length === 0
      ? ''
      : html`<details class="rest"><summary>${page.say.case.showMore(rest.length)}</summary><ul>${rest.map(point)}</ul></details>`
  }`
}

function point({ number, axis, reason, shown }: Point): Html {
  return html`<li id="point-${number}" class="point" data-axis="${axis}" tabindex="-1"><span class="number">${number}</span> <span class="reason">${reason}</span> <span class="shown">${shown.slice(0, SHOWN_EVIDENCE).map((one) => html`<bdi>${one}</bdi> `)}${shown.length > SHOWN_EVIDENCE ? '…' : ''}</span></li>`
}
