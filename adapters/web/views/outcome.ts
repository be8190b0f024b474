import { html } from 'hono/html'
import type { CardOutcome } from '../../../src/core/card.ts'
import type { Case } from '../../../src/core/index.ts'
import type { Html, Page } from '../page.ts'
import { csrf } from './layout.ts'
import { foreign, moment, outward } from './text.ts'

/** What a case came to: what was sent, by whom, when, where; and what can still be done. */
export function outcomeView(stored: Case, outcome: CardOutcome, page: Page): Html {
  const { say, words } = page
  const { status, sentence, text, choice, at, url, undoUntil } = outcome
  const left = undoUntil === undefined ? 0 : Math.ceil((Date.parse(undoUntil) - page.now.getTime()) / 1000)
  const byHand = status === 'approved' && !stored.postable
  return html`<section class="outcome ${status}" aria-labelledby="outcome-title">
<h3 id="outcome-title">${words.card.outcome}</h3>
<p class="sentence">${sentence} <span class="when">${moment(at, page)}</span></p>
${left > 0 ? html`<p class="countdown" data-until="${undoUntil}" data-says="${say.case.undoIn('{n}')}">${say.case.undoIn(String(left))}</p>` : ''}
${status === 'uncertain' ? uncertain(stored, page) : ''}
${choice === undefined ? '' : html`<p class="chosen">${words.strategies[choice].name} <span class="hint">${words.strategies[choice].what}</span></p>`}
${
  text === undefined
    ? ''
    : html`<div class="sent"><h4>${say.case.sentText}</h4><div class="text" id="sent" dir="auto">${text.toWellFormed()}</div>
${byHand || status === 'uncertain' ? html`<div class="actions"><button type="button" class="${byHand ? 'primary' : 'quiet'}" data-copy="sent" data-copied="${say.case.copied}">${say.case.copy}</button>${outward(stored.comment.url, say.case.openPlace, 'button quiet')}</div>` : ''}</div>`
}
${url === undefined ? '' : html`<p>${outward(url, say.case.seeReply, 'out')}</p>`}
${byHand ? markPosted(stored, page) : ''}
${stored.followUpAt === null || status !== 'awaiting-answer' ? '' : html`<p class="hint">${say.case.followUp}${page.language === 'fr' ? '\u00A0' : ''}: ${moment(stored.followUpAt, page)}</p>`}
<div class="actions">${outcome.undo ? small(stored, 'reopen', words.primary.undo, 'undo', page) : ''}
${status === 'posted' || status === 'awaiting-answer' ? small(stored, 'close', say.case.closeCase, '', page) : ''}</div>
</section>`
}

function markPosted(stored: Case, page: Page): Html {
  const { say, words } = page
  return html`<form class="mark" method="post" action="/cases/${stored.id}/decide">${csrf(page)}<input type="hidden" name="version" value="${stored.version}">
<label>${say.case.postedUrl} <input type="url" name="url" maxlength="4096" placeholder="https://"></label>
<button name="action" value="mark-posted" id="mark-posted">${words.primary.markPosted}</button></form>`
}

/** Nobody knows, so a person looks; the program never sends it again by itself. */
function uncertain(stored: Case, page: Page): Html {
  const { say, words } = page
  return html`<p>${outward(stored.comment.url, words.outcome.lookHere, 'button')} ${stored.comment.url === undefined ? foreign(stored.comment.venue.name ?? '') : ''}</p>
<div class="actions">${small(stored, 'mark-posted', say.case.arrived, '', page)}${stored.postable ? small(stored, 'resend', say.case.resend, '', page) : ''}${small(stored, 'close', say.case.closeIt, '', page)}</div>`
}

function small(stored: Case, action: string, label: string, id: string, page: Page): Html {
  return html`<form method="post" action="/cases/${stored.id}/decide">${csrf(page)}<input type="hidden" name="version" value="${stored.version}"><button class="quiet" name="action" value="${action}" ${id === '' ? '' : html`id="${id}"`}>${label}</button></form>`
}
