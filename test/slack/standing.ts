import { vi } from 'vitest'
import { shownText } from '../support/slack/text.ts'
import type { SlackMessage, SlackView } from '../support/slack/workspace.ts'
import { type SlackRig, soon } from './rig.ts'

/** What people read on a card, without the numbers that lead from the comment's words to the reasons. */
export function readOn(card: Pick<SlackMessage, 'text' | 'blocks'>): string {
  return shownText(card).replace(/ \[\d+\]/g, '')
}

/** The card on which people read these words, once it stands there. */
export async function cardSaying({ cards }: Pick<SlackRig, 'cards'>, words: string): Promise<SlackMessage> {
  return await vi.waitFor(() => {
    const card = cards().find((one) => readOn(one).includes(words))
    if (card === undefined) throw new Error(`no card says ${words}`)
    return card
  }, soon)
}

/** The uppermost window of a person that is more than a word of patience. */
export async function windowOf({ slack }: Pick<SlackRig, 'slack'>, user: string): Promise<SlackView> {
  return await vi.waitFor(() => {
    const view = slack.views(user).at(-1)
    if (!view?.view.callback_id) throw new Error('no window')
    return view
  }, soon)
}
