/** Where a message stands. */
export interface Address {
  readonly guildId: string
  readonly channelId: string
  readonly messageId: string
}

export function urlOf({ guildId, channelId, messageId }: Address): string {
  return `https://discord.com/channels/${guildId}/${channelId}/${messageId}`
}
