import {
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  Events,
  type Interaction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js'
import type { Case, Language } from '../../../src/core/index.ts'
import { casePage, othersEmbed, replyPage } from '../cards/look.ts'
import type { Rendered } from '../cards/review.ts'
import { analyzeCommand, analyzeMessage, lookClick } from '../commands/look.ts'
import { COMMANDS } from '../commands/registry.ts'
import { completeCase, winnowCommand } from '../commands/winnow.ts'
import { type Ask, type Asked, parseCustomId } from '../custom-id.ts'
import { DISCORD_WORDS } from '../words.ts'
import { type Answerable, type Click, explain, tell } from './answers.ts'
import { AT_ONCE, approve, decideAtOnce, lookMended } from './decide.ts'
import type { Hands } from './desk-card.ts'
import { putIn, showOffers } from './offers.ts'
import { choosePraise, showPraise } from './praise.ts'
import { FOR } from './who.ts'
import { chooseWay, correctReading, openWindow, SUBMITTED } from './windows.ts'

type OnCommand = (hands: Hands, command: ChatInputCommandInteraction) => Promise<void>

const SLASH: Readonly<Record<string, OnCommand>> = {
  [COMMANDS.analyze]: analyzeCommand,
  [COMMANDS.winnow]: winnowCommand,
}

type OnClick = (hands: Hands, click: Click, asked: Asked) => Promise<void>

/** Clicks on a case's card; whom they aren't for is refused before any of them runs. */
const CLICKS: Readonly<Partial<Record<Ask, OnClick>>> = {
  approve,
  mended: lookMended,
  edit: openWindow,
  dismiss: openWindow,
  posted: openWindow,
  way: chooseWay,
  reading: correctReading,
  praise: showPraise,
  'praise-choose': choosePraise,
  offers: showOffers,
  offer: putIn,
  async others(hands, click, asked) {
    const { context } = hands
    const one = await context.desk.get(asked.id)
    await click.reply({
      embeds: [othersEmbed(one, context.languageOf(click))],
      flags: MessageFlags.Ephemeral,
    })
  },
  all: (hands, click, asked) => turnPage(hands, click, asked, casePage),
  reply: (hands, click, asked) => turnPage(hands, click, asked, replyPage),
}

type PageOf = (one: Case, page: number, language: Language) => Rendered

/** A page that only this person sees; turned in place. */
async function turnPage(
  { context }: Hands,
  click: Click,
  { id, number, more }: Asked,
  pageOf: PageOf,
): Promise<void> {
  const page = pageOf(await context.desk.get(id), number, context.languageOf(click))
  if (more === 'turn') await click.update(page)
  else await click.reply({ ...page, flags: MessageFlags.Ephemeral })
}

/** Every command, click and window comes through here. */
export function startInteractions(hands: Hands): void {
  const { context } = hands
  context.client.on(Events.InteractionCreate, (interaction) => {
    context.inBackground(async () => {
      try {
        await route(hands, interaction)
      } catch (error) {
        if (isAnswerable(interaction)) await explain(context, interaction, error)
        else throw error
      }
    })
  })
}

async function route(hands: Hands, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return complete(hands, interaction)
  if (interaction.isChatInputCommand()) return SLASH[interaction.commandName]?.(hands, interaction)
  if (interaction.isMessageContextMenuCommand()) return analyzeMessage(hands, interaction)
  if (interaction.isModalSubmit()) return submitted(hands, interaction)
  if (!interaction.isButton() && !interaction.isStringSelectMenu()) return
  const asked = parseCustomId(interaction.customId)
  if (asked === undefined) return
  if (interaction.isButton() && isOfAnalysis(asked.ask)) return lookClick(hands, interaction, asked)
  if (await isRefused(hands, interaction, asked)) return
  const action = AT_ONCE[asked.ask]
  if (action !== undefined) return decideAtOnce(hands, interaction, asked, action)
  await CLICKS[asked.ask]?.(hands, interaction, asked)
}

async function complete(hands: Hands, typing: AutocompleteInteraction): Promise<void> {
  if (typing.commandName === COMMANDS.winnow) await completeCase(hands, typing)
}

async function submitted(hands: Hands, modal: ModalSubmitInteraction): Promise<void> {
  const asked = parseCustomId(modal.customId)
  if (asked === undefined || (await isRefused(hands, modal, asked))) return
  const submit = Object.entries(SUBMITTED).find(([ask]) => ask === asked.ask)?.[1]
  await submit?.(hands, modal, asked)
}

/** Rule 1, on every click: only those who may decide, where anything is decided. */
async function isRefused({ context }: Hands, interaction: Answerable, { ask }: Asked): Promise<boolean> {
  if (FOR[ask] === 'everybody') return false
  if (context.desk.mayDecide(context.actorOf(interaction))) return false
  await tell(interaction, DISCORD_WORDS[context.languageOf(interaction)].notAllowed)
  return true
}

function isOfAnalysis(ask: Ask): boolean {
  return ask === 'send' || ask === 'look-others' || ask === 'look-all'
}

function isAnswerable(interaction: BaseInteraction): interaction is Answerable {
  return (
    interaction.isChatInputCommand() ||
    interaction.isMessageContextMenuCommand() ||
    interaction.isButton() ||
    interaction.isStringSelectMenu() ||
    interaction.isModalSubmit()
  )
}
