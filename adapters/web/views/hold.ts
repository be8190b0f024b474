import { html } from 'hono/html'
import type { HoldCard } from '../../../src/core/hold-card.ts'
import type { Html } from './page.ts'

/** Why a comment is held, what a person does now, whom to tell and who listens. */
export function holdBox(hold: HoldCard, help: readonly string[]): Html {
  return html`<section class="notice hold" aria-label="${hold.headline}"><h2>${hold.headline}</h2>
<p>${hold.reason} ${hold.advice}</p>${
    help.length === 0
      ? ''
      : html`<ul
  class="plain">${help.map((one) => html`<li>${one}</li>`)}</ul>`
  }</section>`
}
