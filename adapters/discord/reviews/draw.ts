import { DiscordAPIError, type GuildTextBasedChannel } from 'discord.js'
import {
  type Case,
  type CaseStatus,
  isFromFile,
  type Language,
  WinnowError,
} from '../../../src/core/index.ts'
import { offersBeside } from '../../../src/core/offered.ts'
import { readyOf } from '../../../src/core/ways.ts'
import { erasedCard, plainCard, type Rendered, reviewCard } from '../cards/review.ts'
import type { DiscordContext } from '../context.ts'
import { CODE } from '../failure.ts'
import { nonceOf } from '../nonce.ts'
import type { Position, Positions } from './positions.ts'

/** A case that is done with gets no new card; one that it has is kept up to date. */
const WORTH_A_CARD: readonly CaseStatus[] = ['pending', 'uncertain', 'approved', 'awaiting-answer']

export interface Drawing {
  readonly context: DiscordContext
  readonly reviewChannel: string
  readonly positions: Positions
}

/** Makes the card of one case show what the case is now: posts, edits or empties it. */
export async function drawCard(drawing: Drawing, caseId: string): Promise<void> {
  const { context, reviewChannel, positions } = drawing
  const one = await caseOrGone(context, caseId)
  const position = positions.get(caseId)
  if (one === undefined) {
    if (position !== undefined) await empty(drawing, caseId, position)
    return
  }
  if (position !== undefined && position.channel === reviewChannel && position.message !== null) {
    if (position.version !== one.version) await update(drawing, one, position)
    return
  }
  // Told again once it is read.
  if (one.unread === 'waiting') return
  if (isWorthACard(one)) await post(drawing, one, position)
  else if (position !== undefined && position.message === null) await positions.remove(caseId)
}

/** Thousands may have come in a file: they stay on the desk, like what was invented. */
function isWorthACard({ status, sample, source }: Case): boolean {
  return WORTH_A_CARD.includes(status) && !sample && !isFromFile(source)
}

/** May a card be posted for it? One that isn't read yet may be by the time it is drawn. */
export async function wantsCard(context: DiscordContext, caseId: string): Promise<boolean> {
  const one = await caseOrGone(context, caseId)
  return one !== undefined && isWorthACard(one)
}

async function post(drawing: Drawing, one: Case, before: Position | undefined): Promise<void> {
  const { reviewChannel: channel, positions } = drawing
  const turn = before === undefined ? 0 : before.turn + Number(before.message !== null)
  const drawn = one.history.at(-1)?.seq ?? 0
  const claim: Position = { channel, message: null, version: 0, status: one.status, turn, drawn }
  if (before === undefined) {
    const theirs = await positions.add(one.id, claim)
    // Another process posts it, or did; one that died halfway left no message, and the nonce is the same.
    if (theirs !== undefined && theirs.message !== null) return
  } else await positions.put(one.id, claim)
  const place = await channelOf(drawing.context, channel)
  const language = drawing.context.languageOfGuild(place.guildId)
  const card = await renderCase(drawing.context, one, language)
  const message = await orPlain(drawing.context, one, language, card, (body, plain) => {
    const nonce = nonceOf(`card ${one.id} ${turn}${plain}`)
    return place.send({ ...body, nonce, enforceNonce: true })
  })
  await positions.put(one.id, { ...claim, message: message.id, version: one.version })
}

async function update(drawing: Drawing, one: Case, position: Position): Promise<void> {
  const { context, positions } = drawing
  const place = await channelOf(context, position.channel)
  const { message } = position
  if (message === null) return
  try {
    const language = context.languageOfGuild(place.guildId)
    const card = await renderCase(context, one, language)
    await orPlain(context, one, language, card, (body) => place.messages.edit(message, body))
    await positions.put(one.id, { ...position, version: one.version, status: one.status })
  } catch (error) {
    if (!isGone(error)) throw error
    // Somebody deleted the card: what waits for an answer gets a new one.
    if (WORTH_A_CARD.includes(one.status)) await post(drawing, one, position)
    else await positions.remove(one.id)
  }
}

/** A card that Discord doesn't take must not make its case vanish: then it is shown without its words. */
async function orPlain<T>(
  { services }: DiscordContext,
  one: Case,
  language: Language,
  card: Rendered,
  write: (card: Rendered, plain: '' | ' plain') => Promise<T>,
): Promise<T> {
  try {
    return await write(card, '')
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== CODE.invalidForm) throw error
    services.report(error, { caseId: one.id })
    return write(plainCard(one, language), ' plain')
  }
}

/** The comment was erased: nothing of it may stay on the card. */
async function empty({ context, positions }: Drawing, caseId: string, position: Position): Promise<void> {
  if (position.message !== null)
    try {
      const place = await channelOf(context, position.channel)
      await place.messages.edit(position.message, erasedCard(context.languageOfGuild(place.guildId)))
    } catch (error) {
      if (!isGone(error)) throw error
    }
  await positions.remove(caseId)
}

/** A case's card, with what the linter says of the reply that stands ready. */
export async function renderCase(context: DiscordContext, one: Case, language: Language): Promise<Rendered> {
  const { desk, services } = context
  const { text, strategy, choice } = readyOf(one)
  const answers = one.status === 'pending' && choice !== 'ignore'
  // Whoever clicks asks again.
  const offering = answers ? offersBeside(desk, one.id, choice).catch(() => []) : []
  const remarks = answers && text !== undefined ? await desk.lint(one.id, strategy, text) : []
  const offers = await offering
  const now = services.clock.now()
  const { helping, deskUrl } = services
  return reviewCard(
    { case: one, remarks, offers, now, helping },
    language,
    deskUrl,
    context.config.holdMention,
  )
}

export async function channelOf({ client }: DiscordContext, id: string): Promise<GuildTextBasedChannel> {
  const channel = await client.channels.fetch(id)
  if (channel === null || channel.isDMBased() || !channel.isTextBased())
    throw new WinnowError(
      'config_invalid',
      'The review channel on Discord takes no messages: see DISCORD_REVIEW_CHANNEL.',
    )
  return channel
}

async function caseOrGone({ desk }: DiscordContext, caseId: string): Promise<Case | undefined> {
  try {
    return await desk.get(caseId)
  } catch (error) {
    if (error instanceof WinnowError && error.code === 'not_found') return undefined
    throw error
  }
}

function isGone(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === CODE.unknownMessage || error.code === CODE.unknownChannel)
  )
}
