import { MessageFlags, type ModalSubmitInteraction } from 'discord.js'
import { approveTogether, readyPraise } from '../../../src/core/praise.ts'
import { PRAISE_WORDS } from '../../../src/core/words/praise.ts'
import {
  isShownWhole,
  type Kind,
  kindOf,
  praiseCard,
  praiseModal,
  TICKED,
  TOGETHER,
  tickOf,
} from '../cards/praise.ts'
import type { Asked } from '../custom-id.ts'
import { DISCORD_WORDS } from '../words.ts'
import { type Click, tell } from './answers.ts'
import type { Hands } from './desk-card.ts'

/** What was shown is remembered so long, in milliseconds: for its window. */
const REMEMBERED = 3_600_000

const memoryKey = (key: string) => `discord-praise:${key}`

/** "Answer kind words together": first they are shown, with the answers that stand ready. */
export async function showPraise({ context }: Hands, click: Click): Promise<void> {
  const { desk, services } = context
  const language = context.languageOf(click)
  await click.deferReply({ flags: MessageFlags.Ephemeral })
  const bounds = { most: TOGETHER, fits: isShownWhole }
  const cases = await readyPraise(desk, context.actorOf(click).id, bounds)
  if (cases.length === 0) return void (await click.editReply({ content: PRAISE_WORDS[language].none }))
  const kinds = cases.map((one) => kindOf(one, language))
  await services.memory.set(memoryKey(click.id), kinds, REMEMBERED)
  await click.editReply(praiseCard(cases, click.id, language))
}

/** Opens the window with those that were shown. */
export async function choosePraise({ context }: Hands, click: Click, { id }: Asked): Promise<void> {
  const language = context.languageOf(click)
  const kinds = await context.services.memory.get<readonly Kind[]>(memoryKey(id))
  if (kinds === undefined) await tell(click, DISCORD_WORDS[language].expired)
  else await click.showModal(praiseModal(kinds, id, language))
}

/** Approves those that are ticked, as they were shown. */
export async function approvePraise(
  { context, reviews }: Hands,
  modal: ModalSubmitInteraction,
  { id }: Asked,
): Promise<void> {
  const language = context.languageOf(modal)
  if (modal.isFromMessage()) await modal.deferUpdate()
  const shown = (await context.services.memory.get<readonly Kind[]>(memoryKey(id))) ?? []
  const chosen = new Set(modal.fields.getStringSelectValues(TICKED))
  const ticked = shown.filter((kind) => chosen.has(tickOf(kind)))
  const { done, first, left } = await approveTogether(context.desk, ticked, context.actorOf(modal))
  for (const caseId of [...first, ...left]) reviews?.refresh(caseId)
  const over = chosen.size - done - first.length
  const content = PRAISE_WORDS[language].done(done, over, first.length)
  await modal.editReply({ content, embeds: [], components: [] })
}
