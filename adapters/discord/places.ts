import { type APIGuild, ChannelType, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js'
import type { PlatformServices } from '../../src/core/index.ts'
import type { DiscordContext } from './context.ts'
import { type Place, rightsIn } from './rights.ts'
import type { DiscordConfig } from './settings.ts'

/** What a configured channel is for. */
export type Use = 'review' | 'channel' | 'forum'

const { GuildText, GuildAnnouncement, GuildForum, GuildMedia, GuildVoice, GuildStageVoice, GuildCategory } =
  ChannelType
const THREADS = [ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.AnnouncementThread]

/** Kinds of channels that a setting may name. */
const FITS: Readonly<Record<Use, readonly ChannelType[]>> = {
  review: [GuildText, GuildAnnouncement, ...THREADS],
  channel: [GuildText, GuildAnnouncement, GuildForum, GuildMedia, GuildVoice, GuildStageVoice, ...THREADS],
  forum: [GuildForum, GuildMedia],
}

const KINDS: Readonly<Partial<Record<ChannelType, string>>> = {
  [GuildText]: 'a text channel',
  [GuildAnnouncement]: 'an announcement channel',
  [GuildCategory]: 'a category, which holds channels and no messages',
  [GuildForum]: 'a forum',
  [GuildMedia]: 'a media forum',
  [GuildVoice]: 'a voice channel',
  [GuildStageVoice]: 'a stage',
}

/** What is wrong with naming such a channel there; undefined: nothing. Pure. */
export function wrongKind(type: ChannelType, use: Use): string | undefined {
  if (FITS[use].includes(type)) return undefined
  const kind = KINDS[type] ?? (THREADS.includes(type) ? 'a thread' : 'another kind of channel')
  return `is ${kind}`
}

/** May everybody on the server read it? Pure. */
export function isPublic(channel: Place, guild: APIGuild): boolean {
  // A member without roles: what @everyone may.
  const nobody = { user: undefined, roles: [] } as never
  return (rightsIn(channel, { guild, member: nobody, me: '' }) & PermissionFlagsBits.ViewChannel) !== 0n
}

/** Says once what is wrong with the configured channels, as far as the client knows them. */
export function checkPlaces(
  { client }: Pick<DiscordContext, 'client'>,
  config: DiscordConfig,
  { inform }: PlatformServices,
): void {
  const places = [
    ...(config.reviewChannel === undefined ? [] : [['review', config.reviewChannel] as const]),
    ...config.channels.map((id) => ['channel', id] as const),
    ...config.forums.map((id) => ['forum', id] as const),
  ]
  for (const [use, id] of places) {
    const channel = client.channels.cache.get(id)
    if (channel === undefined || channel.isDMBased()) continue
    const wrong = wrongKind(channel.type, use)
    if (wrong !== undefined) inform(`${SAID[use]} ${wrong}`, { channel: id })
    else if (use === 'review' && isReadByAll(channel))
      inform(
        'the review channel (DISCORD_REVIEW_CHANNEL) can be read by everybody on the server: take ' +
          '"View Channel" from @everyone there',
        { channel: id },
      )
  }
}

const SAID: Readonly<Record<Use, string>> = {
  review: 'the review channel (DISCORD_REVIEW_CHANNEL) takes no cards: it',
  channel: 'a channel in DISCORD_CHANNELS cannot be listened to: it',
  forum: 'a forum in DISCORD_FORUMS cannot be tagged: it',
}

function isReadByAll(channel: GuildBasedChannel): boolean {
  return channel.permissionsFor(channel.guild.roles.everyone)?.has(PermissionFlagsBits.ViewChannel) === true
}
