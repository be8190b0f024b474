import { type AutocompleteInteraction, type ChatInputCommandInteraction, MessageFlags } from 'discord.js'
import { caseChoices, QUEUE_ROWS, queueCard } from '../cards/queue.ts'
import { tell } from '../interactions/answers.ts'
import type { Hands } from '../interactions/desk-card.ts'
import { renderCase } from '../reviews/draw.ts'
import { DISCORD_WORDS } from '../words.ts'
import { SUBCOMMANDS } from './registry.ts'

/** `/winnow queue` and `/winnow case`: for those who may decide, seen by nobody else. */
export async function winnowCommand(hands: Hands, command: ChatInputCommandInteraction): Promise<void> {
  const { context } = hands
  const language = context.languageOf(command)
  if (!context.desk.mayDecide(context.actorOf(command))) {
    await tell(command, DISCORD_WORDS[language].notAllowed)
    return
  }
  await command.deferReply({ flags: MessageFlags.Ephemeral })
  if (command.options.getSubcommand() === SUBCOMMANDS.queue) await showQueue(hands, command)
  else {
    const one = await context.desk.get(command.options.getString('id', true).trim())
    await command.editReply(await renderCase(context, one, language))
  }
}

async function showQueue({ context, reviews }: Hands, command: ChatInputCommandInteraction): Promise<void> {
  const { desk, services } = context
  const [{ cases }, { pending }] = await Promise.all([
    desk.list({ status: 'pending', limit: QUEUE_ROWS }),
    desk.counts(),
  ])
  const addressOf = (caseId: string) => reviews?.addressOf(caseId)
  const language = context.languageOf(command)
  await command.editReply(queueCard(cases, pending, addressOf, services.clock.now(), language))
}

/** Cases whose words are typed; with none, the most urgent. */
export async function completeCase({ context }: Hands, typing: AutocompleteInteraction): Promise<void> {
  if (!context.desk.mayDecide(context.actorOf(typing))) return typing.respond([])
  const search = typing.options.getFocused().trim()
  const { cases } = await context.desk.list(
    search === '' ? { status: 'pending', limit: 25 } : { search, limit: 25 },
  )
  await typing.respond(caseChoices(cases, context.languageOf(typing)))
}
