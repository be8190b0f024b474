import {
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  type APIUser,
  PermissionFlagsBits,
  type REST,
  Routes,
} from 'discord.js'
import type { PostOutcome } from '../../src/core/index.ts'
import { DISCORD_REASONS, REASONS, refusal } from '../../src/core/words/reasons/index.ts'
import type { Address } from './address.ts'
import { CODE, type Failure, failureOf } from './failure.ts'
import { type Place, rightsIn } from './rights.ts'

const { ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory, ManageThreads } =
  PermissionFlagsBits

/** Another text helps; with every other refusal something about the place must change. */
const OF_TEXT: ReadonlySet<number> = new Set([
  CODE.empty,
  CODE.invalidForm,
  CODE.stoppedWords,
  CODE.stoppedLink,
])
/** Rights were missing. */
const OF_RIGHTS: ReadonlySet<number> = new Set([CODE.noAccess, CODE.noPermission, CODE.noHistory])
/** The thread was closed to us. */
const OF_THREAD: ReadonlySet<number> = new Set([CODE.archived, CODE.locked])

/**
 * Certain that nothing was posted, with why and what must change before another try.
 * @param said in plain words, where the code alone would say too little
 */
export function refusedFor(
  { code, status }: Pick<Extract<Failure, { kind: 'refused' }>, 'code' | 'status'>,
  said = status === 401 ? REASONS.discordToken : DISCORD_REASONS[code],
): PostOutcome {
  const cause = String(code === 0 ? status : code)
  const why = refusal('discord', cause, said)
  return { state: 'refused', why, mend: OF_TEXT.has(code) ? 'text' : 'place', cause }
}

/** Is what a reply there was refused for gone? Asked of Discord itself, whatever a client remembers. */
export async function mended(rest: REST, address: Address, cause: string): Promise<'yes' | 'no' | 'unknown'> {
  const code = Number(cause)
  if (!OF_RIGHTS.has(code) && !OF_THREAD.has(code)) return 'unknown'
  try {
    const channel = (await rest.get(Routes.channel(address.channelId))) as APIChannel
    const rights = await rightsThere(rest, address, channel)
    const mayAll = (...wanted: readonly bigint[]) => wanted.every((right) => (rights & right) !== 0n)
    const { archived, locked } = threadOf(channel) ?? {}
    const closed = locked === true || (archived === true && !mayAll(SendMessagesInThreads))
    if (closed && !mayAll(ManageThreads)) return 'no'
    const speak = threadOf(channel) === undefined ? SendMessages : SendMessagesInThreads
    return mayAll(ViewChannel, ReadMessageHistory, speak) ? 'yes' : 'no'
  } catch (error) {
    return failureOf(error).kind === 'refused' ? 'no' : 'unknown'
  }
}

function threadOf(
  channel: APIChannel,
): { readonly archived: boolean; readonly locked?: boolean } | undefined {
  return 'thread_metadata' in channel ? channel.thread_metadata : undefined
}

/** What we may do in a channel; in a thread, its parent's rights count. While we are timed out, nothing. */
async function rightsThere(rest: REST, { guildId }: Address, channel: APIChannel): Promise<bigint> {
  const parent = threadOf(channel) !== undefined && 'parent_id' in channel ? channel.parent_id : undefined
  const place = parent == null ? channel : ((await rest.get(Routes.channel(parent))) as APIChannel)
  const { id: me } = (await rest.get(Routes.user())) as APIUser
  const guild = (await rest.get(Routes.guild(guildId))) as APIGuild
  const member = (await rest.get(Routes.guildMember(guildId, me))) as APIGuildMember
  const timedOut = Date.parse(member.communication_disabled_until ?? '') > Date.now()
  return timedOut ? 0n : rightsIn(place as Place, { guild, member, me })
}
