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

/** When to look for a first message whose event didn't come, in milliseconds after the post. */
export const LOOKS = [2_000, 10_000, 60_000] as const

/** So many of a post's latest messages are searched for what its author added. */
const LATEST = 50

/** What the author wrote below the first message, oldest first. */
export async function addedBy(thread: AnyThreadChannel, starter: Message): Promise<readonly Message[]> {
  const messages = await thread.messages.fetch({ limit: LATEST })
  return [...messages.values()]
    .filter(({ id, author }) => id !== starter.id && author.id === starter.author.id)
    .sort((a, b) => a.createdTimestamp - b.createdTimestamp)
}
