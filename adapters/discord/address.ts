import type { Comment } from '../../src/core/index.ts'

/** Where a message stands. */
export interface Address {
  readonly guildId: string
  readonly channelId: string
  readonly messageId: string
}

export function urlOf({ guildId, channelId, messageId }: Address): string {
  return `https://discord.com/channels/${guildId}/${channelId}/${messageId}`
}

/** From the message's own address, which is kept with the comment. */
export function addressOf({ id, url }: Comment): Address | undefined {
  const path = URL.parse(url ?? '')?.pathname ?? ''
  const [, guildId, channelId, messageId] = /^\/channels\/(\d+)\/(\d+)\/(\d+)$/.exec(path) ?? []
  if (guildId === undefined || channelId === undefined || messageId !== id) return undefined
  return { guildId, channelId, messageId }
}
