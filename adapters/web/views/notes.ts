import { html } from 'hono/html'
import type { Case, Colleague, Note } from '../../../src/core/index.ts'
import { PEOPLE_WORDS } from '../../../src/core/words/people.ts'
import { caseAddress, type ListState } from '../list.ts'
import { LONGEST_NOTE, type Mention, piecesOf } from '../notes.ts'
import { ago, csrfField, type Html, page, type View } from './page.ts'
import { whoOf } from './toast.ts'

/** The team as a case's page needs it; empty where the desk is nobody's but one's own. */
export interface Teamwork {
  readonly notes: readonly Note[]
  /** Who may be mentioned, and given a case. */
  readonly people: readonly Pick<Colleague, 'id' | 'name' | 'role'>[]
}

/** Names that are offered below the field; all of them can be written. */
const OFFERED = 8

/** What colleagues say to each other about a case. */
export function notesFold(view: View, kase: Case, list: ListState, { notes, people }: Teamwork): Html | '' {
  const words = PEOPLE_WORDS[view.language]
  const mayWrite = view.may('decide') && people.length > 0
  if (notes.length === 0 && !mayWrite) return ''
  const path = caseAddress(list, kase.id).replace(`/${encodeURIComponent(kase.id)}`, (id) => `${id}/notes`)
  const others = people.filter(({ name }) => name !== view.who?.name)
  const hint =
    others.length === 0
      ? ''
      : words.mentionHint(
          others.slice(0, OFFERED).map(({ name }) => `@${name}`),
          others.length > OFFERED,
        )
  return html`<details class="notes fold" id="notes"${notes.length === 0 ? '' : html` open`}><summary><h2
    class="label">${words.notes}</h2> <span class="count">${
      notes.length === 0 ? '' : notes.length
    }</span></summary>
${notes.length === 0 ? '' : html`<ol class="plain">${notes.map((one) => noteRow(view, one, people))}</ol>`}
${
  mayWrite
    ? html`<form method="post" action="${path}">${csrfField(view)}<label class="hidden"
      for="note">${words.noteLabel}</label><textarea id="note" name="note" rows="2"
        maxlength="${LONGEST_NOTE}" required dir="auto" placeholder="${words.noteLabel}"
        aria-describedby="note-hint"></textarea><div class="acts"><span class="hint"
        id="note-hint">${hint}</span><button class="quiet small">${words.noteDo}</button></div></form>`
    : ''
}</details>`
}

function noteRow(view: View, { by, at, text }: Note, people: Teamwork['people']): Html {
  return html`<li><p class="meta"><b><bdi>${by.name}</bdi></b> · ${ago(view, at)}</p><p class="note"
    dir="auto">${piecesOf(text, people).map((piece) =>
      piece.person === undefined ? piece.text : html`<span class="mention">${piece.text}</span>`,
    )}</p></li>`
}

/** Where somebody was mentioned, the newest first. */
export function mentionsPage(view: View, mentions: readonly (Mention & { readonly kase: Case })[]): Html {
  const words = PEOPLE_WORDS[view.language]
  const body = html`<h1>${words.mentions}</h1>${
    mentions.length === 0
      ? html`<div class="empty"><p>${words.noMentions}</p></div>`
      : html`<ul class="plain mentions">${mentions.map(
          ({ kase, by, at, seen }) =>
            html`<li class="sheet${seen ? '' : ' unseen'}"><p><a
            href="/cases/${kase.id}#notes"><bdi>${words.mentioned(
              by.name,
              whoOf(view, kase),
            )}</bdi></a> <span class="hint">${ago(view, at)}</span>${
              seen
                ? ''
                : html` <span
            class="tag">${words.isNew}</span>`
            }</p></li>`,
        )}</ul>`
  }`
  return page(view, words.mentions, 'inbox', body)
}
