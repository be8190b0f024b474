import { html } from 'hono/html'
import {
  DECISION_PLACES,
  type DecisionFilter,
  type DecisionPage,
  HUMAN_ACTIONS,
  type MadeDecision,
} from '../../../src/core/index.ts'
import { DECISION_WORDS } from '../../../src/core/words/decisions.ts'
import { historyLine } from './after.ts'
import { type Html, page, type View } from './page.ts'

export interface DecisionsPage extends DecisionPage {
  readonly filter: DecisionFilter
}

const HERE = '/settings/decisions'

/** All decisions, filtered by what the address says. */
export function decisionsPage(view: View, { filter, decisions, next }: DecisionsPage): Html {
  const words = DECISION_WORDS[view.language]
  const option = (value: string, label: string, chosen: string | undefined) =>
    html`<option value="${value}"${value === (chosen ?? '') ? html` selected` : ''}>${label}</option>`
  const body = html`<h1>${words.title}</h1><p class="lead">${words.lead}</p>
<form class="grid trend-filters" method="get" action="${HERE}">
<label><span class="label">${words.what}</span><select
  name="action">${option('', words.any, filter.action)}${HUMAN_ACTIONS.map((one) =>
    option(one, view.words.history[one], filter.action),
  )}</select></label>
<label><span class="label">${words.where}</span><select
  name="place">${option('', words.any, filter.place)}${DECISION_PLACES.map((one) =>
    option(one, view.words.place[one], filter.place),
  )}</select></label>
<label><span class="label">${words.since}</span><input type="date" name="since"
  value="${filter.since?.slice(0, 10) ?? ''}"></label>${
    filter.by === undefined
      ? ''
      : html`<input
    type="hidden" name="by" value="${filter.by}">`
  }
<button class="quiet">${words.show}</button></form>
${Object.keys(filter).length === 0 ? '' : html`<p class="hint"><a href="${HERE}">${words.all}</a></p>`}
${
  decisions.length === 0
    ? html`<div class="empty"><p>${Object.keys(filter).length === 0 ? words.none : words.noneSuch}</p></div>`
    : html`<ol class="plain decisions">${decisions.map((one) => listed(view, one, filter))}</ol>
<p class="hint"><a href="${address(filter, {}, `${HERE}.csv`)}" download>${words.csv}</a></p>`
}
${
  next === undefined
    ? ''
    : html`<nav class="pages" aria-label="${words.title}"><a
  href="${address(filter, { cursor: next })}">${words.older} →</a></nav>`
}`
  return page(view, words.title, 'settings', body)
}

function listed(view: View, one: MadeDecision, filter: DecisionFilter): Html {
  const words = DECISION_WORDS[view.language]
  const text =
    one.text === undefined || one.text === ''
      ? ''
      : html`<details class="fold"><summary>${view.words.kase.whichText}</summary><p class="said"
        dir="auto">${one.text}</p></details>`
  const only =
    filter.by === one.actor.id
      ? ''
      : html` · <a href="${address(filter, { by: one.actor.id })}">${words.only(one.actor.name)}</a>`
  return html`<li class="sheet">${historyLine(
    view,
    one,
    html`${text}<p class="meta"><a
    href="/cases/${one.caseId}">${words.openCase}</a>${only}</p>`,
  )}</li>`
}

function address(filter: DecisionFilter, more: Readonly<Record<string, string>>, path = HERE): string {
  const since = filter.since?.slice(0, 10)
  const query = new URLSearchParams({ ...filter, ...(since === undefined ? {} : { since }), ...more })
  return query.size === 0 ? path : `${path}?${query}`
}
