import { html } from 'hono/html'
import { type Card, presented } from '../../../src/core/card.ts'
import type { HoldCard } from '../../../src/core/hold-card.ts'
import { type Remark, VERDICTS } from '../../../src/core/index.ts'
import { approveLabel, CHOICES, draftsFor, placeOf, wayName } from '../../../src/core/ways.ts'
import type { Choice } from '../../../src/core/words/index.ts'
import type { CasePageModel } from './case.ts'
import { csrfField, type Html, notice, type View, when } from './page.ts'

/** Everything a person can do with an undecided case, in one form that works without scripts. */
export function answerForm(view: View, model: CasePageModel, card: Card): Html {
  const { words } = view
  const { kase, choice, text } = model
  const href = (to: Choice, variant = 0) =>
    `/cases/${kase.id}?strategy=${to}${variant === 0 ? '' : `&draft=${variant}`}`
  const drafts = draftsFor(kase.proposal, choice)
  const silent = choice === 'ignore'
  const approve = approveLabel(kase, choice, placeOf(kase.comment, words.venue), view.language)
  const { because, asProposed } = presented(card, choice)
  // The disabled button is the form's first: Enter in the field for a reason must not approve.
  // Nothing was drafted and nothing typed: then leaving it be is the likelier step.
  // Of a reply that came back only the text is known to be right.
  const fine = kase.returned === null ? words.kase.fine : words.kase.fineText
  const bare = drafts.length === 0 && text === '' && !silent
  return html`<section class="answer" aria-label="${words.kase.answer}">
${claimBar(view, model)}
${card.proposed === null ? notice(card.unproposed) : ''}
<h2>${card.hold?.byHand ?? wayName(choice, card.verdict, view.language)}${asProposed ? html` <small class="tag">${words.kase.proposed}</small>` : ''}</h2>
${because.map((one) => html`<p class="because">${one}</p>`)}
<form method="post" action="/cases/${kase.id}" id="decide">
<button disabled hidden></button>${csrfField(view)}<input type="hidden" name="version" value="${kase.version}"><input type="hidden" name="strategy" value="${choice}">
${
  silent
    ? ''
    : html`${
        drafts.length < 2
          ? ''
          : html`<p class="variants"><span class="label">${words.kase.drafts}</span>${drafts.map((_, index) => html`<a href="${href(choice, index)}"${index === model.variant ? html` aria-current="true"` : ''}><span class="hidden">${words.kase.draft(index + 1)}</span><span aria-hidden="true">${index + 1}</span></a>`)}</p>`
      }<label class="label" for="text">${words.kase.text}</label>
<textarea id="text" name="text" rows="7" maxlength="100000" dir="auto" aria-describedby="text-hint remarks" data-choice-text="${choice}" data-lint="/desk/lint">
${text}</textarea>
<p class="hint" id="text-hint">${words.kase.textHint}</p>
<div id="remarks" class="remarks" role="status" data-fine="${fine}">${remarksList(view, model.remarks, text, fine)}</div>`
}
<div class="acts">
<button class="${bare ? 'quiet' : 'primary'}" name="action" value="approve" data-key="a">${approve}</button>
${silent ? '' : html`<button class="quiet" name="action" value="edit">${words.kase.save}</button>`}
<button class="${bare ? 'primary' : 'quiet'}" name="action" value="dismiss" data-key="d">${card.hold?.handled ?? (bare ? words.kase.dismissNow : words.kase.dismiss)}</button>
</div>
<label class="reason"><span class="label">${words.kase.reason}</span><input name="reason" value="${model.reason}" maxlength="500" dir="auto"></label>
</form>
${model.remarks.some(({ code }) => code === 'no-messages') ? mayWriteForm(view, model) : ''}
${card.hold === null ? otherWays(view, model, card, href) : liftForm(view, model, card.hold)}
${reclassify(view, model)}
</section>`
}

/** For a decider who read a false alarm: the case gets its ordinary proposal. */
function liftForm(view: View, { kase }: CasePageModel, hold: HoldCard): Html {
  return html`<details class="fold"><summary>${hold.falseAlarm}</summary><form class="line" method="post" action="/cases/${kase.id}">${csrfField(view)}<input type="hidden" name="version" value="${kase.version}"><button class="quiet" name="action" value="not-a-hold">${hold.lift}</button></form></details>`
}

/** For a decider who knows that the person may be written to after all. */
function mayWriteForm(view: View, { kase }: CasePageModel): Html {
  const { mayWrite, mayWriteDo } = view.words.kase
  return html`<details class="fold"><summary>${mayWrite}</summary><form class="line" method="post" action="/cases/${kase.id}">${csrfField(view)}<input type="hidden" name="version" value="${kase.version}"><button class="quiet" name="action" value="may-write">${mayWriteDo}</button></form></details>`
}

function otherWays(view: View, { choice }: CasePageModel, card: Card, href: (to: Choice) => string): Html {
  return html`<h3>${view.words.kase.others}</h3>
<ul class="others">${CHOICES.filter((one) => one !== choice).map((one) => {
    const way = card.others.find((other) => other.choice === one)
    const why = card.proposed?.choice === one ? card.proposed.because : (way?.because ?? [])
    const key = CHOICES.indexOf(one) + 1
    return html`<li><a href="${href(one)}" data-choice="${key}"><b>${wayName(one, card.verdict, view.language)}</b>${card.proposed?.choice === one ? html` <small class="tag">${view.words.kase.proposed}</small>` : ''} <span>${why.join(' ')}</span></a></li>`
  })}</ul>`
}

/** The linter's remarks; the same markup is built by desk.js from `/desk/lint`. */
function remarksList(
  { words, language }: View,
  remarks: readonly Remark[],
  text: string,
  fine: string,
): Html {
  if (remarks.length === 0) return html`<p class="fine">${fine}</p>`
  return html`<h3>${words.kase.remarks}</h3><ul>${remarks.map(
    ({ message, refuses, start, end }) =>
      html`<li class="${refuses ? 'refuses' : 'advises'}">${message[language]}${start === undefined || end === undefined ? '' : html` <bdi class="at">${words.kase.about(text.slice(start, Math.min(end, start + 60)))}</bdi>`}</li>`,
  )}</ul>`
}

function claimBar(view: View, { kase, actorId }: CasePageModel): Html {
  const { words } = view
  const button = (action: string, label: string) =>
    html`<form method="post" action="/cases/${kase.id}">${csrfField(view)}<input type="hidden" name="version" value="${kase.version}"><button class="quiet small" name="action" value="${action}">${label}</button></form>`
  const { claim } = kase
  if (claim === null) return html`<div class="claim">${button('claim', words.kase.claim)}</div>`
  const until = when(view, claim.until)
  return claim.by.id === actorId
    ? html`<div class="claim"><span>${words.kase.heldYou(until)}</span>${button('release', words.kase.release)}</div>`
    : html`<div class="claim other"><span><bdi>${words.kase.held(claim.by.name, until)}</bdi></span>${button('steal', words.kase.steal)}</div>`
}

function reclassify(view: View, { kase }: CasePageModel): Html {
  const { words } = view
  const now = kase.reclassified ?? kase.assessment.verdict
  return html`<details class="fold"><summary>${words.kase.reclassify}</summary><form class="line" method="post" action="/cases/${kase.id}">${csrfField(view)}<input type="hidden" name="version" value="${kase.version}"><label class="hidden" for="verdict">${words.kase.reclassifyDo}</label><select id="verdict" name="verdict">${VERDICTS.filter((one) => one !== now).map((one) => html`<option value="${one}">${words.verdictLong[one]}</option>`)}</select><button class="quiet" name="action" value="reclassify">${words.kase.reclassifyDo}</button></form></details>`
}
