import type { types } from '@slack/bolt'
import { cardOf } from '../../../src/core/card.ts'
import type { Case, Offer, Remark } from '../../../src/core/index.ts'
import { fitted } from './fit.ts'
import { ID, refOf } from './ids.ts'
import { outcomeBlocks, title } from './outcome.ts'
import { actions, button, clip, context, escaped, header } from './parts.ts'
import { deskButton, pendingBlocks } from './pending.ts'
import { authorName, type View } from './view.ts'

/** What `chat.postMessage` and `chat.update` take. */
export interface CardMessage {
  /** For notifications and screen readers, in Slack's markup. */
  readonly text: string
  readonly blocks: types.KnownBlock[]
}

/**
 * The card of a case as it stands: undecided with all that is needed to decide, or decided with its
 * outcome. Pure; within Slack's limits on any input.
 * @param remarks the linter's, on what would be sent as the case stands @param offers beside the draft
 */
export function caseCard(
  view: View,
  kase: Case,
  remarks: readonly Remark[] = [],
  offers: readonly Offer[] = [],
): CardMessage {
  const card = cardOf(kase, view.language)
  const pending = kase.status === 'pending'
  const said = pending ? card.headline : title(view, kase)
  const text = notified(view, said, kase)
  const blocks = fitted((budget) =>
    pending
      ? pendingBlocks(view, kase, card, { remarks, offers }, budget)
      : outcomeBlocks(view, kase, card, budget),
  )
  return blocks === undefined ? { ...bareCard(view, kase), text } : { text, blocks }
}

/** What a notification says: how it reads, who and where, and the first words. */
function notified(view: View, said: string, { comment }: Case): string {
  const where = comment.venue.name === undefined ? '' : ` · ${clip(comment.venue.name, 80)}`
  const who = `${said} · ${clip(authorName(view, comment), 80)}${where}`.replace(/\s+/g, ' ')
  const words = clip(comment.text.slice(0, 400).replace(/\s+/g, ' ').trim(), 120)
  return escaped(words === '' ? who : `${who}: ${words}`)
}

/**
 * When even the lightest card was refused: the case is announced all the same, and can be read and decided.
 */
export function bareCard(view: View, kase: Case): CardMessage {
  const { slack } = view
  const ref = refOf(kase)
  const headline = kase.status === 'pending' ? cardOf(kase, view.language).headline : title(view, kase)
  return {
    text: escaped(headline),
    blocks: [
      header(headline),
      context(slack.nobodyElse),
      ...actions([
        button(ID.showAll, slack.showAll, ref),
        kase.status === 'pending' ? button(ID.edit, slack.edit, ref) : undefined,
        kase.status === 'pending' ? button(ID.dismiss, slack.dismiss, ref) : undefined,
        deskButton(view, kase),
      ]),
    ],
  }
}

/** A card whose case is no more: nothing of it stays. */
export function erasedCard({ slack }: View): CardMessage {
  return { text: slack.erased, blocks: [context(slack.erased)] }
}
