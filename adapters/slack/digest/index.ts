import type { Digest } from '../../../src/core/digest/contents.ts'
import { startDaily } from '../../../src/core/digest/daily.ts'
import type { Language } from '../../../src/core/index.ts'
import type { SlackContext } from '../context.ts'
import { faultOf, slackError } from '../faults.ts'
import { cardAddresses } from '../home/cards.ts'
import { digestReaders } from '../home/settings.ts'
import { digestMessage } from './message.ts'

/** Tells the review channel once a day, and the people who asked for it. @returns a function that stops it */
export function startDigest(context: SlackContext): () => void {
  const { config, services, desk } = context
  return startDaily(desk, services, {
    kind: 'slack-digest',
    hour: config.digestHour,
    timeZone: config.timeZone,
    async send(digest, once) {
      const { reviewChannel } = config
      if (reviewChannel !== undefined)
        await once('', () => post(context, reviewChannel, services.defaultLanguage, digest))
      for (const userId of await digestReaders(services.records)) {
        // Somebody who may decide no more is told no more.
        if (!desk.mayDecide(await context.actorOf(userId))) continue
        const language = await context.languageOf(userId)
        await once(userId, () => post(context, userId, language, digest))
      }
    },
  })
}

async function post(
  context: SlackContext,
  channel: string,
  language: Language,
  digest: Digest,
): Promise<'sent' | 'again'> {
  const { report, deskUrl, inform } = context.services
  const { undecided, promises } = digest
  try {
    const cards = await cardAddresses(
      context,
      undecided.first.map(({ id }) => id),
    )
    const client = await context.clientOf()
    await client.chat.postMessage({
      channel,
      ...digestMessage(language, digest, cards, deskUrl),
      parse: 'none',
      link_names: false,
      unfurl_links: false,
      unfurl_media: false,
    })
    inform('slack digest sent', { cases: undecided.count, promises: promises.count })
    return 'sent'
  } catch (error) {
    report(slackError(error, 'sending the daily digest'))
    const { kind } = faultOf(error)
    return kind === 'busy' || kind === 'away' ? 'again' : 'sent'
  }
}
