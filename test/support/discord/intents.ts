export const INTENTS = {
  Guilds: 1 << 0,
  GuildMembers: 1 << 1,
  GuildModeration: 1 << 2,
  GuildPresences: 1 << 8,
  GuildMessages: 1 << 9,
  DirectMessages: 1 << 12,
  MessageContent: 1 << 15,
} as const

/** Every bit that Discord knows today. */
export const KNOWN = 0b11_0011_0001_1111_1111_1111_1111

const NEEDS: Readonly<Record<string, number>> = {
  GUILD_CREATE: INTENTS.Guilds,
  GUILD_UPDATE: INTENTS.Guilds,
  GUILD_DELETE: INTENTS.Guilds,
  GUILD_ROLE_CREATE: INTENTS.Guilds,
  GUILD_ROLE_UPDATE: INTENTS.Guilds,
  CHANNEL_CREATE: INTENTS.Guilds,
  CHANNEL_UPDATE: INTENTS.Guilds,
  CHANNEL_DELETE: INTENTS.Guilds,
  THREAD_CREATE: INTENTS.Guilds,
  THREAD_UPDATE: INTENTS.Guilds,
  THREAD_DELETE: INTENTS.Guilds,
  MESSAGE_CREATE: INTENTS.GuildMessages,
  MESSAGE_UPDATE: INTENTS.GuildMessages,
  MESSAGE_DELETE: INTENTS.GuildMessages,
  GUILD_AUDIT_LOG_ENTRY_CREATE: INTENTS.GuildModeration,
}

/** Interactions come whatever was asked for; an event nobody listed needs nothing. */
export function hears(intents: number, event: string): boolean {
  const needed = NEEDS[event] ?? 0
  return (intents & needed) === needed
}
