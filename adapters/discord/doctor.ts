import {
  type APIApplication,
  type APIApplicationCommand,
  type APIChannel,
  type APIGatewayBotInfo,
  type APIGuild,
  type APIGuildMember,
  type APIUser,
  ApplicationFlags,
  PermissionsBitField,
  type PermissionsString,
  type REST,
  Routes,
} from 'discord.js'
import type { Checked } from '../../src/core/index.ts'
import { changesOf } from './commands/register.ts'
import { failureOf } from './failure.ts'
import { BANNED, BANNED_TODO, refusedByCloudflare, SPENT } from './gate.ts'
import { isPublic, type Use, wrongKind } from './places.ts'
import { createRest } from './rest.ts'
import { type Place, type Rights, rightsIn } from './rights.ts'
import type { DiscordConfig } from './settings.ts'

/** What a place is for, and the rights that takes, as the role's page names them. */
const NEEDS = {
  review: ['ViewChannel', 'SendMessages', 'EmbedLinks', 'ReadMessageHistory'],
  channel: ['ViewChannel', 'SendMessages', 'SendMessagesInThreads', 'ReadMessageHistory'],
  forum: ['ViewChannel', 'SendMessagesInThreads', 'ReadMessageHistory', 'ManageThreads'],
} as const satisfies Record<string, readonly PermissionsString[]>

/** Looks at Discord as configured; changes nothing, sends nothing. Never throws. */
export async function examineDiscord(config: DiscordConfig): Promise<readonly Checked[]> {
  // Two tries and short patience: somebody is waiting at the screen.
  const rest = createRest(config, { retries: 1, timeout: 8_000, rejectOnRateLimit: () => true })
  const checked: Checked[] = []
  let banned: number | undefined
  rest.on('response', (_, response) => {
    banned = refusedByCloudflare(response)
  })
  let me: APIUser
  try {
    me = (await rest.get(Routes.user())) as APIUser
    checked.push({ name: 'Discord token', state: 'works', says: `signs in as ${me.username}` })
  } catch (error) {
    return [banned === undefined ? tokenFailure(error) : shutOut(banned)]
  }
  checked.push(...(await sessions(rest)))
  checked.push(...(await application(rest, config)))
  for (const [id, use] of placesOf(config)) checked.push(await place(rest, me.id, id, use))
  checked.push(deciders(config))
  return checked
}

function tokenFailure(error: unknown): Checked {
  const failure = failureOf(error)
  const name = 'Discord token'
  if (failure.kind === 'refused' && failure.status === 401)
    return {
      name,
      state: 'broken',
      says: 'Discord does not know this token',
      todo: 'Make a new one in the developer portal (Bot, Reset Token) and set DISCORD_TOKEN.',
    }
  return { name, state: 'broken', says: failure.why, todo: 'Check the connection, then try again.' }
}

function shutOut(seconds: number): Checked {
  const how = seconds === 0 ? '' : ` (for ${Math.ceil(seconds / 60)} more minutes)`
  return { name: 'Discord token', state: 'broken', says: `${BANNED}${how}`, todo: BANNED_TODO }
}

/** Nothing is said as long as there are enough. */
async function sessions(rest: REST): Promise<readonly Checked[]> {
  const name = 'Discord sessions'
  try {
    const { session_start_limit: limit } = (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo
    if (limit.remaining > 0) return []
    const hours = Math.ceil(limit.reset_after / 3_600_000)
    return [
      {
        name,
        state: 'broken',
        says: `${SPENT}; there are new ones within ${hours} ${hours === 1 ? 'hour' : 'hours'}`,
        todo: 'Find what starts it again and again (a service manager, a second copy), then wait.',
      },
    ]
  } catch (error) {
    return [{ name, state: 'broken', says: failureOf(error).why }]
  }
}

async function application(rest: REST, config: DiscordConfig): Promise<readonly Checked[]> {
  try {
    const { id, flags = 0 } = (await rest.get(Routes.currentApplication())) as APIApplication
    const known = (await rest.get(Routes.applicationCommands(id), {
      query: new URLSearchParams({ with_localizations: 'true' }),
    })) as APIApplicationCommand[]
    return [contentIntent(flags, config), commands(known)]
  } catch (error) {
    return [{ name: 'Discord application', state: 'broken', says: failureOf(error).why }]
  }
}

function contentIntent(flags: number, { channels, forums }: DiscordConfig): Checked {
  const name = 'Discord Message Content intent'
  const granted =
    (flags & (ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited)) !== 0
  if (channels.length === 0 && forums.length === 0)
    return { name, state: 'off', says: 'not needed: no channels and no forums are configured' }
  if (granted) return { name, state: 'works', says: 'switched on' }
  return {
    name,
    state: 'broken',
    says: 'not switched on: messages arrive without their words; commands, review and replies work',
    todo: 'Switch on "Message Content Intent" in the developer portal (Bot, Privileged Gateway Intents).',
  }
}

function commands(known: readonly APIApplicationCommand[]): Checked {
  const name = 'Discord commands'
  const { created, changed } = changesOf(known)
  const missing = created.length + changed.length
  if (missing === 0) return { name, state: 'works', says: 'registered, and up to date' }
  return {
    name,
    state: 'broken',
    says: `${missing} not registered as they are now`,
    todo: 'Run: winnow discord register',
  }
}

function placesOf({ reviewChannel, channels, forums }: DiscordConfig): readonly (readonly [string, Use])[] {
  return [
    ...(reviewChannel === undefined ? [] : [[reviewChannel, 'review'] as const]),
    ...channels.map((id) => [id, 'channel'] as const),
    ...forums.map((id) => [id, 'forum'] as const),
  ]
}

const NAMED: Readonly<Record<Use, string>> = {
  review: 'DISCORD_REVIEW_CHANNEL',
  channel: 'DISCORD_CHANNELS',
  forum: 'DISCORD_FORUMS',
}

const WANTED: Readonly<Record<Use, string>> = {
  review: 'a private text channel',
  channel: 'a text channel or a forum',
  forum: 'a forum',
}

async function place(rest: REST, me: string, id: string, use: Use): Promise<Checked> {
  const name = `Discord channel ${id} (${NAMED[use]})`
  try {
    const channel = (await rest.get(Routes.channel(id))) as APIChannel
    if (!('guild_id' in channel) || channel.guild_id === undefined)
      return {
        name,
        state: 'broken',
        says: 'is in no guild',
        todo: `Set ${NAMED[use]} to a guild's channel.`,
      }
    const wrong = wrongKind(channel.type, use)
    if (wrong !== undefined)
      return { name, state: 'broken', says: wrong, todo: `Set ${NAMED[use]} to the id of ${WANTED[use]}.` }
    const guild = (await rest.get(Routes.guild(channel.guild_id))) as APIGuild
    if (use === 'review' && isPublic(channel as Place, guild))
      return {
        name,
        state: 'broken',
        says: 'everybody on the server can read it, and cards show what people wrote and what was decided',
        todo:
          `In the channel's settings, Permissions, take "View Channel" from @everyone, and give it ` +
          `to those who decide and to Winnow's role.`,
      }
    const member = (await rest.get(Routes.guildMember(channel.guild_id, me))) as APIGuildMember
    return rights(name, channel as Place, { guild, member, me }, use)
  } catch (error) {
    const failure = failureOf(error)
    return {
      name,
      state: 'broken',
      says: failure.why,
      todo:
        `Check the id in ${NAMED[use]}, invite the bot to that guild, and give its role "View ` +
        'Channel" there.',
    }
  }
}

function rights(name: string, channel: Place, who: Rights, use: Use): Checked {
  const has = new PermissionsBitField(rightsIn(channel, who))
  const missing = has.missing(NEEDS[use]).map(spaced)
  if (missing.length === 0)
    return { name, state: 'works', says: `can be used${'name' in channel ? ` (${channel.name})` : ''}` }
  return {
    name,
    state: 'broken',
    says: `missing: ${missing.join(', ')}`,
    todo: `In the channel's settings, Permissions, allow Winnow's role: ${missing.join(', ')}.`,
  }
}

/** `ManageThreads` as Discord's pages write it: "Manage Threads". */
function spaced(permission: string): string {
  return permission.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
}

function deciders({ deciders: all, reviewChannel }: DiscordConfig): Checked {
  const name = 'Discord deciders'
  if (all.length > 0)
    return {
      name,
      state: 'works',
      says: `${all.length} ${all.length === 1 ? 'person or role' : 'people or roles'} may decide`,
    }
  if (reviewChannel === undefined) return { name, state: 'off', says: 'nobody decides on Discord' }
  return {
    name,
    state: 'broken',
    says: 'nobody may decide, so the cards cannot be used',
    todo: 'Set DISCORD_DECIDERS to ids of users or roles.',
  }
}
