import { html } from 'hono/html'
import type { AnsweredQuestion, Offer } from '../../../src/core/index.ts'
import { ANSWER_WORDS } from '../../../src/core/words/answers.ts'
import { type Html, keySign, type View, when } from './page.ts'

/** An offer as it would stand in the reply that is written. */
export interface OfferedText extends Offer {
  /** Where it is put in without scripts. */
  readonly href: string
}

/** What the team's answers and its earlier replies offer, each with where it comes from. */
export function offersFold(view: View, offers: readonly OfferedText[]): Html | '' {
  if (offers.length === 0) return ''
  const words = ANSWER_WORDS[view.language]
  return html`<details class="fold saved offers"
    open><summary>${words.offered} (${offers.length})</summary><ul class="plain">${offers.map(
      (one, at) =>
        html`<li><p><b>${words.kinds[one.kind]}</b>${
          one.status === undefined
            ? ''
            : html` <span
        class="tag">${words.states[one.status]}</span>`
        } <bdi class="dim">${words.to(one.asked)}</bdi> <span
        class="hint">${sourceOf(view, one)}</span></p><div class="said" dir="auto"
        lang="${one.language}">${one.text}</div><p><a class="button small" href="${one.href}"
        data-insert="${one.text}"${one.kind === 'approved' ? '' : html` data-within`}${
          at === 0 ? html` data-key="i"` : ''
        }>${words.insert}${at === 0 ? html` ${keySign('i')}` : ''}</a></p></li>`,
    )}</ul></details>`
}

function sourceOf(view: View, { from, until, by }: Offer): Html {
  const words = ANSWER_WORDS[view.language]
  const said = [
    ...(until === undefined ? [] : [words.until(until)]),
    ...(by === 'meaning' ? [words.byMeaning] : []),
  ].join(' · ')
  if (from === undefined) return html`${said}`
  return html`<a href="/cases/${from.caseId}"><bdi>${words.approvedBy(
    from.by,
    when(view, from.at),
  )}</bdi></a>${said === '' ? '' : ` · ${said}`}`
}

/** Which questions of the host's this draft answers, and by which of the team's. */
export function answeredHere(view: View, answered: readonly AnsweredQuestion[]): Html | '' {
  if (answered.length === 0) return ''
  const words = ANSWER_WORDS[view.language]
  return html`<div class="hint answered"><p>${words.inDraft}</p><ul>${answered.map(
    ({ question, asked, by }) =>
      html`<li><bdi>${question}</bdi> ← <bdi>${asked}</bdi>${
        by === 'meaning' ? ` (${words.byMeaning})` : ''
      }</li>`,
  )}</ul></div>`
}
