import { html } from 'hono/html'
import { ISSUE_LIMITS, isDeleted } from '../../../src/core/index.ts'
import { ISSUE_WORDS } from '../../../src/core/words/issues.ts'
import { caseAddress } from '../list.ts'
import type { CaseModel } from './case.ts'
import { csrfField, type Html, outside, type View } from './page.ts'

/** What a critic reports as an issue of the tracker: to be made, as it stands, or when nobody knows. */
export function issueFold(view: View, { kase, list, issue, typedIssue }: CaseModel): Html | '' {
  if (issue === undefined) return ''
  const words = ISSUE_WORDS[view.language]
  const { id, version, assessment, reclassified } = kase
  const path = caseAddress(list, id).replace(/^\/cases\/[^?]+/, '$&/issue')
  const form = (inside: Html, look = 'grid') =>
    html`<form class="${look}" method="post" action="${path}">${csrfField(view)}<input type="hidden" name="version" value="${version}">${inside}</form>`
  if (issue !== null && issue.state !== 'asking')
    return html`<p class="meta" id="issue">${words.state[issue.state]} ${outside(issue.url, issue.title)}</p>`
  if (!view.may('decide')) return ''
  if (issue !== null)
    return html`<section class="after doubt" id="issue"><h2>${words.unknown}</h2><p>${words.unknownHelp}</p>${form(html`<label><span class="label">${words.address}</span><input type="url" name="url" required maxlength="2000"></label><button class="quiet" name="action" value="there">${words.there}</button>`)}${form(html`<button class="quiet" name="action" value="not-there">${words.notThere}</button>`, 'acts')}</section>`
  if ((reclassified ?? assessment.verdict) !== 'critic' || isDeleted(kase)) return ''
  return html`<details class="fold" id="issue"${typedIssue === undefined ? '' : html` open`}><summary>${words.make}</summary>${form(html`<p class="hint">${words.hint}</p>
<label><span class="label">${words.title}</span><input name="title" required maxlength="${ISSUE_LIMITS.title}" dir="auto" value="${typedIssue?.title ?? ''}"></label>
<label><span class="label">${words.summary}</span><textarea name="summary" rows="4" required maxlength="${ISSUE_LIMITS.summary}" dir="auto">
${typedIssue?.summary ?? ''}</textarea></label>
<label class="check"><input type="checkbox" name="quote" value="yes"><span>${words.quote}</span></label>
<button class="quiet" name="action" value="make">${words.makeDo}</button>`)}</details>`
}
