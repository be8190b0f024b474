import { html } from 'hono/html'
import { span } from '../../../src/core/words/index.ts'
import type { Html, Page } from '../page.ts'

/** Somebody else's words: never able to turn the page's direction, cut where they are too long. */
export function foreign(text: string, longest = 200): Html {
  const whole = text.toWellFormed()
  return html`<bdi>${whole.length > longest ? `${whole.slice(0, longest).toWellFormed()}…` : whole}</bdi>`
}

/** Longer text that keeps its lines. */
export function paragraphs(text: string): Html {
  return html`<div class="text" dir="auto">${text.toWellFormed()}</div>`
}

/** A link to where something stands, only if it is a web address. */
export function outward(url: string | undefined, label: string, className = ''): Html | '' {
  const parsed = url === undefined ? null : URL.parse(url)
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return ''
  return html`<a class="${className}" href="${parsed.href}" rel="noopener noreferrer nofollow" target="_blank" title="${parsed.href.slice(0, 200)}">${label}</a>`
}

/** A moment in the reader's language, exact for machines. */
export function moment(iso: string, page: Page, style: 'full' | 'time' = 'full'): Html {
  const date = new Date(iso)
  const shown =
    style === 'time'
      ? date.toLocaleTimeString(page.language, { hour: '2-digit', minute: '2-digit' })
      : date.toLocaleString(page.language, { dateStyle: 'medium', timeStyle: 'short' })
  return html`<time datetime="${date.toISOString()}" data-show="${style}">${shown}</time>`
}

/** "3 h ago", with the moment on hover. */
export function ago(iso: string, page: Page): Html {
  const { words, now } = page
  const passed = now.getTime() - Date.parse(iso)
  const shown = passed < 60_000 ? words.time.now : words.time.ago(span(iso, now, words))
  return html`<time datetime="${new Date(iso).toISOString()}" title="${full(iso, page)}">${shown}</time>`
}

export function full(iso: string, { language }: Page): string {
  return new Date(iso).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
}
