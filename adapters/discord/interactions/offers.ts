import { MessageFlags } from 'discord.js'
import { offersBeside, withOffer } from '../../../src/core/offered.ts'
import { readyOf } from '../../../src/core/ways.ts'
import { ANSWER_WORDS } from '../../../src/core/words/answers.ts'
import { editModal } from '../cards/edit.ts'
import { offersCard } from '../cards/offers.ts'
import type { Asked } from '../custom-id.ts'
import { type Click, tell } from './answers.ts'
import type { Hands } from './desk-card.ts'
import { openOn } from './windows.ts'

/** What fits of the team's answers and earlier replies, shown to one person. */
export async function showOffers({ context }: Hands, click: Click, { id }: Asked): Promise<void> {
  const language = context.languageOf(click)
  await click.deferReply({ flags: MessageFlags.Ephemeral })
  const one = await context.desk.get(id)
  const offers = await offersBeside(context.desk, id, readyOf(one).choice)
  await click.editReply(offersCard(one, offers, language))
}

/** The window for editing with one of them in the draft. */
export function putIn(hands: Hands, click: Click, asked: Asked): Promise<void> {
  const { desk } = hands.context
  return openOn(hands, click, asked, 'edit', async (one, language) => {
    const offer = (await offersBeside(desk, one.id, readyOf(one).choice))[Number(asked.more)]
    if (offer !== undefined) return editModal(one, language, undefined, (text) => withOffer(text, offer))
    await tell(click, ANSWER_WORDS[language].none)
    return undefined
  })
}
