import { html } from 'hono/html'
import { type Card, readingName } from '../../../src/core/card.ts'
import { type Case, type HistoryEntry, type Remark, VERDICTS } from '../../../src/core/index.ts'
import type { Choice } from '../../../src/core/words/index.ts'
import type { Html, Page } from '../page.ts'
import { answerView } from './answer.ts'
import { axesView } from './axes.ts'
import { claimView } from './claim.ts'
import { conversationView } from './conversation.ts'
import { csrf, layout } from './layout.ts'
import { outcomeView } from './outcome.ts'
import { pointsView } from './points.ts'
import { foreign } from './text.ts'
import { historyLine, timelineView } from './timeline.ts'

export interface CaseModel {
  readonly stored: Case
  readonly card: Card
  readonly choice: Choice
  readonly text: string
  readonly language: string | undefined
  readonly remarks: readonly Remark[]
  /** The next case that waits for a decision. */
  readonly next: string | undefined
  /** Why the last click did nothing. */
  readonly problem?: string | undefined
  /** What others did since the page was loaded; the last click did nothing. */
  readonly stale?: readonly HistoryEntry[] | undefined
  /** What was typed and no longer has a field to stand in. */
  readonly typed?: string | undefined
}

export function casePage(model: CaseModel, page: Page): Html {
  const { stored, card } = model
  const { say } = page
  const title = say.case.title(card.comment.author)
  const main = html`<div class="case-head"><a href="/" class="back">${say.case.back}</a><h1 class="sr">${title}</h1>
${claimView(stored, page)}${model.next === undefined ? '' : html`<a class="next" href="/cases/${model.next}" rel="next">${say.case.next}</a>`}</div>
<p class="notice live" data-live data-says="${say.live.caseChanged}" hidden><span></span> <a href="/cases/${stored.id}">${say.live.show}</a></p>
${model.stale === undefined ? '' : staleView(model, page)}
${model.problem === undefined ? '' : html`<p class="notice problem" role="alert">${model.problem}</p>`}
<div class="columns"><section class="conversation" aria-label="${say.case.conversation}">
${conversationView({ comment: stored.comment, card, harsh: stored.assessment.verdict === 'detractor' || stored.assessment.scores.disdain >= 0.5 }, page)}
${related(stored, page)}</section>
<section class="reading" aria-label="${say.case.reading}" data-case="${stored.id}" data-version="${stored.version}" data-status="${stored.status}">${panel(model, page)}</section></div>
${timelineView(stored, page)}`
  return layout({ title, name: 'case', main }, page)
}

/** The right side: what it reads as, and the proposal or what became of it. */
export function panel(model: CaseModel, page: Page): Html {
  const { stored, card } = model
  const reading = html`${verdictView(stored, card, page)}${axesView(card.axes)}${pointsView(card, page)}`
  if (card.outcome === undefined) return html`${reading}${answerView(model, page)}`
  return html`${outcomeView(stored, card.outcome, page)}<div class="quietly">${reading}</div>`
}

function verdictView(stored: Case, { verdict }: Card, page: Page): Html {
  return html`<div class="verdict-head"><h2 class="verdict ${verdict.reading}"><i class="dot" aria-hidden="true"></i><span class="sr">${page.words.card.verdict}</span> ${verdict.words}</h2><p class="why">${verdict.why}${verdict.corrected === undefined ? '' : html` <span class="hint">(${verdict.corrected})</span>`}</p>
${stored.status === 'pending' ? correction(stored, page) : ''}</div>`
}

function correction(stored: Case, page: Page): Html {
  const { say, words } = page
  const { assessment, reclassified } = stored
  const now = reclassified ?? assessment.verdict
  return html`<details class="correct"><summary>${say.case.correct}</summary><form method="post" action="/cases/${stored.id}/decide" data-keeps-text>${csrf(page)}<input type="hidden" name="version" value="${stored.version}">
<fieldset><legend>${say.case.correctLabel}</legend>${VERDICTS.map(
    (verdict) =>
      html`<label class="radio"><input type="radio" name="verdict" value="${verdict}" required ${verdict === now ? html`checked` : ''}> ${words.verdicts[readingName(verdict, assessment)]}</label>`,
  )}</fieldset>
<label>${say.case.correctReason} <input name="reason" maxlength="200"></label><button name="action" value="reclassify">${say.case.correctButton}</button></form></details>`
}

function staleView({ stale, typed, stored }: CaseModel, page: Page): Html {
  const { say } = page
  return html`<div class="notice stale" role="alert"><p><strong>${say.stale.title}</strong> ${typed === undefined && stored.status !== 'pending' ? say.stale.nothingDone : say.stale.nothingLost}</p>
<p>${say.stale.since}</p><ul>${(stale ?? []).map((entry) => html`<li>${historyLine(entry, stored, page)}</li>`)}</ul><p>${say.stale.again}</p>
${typed === undefined ? '' : html`<label for="typed">${say.case.yourText}</label><textarea id="typed" rows="4" readonly dir="auto">${'\n'}${typed.toWellFormed()}</textarea><div class="actions"><button type="button" class="quiet" data-copy="typed" data-copied="${say.case.copied}">${say.case.copy}</button></div>`}</div>`
}

function related({ related: ids }: Case, { say }: Page): Html | '' {
  if (ids.length === 0) return ''
  return html`<nav class="related" aria-label="${say.case.related}"><h3>${say.case.related}</h3><ul>${ids
    .slice(0, 8)
    .map(
      (id, at) => html`<li><a href="/cases/${id}">${foreign(say.case.relatedOne(at + 1))}</a></li>`,
    )}</ul></nav>`
}
