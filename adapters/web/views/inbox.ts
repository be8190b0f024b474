import { html } from 'hono/html'
import { CASE_STATUSES, type CasePage, type CaseStatus, type Counts } from '../../../src/core/index.ts'
import type { Html, Page } from '../page.ts'
import { csrf, layout } from './layout.ts'
import { row } from './row.ts'

export type Tab = CaseStatus | 'all'
export const TABS: readonly Tab[] = [
  'pending',
  'uncertain',
  'approved',
  'awaiting-answer',
  'posted',
  'dismissed',
  'closed',
  'all',
]

/** What became of a bulk dismissal, and what was left out of it. */
export interface BulkResult {
  readonly dismissed: number
  readonly leftOut: readonly { readonly id: string; readonly why: 'changed' | 'claimed' | 'refused' }[]
}

export interface InboxModel {
  readonly tab: Tab
  readonly search: string
  readonly cases: CasePage
  readonly counts: Counts
  readonly samples: boolean
  readonly picked: ReadonlySet<string>
  /** Look-alikes that were just found for what was selected. */
  readonly alike: number | undefined
  readonly bulk: BulkResult | undefined
  /** Sample cases that were just removed. */
  readonly samplesGone: number | undefined
  readonly later: boolean
}

export function inboxPage(model: InboxModel, page: Page): Html {
  const { say } = page
  const main = html`<h1 class="sr">${say.inbox.title}</h1>
${model.samples ? sampleBanner(page) : ''}
${model.samplesGone === undefined ? '' : html`<p class="notice" role="status">${say.inbox.samplesGone(model.samplesGone)}</p>`}
${model.bulk === undefined ? '' : bulkResult(model.bulk, page)}
<div class="bar">${tabs(model, page)}${searchForm(model, page)}</div>
<p class="notice live" data-live data-says="${say.live.changed}" hidden><span></span> <a href="${address(model)}">${say.live.show}</a></p>
${model.search === '' ? '' : html`<p class="found">${say.inbox.found(model.search)} · <a href="${address({ ...model, search: '' })}">${say.inbox.clear}</a></p>`}
${model.cases.cases.length === 0 ? empty(model, page) : list(model, page)}`
  return layout({ title: say.inbox.title, name: 'inbox', main }, page)
}

function sampleBanner(page: Page): Html {
  const { inbox } = page.say
  return html`<form class="notice sample" method="post" action="/desk/remove-samples">${csrf(page)}
<span>${inbox.sampleBefore}</span> <button class="link" title="${inbox.sampleHint}">${inbox.sampleRemove}</button></form>`
}

function bulkResult({ dismissed, leftOut }: BulkResult, page: Page): Html {
  const { bulk } = page.say.inbox
  return html`<div class="notice" role="status"><p>${bulk.done(dismissed)} ${leftOut.length === 0 ? '' : bulk.leftOut(leftOut.length)}</p>
${
  leftOut.length === 0
    ? ''
    : html`<ul>${leftOut.map(({ id, why }) => html`<li><a href="/cases/${id}">${page.say.case.relatedOne(id.slice(0, 8))}</a> — ${bulk[why]}</li>`)}</ul>`
}</div>`
}

function tabs({ tab, counts, search }: InboxModel, page: Page): Html {
  const { inbox } = page.say
  const all = CASE_STATUSES.reduce((sum, status) => sum + counts[status], 0)
  return html`<nav class="tabs" aria-label="${inbox.tabsLabel}">${TABS.map((one) => {
    const count = one === 'all' ? all : counts[one]
    return html`<a href="${address({ tab: one, search })}" class="${count === 0 ? 'none' : ''}" ${one === tab ? html`aria-current="page"` : ''}>${inbox.tabs[one]} <span class="count" data-count="${one}">${count.toLocaleString(page.language)}</span></a>`
  })}</nav>`
}

function searchForm({ tab, search }: InboxModel, { say }: Page): Html {
  return html`<form class="search" role="search" method="get" action="/">
${tab === 'pending' ? '' : html`<input type="hidden" name="status" value="${tab}">`}
<input type="search" name="q" value="${search}" placeholder="${say.inbox.search}" aria-label="${say.inbox.search}" maxlength="200" data-search>
<button class="quiet">${say.inbox.searchButton}</button></form>`
}

function list(model: InboxModel, page: Page): Html {
  const { cases, next } = model.cases
  const { inbox } = page.say
  const canDismiss = model.tab === 'pending'
  return html`<ol class="rows ${canDismiss ? 'pickable' : ''}" aria-label="${inbox.list}" data-rows>
${cases.map((summary) => row(summary, model.picked.has(summary.id), model.tab === 'all', page))}</ol>
<div class="pages">${model.later ? html`<a href="${address(model)}">${inbox.newest}</a>` : ''}
${next === undefined ? '' : html`<a class="older" href="${address(model, next)}">${inbox.older}</a>`}</div>
${canDismiss ? bulkForm(model, page) : ''}`
}

function bulkForm({ picked, alike, tab, search }: InboxModel, page: Page): Html {
  const { bulk } = page.say.inbox
  return html`<form id="bulk" class="bulk" method="post" action="/desk/dismiss" aria-label="${bulk.label}" data-bulk="${picked.size}">${csrf(page)}
<input type="hidden" name="status" value="${tab}"><input type="hidden" name="q" value="${search}">
<span class="count" data-picked data-one="${bulk.count(1)}" data-many="${bulk.count(2)}" aria-live="polite">${bulk.count(picked.size)}</span>
${alike === undefined ? '' : html`<span class="hint" role="status">${bulk.alikeFound(alike)}</span>`}
<button class="quiet" formmethod="get" formaction="/" name="alike" value="1">${bulk.alike}</button>
<label class="inline">${bulk.reason} <input name="reason" maxlength="200" placeholder="${bulk.reasonHint}"></label>
<button>${bulk.dismiss}</button></form>`
}

function empty({ tab, search }: InboxModel, page: Page): Html {
  const { title, text } = search === '' ? page.say.inbox.empty[tab] : page.say.inbox.empty.search
  return html`<div class="empty"><h2>${title}</h2><p>${text}</p>
${tab === 'pending' || tab === 'all' ? html`<p><a class="button" href="/paste">${page.say.inbox.pasteOne}</a></p>` : ''}</div>`
}

/** The inbox's address for a tab, a search and a place in the list. */
export function address({ tab, search }: Pick<InboxModel, 'tab' | 'search'>, cursor?: string): string {
  const query = new URLSearchParams()
  if (tab !== 'pending') query.set('status', tab)
  if (search !== '') query.set('q', search)
  if (cursor !== undefined) query.set('cursor', cursor)
  const text = query.toString()
  return text === '' ? '/' : `/?${text}`
}
