import { html } from 'hono/html'
import { ISSUE_LIMITS, isDeleted } from '../../../src/core/index.ts'
import { ISSUE_WORDS } from '../../../src/core/words/issues.ts'
import { caseAddress } from '../list.ts'
import type { CaseModel } from './case.ts'
import { csrfField, type Html, outside, type View } from './page.ts'

/** What a critic reports as an issue of the tracker: to be made, as it stands, or when nobody knows. */
export function issueFold(view: View, model: CaseModel): Html | '' {
  const { kase, issue } = model
  if (issue === undefined) return ''
  const words = ISSUE_WORDS[view.language]
  if (issue !== null && issue.state !== 'asking')
    return html`<p class="meta" id="issue">${words.state[issue.state]} ${outside(issue.url, issue.title)}</p>`
  if (!view.may('decide')) return ''
  if (issue !== null) return nobodyKnows(view, model)
  const isCritic = (kase.reclassified ?? kase.assessment.verdict) === 'critic'
  return isCritic && !isDeleted(kase) ? makeForm(view, model) : ''
}

function makeForm(view: View, model: CaseModel): Html {
  const words = ISSUE_WORDS[view.language]
  const { title = '', summary = '' } = model.typedIssue ?? {}
  const open = model.typedIssue === undefined ? '' : html` open`
  return html`<details class="fold" id="issue"${open}><summary>${words.make}</summary>${form(
    view,
    model,
    'grid',
    html`<p class="hint">${words.hint}</p>
<label><span class="label">${words.title}</span><input name="title" required
  maxlength="${ISSUE_LIMITS.title}" dir="auto" value="${title}"></label>
<label><span class="label">${words.summary}</span><textarea name="summary" rows="4" required
  maxlength="${ISSUE_LIMITS.summary}" dir="auto">
${summary}</textarea></label>
<label class="check"><input type="checkbox" name="quote" value="yes"><span>${words.quote}</span></label>
<button class="quiet" name="action" value="make">${words.makeDo}</button>`,
  )}</details>`
}

/** It was asked for, and no answer came: a human looks there. */
function nobodyKnows(view: View, model: CaseModel): Html {
  const words = ISSUE_WORDS[view.language]
  const there = html`<label><span class="label">${words.address}</span><input type="url" name="url" required
  maxlength="2000"></label><button class="quiet" name="action" value="there">${words.there}</button>`
  const not = html`<button class="quiet" name="action" value="not-there">${words.notThere}</button>`
  return html`<section class="after doubt" id="issue"><h2>${words.unknown}</h2><p>${words.unknownHelp}</p>
${form(view, model, 'grid', there)}${form(view, model, 'acts', not)}</section>`
}

function form(view: View, { kase, list }: CaseModel, look: 'grid' | 'acts', inside: Html): Html {
  const path = caseAddress(list, kase.id).replace(`/cases/${encodeURIComponent(kase.id)}`, '$&/issue')
  return html`<form class="${look}" method="post" action="${path}">${csrfField(view)}<input type="hidden"
  name="version" value="${kase.version}">${inside}</form>`
}
