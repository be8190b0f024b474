import { html } from 'hono/html'
import { shortened } from '../../../src/core/index.ts'
import { SAVED_WORDS } from '../../../src/core/words/saved.ts'
import { SAVED, type SavedFields, type SavedReply } from '../saved.ts'
import { plainText } from './marked.ts'
import { csrfField, type Html, keySign, notice, page, type View, when } from './page.ts'

/** So many are offered while one writes; the search finds the others. */
const OFFERED = 8
const FIRST_WORDS = 90

export interface SavedPage {
  readonly replies: readonly SavedReply[]
  readonly search: string
  readonly mayChange: boolean
  readonly said: 'saved' | 'removed' | undefined
}

export function savedPage(view: View, { replies, search, mayChange, said }: SavedPage): Html {
  const words = SAVED_WORDS[view.language]
  const body = html`<h1>${words.title}</h1><p class="lead">${words.lead}</p>
${said === undefined ? '' : notice(words[said], 'good')}
<div class="bar">${
    mayChange
      ? html`<p class="acts"><a class="button"
  href="/replies/new">${words.add}</a></p>`
      : ''
  }
<form class="search" role="search" method="get" action="/replies"><label class="hidden"
  for="saved-search">${words.search}</label><input id="saved-search" type="search" name="q"
    value="${search}" maxlength="200" placeholder="${words.search}" dir="auto"><button
      class="quiet">${view.words.inbox.search}</button></form></div>
${
  replies.length === 0
    ? html`<div class="empty"><p>${search === '' ? words.none : words.noneFound}</p></div>`
    : html`<ul class="plain">${replies.map(
        (one) =>
          html`<li class="sheet"><p><b>${
            mayChange
              ? html`<a
          href="/replies/${one.id}"><bdi>${one.title}</bdi></a>`
              : html`<bdi>${one.title}</bdi>`
          }</b>${
            one.language === null
              ? ''
              : html` <span
          class="tag">${one.language}</span>`
          }</p>${plainText(view, one.text)}<p
          class="meta"><bdi>${words.changed(one.by, when(view, one.at))}</bdi></p></li>`,
      )}</ul>`
}`
  return page(view, words.title, 'settings', body)
}

export interface SavedForm {
  readonly id: string | undefined
  readonly fields: SavedFields
  readonly problem: string | undefined
  /** The text with its holes filled for somebody made up; undefined: not asked for. */
  readonly preview: string | undefined
}

/** What is still to be filled in by hand, as the linter sees it. */
const OPEN = /\{\p{L}[^{}\n]{0,200}\}|\[(?=[^[\]\n]*\p{L})[^[\]\n]{2,300}\](?![(:])/gu

export function savedForm(view: View, { id, fields, problem, preview }: SavedForm): Html {
  const words = SAVED_WORDS[view.language]
  const title = id === undefined ? words.add : words.edit
  const option = (value: string, label: string) =>
    html`<option value="${value}"${
      (fields.language ?? '') === value ? html` selected` : ''
    }>${label}</option>`
  const body = html`<p class="crumbs"><a href="/replies">← ${words.title}</a></p><h1>${title}</h1>
${problem === undefined ? '' : notice(problem, 'alert')}
${
  preview === undefined
    ? ''
    : html`<section class="sheet" id="preview"
  role="status"><h2>${words.previewTitle}</h2><div class="said" dir="auto">${holesMarked(preview)}</div><p
    class="hint">${words.openHoles([...preview.matchAll(OPEN)].length)}</p></section>`
}
<form class="sheet" method="post" action="/replies/${id ?? 'new'}">${csrfField(view)}
<label class="label" for="title">${words.name}</label><input id="title" name="title" value="${fields.title}"
  maxlength="${SAVED.title}" required dir="auto">
<label class="label"
  for="reply-text">${words.text}</label><textarea id="reply-text" name="text" rows="8"
    maxlength="${SAVED.text}" required dir="auto" aria-describedby="reply-hint">
${fields.text}</textarea><p class="hint" id="reply-hint">${words.hint}</p>
<label class="label" for="reply-language">${words.language}</label><select id="reply-language"
  name="language">${option('', words.any)}${option('en', 'English')}${option('fr', 'français')}</select>
<div class="acts"><button class="primary" name="step" value="save">${words.save}</button><button
  class="quiet" name="step" value="preview">${words.preview}</button>${
    id === undefined
      ? ''
      : html`<button
    class="quiet" name="step" value="remove" formnovalidate>${words.remove}</button>`
  }<a class="button"
      href="/replies">${words.cancel}</a></div></form>`
  return page(view, title, 'settings', body)
}

function holesMarked(text: string): readonly (Html | string)[] {
  const holes = [...text.matchAll(OPEN)].map(([hole]) => hole)
  return text
    .split(OPEN)
    .flatMap((part, at) => [part, at < holes.length ? html`<mark>${holes[at]}</mark>` : ''])
}

/** On the case: what can be put into the reply. Each is a link too, for who has no scripts. */
export function savedFold(view: View, options: SavedOptions): Html {
  const words = SAVED_WORDS[view.language]
  return html`<details class="fold saved"><summary
    data-key="s">${words.open} ${keySign('s')}</summary><label class="hidden"
      for="saved-q">${words.search}</label><input id="saved-q" type="search" maxlength="200"
        placeholder="${words.search}" data-saved="/desk/replies" autocomplete="off" dir="auto" hidden><div
        id="saved-list" role="status">${savedList(view, options)}</div></details>`
}

export interface SavedOptions {
  /** Those that fit, with their holes filled for this case. */
  readonly offered: readonly SavedReply[]
  readonly href: (id: string) => string
  readonly searched: boolean
}

export function savedList(view: View, { offered, href, searched }: SavedOptions): Html {
  const words = SAVED_WORDS[view.language]
  const few = offered.slice(0, OFFERED)
  return html`${
    few.length === 0
      ? html`<p class="dim">${searched ? words.noneFound : words.none}</p>`
      : html`<ul class="plain">${few.map(
          (one) => html`<li><a href="${href(one.id)}"
      data-insert="${one.text}"><bdi>${one.title}</bdi></a> <bdi
        class="dim">${firstWords(one.text)}</bdi></li>`,
        )}</ul>`
  }<p class="hint"><a
        href="/replies">${words.manage}</a></p>`
}

function firstWords(text: string): string {
  const line = text
    .slice(0, FIRST_WORDS * 2)
    .replace(/\s+/g, ' ')
    .trim()
  return shortened(line, FIRST_WORDS + 1)
}
