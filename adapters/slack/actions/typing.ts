import type { BlockAction, PlainTextInputAction, StaticSelectAction, ViewOutput } from '@slack/bolt'
import { draftBlockId, type EditData, readEditData } from '../cards/edit.ts'
import { decodeRef, ID } from '../cards/ids.ts'
import { readyOf } from '../cards/view.ts'
import type { SlackContext } from '../context.ts'
import { acknowledge, askerOf } from './asker.ts'
import { drawEdit, letGo } from './edit.ts'
import { updateWindow } from './window.ts'

/** What goes on in the open window: remarks follow the typing, the draft follows the way that is chosen. */
export function registerTyping(context: SlackContext): void {
  const { app, desk } = context

  /** Of each open window, the newest words that remarks are being made on. */
  const newest = new Map<string, string>()

  app.action<BlockAction<PlainTextInputAction>>(
    { type: 'block_actions', action_id: ID.draft },
    async ({ ack, body, client }) => {
      await acknowledge(ack, context)
      const { view } = body
      const data = readEditData(view?.private_metadata ?? '')
      if (view === undefined || data === undefined) return
      const text = typedIn(view, data)
      newest.set(view.id, text)
      try {
        const asker = await askerOf(context, body)
        if (!asker.mayDecide) return
        const kase = await desk.get(data.caseId)
        const drawn = await drawEdit(context, asker.view, kase, { ...data, text })
        // Somebody who types on is told about the newer words. What stands in the field Slack keeps.
        if (newest.get(view.id) === text) await updateWindow(context, client, view.id, drawn)
      } finally {
        if (newest.get(view.id) === text) newest.delete(view.id)
      }
    },
  )

  app.action<BlockAction<StaticSelectAction>>(
    { type: 'block_actions', action_id: ID.draftWay },
    async ({ ack, body, payload, client }) => {
      await acknowledge(ack, context)
      const { view } = body
      const data = readEditData(view?.private_metadata ?? '')
      const choice = decodeRef(payload.selected_option?.value)?.choice
      if (view === undefined || data === undefined || choice === undefined) return
      const asker = await askerOf(context, body)
      if (!asker.mayDecide) return
      const kase = await desk.get(data.caseId)
      const { text } = readyOf(kase, choice)
      const drawn = await drawEdit(context, asker.view, kase, { ...data, choice, text })
      await updateWindow(context, client, view.id, drawn)
    },
  )

  app.view({ type: 'view_closed', callback_id: ID.editModal }, async ({ ack, body, view }) => {
    await acknowledge(ack, context)
    const data = readEditData(view.private_metadata)
    if (data === undefined) return
    const { actor, mayDecide } = await askerOf(context, body)
    if (mayDecide) await letGo(context, data, actor)
  })
}

/** What stands in the draft's field. */
export function typedIn({ state }: Pick<ViewOutput, 'state'>, { choice }: EditData): string {
  return state.values[draftBlockId(choice)]?.[ID.draft]?.value ?? ''
}
