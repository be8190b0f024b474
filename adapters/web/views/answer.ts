import { html } from 'hono/html'
import { type Card, presented } from '../../../src/core/card.ts'
import type { HoldCard } from '../../../src/core/hold-card.ts'
import { isBlocked, isDeleted, type Remark, VERDICTS } from '../../../src/core/index.ts'
import { approveLabel, CHOICES, draftsFor, placeOf, strategyOf, wayName } from '../../../src/core/ways.ts'
import { DESK_WORDS } from '../../../src/core/words/desk.ts'
import type { Choice } from '../../../src/core/words/index.ts'
import { PEOPLE_WORDS } from '../../../src/core/words/people.ts'
import { PLAYBOOK_WORDS } from '../../../src/core/words/playbook.ts'
import { PROMISE_WORDS } from '../../../src/core/words/promises.ts'
import { firstYesSaid } from '../../../src/core/words/two-yeses.ts'
import { caseAddress } from '../list.ts'
import type { CaseModel } from './case.ts'
import { answeredHere, offersFold } from './offers.ts'
import { action, csrfField, type Html, keySign, notice, type View, when } from './page.ts'
import { heardPromises } from './promises.ts'
import { savedFold } from './saved.ts'

/** The address of a way to answer, and of one of its drafts by number. */
type Way = (to: Choice, variant?: number, named?: boolean) => string

/** Everything a person can do with an undecided case, in one form that works without scripts. */
export function answerForm(view: View, model: CaseModel, card: Card): Html {
  const { words } = view
  const { kase, list, choice, text } = model
  const href: Way = (to, variant = 0, named = variant > 0) =>
    caseAddress(list, kase.id, { strategy: to, ...(named ? { draft: String(variant) } : {}) })
  const drafts = draftsFor(kase.proposal, choice)
  const silent = choice === 'ignore'
  const approve = approveLabel(kase, choice, placeOf(kase.comment, words.venue), view.language)
  const { because, asProposed } = presented(card, choice)
  // The disabled button is the form's first: Enter in the field for a reason must not approve.
  // Nothing was drafted and nothing typed: then leaving it be is the likelier step.
  // Of a reply that came back only the text is known to be right.
  const fine = kase.returned === null ? words.kase.fine : words.kase.fineText
  const bare = drafts.length === 0 && text === '' && !silent
  const stopped = model.remarks.some(({ refuses }) => refuses)
  // The place said no, and nothing of what it said it for has changed.
  const refused = !silent && isBlocked(kase) && kase.returned?.mend === 'place'
  const further = kase.followUp !== null
  if (!view.may('decide')) return proposedOnly(view, model, card)
  if (further && isDeleted(kase)) return leaveForm(view, model)
  return html`<section class="answer" aria-label="${words.kase.answer}">
${card.proposed === null ? notice(card.unproposed) : ''}
<h2>${card.hold?.byHand ?? wayName(choice, card.verdict, view.language)}${
    asProposed
      ? html` <small
  class="tag">${words.kase.proposed}</small>`
      : ''
  }</h2>
${because.map((one) => html`<p class="because">${one}</p>`)}
${card.hold === null ? ways(view, model, card, href) : ''}
<form method="post" action="${caseAddress(list, kase.id)}" id="decide" data-flow="next">
<button disabled hidden></button>${csrfField(view)}<input
  type="hidden" name="version" value="${kase.version}"><input type="hidden" name="strategy" value="${choice}">
${
  silent
    ? ''
    : html`${
        drafts.length < 2
          ? ''
          : html`<p class="variants"><span class="label">${words.kase.drafts}</span>${drafts.map(
              (_, index) => html`<a href="${href(choice, index, true)}"${
                index === model.variant ? html` aria-current="true"` : ''
              }><span class="hidden">${words.kase.draft(index + 1)}</span><span
          aria-hidden="true">${index + 1}</span></a>`,
            )}</p>`
      }<label class="label" for="text">${words.kase.text}</label>
<textarea id="text" name="text" rows="6" maxlength="100000" dir="auto" aria-describedby="text-hint remarks"
  data-choice-text="${choice}"${
    text === '' || drafts.some((one) => one.text === text) ? html` data-drafted` : ''
  } data-lint="/desk/lint" data-typed="/desk/typed" data-promised="/desk/promises">
${text}</textarea>
${answeredHere(view, model.answered)}${offersFold(view, model.offers)}${savedFold(view, model.saved)}
<div id="heard">${heardPromises(view, model.heard, model.dayOf(view.now.toISOString()))}</div>
<p class="hint beneath"><span id="text-hint" class="hidden">${words.kase.textHint}</span><span><span
  id="typed-state" role="status"></span>${typedNote(view, model, href)}</span><button class="quiet small"
    name="action" value="edit">${words.kase.save}</button></p>
<div id="remarks" class="remarks" role="status" data-fine="${fine}">${remarksList(
        view,
        model.remarks,
        text,
        fine,
      )}</div>`
}
${model.unnamed && !silent ? brandField(view) : ''}
${yesNote(view, model)}
<div class="acts">
${
  refused
    ? html`<button class="primary" name="action" value="mended">${words.kase.checkMended}</button>`
    : html`<button class="${bare || stopped ? 'quiet' : 'primary'}"
  name="action" value="approve" data-key="a">${approve} ${keySign('a')}</button>`
}
<button class="${bare ? 'primary' : 'quiet'}" name="action" value="dismiss" data-key="d">${
    further
      ? PROMISE_WORDS[view.language].leave
      : (card.hold?.handled ?? (bare ? words.kase.dismissNow : words.kase.dismiss))
  } ${keySign('d')}</button>
</div>
<label class="reason"><span class="label">${words.kase.reason}</span><input name="reason"
  value="${model.reason}" maxlength="500" dir="auto"></label>
</form>
${model.remarks.some(({ code }) => code === 'no-messages') ? mayWriteForm(view, model) : ''}
${card.hold === null ? '' : liftForm(view, model, card.hold)}
</section>`
}

/** Where two people approve: whose yes is there, or that one alone sends nothing. */
function yesNote(view: View, { kase, actorId, choice, text, twoYeses }: CaseModel): Html | '' {
  const shown = { strategy: strategyOf(choice), text }
  const first = firstYesSaid(kase, shown, view.language, (name) => name, actorId)
  if (first?.toThis) return html`<p class="notice two-yeses"><bdi>${first.said}</bdi></p>`
  if (!twoYeses) return ''
  const other = first === undefined ? '' : html` <bdi>${first.said}</bdi>`
  return html`<p class="hint two-yeses">${PEOPLE_WORDS[view.language].twoYeses}${other}</p>`
}

/** For who decides nothing: what is proposed, and why. */
function proposedOnly(view: View, { choice, text }: CaseModel, card: Card): Html {
  const { words } = view
  const { because } = presented(card, choice)
  return html`<section class="answer" aria-label="${words.kase.answer}">${
    card.proposed === null ? notice(card.unproposed) : ''
  }
<h2>${card.hold?.byHand ?? wayName(choice, card.verdict, view.language)}</h2>${because.map(
    (one) => html`<p
  class="because">${one}</p>`,
  )}
${choice === 'ignore' || text === '' ? '' : html`<div class="said" dir="auto">${text}</div>`}
<p class="hint">${PEOPLE_WORDS[view.language].mayNot.decide}</p></section>`
}

/** Asked for once. */
function brandField(view: View): Html {
  const words = PLAYBOOK_WORDS[view.language]
  return html`<label class="label" for="brand">${words.brand}</label><input id="brand" name="brand"
    maxlength="80" autocomplete="organization" dir="auto" aria-describedby="brand-hint"><p class="hint"
      id="brand-hint">${words.brandHint}</p>`
}

/** Nothing is left to be answered below a reply of ours: it can only be left. */
function leaveForm(view: View, { kase, list }: CaseModel): Html {
  const path = caseAddress(list, kase.id)
  const { leave } = PROMISE_WORDS[view.language]
  return html`<section class="answer"><div
    class="acts">${action(view, kase, 'dismiss', leave, { look: 'primary', key: 'd', path })}</div></section>`
}

/** Of words that were typed and not sent: that they are here, or how to get them back. */
function typedNote(view: View, { typed, choice }: CaseModel, href: Way): Html | '' {
  const words = DESK_WORDS[view.language]
  if (typed === 'nothing') return ''
  return typed === 'shown'
    ? html` <span>${words.restored} <a href="${href(choice, 0, true)}" data-drop>${words.discard}</a></span>`
    : html` <a href="${href(choice)}">${words.bringBack}</a>`
}

/** For a decider who read a false alarm: the case gets its ordinary proposal. */
function liftForm(view: View, { kase, list }: CaseModel, hold: HoldCard): Html {
  const path = caseAddress(list, kase.id)
  return html`<details class="fold"><summary>${hold.falseAlarm}</summary>${action(
    view,
    kase,
    'not-a-hold',
    hold.lift,
    { path },
  )}</details>`
}

/** For a decider who knows that the person may be written to after all. */
function mayWriteForm(view: View, { kase, list }: CaseModel): Html {
  const { mayWrite, mayWriteDo } = view.words.kase
  const path = caseAddress(list, kase.id)
  return html`<details class="fold"><summary>${mayWrite}</summary>${action(
    view,
    kase,
    'may-write',
    mayWriteDo,
    { path },
  )}</details>`
}

/** All five ways in one line, each with its key. */
function ways(view: View, { choice, kase }: CaseModel, card: Card, href: Way): Html {
  return html`<nav class="ways" aria-label="${view.words.kase.others}">${CHOICES.map((one, at) => {
    // A reply of ours stands there: saying nothing more is to leave it.
    if (one === 'ignore' && kase.followUp !== null) return ''
    const name = wayName(one, card.verdict, view.language)
    return html`<a href="${href(one)}" data-choice="${at + 1}"${
      one === choice ? html` aria-current="true"` : ''
    }>${keySign(String(at + 1))} ${one === 'answer' ? view.words.strategy.answer : name}</a>`
  })}</nav>`
}

/** Why the others were not proposed. */
export function whyNot(view: View, card: Card, choice: Choice): Html | '' {
  const others = card.others.filter((one) => one.choice !== choice && one.because.length > 0)
  if (others.length === 0) return ''
  return html`<details class="fold"><summary>${DESK_WORDS[view.language].whyNot}</summary><ul
    class="others">${others.map(
      ({ name, because }) => html`<li><b>${name}</b> <span>${because.join(' ')}</span></li>`,
    )}</ul></details>`
}

/** The linter's remarks; the same markup is built in the browser (client/lint.ts) from `/desk/lint`. */
function remarksList(
  { words, language }: View,
  remarks: readonly Remark[],
  text: string,
  fine: string,
): Html {
  if (remarks.length === 0) return html`<p class="fine">${fine}</p>`
  return html`<h3>${words.kase.remarks}</h3><ul>${remarks.map(
    ({ message, refuses, start, end }) =>
      html`<li class="${refuses ? 'refuses' : 'advises'}">${message[language]}${
        start === undefined || end === undefined
          ? ''
          : html` <bdi class="at">${words.kase.about(text.slice(start, Math.min(end, start + 60)))}</bdi>`
      }</li>`,
  )}</ul>`
}

/** Who has the case in hand; nobody needs it once it is decided. */
export function claimBar(view: View, { kase, list, actorId }: CaseModel): Html | '' {
  if (kase.claim === null && (kase.status !== 'pending' || !view.may('decide'))) return ''
  const { words } = view
  const path = caseAddress(list, kase.id)
  const button = (name: 'claim' | 'release' | 'steal', label: string) =>
    action(view, kase, name, label, { look: 'quiet small', path })
  const { claim } = kase
  if (claim === null) return html`<div class="claim free">${button('claim', words.kase.claim)}</div>`
  const until = when(view, claim.until)
  return claim.by.id === actorId
    ? html`<div class="claim"><span>${words.kase.heldYou(until)}</span>${button(
        'release',
        words.kase.release,
      )}</div>`
    : html`<div class="claim other"><span><bdi>${words.kase.held(
        claim.by.name,
        until,
      )}</bdi></span>${button('steal', words.kase.steal)}</div>`
}

/** For whoever reads it otherwise. */
export function reclassify(view: View, { kase, list }: CaseModel): Html | '' {
  if (!view.may('decide')) return ''
  const { words } = view
  const now = kase.reclassified ?? kase.assessment.verdict
  return html`<details class="fold"><summary>${words.kase.reclassify}</summary><form class="line"
    method="post" action="${caseAddress(list, kase.id)}">${csrfField(view)}<input type="hidden"
      name="version" value="${kase.version}"><label class="hidden"
        for="verdict">${words.kase.reclassifyDo}</label><select id="verdict"
        name="verdict">${VERDICTS.filter((one) => one !== now).map(
          (one) => html`<option
        value="${one}">${words.verdictLong[one]}</option>`,
        )}</select><button class="quiet" name="action"
        value="reclassify">${words.kase.reclassifyDo}</button></form></details>`
}
