import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js'
import { type Comment, webAddress } from '../../../src/core/index.ts'
import { WORDS } from '../../../src/core/words/index.ts'
import { commentPage, lookCard, othersEmbed } from '../cards/look.ts'
import type { Subject } from '../cards/reading.ts'
import { authorOf, commentOf } from '../comment-of.ts'
import type { DiscordContext } from '../context.ts'
import { conversationBefore } from '../conversation.ts'
import { type Asked, customId } from '../custom-id.ts'
import { CODE, failureOf } from '../failure.ts'
import { followThread, knowEdit } from '../followed.ts'
import { tell } from '../interactions/answers.ts'
import type { Hands } from '../interactions/desk-card.ts'
import { SOURCE } from '../source.ts'
import { DISCORD_WORDS } from '../words.ts'

/** An analysis is remembered so long, in milliseconds: for its buttons. */
const REMEMBERED = 3_600_000

/** What a button of an analysis needs: the comment, and where it came from. */
interface Looked {
  readonly source: string
  readonly comment: Comment
  /** Where the message stands, and its last edit (ISO 8601). */
  readonly at?: { readonly channelId: string; readonly inThread: boolean; readonly editedAt: string | null }
}

const memoryKey = (key: string) => `discord-look:${key}`

/** `/analyze`: a pasted comment. */
export async function analyzeCommand(
  { context }: Hands,
  command: ChatInputCommandInteraction,
): Promise<void> {
  const language = context.languageOf(command)
  await command.deferReply({ flags: MessageFlags.Ephemeral })
  const text = command.options.getString('text', true)
  const url = command.options.getString('url') ?? undefined
  const name = command.options.getString('author') ?? undefined
  if (text.trim() === '') return tell(command, WORDS[language].paste.empty)
  if (url !== undefined && webAddress(url) === null) return tell(command, WORDS[language].paste.badUrl)
  const comment: Comment = {
    id: `discord-${command.id}`,
    text,
    author: name === undefined ? {} : { name },
    // A place that isn't said is our own: what is missing must not speak against anybody.
    venue: { ownership: 'own', kind: 'comments' },
    ...(url === undefined ? {} : { url }),
  }
  const here = isIn(command.guildId, url)
  await show(context, command, { source: 'desk', comment: here ? comment : context.services.placed(comment) })
}

/** The context menu: the message comes along with the click, words and all, whatever the intents. */
export async function analyzeMessage(
  { context }: Hands,
  command: MessageContextMenuCommandInteraction,
): Promise<void> {
  const { targetMessage: message } = command
  await command.deferReply({ flags: MessageFlags.Ephemeral })
  const { noWords } = DISCORD_WORDS[context.languageOf(command)]
  if (!message.inGuild() || message.channel === null) {
    if (message.content.trim() === '') return tell(command, noWords)
    const { id, content: text } = message
    const venue = { ownership: 'own', kind: 'chat' } as const
    return show(context, command, { source: SOURCE, comment: { id, text, author: authorOf(message), venue } })
  }
  // What is passed on has words, too.
  if (commentOf(message).text.trim() === '') return tell(command, noWords)
  const thread = await conversationBefore(context, message)
  const { channelId, editedAt } = message
  const at = { channelId, inThread: message.channel.isThread(), editedAt: editedAt?.toISOString() ?? null }
  await show(context, command, { source: SOURCE, comment: commentOf(message, { thread }), at })
}

async function show(
  context: DiscordContext,
  command: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  looked: Looked,
): Promise<void> {
  await context.services.memory.set(memoryKey(command.id), looked, REMEMBERED)
  await command.editReply(lookCard(await subjectOf(context, looked), command.id, context.languageOf(command)))
}

async function subjectOf({ services }: DiscordContext, { comment }: Looked): Promise<Subject> {
  return { comment, ...(await services.analyze(comment)) }
}

/**
 * From now on what its author does to the message is heard; what they did since it was analysed is looked
 * up.
 */
async function follow(
  context: DiscordContext,
  messageId: string,
  { channelId, inThread, editedAt }: NonNullable<Looked['at']>,
  caseId: string,
): Promise<void> {
  const { services, desk, client, readsContent } = context
  await knowEdit(services.memory, messageId, editedAt)
  if (inThread) await followThread(services, channelId, messageId, caseId)
  try {
    const channel = await client.channels.fetch(channelId)
    if (channel === null || channel.isDMBased() || !channel.isTextBased()) return
    const now = await channel.messages.fetch({ message: messageId, force: true, cache: false })
    const edited = now.editedAt !== null && now.editedAt.toISOString() !== editedAt
    if (edited && readsContent) await desk.edited(SOURCE, commentOf(now))
  } catch (error) {
    const failure = failureOf(error)
    // What can't be looked at now is looked at before it is answered.
    if (failure.kind === 'refused' && failure.code === CODE.unknownMessage)
      await desk.deleted(SOURCE, messageId)
  }
}

type LookClick = (hands: Hands, click: ButtonInteraction, asked: Asked, looked: Looked) => Promise<void>

const CLICKS: Readonly<Record<'send' | 'look-others' | 'look-all', LookClick>> = {
  async send({ context, reviews }, click, { id }, { source, comment, at }) {
    const own = DISCORD_WORDS[context.languageOf(click)]
    await click.deferUpdate()
    const { caseId, created } = await context.desk.receive(source, comment)
    if (created && at !== undefined) await follow(context, comment.id, at, caseId)
    const card = reviews?.addressOf(caseId)
    const said = created ? own.sentToReview : own.alreadyInReview
    await click.editReply({ content: card === undefined ? said : `${said} ${card}`, components: [] })
    await context.services.memory.delete(memoryKey(id))
  },
  async 'look-others'({ context }, click, _, looked) {
    await click.deferReply({ flags: MessageFlags.Ephemeral })
    const embed = othersEmbed(await subjectOf(context, looked), context.languageOf(click))
    await click.editReply({ embeds: [embed] })
  },
  async 'look-all'({ context }, click, { id, number, more }, { comment }) {
    const language = context.languageOf(click)
    const page = commentPage(comment.text, number, language, (next) => customId('look-all', id, next, 'turn'))
    if (more === 'turn') await click.update(page)
    else await click.reply({ ...page, flags: MessageFlags.Ephemeral })
  },
}

/** Buttons of an analysis. Nothing is decided by them: a comment is shown, or put into the inbox. */
export async function lookClick(hands: Hands, click: ButtonInteraction, asked: Asked): Promise<void> {
  const { context } = hands
  const looked = await context.services.memory.get<Looked>(memoryKey(asked.id))
  if (looked === undefined) return tell(click, DISCORD_WORDS[context.languageOf(click)].expired)
  const act = Object.entries(CLICKS).find(([ask]) => ask === asked.ask)?.[1]
  await act?.(hands, click, asked, looked)
}

/** An address of this very server is ours, whatever other places are named. */
function isIn(guildId: string | null, address: string | undefined): boolean {
  const url = address === undefined ? null : URL.parse(address)
  return url?.hostname === 'discord.com' && url.pathname.startsWith(`/channels/${guildId}/`)
}
