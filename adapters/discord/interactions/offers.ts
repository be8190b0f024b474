import { MessageFlags } from 'discord.js'
import { WinnowError } from '../../../src/core/index.ts'
import { offersBeside, withOffer } from '../../../src/core/offered.ts'
import { readyOf } from '../../../src/core/ways.ts'
import { ANSWER_WORDS } from '../../../src/core/words/answers.ts'
import { editModal } from '../cards/edit.ts'
import { offersCard } from '../cards/offers.ts'
import type { Asked } from '../custom-id.ts'
import { DISCORD_WORDS } from '../words.ts'
import { type Click, tell } from './answers.ts'
import { asSeen, type Hands } from './desk-card.ts'
import { explainRefusal } from './refused.ts'

/** What fits of the team's answers and earlier replies, shown to one person. */
export async function showOffers({ context }: Hands, click: Click, { id }: Asked): Promise<void> {
  const language = context.languageOf(click)
  await click.deferReply({ flags: MessageFlags.Ephemeral })
  const one = await context.desk.get(id)
  const offers = await offersBeside(context.desk, id, readyOf(one).choice)
  await click.editReply(offersCard(one, offers, language))
}

/** The window for editing with one of them in the draft. */
export async function putIn({ context, reviews }: Hands, click: Click, asked: Asked): Promise<void> {
  const { desk } = context
  const language = context.languageOf(click)
  try {
    const one = await desk.get(asked.id)
    if (!asSeen(one, asked.number, 'edit')) throw new WinnowError('stale_version', 'The card is older.')
    const offer = (await offersBeside(desk, one.id, readyOf(one).choice))[Number(asked.more)]
    if (offer === undefined) return await tell(click, ANSWER_WORDS[language].none)
    const modal = editModal(one, language, undefined, (text) => withOffer(text, offer))
    if (modal === undefined) await tell(click, DISCORD_WORDS[language].tooLongHere)
    else await click.showModal(modal)
  } catch (error) {
    await explainRefusal(context, click, asked, error)
    reviews?.refresh(asked.id)
    if (!click.replied) await click.deferUpdate()
  }
}
