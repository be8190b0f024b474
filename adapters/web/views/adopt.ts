import { html } from 'hono/html'
import { type Case, isDeleted } from '../../../src/core/index.ts'
import { COMMUNITY_WORDS } from '../../../src/core/words/community.ts'
import { caseAddress } from '../list.ts'
import type { CaseModel } from './case.ts'
import { csrfField, type Html, type View } from './page.ts'

/** While a reply is on its way nothing further is begun. */
const UNDER_WAY: ReadonlySet<Case['status']> = new Set(['approved', 'uncertain'])
/** It is asked again a month later, unless somebody says otherwise. */
const MONTH = 30 * 86_400_000

/** What somebody asked for was done: for whoever may decide, once a case. */
export function adoptForm(view: View, { kase, list, alike, dayOf }: CaseModel): Html | '' {
  const { history, status, assessment } = kase
  const done = history.some(({ action }) => action === 'adopt')
  if (done || !view.may('decide') || UNDER_WAY.has(status) || isDeleted(kase)) return ''
  const verdict = kase.reclassified ?? assessment.verdict
  if (assessment.hold !== undefined || verdict === 'detractor') return ''
  const words = COMMUNITY_WORDS[view.language]
  const day = dayOf(new Date(view.now.getTime() + MONTH).toISOString())
  return html`<details class="fold"><summary>${words.adopt}</summary><form class="grid" method="post"
    action="${caseAddress(list, kase.id)}">${csrfField(view)}<input
  type="hidden" name="version" value="${kase.version}"><p class="hint">${words.adoptHint}</p>
<label><span class="label">${words.adoptWhat}</span><input name="reason" required maxlength="300"
  dir="auto"></label>
<label><span class="label">${words.adoptDay}</span><input type="date" name="day" required value="${day}"
  min="${dayOf(view.now.toISOString())}"></label>
${
  alike === 0
    ? ''
    : html`<label class="check"><input type="checkbox" name="alike"
  value="yes"><span>${words.adoptAll(alike)}</span></label>`
}
<button class="quiet" name="action" value="adopt">${words.adoptDo}</button></form></details>`
}
