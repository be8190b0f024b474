import type { types } from '@slack/bolt'
import { type Case, type Decision, WinnowError } from '../../../src/core/index.ts'
import { dismissModal, postedModal } from '../cards/forms.ts'
import { decodeRef, ID } from '../cards/ids.ts'
import { messageModal } from '../cards/modal.ts'
import type { View } from '../cards/view.ts'
import { wholeModal } from '../cards/whole.ts'
import type { SlackContext } from '../context.ts'
import { askerOf } from './asker.ts'
import { decideFrom, onClick } from './click.ts'
import { goneIsUndefined } from './edit.ts'
import { refusal } from './refused.ts'
import { type Answer, answerWindow, openWindow } from './window.ts'

/** A window with one field, and the step it leads to. */
interface Form {
  readonly button: string
  readonly callbackId: string
  readonly title: (view: View) => string
  readonly draw: (view: View, kase: Case) => types.ModalView
  readonly block: string
  readonly field: string
  readonly decision: (version: number, value: string) => Decision
}

const FORMS: readonly Form[] = [
  {
    button: ID.dismiss,
    callbackId: ID.dismissModal,
    title: (view) => view.slack.modal.dismiss,
    draw: dismissModal,
    block: 'reason',
    field: ID.reason,
    decision: (version, reason) => ({ action: 'dismiss', version, ...(reason === '' ? {} : { reason }) }),
  },
  {
    button: ID.markPosted,
    callbackId: ID.postedModal,
    title: (view) => view.slack.modal.posted,
    draw: postedModal,
    block: 'url',
    field: ID.url,
    decision: (version, url) => ({ action: 'mark-posted', version, ...(url === '' ? {} : { url }) }),
  },
]

export function registerForms(context: SlackContext): void {
  for (const form of FORMS) registerForm(context, form)
}

function registerForm(context: SlackContext, form: Form): void {
  const { title, block, field } = form
  onClick(context, form.button, (click) =>
    openWindow(context, { ...click, title }, async ({ view }) => {
      const kase = await context.desk.get(click.ref.caseId).catch(goneIsUndefined)
      if (kase === undefined) return messageModal(view, title(view), view.slack.gone)
      // Decided upon as it was seen on the card.
      return form.draw(view, { ...kase, version: click.ref.version })
    }),
  )
  context.app.view(
    { type: 'view_submission', callback_id: form.callbackId },
    async ({ ack, body, view: sent, client }) => {
      const ref = decodeRef(sent.private_metadata)
      const value = (sent.state.values[block]?.[field]?.value ?? '').trim()
      const asking = askerOf(context, body)
      await answerWindow(
        context,
        { ack, client, viewId: sent.id, title, asking },
        async ({ actor, view }): Promise<Answer> => {
          if (ref === undefined) return { view: messageModal(view, title(view), view.slack.expired) }
          try {
            await decideFrom(
              context,
              ref,
              (version) => form.decision(version, value),
              (caseId, decision) => context.desk.decide(caseId, decision, actor),
            )
            return undefined
          } catch (error) {
            if (error instanceof WinnowError && error.code === 'invalid_input' && field === ID.url)
              return { errors: { [block]: view.words.paste.badUrl } }
            const told = await refusal(context, error, { ref, actorId: actor.id, view })
            context.refresh(ref.caseId)
            return told === undefined ? undefined : { view: messageModal(view, title(view), told) }
          }
        },
      )
    },
  )
}

/** The whole conversation in a window, for everybody. */
export function registerShowAll(context: SlackContext): void {
  const title = (view: View) => view.slack.modal.whole
  onClick(context, ID.showAll, (click) =>
    openWindow(context, { ...click, title, forAll: true }, async ({ view }) => {
      const kase = await context.desk.get(click.ref.caseId).catch(goneIsUndefined)
      return kase === undefined ? messageModal(view, title(view), view.slack.gone) : wholeModal(view, kase)
    }),
  )
}
