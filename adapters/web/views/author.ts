import { html } from 'hono/html'
import {
  type Account,
  type AuthorHistory,
  type Case,
  isDeleted,
  type ListedPromise,
  type Person,
  type SamePerson,
  type ThreadMessage,
} from '../../../src/core/index.ts'
import { AUTHOR_WORDS } from '../../../src/core/words/author.ts'
import { DESK_WORDS } from '../../../src/core/words/desk.ts'
import { accountSheet } from './account.ts'
import { plainText } from './marked.ts'
import { ago, csrfField, type Html, notice, outside, page, type View, when } from './page.ts'
import { type DayOf, promiseText, standing } from './promises.ts'
import { type Joining, samePersonSheet } from './same-person.ts'

/** So much of a long comment is shown at once, in UTF-16 units. */
const SHOWN = 600
/** So many cases are named before somebody is erased; the others are counted. */
export const NAMED = 20

export interface AuthorPage {
  /** The case that was come from. */
  readonly caseId: string
  readonly version: number
  readonly history: AuthorHistory
  /** null: only a name is known. */
  readonly account: Account | null
  readonly number: number
  readonly pages: number
  /** Who is to be joined with them, and why that can't be. */
  readonly joining?: Joining | undefined
  readonly problem?: string | undefined
  readonly dayOf: DayOf
  /** May export and erase. */
  readonly mayDecide: boolean
}

/** All that somebody wrote here, how we answered, and what is still promised to them. */
export function authorPage(view: View, model: AuthorPage): Html {
  const { caseId, version, history, account, number, pages, dayOf, mayDecide } = model
  const { person, cases, promises, noMessages, byNameOnly, more, same } = history
  const words = AUTHOR_WORDS[view.language]
  const path = `/authors/${caseId}`
  const leaf = (to: number, label: string) => html`<a href="${path}?page=${to}">${label}</a>`
  const body = html`<p class="crumbs"><a href="/cases/${caseId}">← ${words.back}</a></p>
<h1><bdi>${nameOf(view, person)}</bdi></h1>
<p class="lead">${words.wrote(person.cases.length, more)}${keysOf(person)}</p>
${byNameOnly ? notice(words.byName) : ''}
${
  noMessages === null
    ? ''
    : html`<div class="notice back" role="status">${words.noMessages} <a
  href="/cases/${noMessages}">${words.where}</a></div>`
}
${
  promises.length === 0
    ? ''
    : html`<section><h2>${words.promises}</h2><ul
  class="plain promises">${promises.map((one) => promised(view, one, dayOf))}</ul></section>`
}
${samePersonSheet(view, caseId, same, model)}
${account === null ? '' : accountSheet(view, { id: caseId, version }, account, dayOf)}
<section class="wrote"><h2>${words.comments}</h2><ol
  class="plain">${cases.map((kase) => wrote(view, kase))}</ol>
${
  pages < 2
    ? ''
    : html`<nav class="pages" aria-label="${words.comments}">${
        number > 1 ? leaf(number - 1, `← ${view.words.inbox.nearer}`) : ''
      }<span>${DESK_WORDS[view.language].page(number, pages)}</span>${
        number < pages ? leaf(number + 1, `${view.words.inbox.older} →`) : ''
      }</nav>`
}</section>
${
  mayDecide && view.may('forget')
    ? html`<section
  class="sheet"><h2>${words.data}</h2><p>${words.dataHint}</p><p class="acts"><a class="button"
    href="${path}/export" download>${words.export}</a> <a class="button"
      href="${path}/forget">${words.forget}</a></p></section>`
    : ''
}`
  return page(view, nameOf(view, person), 'inbox', body)
}

function promised(view: View, one: ListedPromise, dayOf: DayOf): Html {
  const late = one.dueAt < view.now.toISOString()
  return html`<li class="sheet promise${late ? ' late' : ''}">${promiseText(view, one)}<p class="meta"><b
    class="when">${standing(view, one, dayOf)}</b> · <a
      href="/cases/${one.caseId}#promised">${AUTHOR_WORDS[view.language].openCase}</a></p></li>`
}

function wrote(view: View, kase: Case): Html {
  const words = AUTHOR_WORDS[view.language]
  const { comment, approved, replies, replyUrl, status, receivedAt } = kase
  const { venue } = comment
  const theirs = replies.filter(({ author, fromUs }) => fromUs !== true && isSame(author, comment))
  const place = venue.name ?? view.words.venue[venue.kind]
  const sent = approved !== null && approved.text !== '' ? approved : null
  return html`<li class="sheet"><p class="meta"><bdi>${place}</bdi> · ${ago(
    view,
    comment.postedAt ?? receivedAt,
  )} · ${view.words.status[status]} ${outside(comment.url, view.words.kase.open)}</p>
${isDeleted(kase) ? html`<p class="dim">${view.words.kase.deletedComment}</p>` : said(view, comment.text)}
${theirs.map((message) => html`<p class="by">${words.since}</p>${said(view, message.text)}`)}
${
  sent === null
    ? html`<p class="dim">${words.unanswered}</p>`
    : html`<div class="ours"><p
      class="by">${words.ours(sent.by.name)} · ${when(view, sent.at)} ${outside(
        replyUrl,
        view.words.kase.seeReply,
      )}</p>${said(view, sent.text)}</div>`
}
<p class="meta"><a href="/cases/${kase.id}">${words.openCase}</a></p></li>`
}

/** Of a thread whose messages may be anybody's. */
function isSame(author: ThreadMessage['author'], { author: own }: Case['comment']): boolean {
  if (author.id !== undefined && own.id !== undefined) return author.id === own.id
  return author.handle !== undefined && author.handle === own.handle
}

function said(view: View, text: string): Html {
  return plainText(view, text, SHOWN)
}

export interface ForgetPage {
  readonly caseId: string
  readonly person: Person
  /** The first words of the cases that are named. */
  readonly excerpts: ReadonlyMap<string, string>
  /** What was shown before is not what would be erased now. */
  readonly changed: boolean
  /** Who they are elsewhere: not erased with them. */
  readonly same: readonly SamePerson[]
}

/** Whom and what would be erased, before it is. */
export function forgetPage(view: View, { caseId, person, excerpts, changed, same }: ForgetPage): Html {
  const words = AUTHOR_WORDS[view.language]
  const { cases, quotedIn, names, handle } = person
  const known = [...names, ...(handle === undefined ? [] : [`@${handle.replace(/^@/, '')}`])]
  const sites = person.sites.filter((site) => site !== '')
  const list = (ids: readonly string[]) =>
    html`<ul>${ids
      .slice(0, NAMED)
      .map((id) => html`<li><a href="/cases/${id}"><bdi>${excerpts.get(id) ?? id}</bdi></a></li>`)}${
      ids.length > NAMED
        ? html`<li
        class="dim">${words.andMore(ids.length - NAMED)}</li>`
        : ''
    }</ul>`
  const body = html`<p class="crumbs"><a href="/authors/${caseId}">← ${nameOf(view, person)}</a></p>
<h1>${words.forgetTitle(nameOf(view, person))}</h1>
${changed ? notice(words.changed, 'alert') : ''}
<form class="sheet forget" method="post" action="/authors/${caseId}/forget">${csrfField(view)}<input
  type="hidden" name="seen" value="${seenOf(person)}">
<dl class="facts">${
    known.length === 0
      ? ''
      : html`<div><dt>${words.known}</dt><dd><bdi>${known.slice(0, 10).join(', ')}</bdi></dd></div>`
  }${
    person.id === undefined ? '' : html`<div><dt>id</dt><dd><code>${person.id}</code></dd></div>`
  }<div><dt>${words.places}</dt><dd><bdi>${[person.source, ...sites]
    .slice(0, 10)
    .join(', ')}</bdi></dd></div></dl>
<p>${words.erases(cases.length)}</p>${list(cases)}
${quotedIn.length === 0 ? '' : html`<p>${words.quoted(quotedIn.length)}</p>${list(quotedIn)}`}
${
  same.length === 0
    ? ''
    : html`<p>${words.elsewhere}</p><ul>${same.map(
        (one) =>
          html`<li><a href="/authors/${one.caseId}/forget"><bdi>${
            one.name === '' ? view.words.someone : one.name
          }</bdi></a> · <bdi>${one.place}</bdi></li>`,
      )}</ul>`
}
<p><b>${words.final}</b></p>
<div class="acts"><a class="button" href="/authors/${caseId}">${words.cancel}</a><button
  class="primary">${words.forgetDo}</button></div></form>`
  return page(view, words.forgetTitle(nameOf(view, person)), 'inbox', body)
}

/** What was shown, to be compared with what would be erased. */
export function seenOf({ cases, quotedIn }: Person): string {
  return `${cases.length} ${quotedIn.length}`
}

function nameOf({ words }: View, { names, handle }: Pick<Person, 'names' | 'handle'>): string {
  return names[0] ?? handle ?? words.someone
}

function keysOf({ handle, names, sites, source }: Omit<Person, 'quotedIn'>): Html {
  const other = names.slice(1, 6)
  const facts = [
    ...(handle === undefined ? [] : [`@${handle.replace(/^@/, '')}`]),
    ...other,
    ...(sites.some((site) => site !== '') ? sites.filter((site) => site !== '').slice(0, 5) : [source]),
  ]
  return html`${facts.map((fact) => html` · <bdi>${fact}</bdi>`)}`
}
