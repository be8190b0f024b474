import { html } from 'hono/html'
import type { Axis } from '../../../src/core/card.ts'
import type { Html } from '../page.ts'

const WIDTH = 100

/** Tone and substance, each in words with a small bar; never one score. */
export function axesView(axes: readonly Axis[]): Html {
  return html`<dl class="axes">${axes.map(({ name, label, value, words }) => {
    const filled = Math.round(Math.min(1, Math.max(0, value)) * WIDTH)
    return html`<div class="axis ${name}"><dt>${label}</dt>
<dd><svg class="bar" viewBox="0 0 ${WIDTH} 6" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="${WIDTH}" height="6" rx="3"/><rect class="fill" width="${filled}" height="6" rx="3"/></svg>
<span>${words}</span></dd></div>`
  })}</dl>`
}
