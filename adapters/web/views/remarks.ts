import { html } from 'hono/html'
import type { Remark } from '../../../src/core/index.ts'
import type { Html, Page } from '../page.ts'

const QUOTED = 40
const SHOWN = 12

/** What the linter says of a draft, each beside the words it means. */
export function remarksView(remarks: readonly Remark[], text: string, page: Page): Html {
  const { say, words } = page
  if (remarks.length === 0) return html`<p class="fine">${say.case.noRemarks}</p>`
  return html`<ul>${remarks.slice(0, SHOWN).map((remark) => {
    const { start, end, refuses, message } = remark
    const kind = refuses ? 'refuses' : 'advice'
    const place =
      start === undefined || end === undefined
        ? ''
        : html`<button type="button" class="link goto" data-start="${start}" data-end="${end}" title="${say.case.goTo}">${words.evidence.quote(cut(text.slice(start, end)))}</button> `
    return html`<li class="${kind}"><span class="kind">${say.case[kind]}</span> ${place}${message[page.language]}</li>`
  })}</ul>`
}

function cut(text: string): string {
  const flat = text.toWellFormed().replace(/\s+/g, ' ').trim()
  return flat.length > QUOTED ? `${flat.slice(0, QUOTED).toWellFormed()}…` : flat
}
