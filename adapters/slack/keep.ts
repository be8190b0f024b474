import { randomUUID } from 'node:crypto'
import type { BlockAction, ButtonAction } from '@slack/bolt'
import type { Comment, PlatformServices } from '../../src/core/index.ts'
import { acknowledge, askerOf, whisper } from './actions/asker.ts'
import { updateWindow } from './actions/window.ts'
import { ID } from './cards/ids.ts'
import { messageModal } from './cards/modal.ts'
import { SLACK_LIMITS } from './cards/parts.ts'
import type { SlackContext } from './context.ts'
import { slackError } from './faults.ts'
import type { Brought } from './pasted.ts'
import { placeOfId } from './places.ts'
import { keepRoot } from './threads.ts'

/** How long a comment too long for its button is kept for a click, in milliseconds. */
const KEPT = 24 * 3_600_000

/** The value of "Send to review": the comment itself, or when it is long where it is kept for a day. */
export async function keepValue(
  { memory }: Pick<PlatformServices, 'memory'>,
  brought: Brought,
): Promise<string> {
  const inline = `=${JSON.stringify(brought)}`
  if (inline.length <= SLACK_LIMITS.value) return inline
  const key = `slack:brought:${randomUUID()}`
  await memory.set(key, brought, KEPT)
  return key
}

async function broughtBy(
  { memory }: Pick<PlatformServices, 'memory'>,
  value: string,
): Promise<Brought | undefined> {
  if (value.startsWith('slack:brought:')) return await memory.get<Brought>(value)
  try {
    const { source, comment, root } = JSON.parse(value.slice(1)) as {
      source?: unknown
      comment?: Partial<Comment>
      root?: unknown
    }
    const known = source === 'slack' || source === 'desk' ? source : undefined
    const whole =
      typeof comment?.id === 'string' && typeof comment.text === 'string' && comment.venue && comment.author
    if (known === undefined || !whole) return undefined
    const thread = typeof root === 'string' ? { root } : {}
    return { source: known, comment: comment as Comment, ...thread }
  } catch {
    return undefined
  }
}

/** "Send to review" below an analysis: only then the comment becomes a case. */
export function registerKeep(context: SlackContext): void {
  const { app, desk, services } = context
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: ID.keep },
    async ({ ack, body, payload, client, respond }) => {
      await acknowledge(ack, context)
      const { actor: _, mayDecide, view } = await askerOf(context, body)
      const answer = async (text: string) => {
        if (body.view !== undefined) {
          const drawn = messageModal(view, view.slack.analyze.title, text)
          await updateWindow(context, client, body.view.id, drawn)
        } else {
          const to = { respond, channel: body.channel?.id, user: body.user.id, teamId: body.team?.id }
          await whisper(context, to, text)
        }
      }
      if (!mayDecide) return await answer(view.slack.notAllowed)
      try {
        const brought = await broughtBy(services, payload.value ?? '')
        if (brought === undefined) return await answer(view.slack.expired)
        const { created, caseId } = await desk.receive(brought.source, brought.comment)
        const place = placeOfId(brought.comment.id)
        if (created && brought.root !== undefined && place !== undefined)
          await keepRoot(services.records, place, brought.root, caseId)
        await answer(created ? view.slack.analyze.sent : view.slack.analyze.sentAlready)
      } catch (error) {
        services.report(slackError(error, 'sending to review'))
        await answer(view.slack.failed)
      }
    },
  )
}
