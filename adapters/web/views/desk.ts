import { html } from 'hono/html'
import { cardOf } from '../../../src/core/card.ts'
import { DESK_WORDS } from '../../../src/core/words/desk.ts'
import { type BulkPlan, bulkPreview } from './bulk.ts'
import { type CaseModel, caseView, titleOf } from './case.ts'
import { type ListModel, listView } from './list.ts'
import { type Html, page, type View } from './page.ts'
import { type ToastModel, toastView } from './toast.ts'

export interface DeskPage {
  readonly list: ListModel
  /** The case beside the list; undefined where the list is empty. */
  readonly pane: CaseModel | undefined
  /** What would be done to many, instead of a case. */
  readonly plan?: BulkPlan | undefined
  readonly toast: ToastModel | undefined
  /** The case was asked for: where there is room for one thing only, it is the case. */
  readonly chosen: boolean
}

/** List and case side by side; on a narrow screen the one that was asked for. */
export function deskPage(view: View, { list, pane, plan, toast, chosen }: DeskPage): Html {
  const words = DESK_WORDS[view.language]
  const card = pane === undefined ? undefined : cardOf(pane.kase, view.language, pane.carriers)
  const title =
    chosen && pane !== undefined && card !== undefined
      ? titleOf(view, pane.kase, card)
      : view.words.inbox.title
  const body = html`<h1 class="hidden">${title}</h1>
<div class="desk" data-shows="${chosen || plan !== undefined ? 'case' : 'list'}">
<section class="list" aria-label="${words.list}">${listView(view, list, pane?.kase.id)}</section>
<section class="pane" id="pane" aria-label="${words.shown}">${
    plan !== undefined
      ? bulkPreview(view, plan, list.list)
      : pane === undefined || card === undefined
        ? ''
        : caseView(view, pane, card)
  }</section>
</div>`
  const toasts = toast === undefined ? '' : toastView(view, toast, chosen ? pane?.kase : undefined)
  // How many wait is seen on the browser's tab too.
  const { pending } = list.counts
  return page(view, pending === 0 ? title : `(${pending}) ${title}`, 'inbox', body, toasts)
}
