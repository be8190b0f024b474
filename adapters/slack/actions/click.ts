import type { BlockAction, RespondFn, webApi } from '@slack/bolt'
import { type Case, type Decision, WinnowError } from '../../../src/core/index.ts'
import { decodeRef, type Ref } from '../cards/ids.ts'
import type { SlackContext } from '../context.ts'
import { type Asker, acknowledge, askerOf, type Whisper, whisper } from './asker.ts'
import { onlyClaims, refusal } from './refused.ts'

/** One click on a card, acknowledged, with the case it means. */
export interface Click {
  readonly context: SlackContext
  readonly ref: Ref
  readonly client: webApi.WebClient
  readonly triggerId: string
  readonly to: Whisper
  /** Begun at once; awaited where it is needed. */
  readonly asking: Promise<Asker>
}

/** Registers what a click does. What can't be read as one of our own is acknowledged and left alone. */
export function onClick(context: SlackContext, actionId: string, run: (click: Click) => Promise<void>): void {
  context.app.action<BlockAction>(
    { type: 'block_actions', action_id: actionId },
    async ({ ack, body, payload, client, respond }) => {
      await acknowledge(ack, context)
      const ref = decodeRef(chosenIn(payload))
      if (ref === undefined) return
      const asking = askerOf(context, body)
      const to = {
        respond: responding(body, respond),
        channel: body.channel?.id,
        user: body.user.id,
        teamId: body.team?.id,
      }
      await run({ context, ref, client, triggerId: body.trigger_id, to, asking })
    },
  )
}

/** In a window there is nowhere to respond to. */
function responding({ response_url }: BlockAction, respond: RespondFn): RespondFn | undefined {
  return response_url === undefined || response_url === '' ? undefined : respond
}

function chosenIn(payload: object): unknown {
  if ('value' in payload) return payload.value
  if (!('selected_option' in payload)) return undefined
  return (payload.selected_option as { value?: unknown } | null)?.value
}

/**
 * A step that needs no further word. Refused for whoever may not decide; told to the person alone when
 * somebody else was faster, with the card brought up to date.
 * @param decision what to do, given the version that was seen
 */
export async function decideOn(
  { context, ref, asking, to }: Click,
  decision: (version: number) => Promise<Decision> | Decision,
): Promise<void> {
  const { actor, mayDecide, view } = await asking
  if (!mayDecide) return await whisper(context, to, view.slack.notAllowed)
  try {
    await decideFrom(context, ref, decision, (caseId, step) => context.desk.decide(caseId, step, actor))
  } catch (error) {
    const told = await refusal(context, error, { ref, actorId: actor.id, view }).catch(
      () => view.slack.failed,
    )
    if (told !== undefined) await whisper(context, to, told)
    context.refresh(ref.caseId)
  }
}

/**
 * Decides on what was seen; claims that came in between change nothing about that. @throws as `desk.decide`
 */
export async function decideFrom(
  { desk }: Pick<SlackContext, 'desk'>,
  ref: Ref,
  decision: (version: number) => Promise<Decision> | Decision,
  decide: (caseId: string, decision: Decision) => Promise<Case>,
): Promise<Case> {
  try {
    return await decide(ref.caseId, await decision(ref.version))
  } catch (error) {
    if (!(error instanceof WinnowError) || error.code !== 'stale_version') throw error
    const kase = await desk.get(ref.caseId)
    if (!onlyClaims(kase, ref.version)) throw error
    return await decide(ref.caseId, await decision(kase.version))
  }
}
