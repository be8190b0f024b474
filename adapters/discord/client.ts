import { Client, type ClientOptions, GatewayIntentBits, Options, Partials } from 'discord.js'
import { restOptions } from './rest.ts'
import type { DiscordConfig } from './settings.ts'

/** Is there a channel whose messages are read? Only then their words are asked for. */
export function listens({ channels, forums }: Pick<DiscordConfig, 'channels' | 'forums'>): boolean {
  return channels.length > 0 || forums.length > 0
}

/** The least that the configuration needs; what was sent to review is followed wherever it stands. */
export function intentsFor(
  config: Pick<DiscordConfig, 'channels' | 'forums'>,
  readsContent: boolean,
): readonly GatewayIntentBits[] {
  return [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMessages,
    // The one that needs to be switched on, and granted to large bots.
    ...(listens(config) && readsContent ? [GatewayIntentBits.MessageContent] : []),
  ]
}

/** discord.js's client, unable to notify anybody, remembering only what is needed. */
export function createClient(config: DiscordConfig, readsContent: boolean): Client {
  const { shards } = config
  const options: ClientOptions = {
    intents: intentsFor(config, readsContent),
    // Edits and deletions of messages from before the start are heard too.
    partials: [Partials.Message],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      ...UNUSED,
      MessageManager: 100,
      GuildMemberManager: { maxSize: 200, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 1_000, keepOverLimit: (user) => user.id === user.client.user.id },
      ThreadMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
    sweepers: {
      ...Options.DefaultSweeperSettings,
      messages: { interval: 600, lifetime: 3_600 },
    },
    rest: { ...restOptions(config), invalidRequestWarningInterval: 500 },
    ...(shards === 'auto' ? { shards } : shards === undefined ? {} : { shardCount: shards }),
  }
  return new Client(options)
}

const UNUSED = {
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildInviteManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  VoiceStateManager: 0,
} as const
