import { html } from 'hono/html'
import type { Case } from '../../../src/core/index.ts'
import type { Html, Page } from '../page.ts'
import { csrf } from './layout.ts'
import { moment } from './text.ts'

/** Who has the case in hand, until when, and how to take or leave it. */
export function claimView(stored: Case, page: Page): Html | '' {
  const { claim, status } = stored
  if (!['pending', 'approved', 'uncertain', 'awaiting-answer'].includes(status)) return ''
  const { say } = page
  if (claim === null)
    return html`<form class="claim" method="post" action="/cases/${stored.id}/decide" data-keeps-text>${hidden(stored, page)}<button class="link" name="action" value="claim" title="${say.case.claimHint}">${say.case.claim}</button></form>`
  const mine = claim.by.id === page.actor.id
  const text = mine ? say.case.yours : say.case.theirs(claim.by.name)
  const [action, label] = mine
    ? (['release', say.case.release] as const)
    : (['steal', say.case.steal] as const)
  return html`<form class="claim held ${mine ? 'mine' : 'theirs'}" method="post" action="/cases/${stored.id}/decide" data-keeps-text>${hidden(stored, page)}
<span>${text} ${say.case.until} ${moment(claim.until, page, 'time')} <span class="left" data-until="${claim.until}" data-clock></span></span> <button class="link" name="action" value="${action}">${label}</button></form>`
}

function hidden(stored: Case, page: Page): Html {
  return html`${csrf(page)}<input type="hidden" name="version" value="${stored.version}">`
}
