import { html } from 'hono/html'
import { type Card, draftsFor, primaryLabel, signatureOf } from '../../../src/core/card.ts'
import type { Case, Draft, Remark } from '../../../src/core/index.ts'
import type { Choice } from '../../../src/core/words/index.ts'
import type { Html, Page } from '../page.ts'
import { csrf } from './layout.ts'
import { remarksView } from './remarks.ts'

export interface AnswerModel {
  readonly stored: Case
  readonly card: Card
  readonly choice: Choice
  /** What stands in the field: a draft, or what somebody typed. */
  readonly text: string
  readonly language: string | undefined
  readonly remarks: readonly Remark[]
}

/** What can be chosen, the draft, and the one button that says what happens. */
export function answerView(model: AnswerModel, page: Page): Html {
  const { stored, card, choice } = model
  const { say, words } = page
  const silent = choice === 'ignore'
  return html`<section class="choices" aria-labelledby="choices-title">
<h3 id="choices-title">${card.proposal === undefined || stored.assessment.verdict === 'unclear' ? words.card.noProposal : words.card.proposal}</h3>
${card.proposal === undefined ? html`<p>${words.card.incomplete}</p>` : ''}
<ul>${choices(card).map((one) => choiceView(one, model, page))}</ul></section>
<form id="decide" method="post" action="/cases/${stored.id}/decide" data-case="${stored.id}">${csrf(page)}
<input type="hidden" name="version" value="${stored.version}"><input type="hidden" name="choice" value="${choice}">
<p class="silence" ${silent ? '' : html`hidden`}>${say.case.silence}</p>
<div class="draft" ${silent ? html`hidden` : ''}>
<div class="draft-head"><label for="draft">${say.case.text}</label><span class="variants" data-variants>${variants(model, page)}</span></div>
<div class="editor"><div class="backdrop" aria-hidden="true"></div><textarea id="draft" name="text" rows="7" maxlength="100000" dir="auto" spellcheck="true" aria-describedby="remarks signature" ${model.language === undefined ? '' : html`lang="${model.language}"`}>${'\n'}${model.text.toWellFormed()}</textarea></div>
<p id="signature" class="signature" data-none="${words.card.noSignature}" data-label="${signatureLabel(page)}">${signature(model.text, page)}</p>
<div id="remarks" class="remarks" aria-live="polite" aria-label="${say.case.remarks}">${remarksView(model.remarks, model.text, page)}</div>
</div>
<div class="actions"><button id="approve" class="primary" name="action" value="approve" data-labels='${labels(stored, page)}'>${primaryLabel(stored, choice, words)}</button>
<button id="save" class="quiet" name="action" value="edit" ${silent ? html`hidden` : ''}>${say.case.save}</button></div>
</form>
<details class="dismiss" id="dismiss"><summary class="button quiet">${say.case.dismiss}</summary>
<form method="post" action="/cases/${stored.id}/decide" data-keeps-text>${csrf(page)}<input type="hidden" name="version" value="${stored.version}">
<label>${say.case.dismissReason} <input name="reason" maxlength="200"></label><button name="action" value="dismiss">${say.case.dismissButton}</button></form></details>`
}

function signature(text: string, page: Page): Html {
  const found = signatureOf(text)
  const { card } = page.words
  return found === undefined ? html`${card.noSignature}` : html`${signatureLabel(page)} <bdi>${found}</bdi>`
}

function signatureLabel({ words, language }: Page): string {
  return `${words.card.signature}${language === 'fr' ? '\u00A0' : ''}:`
}

interface Shown {
  readonly choice: Choice
  readonly name: string
  readonly what: string
  readonly note: string | undefined
  readonly proposed: boolean
  readonly possible: boolean
}

/** The proposal first, then the others, each with what speaks for or against it. */
function choices({ proposal, others }: Card): readonly Shown[] {
  const rest = others.map(({ whyNot, ...one }) => ({ ...one, note: whyNot, proposed: false }))
  if (proposal === undefined) return rest
  const { because, ...one } = proposal
  return [{ ...one, note: because.join(' '), proposed: true, possible: true }, ...rest]
}

function choiceView(one: Shown, { stored, choice }: AnswerModel, page: Page): Html {
  const { say } = page
  const { name, what, note, proposed, possible } = one
  const current = one.choice === choice
  const badge =
    proposed && stored.assessment.verdict !== 'unclear'
      ? html`<span class="badge">${say.case.proposed}</span>`
      : ''
  const why = possible ? (note ?? what) : say.case.impossible
  const key = KEYS[one.choice]
  const drafts = draftsFor(stored.proposal, one.choice)
  const saved =
    stored.draft !== null && (stored.draft.strategy ?? 'answer') === one.choice
      ? stored.draft.text
      : undefined
  const first = saved ?? drafts[0]?.text ?? ''
  return html`<li class="${proposed ? 'proposed' : 'other'}">${
    possible
      ? html`<a href="?choice=${one.choice}" data-choice="${one.choice}" data-text="${first}" data-language="${drafts[0]?.language ?? ''}" aria-keyshortcuts="${key}" ${current ? html`aria-current="true"` : ''} title="${what}">${name}</a>`
      : html`<span class="off">${name}</span>`
  } ${badge} <span class="why">${why}</span></li>`
}

const KEYS: Readonly<Record<Choice, string>> = {
  'light-touch': '1',
  ignore: '2',
  'thank-host': '3',
  'ask-to-elaborate': '4',
  answer: '0',
}

/** Other wordings for the same choice, one click each; all choices' are in the page for quick switching. */
function variants({ stored, choice, text }: AnswerModel, page: Page): readonly Html[] {
  const all: readonly Choice[] = ['answer', 'light-touch', 'thank-host', 'ask-to-elaborate']
  return all.map((one) => {
    const drafts = draftsFor(stored.proposal, one)
    const saved =
      stored.draft !== null && (stored.draft.strategy ?? 'answer') === one ? stored.draft.text : undefined
    const own =
      saved === undefined
        ? ''
        : variant({ text: saved }, one, 'saved', page.say.case.savedDraft, '✎', saved === text)
    return html`<span data-for="${one}" ${one === choice ? '' : html`hidden`}>${drafts.length + (saved === undefined ? 0 : 1) < 2 ? '' : html`<span class="sr">${page.say.case.variants}</span>`}${own}${
      drafts.length + (saved === undefined ? 0 : 1) < 2
        ? ''
        : drafts.map((draft, at) => {
            const label = `${page.say.case.variant(at + 1)}, ${page.say.case.inLanguage(page.words.languages[draft.language])}`
            const shown =
              draft.language === drafts[0]?.language ? String(at + 1) : `${at + 1} ${draft.language}`
            return variant(draft, one, String(at), label, shown, draft.text === text)
          })
    }</span>`
  })
}

function variant(
  { text, language }: Pick<Draft, 'text'> & Partial<Pick<Draft, 'language'>>,
  choice: Choice,
  name: string,
  label: string,
  shown: string,
  current: boolean,
): Html {
  return html`<a class="variant" href="?choice=${choice}&variant=${name}" data-text="${text}" data-language="${language ?? ''}" aria-label="${label}" title="${label}" ${current ? html`aria-current="true"` : ''}>${shown}</a>`
}

/** What the button says for each choice, so that switching needs no round trip. */
function labels(stored: Case, { words }: Page): string {
  return JSON.stringify({
    ignore: primaryLabel(stored, 'ignore', words),
    other: primaryLabel(stored, 'answer', words),
  })
}
