import { html } from 'hono/html'
import type { Html, Page } from '../page.ts'
import { layout } from './layout.ts'

export interface Message {
  readonly title: string
  readonly text: string
  /** What somebody had typed, so that it isn't lost. */
  readonly typed?: string | undefined
}

/** A page that says one thing: an error, or that there is nothing here. */
export function messagePage({ title, text, typed }: Message, page: Page): Html {
  const { errors } = page.say
  const main = html`<section class="message"><h1>${title}</h1><p>${text}</p>
${typed === undefined ? '' : html`<label for="typed">${errors.typed}</label><textarea id="typed" readonly rows="8" dir="auto">${'\n'}${typed}</textarea>`}
<p><a class="button" href="/">${errors.toInbox}</a></p></section>`
  return layout({ title, name: 'message', main }, page)
}
