import { type APIMessage, DiscordAPIError, PermissionFlagsBits, type REST, Routes } from 'discord.js'
import { type ApprovedReply, type Poster, type PostOutcome, TRY_HOURS } from '../../src/core/index.ts'
import { REASONS, reason } from '../../src/core/words/reasons/index.ts'
import { type Address, addressOf, urlOf } from './address.ts'
import { DISCORD_LIMITS } from './cards/limits.ts'
import type { DiscordContext } from './context.ts'
import { CODE, failureOf } from './failure.ts'
import { findReply } from './find.ts'
import { type Looking, look } from './look.ts'
import { mended, refusedFor } from './mended.ts'
import { nonceOf } from './nonce.ts'
import { createRest } from './rest.ts'
import { lacks } from './rights.ts'
import type { DiscordConfig } from './settings.ts'
import { literal } from './text.ts'

/** Seconds until a thread is likely to have its first message. */
const NO_STARTER = 10

const CHANNEL_GONE = { state: 'gone', why: reason('discordChannelGone') } as const

/** @param current the living connection, for what its caches know of rights */
export function createPoster(
  config: DiscordConfig,
  current: () => DiscordContext | undefined,
  { memory, inform }: Pick<Looking, 'memory' | 'inform'>,
): Poster {
  // A client of its own: nothing is tried twice behind the desk's back, and nothing waits in a queue.
  const rest = createRest(config, { retries: 0, offset: 0, rejectOnRateLimit: () => true })
  return {
    sources: ['discord'],
    maxLength: DISCORD_LIMITS.content,
    tryHours: TRY_HOURS.chat,
    canPost(comment) {
      const address = addressOf(comment)
      return address !== undefined && maySpeak(current(), address)
    },
    async post(reply) {
      const address = addressOf(reply.comment)
      if (address === undefined) return { state: 'refused', why: reason('discordNoPlace') }
      const content = literal(reply.text)
      if (content.length > DISCORD_LIMITS.content)
        return {
          state: 'refused',
          why: reason('discordTooLong', String(content.length)),
          mend: 'text',
          cause: 'too-long',
        }
      return send(rest, address, content, reply)
    },
    async look(reply) {
      const address = addressOf(reply.comment)
      if (address === undefined) return { state: 'unknown' }
      return look({ rest, context: current(), memory, inform }, address, reply)
    },
    async mended(comment, cause) {
      const address = addressOf(comment)
      return address === undefined ? 'unknown' : mended(rest, address, cause)
    },
    find: (reply) => findReply(rest, reply),
  }
}

async function send(
  rest: REST,
  address: Address,
  content: string,
  reply: ApprovedReply,
): Promise<PostOutcome> {
  const request = {
    body: {
      content,
      nonce: nonceOf(reply.idempotencyKey),
      enforce_nonce: true,
      allowed_mentions: { parse: [], replied_user: false },
      message_reference: { message_id: address.messageId, fail_if_not_exists: true },
    },
  }
  for (let awoken = false; ; awoken = true) {
    try {
      const { id } = (await rest.post(Routes.channelMessages(address.channelId), request)) as APIMessage
      return { state: 'posted', url: urlOf({ ...address, messageId: id }) }
    } catch (error) {
      const failure = failureOf(error)
      if (failure.kind === 'unknown') return { state: 'unknown', why: failure.why }
      if (failure.kind === 'later') return later(failure)
      if (failure.code === CODE.unknownChannel) return CHANNEL_GONE
      if (isUnanswerable(error, failure.code)) return { state: 'gone', why: reason('discordGone') }
      if (failure.code === CODE.noStarter) return { state: 'retry', after: NO_STARTER, why: failure.why }
      if (failure.code !== CODE.archived || awoken) return refusedFor(failure)
    }
    const refused = await unarchive(rest, address, reply)
    if (refused !== undefined) return refused
  }
}

/** What it answers is not there any more: refused as a form that names an unknown message. */
function isUnanswerable(error: unknown, code: number): boolean {
  if (code === CODE.unknownMessage) return true
  if (code !== CODE.invalidForm || !(error instanceof DiscordAPIError)) return false
  const { errors } = error.rawError as { readonly errors?: object }
  return errors !== undefined && 'message_reference' in errors
}

/** @returns undefined when the thread is open again */
async function unarchive(
  rest: REST,
  { channelId }: Address,
  reply: ApprovedReply,
): Promise<PostOutcome | undefined> {
  const reason = `Reply approved by ${reply.approvedBy.name}, case ${reply.caseId}`
  try {
    await rest.patch(Routes.channel(channelId), { body: { archived: false }, reason: auditLine(reason) })
    return undefined
  } catch (error) {
    const failure = failureOf(error)
    if (failure.kind === 'later') return later(failure)
    // Whatever became of the thread, no reply went out.
    if (failure.kind === 'unknown') return { state: 'retry', why: failure.why }
    if (failure.code === CODE.unknownChannel) return CHANNEL_GONE
    // Whatever opening it was refused for.
    return refusedFor({ ...failure, code: CODE.archived }, REASONS.discordArchived)
  }
}

function later({ after, why }: { after: number | undefined; why: string }): PostOutcome {
  return { state: 'retry', why, ...(after === undefined ? {} : { after }) }
}

function maySpeak(context: DiscordContext | undefined, { channelId }: Address): boolean {
  const channel = context?.client.channels.cache.get(channelId)
  if (channel === undefined || context?.client.isReady() !== true || channel.isDMBased()) return true
  const { ViewChannel, SendMessages, SendMessagesInThreads } = PermissionFlagsBits
  const speak = channel.isThread() ? SendMessagesInThreads : SendMessages
  return !lacks(channel, ViewChannel) && !lacks(channel, speak)
}

/** The audit log's header takes 512 characters as discord.js encodes them. */
function auditLine(text: string): string {
  let line = text.replace(/\p{Cc}/gu, ' ').toWellFormed()
  while (encodeURIComponent(line).length > 512) line = [...line].slice(0, -10).join('')
  return line
}
