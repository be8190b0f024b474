import { DiscordAPIError, type GuildTextBasedChannel, type MessageCreateOptions } from 'discord.js'
import type { Notice } from '../../../src/core/notice.ts'
import { createTeller, type Teller } from '../../../src/core/teller.ts'
import type { DiscordContext } from '../context.ts'
import { CODE, failureOf } from '../failure.ts'
import { nonceOf } from '../nonce.ts'
import { shownInLine } from '../text.ts'
import { channelOf } from './draw.ts'
import type { Positions } from './positions.ts'

/** Until another try when Discord is away, in seconds. */
const AWAY = 6

/**
 * Tells below the cards, in answer to them, what happened to their cases.
 * @param turn waits for the channel's next post
 */
export function discordTeller(
  context: DiscordContext,
  positions: Positions,
  language: () => ReturnType<DiscordContext['languageOfGuild']>,
  turn: () => Promise<void>,
): Teller {
  return createTeller(context.desk, context.services, {
    kind: 'discord-told',
    language,
    turn,
    async drawn(caseId) {
      const position = positions.get(caseId)
      return position === undefined || position.message === null ? undefined : (position.drawn ?? 0)
    },
    async tell(caseId, notice) {
      const position = positions.get(caseId)
      if (position === undefined || position.message === null) return undefined
      try {
        const place = await channelOf(context, position.channel)
        const nonce = nonceOf(`told ${caseId} ${notice.seq}`)
        await below(place, position.message, { ...textOf(notice), nonce, enforceNonce: true })
        return undefined
      } catch (error) {
        const failure = failureOf(error)
        if (failure.kind === 'later') return failure.after ?? AWAY
        throw error
      }
    },
  })
}

/** In answer to the card, or where that may not be read, beside it. */
async function below(
  place: GuildTextBasedChannel,
  card: string,
  message: MessageCreateOptions,
): Promise<void> {
  try {
    await place.send({ ...message, reply: { messageReference: card, failIfNotExists: false } })
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== CODE.noHistory) throw error
    await place.send(message)
  }
}

/** The approver is called by name, so that Discord tells them; nobody else is. */
function textOf({ lines, to }: Notice): Pick<MessageCreateOptions, 'content' | 'allowedMentions'> {
  const [, user] = to === null ? [] : (/^discord:(\d{1,20})$/.exec(to.id) ?? [])
  const who = to === null ? '' : user === undefined ? `${shownInLine(to.name, 80)}: ` : `<@${user}> `
  return {
    content: `${who}${lines.map((line) => shownInLine(line, 400)).join('\n')}`,
    allowedMentions: { parse: [], repliedUser: false, ...(user === undefined ? {} : { users: [user] }) },
  }
}
