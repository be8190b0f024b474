import { html } from 'hono/html'
import { cameBackOf } from '../../../src/core/came-back.ts'
import {
  type Case,
  type HistoryEntry,
  isDeleted,
  type Language,
  type Sending,
  VERDICTS,
  waitedFor,
} from '../../../src/core/index.ts'
import { canUndo } from '../../../src/core/ways.ts'
import { CONVERSATION_WORDS } from '../../../src/core/words/conversation.ts'
import { DESK_WORDS } from '../../../src/core/words/desk.ts'
import { personIn } from '../../../src/core/words/person.ts'
import { PROMISE_WORDS } from '../../../src/core/words/promises.ts'
import { reasonIn, whyIn } from '../../../src/core/words/reasons/index.ts'
import { caseAddress, type ListState, writtenBackAddress } from '../list.ts'
import { action, csrfField, type Html, keySign, linkable, outside, type View, when } from './page.ts'

/** What became of a decided case, and what can still be done with it. */
export function answered(view: View, kase: Case, list: ListState): Html {
  const { words } = view
  const { status, approved } = kase
  const path = caseAddress(list, kase.id)
  const undo = canUndo(kase) ? action(view, kase, 'reopen', words.kase.undo, { key: 'u', path }) : ''
  const close = action(view, kase, 'close', words.kase.close, { path })
  const sent =
    approved === null || approved.strategy === 'ignore'
      ? ''
      : html`<p class="meta"><bdi>${words.kase.sentBy(approved.by.name)}</bdi> ·
${words.strategy[approved.strategy ?? 'answer']} · ${when(view, approved.at)}
${outside(kase.replyUrl, words.kase.seeReply)}</p><div class="sent said" id="reply"
  dir="auto">${approved.text}</div>`
  const title = (text: string) => html`<h2>${text}</h2>`
  if (status === 'approved')
    return html`<section class="after">${waiting(view, kase, path, sent, undo)}</section>`
  if (status === 'uncertain')
    return html`<section
      class="after doubt">${title(words.kase.unsure)}<p>${words.kase.unsureHelp} ${outside(
        kase.comment.url,
        words.kase.lookThere,
      )}</p>${lastReason(view, kase)}${sent}<div
        class="acts">${action(view, kase, 'mark-posted', words.kase.arrived, { look: 'primary', path })}${
          kase.postable ? action(view, kase, 'resend', words.kase.sendAgain, { path }) : ''
        }</div></section>`
  if (status === 'posted')
    return html`<section class="after">${title(words.kase.postedNote)}${sent}<div
      class="acts">${undo}${close}</div>${wroteBack(view, kase, list)}</section>`
  if (status === 'awaiting-answer')
    return html`<section class="after">${title(words.kase.awaitingNote)}${waited(view, kase)}${sent}<div
      class="acts">${undo}${close}</div>${wroteBack(view, kase, list)}</section>`
  const note = status === 'dismissed' ? words.kase.dismissedNote : words.kase.closedNote
  const gone = isDeleted(kase) ? `${words.kase.deletedComment} ` : ''
  const quiet = status === 'closed' && sent === '' ? html`<p>${gone}${words.kase.nothingSent}</p>` : ''
  return html`<section class="after">${title(note)}${quiet}${status === 'closed' ? sent : ''}<div
    class="acts">${undo}</div></section>`
}

/** Until when an answer is waited for, or that none came. */
function waited(view: View, kase: Case): Html | '' {
  const said = waitedFor(kase, view.language, (at) => when(view, at))
  return said === undefined ? '' : html`<p id="waited">${said}</p>`
}

/** Where the program doesn't listen, somebody brings the answer by hand. */
function wroteBack(view: View, kase: Case, list: ListState): Html | '' {
  if (isDeleted(kase) || !view.may('decide')) return ''
  const said = CONVERSATION_WORDS[view.language]
  return html`<details class="fold" id="wrote-back"><summary>${said.wroteBack}</summary><form method="post"
    action="${writtenBackAddress(list, kase.id)}">${csrfField(view)}<label class="label"
      for="written-back">${said.wroteBackHint}</label><textarea id="written-back" name="text" rows="4"
        maxlength="100000" required dir="auto"></textarea><div class="acts"><button
        class="quiet small">${said.wroteBackDo}</button></div></form></details>`
}

/** Why it is not known whether the reply arrived. */
function lastReason({ language }: View, { history }: Case): Html | '' {
  const last = history.findLast(({ action: done }) => done.startsWith('send-'))?.reason
  return last === undefined ? '' : html`<p>${reason(language, last)}</p>`
}

/** Approved: on its way by the program, or waiting to be pasted by hand. */
function waiting(view: View, kase: Case, path: string, sent: Html | '', undo: Html | ''): Html {
  const { words } = view
  if (kase.sending !== null)
    return html`<h2>${words.status.approved}</h2>${onItsWay(view, kase.sending)}${sent}<div
      class="acts">${undo}${
        kase.sending.why === null ? '' : action(view, kase, 'mark-posted', words.kase.posted, { path })
      }</div>`
  const open = linkable(kase.comment.url)
  if (!view.may('decide')) return html`<h2>${words.status.approved}</h2>${sent}`
  return html`<h2>${words.status.approved}</h2><p>${words.kase.toPaste} ${outside(
    kase.comment.url,
    words.kase.open,
  )}</p>${sent}
<button class="quiet copy" type="button" data-copy="reply"${open === '' ? '' : html` data-open="${open}"`}
  data-key="c" data-copied="${words.kase.copied}" hidden>${
    open === '' ? words.kase.copy : DESK_WORDS[view.language].copyAndOpen
  } ${keySign('c')}</button>
<form class="acts paste-back" method="post" action="${path}">${csrfField(view)}<input type="hidden"
  name="version" value="${kase.version}">
<label><span class="label">${words.kase.replyUrl}</span><input type="url" name="url" maxlength="4096"
  placeholder="https://"></label>
<button class="primary" name="action" value="mark-posted"
  data-key="p">${words.kase.posted}</button></form><div class="acts">${undo}</div>`
}

/** Held back a few seconds, then under way; or why it is not there yet, and what comes next. */
function onItsWay(view: View, { tries, why, nextTry, asked, until }: Sending): Html {
  const { kase } = view.words
  if (why === null) {
    const seconds = nextTry === null ? 0 : Math.ceil((Date.parse(nextTry) - view.now.getTime()) / 1_000)
    return seconds > 0
      ? html`<p id="countdown" data-seconds="${seconds}" data-words="${kase.undoIn(0)}"
        data-after="${kase.sending}">${kase.undoIn(seconds)}</p>`
      : html`<p>${kase.sending}</p>`
  }
  const next =
    nextTry === null
      ? kase.triedNow(tries)
      : asked
        ? kase.askedToWait(when(view, nextTry))
        : kase.triedNext(tries, when(view, nextTry))
  return html`<p
    id="delayed">${kase.notYet} ${reason(view.language, why)}</p><p>${next} ${kase.comesBack(
      when(view, until),
    )}</p>`
}

/** An approved reply that was not posted, above everything else on the page. */
export function cameBack(view: View, kase: Case): Html | '' {
  const back = cameBackOf(kase, view.language, (at) => when(view, at))
  if (back === null) return ''
  const { headline, told, before, at } = back
  const why = kase.returned?.why ?? null
  const text = (title: string, words: string) =>
    html`<div><p>${title}</p><blockquote dir="auto">${words}</blockquote></div>`
  const now =
    kase.returned?.outdated === true ? text(PROMISE_WORDS[view.language].nowReads, kase.comment.text) : ''
  const was = before === null ? '' : html`<div class="beside">${text(before.title, before.text)}${now}</div>`
  return html`<div class="notice back" role="alert" id="returned"><p><b>${headline}</b> ${
    why === null ? '' : reason(view.language, why)
  } · ${when(view, at)}</p><p>${told.join(' ')}</p>${was}</div>`
}

/** As the place or the system said it, in the reader's language where it is known. */
export function reason(language: Language, why: string): Html {
  const said = reasonIn(language, why)
  return html`<bdi lang="${said === why ? 'en' : language}">${said}</bdi>`
}

export function historyList(view: View, { history }: Case): Html {
  const { words } = view
  return html`<details class="history"><summary><h2 class="label">${words.kase.history}</h2> <span
    class="count">${history.length}</span></summary><ol>${history.map(
      (entry) =>
        html`<li>${historyLine(
          view,
          entry,
          html`${
            entry.text === undefined || entry.text === ''
              ? ''
              : html`<details class="fold"><summary>${words.kase.whichText}</summary><p class="said"
        dir="auto">${entry.text}</p></details>`
          }`,
        )}</li>`,
    )}</ol></details>`
}

/** Of a corrected reading it is kept what it was corrected to. */
function corrected({ words, language }: View, entry: HistoryEntry): string | undefined {
  const verdict = VERDICTS.find((one) => one === entry.reason)
  return verdict === undefined ? whyIn(language, entry) : words.verdict[verdict]
}

/** Who, where, what, when; `more` follows in the same line. */
export function historyLine(view: View, entry: HistoryEntry, more: Html | '' = ''): Html {
  const { words, language } = view
  const why = entry.action === 'reclassify' ? corrected(view, entry) : whyIn(language, entry)
  return html`<time datetime="${entry.at}">${when(view, entry.at)}</time> <span><bdi>${personIn(
    language,
    entry.actor.name,
    true,
  )}</bdi> ${words.history[entry.action]} <span
      class="dim">(${words.place[entry.place]})</span>${
        entry.strategy == null ? '' : html` · ${words.strategy[entry.strategy]}`
      }${entry.from !== null && entry.from !== entry.to ? html` → ${words.status[entry.to]}` : ''}${
        why === undefined
          ? ''
          : html` · <bdi
        class="dim">${why}</bdi>`
      } ${outside(entry.url, words.kase.seeReply)}${more}</span>`
}
