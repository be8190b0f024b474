import { html } from 'hono/html'
import { cardOf } from '../../../src/core/card.ts'
import { type Analysis, type Carriers, type Comment, VENUE_KINDS } from '../../../src/core/index.ts'
import { choiceOf, draftsFor } from '../../../src/core/ways.ts'
import { ARTICLE_WORDS } from '../../../src/core/words/articles.ts'
import { holdBox } from './hold.ts'
import { markedText } from './marked.ts'
import { csrfField, type Html, notice, page, type View } from './page.ts'
import { marksList, reading } from './reading.ts'

export type PasteFields = Readonly<Record<string, string>>

export interface PastePage {
  /** As typed, to be shown again. */
  readonly fields: PasteFields
  readonly problem: string | undefined
  /** What was just done. */
  readonly told: string | undefined
  /** Articles can be read at their address. */
  readonly mayFetch: boolean
  readonly result: PasteResult | undefined
}

interface PasteResult {
  readonly comment: Comment
  readonly analysis: Analysis
  readonly carriers: Carriers | undefined
}

export function pastePage(view: View, { fields, problem, told, mayFetch, result }: PastePage): Html {
  const { words } = view
  const say = ARTICLE_WORDS[view.language]
  const of = (name: string) => fields[name] ?? ''
  const input = (name: string, label: string, type = 'text') =>
    html`<label><span class="label">${label}</span><input type="${type}" name="${name}" value="${of(name)}"
      maxlength="${type === 'url' ? 4096 : 512}" dir="auto"></label>`
  const select = (name: string, label: string, options: readonly (readonly [string, string])[]) =>
    html`<label><span class="label">${label}</span>
<select name="${name}">${options.map(
      ([value, text]) =>
        html`<option value="${value}"${of(name) === value ? html` selected` : ''}>${text}</option>`,
    )}</select></label>`
  const body = html`<h1>${words.paste.title}</h1><p class="lead">${words.paste.lead}</p>
${problem === undefined ? '' : notice(problem, 'alert')}
${told === undefined ? '' : notice(told)}
${result === undefined ? '' : resultOf(view, result)}
<form method="post" action="/paste" class="sheet">${csrfField(view)}
<label class="label" for="pasted">${words.paste.text}</label>
<textarea id="pasted" name="text" rows="7" maxlength="100000" dir="auto" required>
${of('text')}</textarea>
${
  mayFetch
    ? html`<label class="label" for="article-address">${say.address}</label>
<div class="acts"><input id="article-address" type="url" name="articleUrl" value="${of('articleUrl')}"
  maxlength="4096" dir="auto" aria-describedby="article-told"><button class="quiet" name="then"
    value="article" formnovalidate>${say.read}</button></div>
<p class="hint" id="article-told">${say.told}</p>`
    : ''
}
<details class="fold"${result === undefined ? html` open` : ''}><summary>${words.paste.more}</summary><div
  class="grid">
${select('language', words.paste.language, [
  ['', words.paste.auto],
  ['en', 'English'],
  ['fr', 'Français'],
])}
${input('author', words.paste.author)}
${select('ownership', words.paste.where, [
  ['', words.paste.byAddress],
  ['own', words.paste.own],
  ['third-party', words.paste.thirdParty],
])}
${select(
  'kind',
  words.paste.kind,
  ['comments', ...VENUE_KINDS.filter((kind) => kind !== 'comments')].map(
    (kind) => [kind, words.venue[kind as keyof typeof words.venue]] as const,
  ),
)}
${input('venue', words.paste.venue)}
${input('host', words.paste.host)}
${input('url', words.paste.url, 'url')}
<label class="check"><input type="checkbox" name="addressesUs" value="yes"${
    of('addressesUs') === '' ? '' : html` checked`
  }> <span>${words.paste.addresses}</span></label>
${input('articleTitle', words.paste.articleTitle)}
</div>
<input type="hidden" name="articleAuthor" value="${of('articleAuthor')}">
<label class="label" for="article">${words.paste.articleText}</label>
<textarea id="article" name="articleText" rows="3" maxlength="200000" dir="auto">
${of('articleText')}</textarea></details>
<div class="acts"><button class="primary" name="then" value="analyze">${words.paste.analyze}</button><button
  class="quiet" name="then" value="keep">${words.paste.keep}</button></div>
</form>`
  return page(view, words.paste.title, 'paste', body)
}

function resultOf(view: View, { comment, analysis, carriers }: PasteResult): Html {
  const { words } = view
  const card = cardOf(analysis, view.language, carriers)
  const draft = draftsFor(analysis.proposal, choiceOf(analysis.proposal?.strategy ?? null))[0]
  return html`<div class="case" id="result"><section class="left"><article
    class="comment">${markedText(view, comment.text, card.points)}</article>${
      card.read ? marksList(view, card) : ''
    }</section>
<section class="right">${reading(view, card)}<section class="answer">${
    card.hold === null ? '' : holdBox(card.hold, [])
  }<h2>${card.proposed?.name ?? words.noProposal}</h2>${(card.proposed?.because ?? []).map(
    (one) => html`<p class="because">${one}</p>`,
  )}${
    draft === undefined
      ? ''
      : html`<h3>${words.paste.draft}</h3><div class="sent said"
        dir="auto">${draft.text}</div>`
  }</section></section></div>`
}
