import type { DecisionAction } from '../../../src/core/index.ts'
import { strategyOf } from '../../../src/core/ways.ts'
import { ID } from '../cards/ids.ts'
import type { SlackContext } from '../context.ts'
import { whisper } from './asker.ts'
import { decideOn, onClick } from './click.ts'
import { refusal } from './refused.ts'

/** Buttons that do one thing at once. */
const STEPS: Readonly<Record<string, DecisionAction>> = {
  [ID.claim]: 'claim',
  [ID.steal]: 'steal',
  [ID.release]: 'release',
  [ID.undo]: 'reopen',
  [ID.arrived]: 'mark-posted',
  [ID.resend]: 'resend',
  [ID.close]: 'close',
  [ID.notHold]: 'not-a-hold',
}

export function registerSteps(context: SlackContext): void {
  for (const [actionId, action] of Object.entries(STEPS))
    onClick(context, actionId, (click) => decideOn(click, (version) => ({ action, version })))
}

/** What is approved is the draft of the version that the card shows: the desk has its text. */
export function registerApprove(context: SlackContext): void {
  onClick(context, ID.approve, (click) =>
    decideOn(click, (version) => ({
      action: 'approve',
      version,
      strategy: strategyOf(click.ref.choice ?? 'answer'),
    })),
  )
}

/** Somebody says that they mended what a reply was refused for: the place is asked, and they are told. */
export function registerMended(context: SlackContext): void {
  onClick(context, ID.mended, async ({ ref, asking, to }) => {
    const { actor, mayDecide, view } = await asking
    if (!mayDecide) return await whisper(context, to, view.slack.notAllowed)
    const { mendedNow, notMended } = view.words.kase
    try {
      const mended = await context.desk.lookMended(ref.caseId, actor)
      await whisper(context, to, mended ? mendedNow : notMended)
    } catch (error) {
      const told = await refusal(context, error, { ref, actorId: actor.id, view }).catch(() => undefined)
      await whisper(context, to, told ?? view.slack.failed)
    }
    context.refresh(ref.caseId)
  })
}

/** It read differently to somebody: the proposal follows their reading. */
export function registerReading(context: SlackContext): void {
  onClick(context, ID.reading, async (click) => {
    const { verdict } = click.ref
    if (verdict !== undefined)
      await decideOn(click, (version) => ({ action: 'reclassify', version, verdict }))
  })
}
