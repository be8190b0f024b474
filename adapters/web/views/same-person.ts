import { html } from 'hono/html'
import type { Remembered, SamePerson } from '../../../src/core/index.ts'
import { SAME_WORDS } from '../../../src/core/words/same-person.ts'
import { ago, csrfField, type Html, notice, type View, when } from './page.ts'

/** Who is to be joined: shown before it is done. */
export interface Joining {
  readonly caseId: string
  readonly name: string
  readonly place: string
}

/** On the page of an author: who they are elsewhere, and how that is said or taken back. */
export function samePersonSheet(
  view: View,
  caseId: string,
  same: readonly SamePerson[],
  more: { readonly joining?: Joining | undefined; readonly problem?: string | undefined } = {},
): Html {
  const words = SAME_WORDS[view.language]
  const may = view.may('decide')
  const { joining, problem } = more
  const form = (step: string, inside: Html) =>
    html`<form class="line" method="post" action="/authors/${caseId}/same">${csrfField(view)}<input
      type="hidden" name="step" value="${step}">${inside}</form>`
  const one = ({ caseId: id, name, place, by, at }: SamePerson) =>
    html`<li><a href="/authors/${id}"><bdi>${name || id}</bdi></a> · <bdi>${place}</bdi> <span
      class="hint"><bdi>${words.saidBy(by, when(view, at))}</bdi></span></li>`
  if (same.length === 0 && !may) return html``
  const known =
    same.length === 0
      ? html`<p>${words.none}</p>`
      : html`<ul class="plain">${same.map(one)}</ul>${
          may
            ? form(
                'part',
                html`<button
        class="quiet small">${words.part}</button>`,
              )
            : ''
        }`
  const asked =
    joining === undefined
      ? form(
          'look',
          html`<label class="label" for="other">${words.other}</label><input id="other" name="other"
          maxlength="500" required dir="auto" aria-describedby="other-hint"><button
          class="quiet small">${words.look}</button><p class="hint" id="other-hint">${words.otherHint}</p>`,
        )
      : html`<p><b>${words.sure}</b> <bdi>${
          joining.name || joining.caseId
        }</bdi> · <bdi>${joining.place}</bdi></p>${form(
          'join',
          html`<input type="hidden"
        name="other" value="${joining.caseId}"><button class="primary small">${words.join}</button>`,
        )}<p><a
        href="/authors/${caseId}">${words.cancel}</a></p>`
  return html`<section class="sheet" id="same"><h2>${words.title}</h2>${
    problem === undefined ? '' : notice(problem, 'alert')
  }${known}${may ? asked : ''}</section>`
}

/** Beside a comment: what its author wrote in other conversations, with its dates. */
export function elsewhereFold(view: View, caseId: string, elsewhere: readonly Remembered[]): Html | '' {
  if (elsewhere.length === 0) return ''
  const words = SAME_WORDS[view.language]
  return html`<details class="fold elsewhere"><summary>${words.before(elsewhere.length)}</summary><ul
    class="plain">${elsewhere.map(
      ({ caseId: id, at, firstWords, answered }) =>
        html`<li><span class="dim">${ago(view, at)}</span> <a href="/cases/${id}"><bdi>${
          firstWords || id
        }</bdi></a> <span class="hint">${answered ? words.answered : words.unanswered}</span></li>`,
    )}</ul><p class="hint"><a href="/authors/${caseId}">${words.all}</a></p></details>`
}
