import { html } from 'hono/html'
import type { Card } from '../../../src/core/card.ts'
import { type Case, isDeleted, shortened } from '../../../src/core/index.ts'
import { CONVERSATION_WORDS } from '../../../src/core/words/conversation.ts'
import type { Html, View } from './page.ts'

/** So much of each is shown; all of it stands in the conversation. In UTF-16 units. */
const SHOWN = 600

/** Our question and the comment that came back, beside each other. */
export function besideQuestion({ language }: View, kase: Case, { answered }: Card): Html | '' {
  if (answered === null || isDeleted(kase)) return ''
  const said = CONVERSATION_WORDS[language]
  const quote = (title: string, text: string) =>
    html`<div><p>${title}</p><blockquote dir="auto">${shortened(text, SHOWN)}</blockquote></div>`
  return html`<section class="after" id="answered"><h2 class="label">${said.answeredTitle}</h2><div
    class="beside">${quote(said.weAsked, answered.question)}${quote(
      said.came[answered.kind],
      kase.comment.text,
    )}</div></section>`
}
