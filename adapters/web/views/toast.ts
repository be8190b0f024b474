import { html } from 'hono/html'
import type { Case } from '../../../src/core/index.ts'
import { canUndo } from '../../../src/core/ways.ts'
import { DESK_WORDS } from '../../../src/core/words/desk.ts'
import { caseAddress, type ListState } from '../list.ts'
import { action, type Html, keySign, linkable, outside, type View } from './page.ts'

export interface ToastModel {
  /** The case that was decided, as it is now. */
  readonly kase: Case
  readonly list: ListState
}

/**
 * What was just done, with the way back. Its forms are ordinary ones; the page only keeps it in sight
 * while one goes on.
 * @param next the case that came up instead
 */
export function toastView(view: View, { kase, list }: ToastModel, next: Case | undefined): Html {
  const words = DESK_WORDS[view.language]
  const path = caseAddress(list, kase.id)
  const { status, sending, approved } = kase
  const open = linkable(kase.comment.url)
  const pastes = status === 'approved' && sending === null
  const undo = canUndo(kase)
    ? action(view, kase, 'reopen', words.undo, { look: 'quiet', key: 'u', path })
    : ''
  const said = html`<p class="toast-says">${whatWasDone(view, kase)} ${countdown(view, kase)}${
    next === undefined || next.id === kase.id
      ? ''
      : html` <span class="hidden">${words.toast.next(whoOf(view, next))}</span>`
  }</p>`
  const paste = !pastes
    ? ''
    : html`<button class="quiet copy" type="button" data-copy="toast-reply"${
        open === '' ? '' : html` data-open="${open}"`
      } data-key="c" data-copied="${words.copied}" hidden>${
        open === '' ? words.copyOnly : words.copyAndOpen
      } ${keySign('c')}</button>
<span class="noscript">${outside(kase.comment.url, view.words.kase.open)}</span>
${action(view, kase, 'mark-posted', words.posted, { look: 'quiet', key: 'p', path, hint: true })}
<div hidden id="toast-reply">${approved?.text ?? ''}</div>`
  return html`<div class="toast" data-case="${kase.id}" data-status="${status}"${
    pastes ? html` data-stays` : ''
  }>${said}<div class="acts">${paste}${undo}</div></div>`
}

export function whoOf({ words }: View, { comment }: Pick<Case, 'comment'>): string {
  return comment.author.name ?? comment.author.handle ?? words.someone
}

function whatWasDone(view: View, kase: Case): string {
  const { toast } = DESK_WORDS[view.language]
  // Its full stop follows.
  const who = whoOf(view, kase).replace(/\.$/, '')
  const { action: done, strategy, to } = kase.history.at(-1) ?? { action: 'received', to: kase.status }
  if (done === 'approve' && strategy === 'ignore') return toast.ignore(who)
  if (done === 'mark-posted' && to === 'awaiting-answer') return view.words.kase.awaitingNote
  if (done === 'edit') return toast.edit
  const told: Readonly<Record<string, (who: string) => string>> = {
    approve: toast.approve,
    dismiss: toast.dismiss,
    reopen: toast.reopen,
    'mark-posted': toast['mark-posted'],
    close: toast.close,
    resend: toast.resend,
    sent: toast['mark-posted'],
  }
  return told[done]?.(who) ?? `${who}: ${view.words.history[done]}.`
}

/** How long it can still be undone, or what is to be done by hand. */
function countdown(view: View, { status, sending }: Case): Html | '' {
  const { toast } = DESK_WORDS[view.language]
  if (status !== 'approved') return ''
  if (sending === null) return html`${toast.paste}`
  const { nextTry, why } = sending
  const seconds =
    nextTry === null || why !== null ? 0 : Math.ceil((Date.parse(nextTry) - view.now.getTime()) / 1_000)
  return seconds > 0
    ? html`<span data-seconds="${seconds}" data-words="${toast.sendsIn(0)}"
      data-after="${toast.sent}">${toast.sendsIn(seconds)}</span>`
    : html`${toast.sent}`
}
