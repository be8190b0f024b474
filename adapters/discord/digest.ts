import { type APIEmbed, Events } from 'discord.js'
import type { Digest } from '../../src/core/digest/contents.ts'
import { startDaily } from '../../src/core/digest/daily.ts'
import { type Language, shortened } from '../../src/core/index.ts'
import { digestLines, promiseLines, promisesLine } from '../../src/core/words/digest.ts'
import { type CardAddress, caseRow } from './cards/queue.ts'
import type { Rendered } from './cards/review.ts'
import type { DiscordContext, Part } from './context.ts'
import { failureOf } from './failure.ts'
import { nonceOf } from './nonce.ts'
import { channelOf } from './reviews/draw.ts'
import { shownInLine } from './text.ts'

/** Tells the review channel once a day what nobody decided, and which promises are due. */
export function startDigest(context: DiscordContext, reviewChannel: string, addressOf: CardAddress): Part {
  const { client, config, desk, services } = context
  let stop: (() => void) | undefined

  async function post(digest: Digest): Promise<'sent' | 'again'> {
    const { undecided, promises, now } = digest
    try {
      const place = await channelOf(context, reviewChannel)
      const language = context.languageOfGuild(place.guildId)
      const nonce = nonceOf(`digest ${now.toISOString().slice(0, 13)}`)
      await place.send({ ...digestMessage(language, digest, addressOf), nonce, enforceNonce: true })
      services.inform('discord digest sent', { cases: undecided.count, promises: promises.count })
      return 'sent'
    } catch (error) {
      services.report(error)
      return failureOf(error).kind === 'later' ? 'again' : 'sent'
    }
  }

  client.once(Events.ClientReady, () => {
    stop = startDaily(desk, services, {
      kind: 'discord-digest',
      hour: config.digestHour,
      timeZone: config.timeZone ?? 'UTC',
      send: (digest, once) => once('', () => post(digest)),
    })
  })
  return { stop: () => stop?.() }
}

/** One calm message; pure, within Discord's limits on any input. */
function digestMessage(
  language: Language,
  { undecided, promises, now }: Digest,
  addressOf: CardAddress,
): Rendered {
  const due = promiseLines(language, promises, now, shortened).map((line) => shownInLine(line, 400))
  if (undecided.count === 0)
    return {
      content: shortened(promisesLine(language, promises), 200),
      embeds: embedOf(due.slice(1)),
      components: [],
    }
  const { title, overdue, after } = digestLines(language, undecided)
  const rows = undecided.first.map((one) => caseRow(one, addressOf, now, language))
  return { content: title, embeds: embedOf([overdue, '', ...rows, '', ...after, ...due]), components: [] }
}

function embedOf(lines: readonly string[]): APIEmbed[] {
  const description = lines.join('\n').trim()
  return description === '' ? [] : [{ description }]
}
