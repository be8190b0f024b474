import { MessageFlags } from 'discord.js'
import { type Case, WinnowError } from '../../../src/core/index.ts'
import type { DiscordContext } from '../context.ts'
import type { Asked } from '../custom-id.ts'
import { renderCase } from '../reviews/draw.ts'
import type { Reviews } from '../reviews/index.ts'
import type { Clicked } from './answers.ts'

/** What every click has at hand. */
export interface Hands {
  readonly context: DiscordContext
  /** undefined: no review channel is configured. */
  readonly reviews: Reviews | undefined
}

/** The case as the person saw it. @throws WinnowError `stale_version` when it has changed since, `not_found` */
export async function caseAsSeen({ context, reviews }: Hands, { id, number }: Asked): Promise<Case> {
  const one = await context.desk.get(id)
  if (one.version === number) return one
  reviews?.refresh(id)
  throw new WinnowError('stale_version', 'The card is older than the case.')
}

/**
 * After a click that changed something. Cards in the review channel have one updater, which has heard of
 * it; a card that only this person sees is redrawn here.
 */
export async function redraw({ context, reviews }: Hands, clicked: Clicked, caseId: string): Promise<void> {
  if (clicked.message?.flags.has(MessageFlags.Ephemeral) !== true) {
    reviews?.refresh(caseId)
    return
  }
  const one = await context.desk.get(caseId)
  await clicked.editReply(await renderCase(context, one, context.languageOf(clicked)))
}
