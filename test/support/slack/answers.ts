import type { Json } from './schema.ts'
import { contentOf } from './web-api/chat.ts'
import { checked, pushView, replaceView } from './web-api/views.ts'
import type { SlackView, Workspace } from './workspace.ts'

/**
 * What a view does after the app's answer to its submission.
 * @throws for answers that Slack would meet with "We had some trouble connecting"
 */
export function applyAnswer(workspace: Workspace, user: string, shown: SlackView, answer: Json): void {
  const stack = workspace.modals.get(user) ?? []
  switch (answer?.response_action) {
    case undefined:
      workspace.modals.set(
        user,
        stack.filter(({ id }) => id !== shown.id),
      )
      return
    case 'clear':
      workspace.modals.set(user, [])
      return
    case 'update':
      replaceView(shown, checked(answer.view, 'modal', workspace, shown), workspace)
      return
    case 'push':
      pushView(workspace, user, checked(answer.view, 'modal', workspace))
      return
    case 'errors': {
      const inputs = shown.view.blocks.filter(({ type }: Json) => type === 'input')
      for (const id of Object.keys(answer.errors))
        if (!inputs.some(({ block_id }: Json) => block_id === id))
          throw new Error(`no input block ${id} in the view`)
      return
    }
    default:
      throw new Error(`unknown response_action ${answer.response_action}`)
  }
}

/** A command answered in the acknowledgement itself. */
export function applyCommandAnswer(workspace: Workspace, user: string, channel: string, answer: Json): void {
  if (answer?.text === undefined && answer?.blocks === undefined) return
  const { botUser, botId } = workspace.app
  const message = { ts: workspace.nextTs(), channel, user: botUser, bot_id: botId, ...contentOf(answer) }
  if (answer.response_type === 'in_channel') workspace.channels.get(channel)?.messages.push(message)
  else workspace.ephemerals.push({ ...message, to: user })
}
