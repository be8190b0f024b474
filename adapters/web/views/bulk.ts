import { html } from 'hono/html'
import type { Case, Strategy } from '../../../src/core/index.ts'
import { wayName } from '../../../src/core/ways.ts'
import { DESK_WORDS } from '../../../src/core/words/desk.ts'
import type { Choice } from '../../../src/core/words/index.ts'
import { addressOf, caseAddress, type ListState } from '../list.ts'
import { csrfField, type Html, type View } from './page.ts'
import { whoOf } from './toast.ts'

/** What would be done at once, before it is. */
export interface BulkPlan {
  readonly action: 'dismiss' | 'approve'
  readonly cases: readonly {
    readonly kase: Case
    readonly choice: Choice
    readonly strategy: Strategy | null
    readonly text: string
  }[]
  readonly left: readonly LeftOut[]
  /** So many more were selected than are looked at in one go. */
  readonly over: number
}

export interface LeftOut {
  readonly id: string
  readonly who: string
  readonly why: 'owed' | 'held' | 'taken' | 'unread' | 'changed' | 'unclear' | 'noDraft' | 'unnamed'
}

const QUOTED = 140

/** By name what will be done and what is left out; replies text by text, to be changed. */
export function bulkPreview(view: View, { action, cases, left, over }: BulkPlan, list: ListState): Html {
  const { words, language } = view
  const { bulk } = DESK_WORDS[language]
  const answers = action === 'approve'
  const row = ({ kase, choice, text }: BulkPlan['cases'][number]) => {
    const { id, version, comment, reclassified, assessment } = kase
    const who = whoOf(view, kase)
    const reply = answers
      ? html`<label class="label" for="text-${id}">${wayName(
          choice,
          reclassified ?? assessment.verdict,
          language,
        )}</label><textarea id="text-${id}" name="text:${id}" rows="4" maxlength="100000" dir="auto">
${text}</textarea>`
      : ''
    return html`<li><input type="hidden" name="case" value="${id}:${version}"><p><a
      href="${caseAddress(list, id)}"><bdi>${who}</bdi></a> <span class="dim"
        dir="auto">${comment.text.slice(0, QUOTED)}</span></p>${reply}</li>`
  }
  return html`<section class="bulk-plan"><h2 id="case-title" tabindex="-1">${
    answers ? bulk.approve(cases.length) : bulk.dismiss(cases.length)
  }</h2>
${over > 0 ? html`<p>${bulk.over(over)}</p>` : ''}
<form method="post" action="${addressOf(list, '/bulk')}">${csrfField(view)}<input
  type="hidden" name="do" value="${action}"><ol class="plan">${cases.map(row)}</ol>
${
  left.length === 0
    ? ''
    : html`<h3>${bulk.leftOut(left.length)}</h3><ul
      class="plain">${left.map(
        ({ id, who, why }) => html`<li><a
        href="${caseAddress(list, id)}"><bdi>${
          who === '' ? words.someone : who
        }</bdi></a>: ${bulk.why[why]}</li>`,
      )}</ul>`
}
<div class="acts">${
    cases.length === 0
      ? ''
      : html`<button class="primary">${
          answers ? bulk.approveDo(cases.length) : bulk.dismissDo(cases.length)
        }</button>`
  }<a class="button"
    href="${addressOf(list)}">${bulk.cancel}</a></div></form></section>`
}
