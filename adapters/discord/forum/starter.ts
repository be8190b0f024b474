import { type AnyThreadChannel, DiscordAPIError, type Message, RESTJSONErrorCodes } from 'discord.js'

/** A post is announced before its first message is there: Discord then says 10008. */
export async function starterOf(thread: AnyThreadChannel): Promise<Message | null> {
  try {
    return await thread.fetchStarterMessage()
  } catch (error) {
    const missing =
      error instanceof DiscordAPIError &&
      (error.code === RESTJSONErrorCodes.UnknownMessage || error.code === RESTJSONErrorCodes.UnknownChannel)
    if (missing) return null
    throw error
  }
}

/** How long to wait for a first message before each look, in milliseconds: its event may have got lost. */
export const LOOKS = [1_000, 2_000, 4_000, 8_000, 30_000, 60_000] as const

/** So many of a post's latest messages are searched for what its author added. */
const LATEST = 50

/** What the author wrote below the first message, oldest first. */
export async function addedBy(thread: AnyThreadChannel, starter: Message): Promise<readonly Message[]> {
  const messages = await thread.messages.fetch({ limit: LATEST })
  return [...messages.values()]
    .filter(({ id, author }) => id !== starter.id && author.id === starter.author.id)
    .sort((a, b) => a.createdTimestamp - b.createdTimestamp)
}
