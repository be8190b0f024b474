import { html } from 'hono/html'
import { authorOf, type Card, placeOf, readingOf, signatureOf } from '../../../src/core/card.ts'
import { type Analysis, type Comment, OWNERSHIPS, VENUE_KINDS } from '../../../src/core/index.ts'
import type { Html, Page } from '../page.ts'
import { FIELDS, type Pasted } from '../pasted.ts'
import { axesView } from './axes.ts'
import { conversationView } from './conversation.ts'
import { csrf, layout } from './layout.ts'
import { pointsView } from './points.ts'

export interface PasteModel {
  readonly pasted: Pasted
  readonly problems: readonly string[]
  readonly result?: { readonly comment: Comment; readonly analysis: Analysis }
}

export function pastePage(model: PasteModel, page: Page): Html {
  const { paste } = page.say
  const main = html`<h1>${paste.title}</h1>
${model.problems.length === 0 ? '' : html`<div class="notice problem" role="alert"><p>${paste.problems}</p><ul>${model.problems.map((one) => html`<li>${one}</li>`)}</ul></div>`}
${model.result === undefined ? html`<p class="lead">${paste.intro}</p>${form(model.pasted, page)}` : result(model.pasted, model.result, page)}`
  return layout({ title: paste.title, name: 'paste', main }, page)
}

function form(pasted: Pasted, page: Page): Html {
  const { say, words } = page
  const { paste } = say
  const input = (name: keyof Pasted, label: string, hint = '', type = 'text') =>
    html`<label>${label}<input type="${type}" name="${name}" value="${pasted[name]}" maxlength="${type === 'url' ? 4096 : 512}" ${hint === '' ? '' : html`placeholder="${hint}"`}></label>`
  const area = (name: keyof Pasted, label: string, rows: number, hint = '') =>
    html`<label>${label}<textarea name="${name}" rows="${rows}" dir="auto" ${hint === '' ? '' : html`placeholder="${hint}"`}>${'\n'}${pasted[name].toWellFormed()}</textarea></label>`
  const open = [pasted.articleTitle, pasted.articleText, pasted.thread].some((one) => one !== '')
  return html`<form method="post" action="/paste" class="sheet">${csrf(page)}<input type="hidden" name="id" value="${pasted.id}">
${area('text', paste.text, 7)}
<div class="pair">${input('author', paste.author, paste.authorHint)}${input('url', paste.url, 'https://', 'url')}</div>
<fieldset class="four"><legend>${paste.more}</legend>
<label>${paste.ownership}<select name="ownership">${OWNERSHIPS.map((one) => html`<option value="${one}" ${one === pasted.ownership ? html`selected` : ''}>${one === 'own' ? paste.own : paste.thirdParty}</option>`)}</select></label>
<label>${paste.kind}<select name="kind">${VENUE_KINDS.map((one) => html`<option value="${one}" ${one === pasted.kind ? html`selected` : ''}>${words.venues[one]}</option>`)}</select></label>
${input('place', paste.place)}
<label>${paste.addressed}<select name="addressed">${(['', 'yes', 'no'] as const).map((one) => html`<option value="${one}" ${one === pasted.addressed ? html`selected` : ''}>${one === '' ? paste.addressedUnknown : paste[one]}</option>`)}</select></label></fieldset>
<details ${open ? html`open` : ''}><summary>${paste.article}</summary>
<div class="pair">${input('articleTitle', paste.articleTitle)}${input('articleAuthor', paste.articleAuthor)}</div>
${area('articleText', paste.articleText, 5)}${area('thread', paste.thread, 4, paste.threadHint)}</details>
<div class="actions"><button class="primary">${paste.analyse}</button></div></form>`
}

function result(pasted: Pasted, { comment, analysis }: NonNullable<PasteModel['result']>, page: Page): Html {
  const { say, words } = page
  const { assessment, proposal } = analysis
  const shown = readingOf({ comment, assessment, proposal, reclassified: null }, page.language)
  const cardComment: Card['comment'] = {
    text: comment.text,
    author: authorOf(comment, words),
    place: placeOf(comment, words),
    url: comment.url,
    postedAt: comment.postedAt,
  }
  const [draft] = proposal?.drafts ?? []
  const signed = draft === undefined ? undefined : signatureOf(draft.text)
  const fields = FIELDS.map((name) => html`<input type="hidden" name="${name}" value="${pasted[name]}">`)
  return html`<div class="columns"><section class="conversation" aria-label="${say.case.conversation}">${conversationView({ comment, card: { ...shown, comment: cardComment }, harsh: assessment.verdict === 'detractor' }, page)}</section>
<section class="reading" aria-label="${say.paste.result}"><div class="verdict-head"><h2 class="verdict ${shown.reading.reading}"><i class="dot" aria-hidden="true"></i>${shown.reading.words}</h2><p class="why">${shown.reading.why}</p></div>
${axesView(shown.axes)}${pointsView(shown, page)}
<section class="choices"><h3>${shown.proposal === undefined || assessment.verdict === 'unclear' ? words.card.noProposal : words.card.proposal}</h3>
${
  shown.proposal === undefined
    ? html`<p>${words.card.incomplete}</p>`
    : html`<ul><li class="proposed"><strong>${shown.proposal.name}</strong> <span class="why">${shown.proposal.because.join(' ')}</span></li>
${shown.others.filter(({ whyNot }) => whyNot !== undefined).map(({ name, whyNot }) => html`<li class="other"><span class="off">${name}</span> <span class="why">${whyNot}</span></li>`)}</ul>`
}</section>
${draft === undefined ? '' : html`<div class="sent"><h4>${words.card.draft}</h4><div class="text" dir="auto" lang="${draft.language}">${draft.text}</div>${signed === undefined ? html`<p class="signature">${words.card.noSignature}</p>` : ''}</div>`}
<form method="post" action="/paste/send">${csrf(page)}${fields}
<div class="actions"><button class="primary">${say.paste.send}</button><button class="quiet" formaction="/paste?again=1">${say.paste.change}</button><a href="/paste">${say.paste.other}</a></div><p class="hint">${say.paste.nothingStored}</p></form></section></div>`
}
