import { type AnyThreadChannel, Events, type Message, type PartialMessage } from 'discord.js'
import { createSerial, type ThreadMessage } from '../../src/core/index.ts'
import { commentOf, isForumPost, isPersons, saysSomething } from './comment-of.ts'
import type { DiscordContext } from './context.ts'
import { conversationBefore, isOurs, rootsOf } from './conversation.ts'
import { followedBy } from './followed.ts'
import type { Seen } from './seen.ts'

export const SOURCE = 'discord'

/** How long the first message of a thread may take before each look for it, in milliseconds. */
const LOOKS = [2_000, 10_000, 60_000] as const

/** Messages in the configured channels and their threads come to the desk, in their order. */
export interface DiscordSource {
  /** A message that came, live or late: told to the desk once, however often it is taken. */
  take(message: Message): Promise<void>
  /** How a message reads that was edited, told to the desk. */
  changed(message: Message | PartialMessage): Promise<void>
  /** A message in a channel that isn't listened to: taken where it belongs to what was sent to review. */
  hearElsewhere(message: Message): Promise<void>
  /** Runs `work` after everything that came before in that channel; fails as `work` does. */
  inOrder(channelId: string, work: () => Promise<void>): Promise<void>
  /** Called when something live could not be told to the desk. */
  whenLost(listener: () => void): void
  listensTo(channel: { readonly id: string; readonly parentId?: string | null }): boolean
}

export function startSource(context: DiscordContext, seen: Seen): DiscordSource {
  const { client, config, desk, readsContent } = context
  const channels = new Set(config.channels)
  const serial = createSerial()
  let lost = () => {}

  /**
   * One comment at a time over all channels, with a breath in between: reading and storing never wait
   * for the network, so a flood of messages would leave clicks unanswered for longer than Discord allows.
   */
  let breath: Promise<unknown> = Promise.resolve()
  function takeBreath(): Promise<unknown> {
    breath = breath.then(() => new Promise(setImmediate))
    return breath
  }

  const inOrder: DiscordSource['inOrder'] = (channelId, work) => serial.run(channelId, work)
  const live = (channelId: string, work: () => Promise<void>): void => {
    inOrder(channelId, work).catch((error: unknown) => {
      context.services.report(error)
      lost()
    })
  }
  const listensTo: DiscordSource['listensTo'] = ({ id, parentId }) =>
    channels.has(id) || (parentId != null && channels.has(parentId))
  /** Not in the review channel, where our own cards stand. */
  const isPeoples = ({ channelId, guildId }: Message | PartialMessage): boolean =>
    guildId !== null && channelId !== config.reviewChannel
  /** Does it answer something, or stand in a thread? */
  const mayBeFollowed = (message: Message): boolean =>
    isPeoples(message) && (message.reference !== null || message.channel.isThread())
  const isHere = ({ channel }: Message | PartialMessage): boolean =>
    'parentId' in channel ? listensTo(channel) : channels.has(channel.id)

  /** Elsewhere only what was sent to review is followed, with what is written below it. */
  async function hearElsewhere(message: Message): Promise<void> {
    if (!isPersons(message)) return
    const roots = await followedBy(context, message)
    const whole = isWordless(message) ? await askFor(message, roots) : message
    if (whole === undefined || !saysSomething(whole)) return
    const fromUs = isOurs(context, whole)
    for (const root of roots)
      if ((await desk.said(SOURCE, root, commentOf(whole), { fromUs })) !== undefined) return
  }

  /** Events don't bring the words that weren't asked for; Discord may still show them, where they matter. */
  const isWordless = ({ content }: Message | PartialMessage): boolean => !readsContent && !content
  async function askFor(message: Message<true>, ids: readonly string[]): Promise<Message<true> | undefined> {
    for (const id of ids) if ((await desk.caseOf(SOURCE, id)) !== undefined) return await message.fetch(true)
    return undefined
  }

  async function take(message: Message): Promise<void> {
    await takeBreath()
    if (isPersons(message) && saysSomething(message)) await tell(message)
    await seen.mark(message.channelId, message.id)
  }

  async function tell(message: Message<true>): Promise<void> {
    const fromUs = isOurs(context, message)
    const roots = await rootsOf(context, message)
    const addressesUs = message.mentions.users.has(client.user?.id ?? '') || roots.answersUs
    for (const root of roots.ids) {
      const told = await desk.said(SOURCE, root, commentOf(message, { addressesUs }), { fromUs })
      if (told !== undefined) return
    }
    // What we say ourselves is nobody's complaint.
    if (fromUs) return
    const thread: readonly ThreadMessage[] = await conversationBefore(context, message)
    await desk.receive(SOURCE, commentOf(message, { thread, addressesUs }))
  }

  /** discord.js drops messages of a thread that it was not told of yet: then what began it is fetched. */
  async function lookForStart(thread: AnyThreadChannel, time: number): Promise<void> {
    const after = LOOKS[time]
    if (after === undefined) return
    await new Promise<void>((go) => context.services.timers.after(after, go))
    const { cache } = thread.messages
    const came = isForumPost(thread) ? cache.has(thread.id) : cache.size > 0
    if (came || !client.isReady()) return
    const found = await thread.messages.fetch({ after: String(BigInt(thread.id) - 1n), limit: 100 })
    const messages = [...found.values()].sort((one, other) => (BigInt(one.id) > BigInt(other.id) ? 1 : -1))
    await inOrder(thread.id, async () => {
      for (const message of messages) await take(message)
    })
    if (isForumPost(thread) && !found.has(thread.id)) await lookForStart(thread, time + 1)
  }

  async function changed(message: Message | PartialMessage): Promise<void> {
    const isUnread = message.partial || isWordless(message)
    const mayBeOurs = message.partial && isHere(message)
    if (isUnread && !mayBeOurs && (await desk.caseOf(SOURCE, message.id)) === undefined) return
    const whole = isUnread ? await message.fetch(true) : message
    if (!isPersons(whole)) return
    if (saysSomething(whole)) await desk.edited(SOURCE, commentOf(whole))
    // Without the privileged intent every text is empty, and says nothing.
    else if (readsContent) await desk.deleted(SOURCE, whole.id)
  }

  client.on(Events.MessageCreate, (message) => {
    if (isHere(message)) live(message.channelId, () => take(message))
    else if (mayBeFollowed(message)) live(message.channelId, () => hearElsewhere(message))
  })
  client.on(Events.ThreadCreate, (thread, isNew) => {
    if (isNew && listensTo(thread)) context.inBackground(() => lookForStart(thread, 0))
  })
  // Of messages that nobody here knows, the desk hears in vain.
  client.on(Events.MessageUpdate, (_, message) => {
    if (isPeoples(message)) live(message.channelId, () => changed(message))
  })
  client.on(Events.MessageDelete, (message) => {
    if (isPeoples(message)) live(message.channelId, () => desk.deleted(SOURCE, message.id))
  })
  client.on(Events.MessageBulkDelete, (messages, { id }) => {
    for (const message of [...messages.values()].filter(isPeoples))
      live(id, () => desk.deleted(SOURCE, message.id))
  })
  client.on(Events.ThreadDelete, (thread) => {
    // With a forum post goes its first message, which has the thread's id.
    if (isForumPost(thread)) live(thread.id, () => desk.deleted(SOURCE, thread.id))
  })
  return {
    take,
    changed,
    hearElsewhere,
    inOrder,
    listensTo,
    whenLost(listener) {
      lost = listener
    },
  }
}
