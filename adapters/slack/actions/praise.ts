import { approveTogether, readyPraise, type Ticked } from '../../../src/core/praise.ts'
import { PRAISE_WORDS } from '../../../src/core/words/praise.ts'
import { decodeRef, ID } from '../cards/ids.ts'
import { messageModal } from '../cards/modal.ts'
import { praiseModal, SHOWN_ANSWER, TOGETHER } from '../cards/praise.ts'
import type { View } from '../cards/view.ts'
import type { SlackContext } from '../context.ts'
import { askerOf } from './asker.ts'
import { onClick } from './click.ts'
import { type Answer, answerWindow, openWindow } from './window.ts'

const words = ({ language }: View) => PRAISE_WORDS[language]
const title = (view: View) => words(view).title

/** Several kind words answered in one go: each with its own answer, each a decision of its own. */
export function registerPraise(context: SlackContext): void {
  const { desk, app } = context

  onClick(context, ID.praise, (click) =>
    openWindow(context, { ...click, title }, async ({ actor, view }) => {
      const cases = await readyPraise(desk, actor.id, {
        most: TOGETHER,
        fits: ({ length }) => length <= SHOWN_ANSWER,
      })
      return cases.length === 0 ? messageModal(view, title(view), words(view).none) : praiseModal(view, cases)
    }),
  )

  app.view(
    { type: 'view_submission', callback_id: ID.praiseModal },
    async ({ ack, body, view: sent, client }) => {
      const chosen = sent.state.values.praise?.[ID.praised]?.selected_options ?? []
      const asking = askerOf(context, body)
      await answerWindow(
        context,
        { ack, client, viewId: sent.id, title, asking },
        async ({ actor, view }): Promise<Answer> => {
          const ticked = chosen.flatMap(({ value }): readonly Ticked[] => {
            const ref = decodeRef(value)
            return ref === undefined ? [] : [{ ...ref, choice: ref.choice ?? 'answer' }]
          })
          const { done, first, left } = await approveTogether(desk, ticked, actor)
          for (const caseId of [...first, ...left]) context.refresh(caseId)
          const said = words(view).done(done, left.length, first.length)
          return { view: messageModal(view, title(view), said) }
        },
      )
    },
  )
}
