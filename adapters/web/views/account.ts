import { html } from 'hono/html'
import {
  type Account,
  type AccountEntry,
  type AccountKind,
  beforeAsking,
  type Case,
  DEPOSITS,
  RECEIVED,
  sideOf,
  WITHDRAWALS,
} from '../../../src/core/index.ts'
import { COMMUNITY_WORDS } from '../../../src/core/words/community.ts'
import { colon, csrfField, type Html, type View } from './page.ts'
import type { DayOf } from './promises.ts'

/** So many of its latest lines are shown. */
const SHOWN = 50

/**
 * The account between us and one author, on their page. @param kase the case that lines by hand are kept with
 */
export function accountSheet(
  view: View,
  kase: Pick<Case, 'id' | 'version'>,
  account: Account,
  dayOf: DayOf,
): Html {
  const words = COMMUNITY_WORDS[view.language]
  const { entries, given, asked } = account
  const rows = entries.slice(0, SHOWN)
  return html`<section class="sheet" id="account" aria-labelledby="account-title"><h2
    id="account-title">${words.account}</h2>
<p>${words.balance(given, asked)} ${said(view, account)}</p><p class="hint">${words.accountHint}</p>
${
  rows.length === 0
    ? html`<p class="dim">${words.empty}</p>`
    : html`<details class="fold"${
        rows.length > 8 ? '' : html` open`
      }><summary>${words.entries} (${entries.length})</summary><div class="scroll"
        role="region" tabindex="0"
        aria-label="${words.entries}"><table><thead><tr><th>${words.when}</th><th>${words.what}</th>
<th>${words.sum}</th><th>${words.who}</th></tr></thead>
<tbody>${rows.map((one) => row(view, one, kase, dayOf))}</tbody></table></div></details>`
}
${view.may('decide') ? enterForm(view, kase, dayOf) : ''}</section>`
}

/** Before somebody is asked for something: one plain sentence, and the way to the account. */
export function beforeAskingNote(view: View, caseId: string, account: Account): Html {
  const words = COMMUNITY_WORDS[view.language]
  return html`<p class="notice" id="before-asking">${said(view, account)} <a
    href="/authors/${caseId}#account">${words.see}</a></p>`
}

function said(view: View, account: Account): string {
  const words = COMMUNITY_WORDS[view.language]
  const why = beforeAsking(account)
  return words.before[why](why === 'thank-first' ? account.unthanked.length : account.askedSince)
}

function row(view: View, one: AccountEntry, kase: Pick<Case, 'id' | 'version'>, dayOf: DayOf): Html {
  const words = COMMUNITY_WORDS[view.language]
  const { kind, at, caseId, by, reason, byHand, seq } = one
  // By hand a day was written down, and no instant.
  const on = byHand ? at.slice(0, 10) : dayOf(at)
  const day = new Intl.DateTimeFormat(view.language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${on}T12:00:00Z`),
  )
  // Of another case of theirs it is taken back from its own page.
  const takeBack =
    byHand && caseId === kase.id && view.may('decide')
      ? html` ${accountForm(
          view,
          kase,
          'line',
          html`<input type="hidden" name="takesBack" value="${seq}"><button class="quiet small" name="action"
        value="account">${words.takeBack}</button>`,
        )}`
      : ''
  return html`<tr><td><time datetime="${at}">${day}</time></td><td>
<a href="/cases/${caseId}">${words.kinds[kind]}</a>${
    reason === null ? '' : html`${colon(view)}<bdi>${reason}</bdi>`
  }${takeBack}</td><td>${words.sides[sideOf(kind)]}</td><td><bdi>${by?.name ?? ''}</bdi></td></tr>`
}

function enterForm(view: View, kase: Pick<Case, 'id' | 'version'>, dayOf: DayOf): Html {
  const words = COMMUNITY_WORDS[view.language]
  const today = dayOf(view.now.toISOString())
  const group = (label: string, kinds: readonly AccountKind[]) =>
    html`<optgroup label="${label}">${kinds.map(
      (one) => html`<option
      value="${one}">${words.kinds[one]}</option>`,
    )}</optgroup>`
  return html`<details class="fold"><summary>${words.enter}</summary>${accountForm(
    view,
    kase,
    'grid',
    html`<label><span class="label">${words.kind}</span><select
      name="entry">${group(words.given, DEPOSITS)}${group(words.taken, WITHDRAWALS)}${group(
        words.theirs,
        RECEIVED,
      )}</select></label>
<label><span class="label">${words.day}</span><input type="date" name="on" value="${today}" max="${today}"
  required></label>
<label><span class="label">${words.reason}</span><input name="reason" required maxlength="200"
  dir="auto"></label>
<button class="quiet" name="action" value="account">${words.save}</button>`,
  )}</details>`
}

function accountForm(
  view: View,
  kase: Pick<Case, 'id' | 'version'>,
  look: 'grid' | 'line',
  inside: Html,
): Html {
  return html`<form class="${look}" method="post"
    action="/authors/${kase.id}/account">${csrfField(view)}<input
  type="hidden" name="version" value="${kase.version}">${inside}</form>`
}
