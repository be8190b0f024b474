import { html } from 'hono/html'
import {
  type Case,
  isBroken,
  isDeleted,
  type ListedPromise,
  PROMISE_STATES,
  type PromiseCounts,
  type PromiseRecord,
  type PromiseState,
} from '../../../src/core/index.ts'
import { COMMUNITY_WORDS } from '../../../src/core/words/community.ts'
import { DESK_WORDS } from '../../../src/core/words/desk.ts'
import { PROMISE_WORDS } from '../../../src/core/words/promises.ts'
import type { PromisedField } from '../promised.ts'
import { csrfField, type Html, page, type View } from './page.ts'

/** The day of an instant, where the team works: `2026-03-12`. */
export type DayOf = (at: string) => string

export interface PromisesPage {
  readonly state: PromiseState
  readonly counts: PromiseCounts
  readonly promises: readonly ListedPromise[]
  readonly number: number
  readonly more: boolean
  readonly dayOf: DayOf
  readonly mayDecide: boolean
}

/** All promises of one state: open ones with those that are overdue first. */
export function promisesPage(view: View, model: PromisesPage): Html {
  const { state, counts, promises, number, more, dayOf } = model
  const words = PROMISE_WORDS[view.language]
  const href = (to: PromiseState, at = 1) => {
    const query = new URLSearchParams({
      ...(to === 'open' ? {} : { state: to }),
      ...(at > 1 ? { page: String(at) } : {}),
    }).toString()
    return query === '' ? '/promises' : `/promises?${query}`
  }
  const figure = (label: string, count: number, hint = '') =>
    html`<div${
      hint === '' ? '' : html` title="${hint}"`
    }><dt>${label}</dt><dd>${count.toLocaleString(view.language)}</dd></div>`
  const body = html`<h1>${words.title}</h1><p class="lead">${words.lead}</p>
<dl class="figures">${figure(words.counts.open, counts.open + counts.overdue)}${figure(
    words.counts.overdue,
    counts.overdue,
  )}${figure(words.counts.kept, counts.kept)}${figure(
    words.counts.broken,
    counts.overdue + counts.late,
    words.brokenHint,
  )}</dl>
<p class="hint">${words.brokenHint}</p>
<nav class="tabs" aria-label="${words.title}">${PROMISE_STATES.map(
    (one) =>
      html`<a href="${href(one)}"${one === state ? html` aria-current="page"` : ''}>${words.state[one]}</a>`,
  )}</nav>
${
  promises.length === 0
    ? html`<div class="empty"><p>${words.none[state]}</p></div>`
    : html`<ul class="plain promises">${promises.map((one) =>
        listed(view, one, dayOf, model.mayDecide),
      )}</ul>`
}
${
  number === 1 && !more
    ? ''
    : html`<nav class="pages" aria-label="${words.title}">${
        number > 1
          ? html`<a
      href="${href(state, number - 1)}">← ${number - 1}</a>`
          : ''
      }<span>${number}</span>${
        more
          ? html`<a
        href="${href(state, number + 1)}">${number + 1} →</a>`
          : ''
      }</nav>`
}`
  return page(view, words.title, 'promises', body)
}

function listed(view: View, one: ListedPromise, dayOf: DayOf, mayDecide: boolean): Html {
  const words = PROMISE_WORDS[view.language]
  const who = one.authorName ?? view.words.someone
  const place = one.venueName === null ? '' : html` · <bdi>${one.venueName}</bdi>`
  const follow =
    one.state === 'open' && mayDecide && one.answered
      ? html`<form method="post" action="/cases/${one.caseId}">${csrfField(view)}<input type="hidden"
        name="version" value="${one.version}"><input type="hidden" name="promise" value="${one.id}"><button
        class="quiet small" name="action" value="follow-up">${words.followUp}</button></form>`
      : ''
  return html`<li class="sheet promise${isLate(view, one) ? ' late' : ''}"><p
    class="meta"><b><bdi>${who}</bdi></b>${place}${
      one.sample
        ? html` <span
      class="tag">${DESK_WORDS[view.language].sample}</span>`
        : ''
    }</p>
${promiseText(view, one)}
<p class="meta"><b class="when">${standing(view, one, dayOf)}</b> · ${words.promisedBy(
    one.madeBy.name,
    day(view, one.madeAt, dayOf),
  )}${reason(one)}</p>
<div class="acts"><a href="/cases/${one.caseId}#promised">${words.openCase}</a>${follow}</div></li>`
}

/** What was promised in a case, each with what can be done about it. */
export function promisedHere(view: View, kase: Case, path: string, dayOf: DayOf): Html | '' {
  const { promises } = kase
  if (promises.length === 0) return ''
  const words = PROMISE_WORDS[view.language]
  return html`<section class="after promised" id="promised" aria-labelledby="promised-title"><h2
    class="label" id="promised-title">${words.ofCase}</h2>${
      kase.mayWrite === undefined
        ? ''
        : html`<p
      class="hint">${words.mayWrite[kase.mayWrite]}</p>`
    }<ul class="plain">${promises.map(
      (one) =>
        html`<li class="promise${isLate(view, one) ? ' late' : ''}">${promiseText(view, one)}<p
        class="meta"><b class="when">${standing(view, one, dayOf)}</b>${reason(one)}</p>${
          one.state === 'open' && view.may('decide') ? steps(view, kase, one, path, dayOf) : ''
        }</li>`,
    )}</ul></section>`
}

const ANSWERED: ReadonlySet<Case['status']> = new Set(['posted', 'awaiting-answer', 'closed'])

function steps(view: View, kase: Case, one: PromiseRecord, path: string, dayOf: DayOf): Html {
  const words = PROMISE_WORDS[view.language]
  const { status, approved, version } = kase
  const form = (inside: Html) =>
    html`<form class="line" method="post" action="${path}">${csrfField(view)}<input type="hidden"
      name="version" value="${version}"><input
  type="hidden" name="promise" value="${one.id}">${inside}</form>`
  const mayFollow = ANSWERED.has(status) && approved !== null && !isDeleted(kase)
  const dayId = `day-${one.id}`
  return html`<div class="acts">${
    mayFollow
      ? form(
          html`<button class="${
            isLate(view, one) ? 'primary' : 'quiet'
          } small" name="action" value="follow-up">${words.followUp}</button>`,
        )
      : ''
  }${form(html`<button
      class="quiet small" name="action" value="keep-promise">${words.keep}</button>`)}</div>
<details class="fold"><summary>${words.close}</summary>
${form(html`<label class="label" for="${dayId}">${words.move}</label><input id="${dayId}" type="date"
  name="day" required value="${dayOf(one.dueAt)}" min="${dayOf(view.now.toISOString())}"><button
    class="quiet small" name="action" value="move-promise">${words.moveDo}</button>`)}
${form(html`<label class="label" for="why-${one.id}">${words.why}</label><input id="why-${one.id}"
  name="reason" required maxlength="500" dir="auto"><button class="quiet small" name="action"
    value="drop-promise">${words.drop}</button>`)}
</details>`
}

/** Above the field: which promise the further reply is to keep. */
export function followUpNote(view: View, kase: Case, dayOf: DayOf): Html | '' {
  const one = kase.promises.find(({ id }) => id === kase.followUp?.promise)
  if (kase.status !== 'pending' || one === undefined) return ''
  const words = PROMISE_WORDS[view.language]
  const due = day(view, one.dueAt, dayOf)
  return html`<div class="notice" id="follow-up"><p>${
    isLate(view, one) ? words.writingLate(due) : words.writing(due)
  }</p>${promiseText(view, one)}<p>${words.mayWrite[kase.mayWrite ?? 'unknown']}</p></div>`
}

/**
 * What the text in the field promises, to be corrected before it is approved. Filled in anew while somebody
 * types.
 */
export function heardPromises(view: View, heard: readonly PromisedField[], today: string): Html {
  const words = PROMISE_WORDS[view.language]
  if (heard.length === 0) return html`<input type="hidden" name="promised" value="seen">`
  return html`<input type="hidden" name="promised" value="seen"><fieldset class="heard"><legend
    class="label" title="${words.heardHint}">${words.heard}</legend><ul class="plain">${heard.map(
      ({ text, day: due, meant }, at) =>
        html`<li><label class="check"><input type="checkbox" name="promised-on" value="${at}"${
          meant ? html` checked` : ''
        }><span dir="auto" title="${text}">${text}</span></label><input type="hidden"
        name="promised-text" value="${text}"><span class="by-day">${words.by} <input type="date"
        name="promised-day" value="${due}" min="${today}"
        aria-label="${words.dueDay(text.slice(0, 80))}"></span></li>`,
    )}</ul><p class="hidden">${words.heardHint}</p></fieldset>`
}

/** Its words; of what is to be asked again, that it is. */
export function promiseText(view: View, { text, asks }: PromiseRecord): Html {
  const asked = asks === 'better' ? html`<p>${COMMUNITY_WORDS[view.language].askAgain}</p>` : ''
  return html`${asked}<blockquote dir="auto">${text}</blockquote>`
}

function isLate({ now }: View, one: PromiseRecord): boolean {
  return one.state === 'open' && isBroken(one, now)
}

export function standing(view: View, one: PromiseRecord, dayOf: DayOf): string {
  const words = PROMISE_WORDS[view.language]
  const { closed, dueAt } = one
  if (closed === null) return words[isLate(view, one) ? 'overdue' : 'due'](day(view, dueAt, dayOf))
  const at = day(view, closed.at, dayOf)
  if (one.state === 'dropped') return words.droppedOn(at, closed.by.name)
  return words[isBroken(one, view.now) ? 'keptLate' : 'keptOn'](at, closed.by.name)
}

function reason({ closed }: PromiseRecord): Html | '' {
  return closed?.reason === undefined ? '' : html` · <bdi>${closed.reason}</bdi>`
}

/** The day where the team works, in the reader's words. */
function day({ language }: View, at: string, dayOf: DayOf): string {
  const form = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  return form.format(new Date(`${dayOf(at)}T12:00:00Z`))
}
