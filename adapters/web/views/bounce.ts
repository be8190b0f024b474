import { html } from 'hono/html'
import type { Html, Page } from '../page.ts'

/** Loads the same address once more, now from our own page, so that the strict cookie comes along. */
export function bouncePage({ language }: Page): Html {
  return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0"><title>Winnow</title></head><body></body></html>`
}
