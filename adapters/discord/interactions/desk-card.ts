import { MessageFlags } from 'discord.js'
import type { Case, DecisionAction, HistoryAction, HistoryEntry } from '../../../src/core/index.ts'
import type { DiscordContext } from '../context.ts'
import { renderCase } from '../reviews/draw.ts'
import type { Reviews } from '../reviews/index.ts'
import type { Clicked } from './answers.ts'

/** What every click has at hand. */
export interface Hands {
  readonly context: DiscordContext
  /** undefined: no review channel is configured. */
  readonly reviews: Reviews | undefined
}

/** Steps that leave what is decided upon as it was; the desk guards claims by itself. */
const CLAIMS: ReadonlySet<HistoryAction> = new Set(['claim', 'steal', 'release'])
/** Who saves a draft or takes a case decides nothing about what was said meanwhile. */
const UNDECIDED: ReadonlySet<DecisionAction> = new Set(['claim', 'steal', 'release', 'edit'])

/** What changed since a card was drawn, apart from who holds the case. Pure. */
export function missed({ version, history }: Case, seen: number): readonly HistoryEntry[] {
  if (version <= seen) return []
  return history.slice(-Math.min(version - seen, history.length)).filter(({ action }) => !CLAIMS.has(action))
}

/** Is the case, as far as this action goes, still what the person saw? Pure. */
export function asSeen(one: Case, seen: number, action: DecisionAction): boolean {
  return missed(one, seen).every((entry) => UNDECIDED.has(action) && entry.action === 'thread-reply')
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
