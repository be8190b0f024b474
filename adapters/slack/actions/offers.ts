import type { BlockAction, ButtonAction } from '@slack/bolt'
import { offersBeside, withOffer } from '../../../src/core/offered.ts'
import { ANSWER_WORDS } from '../../../src/core/words/answers.ts'
import { decodeRef, ID } from '../cards/ids.ts'
import { messageModal } from '../cards/modal.ts'
import { offerAt, offersModal } from '../cards/offers.ts'
import { readyOf, type View } from '../cards/view.ts'
import type { SlackContext } from '../context.ts'
import { acknowledge, askerOf } from './asker.ts'
import { onClick } from './click.ts'
import { editing, goneIsUndefined, letGo } from './edit.ts'
import { openWindow, updateWindow } from './window.ts'

const title = (view: View) => view.slack.modal.offers

/** What fits of the team's answers and earlier replies, in a window; a click there puts one in. */
export function registerOffers(context: SlackContext): void {
  const { app, desk } = context
  onClick(context, ID.offers, (click) =>
    openWindow(context, { ...click, title }, async ({ view }) => {
      const kase = await desk.get(click.ref.caseId).catch(goneIsUndefined)
      if (kase === undefined) return messageModal(view, title(view), view.slack.gone)
      const { choice } = readyOf(kase, click.ref.choice)
      const offers = await offersBeside(desk, kase.id, choice)
      if (offers.length === 0) return messageModal(view, title(view), ANSWER_WORDS[view.language].none)
      return offersModal(view, kase, choice, offers)
    }),
  )
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: ID.putIn },
    async ({ ack, body, payload, client }) => {
      await acknowledge(ack, context)
      const chosen = offerAt(payload.value)
      const ref = decodeRef(chosen?.ref)
      if (body.view === undefined || chosen === undefined || ref?.choice === undefined) return
      const asker = await askerOf(context, body)
      if (!asker.mayDecide) return
      const offer = (await offersBeside(desk, ref.caseId, ref.choice))[chosen.at]
      const none = messageModal(asker.view, title(asker.view), ANSWER_WORDS[asker.view.language].none)
      const into = offer === undefined ? undefined : (text: string) => withOffer(text, offer)
      const { window, held } =
        into === undefined
          ? { window: none, held: undefined }
          : await editing(context, asker, ref.caseId, { choice: ref.choice, into })
      const shown = await updateWindow(context, client, body.view.id, window)
      if (!shown && held !== undefined) await letGo(context, held, asker.actor)
    },
  )
}
