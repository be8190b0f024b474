import type { RespondFn } from '@slack/bolt'
import type { Actor } from '../../../src/core/index.ts'
import { TooLate, within } from '../calls.ts'
import { escaped } from '../cards/parts.ts'
import { type View, viewIn } from '../cards/view.ts'
import type { SlackContext } from '../context.ts'
import { slackError } from '../faults.ts'

/**
 * A trigger lives three seconds, which the way here takes some of: two waits of this fit, in milliseconds.
 */
const QUICK = 700

/** Who did something in Slack, and how to answer them alone. */
export interface Asker {
  readonly actor: Actor
  readonly mayDecide: boolean
  /** In their language. */
  readonly view: View
}

interface Body {
  readonly user: { readonly id: string; readonly team_id?: string }
  readonly team?: { readonly id: string } | null
}

/** Asked on every click, command, shortcut and window (rule 1); the desk asks again when it decides. */
export async function askerOf(context: SlackContext, body: Body): Promise<Asker> {
  const teamId = body.team?.id ?? body.user.team_id
  const [actor, language] = await Promise.all([
    context.actorOf(body.user.id, teamId),
    context.languageOf(body.user.id, teamId),
  ])
  const { brand, deskUrl, helping } = context.services
  const told = { mention: context.config.holdMention, helping }
  return { actor, mayDecide: context.desk.mayDecide(actor), view: viewIn(language, brand, deskUrl, told) }
}

/** What is worked on, when it comes quickly; undefined when it doesn't. */
export async function quickly<T>({ services }: SlackContext, work: Promise<T>): Promise<T | undefined> {
  try {
    return await within(services.timers, QUICK, work)
  } catch (error) {
    if (error instanceof TooLate) return undefined
    throw error
  }
}

/** Where one person alone is told something. */
export interface Whisper {
  readonly respond?: RespondFn | undefined
  readonly channel?: string | undefined
  readonly user: string
  readonly teamId?: string | undefined
}

/** Says something to one person where they clicked; by another way when that one is used up. Never throws. */
export async function whisper(context: SlackContext, to: Whisper, text: string): Promise<void> {
  const { report } = context.services
  try {
    if (to.respond !== undefined) {
      const answer = await to.respond({
        response_type: 'ephemeral',
        replace_original: false,
        text: escaped(text),
      })
      if (answer.ok) return
    }
  } catch (error) {
    report(slackError(error, 'answering somebody'))
  }
  if (to.channel === undefined) return
  try {
    const client = await context.clientOf(to.teamId)
    await client.chat.postEphemeral({ channel: to.channel, user: to.user, text: escaped(text) })
  } catch (error) {
    report(slackError(error, 'answering somebody'))
  }
}

/** Slack is told first; when that fails the work goes on all the same, since a human asked for it. */
export async function acknowledge(
  ack: () => Promise<void>,
  { services }: Pick<SlackContext, 'services'>,
): Promise<void> {
  try {
    await ack()
  } catch (error) {
    services.report(slackError(error, 'acknowledging'))
  }
}
