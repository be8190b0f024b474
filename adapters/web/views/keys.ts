import { html } from 'hono/html'
import type { Html, Page } from '../page.ts'

export function keysTable({ say }: Page, id: string): Html {
  return html`<h1 id="${id}">${say.keys.title}</h1>
<dl class="keys">${say.keys.list.map(
    ([keys, what]) =>
      html`<div><dt>${keys.split('  ').map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${what}</dd></div>`,
  )}</dl>
<p class="hint">${say.keys.note}</p>`
}
