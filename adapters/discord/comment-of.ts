import {
  type AnyThreadChannel,
  ChannelType,
  type GuildTextBasedChannel,
  type Message,
  MessageType,
} from 'discord.js'
import {
  type Attachment,
  type Author,
  type Comment,
  LIMITS,
  type ThreadMessage,
  type Venue,
  withForwarded,
} from '../../src/core/index.ts'

/** Messages that people write; everything else is Discord's own announcement. */
export const WRITTEN: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply])

/** Words of a person, in a guild: not ours, not another program's, not Discord's. */
export function isPersons(message: Message): message is Message<true> {
  return (
    message.inGuild() &&
    WRITTEN.has(message.type) &&
    !message.author.bot &&
    message.webhookId === null &&
    message.author.id !== message.client.user.id
  )
}

/** A message as a comment; its text exactly as Discord has it. */
export function commentOf(
  message: Message<true>,
  more: { readonly thread?: readonly ThreadMessage[]; readonly addressesUs?: boolean } = {},
): Comment {
  const { id, content, url, createdAt, channel } = message
  const article = isForumPost(channel) ? { article: { title: channel.name, url: channel.url } } : {}
  const files = attachmentsOf(message)
  const said: Comment = {
    id,
    text: content,
    url,
    postedAt: createdAt.toISOString(),
    author: authorOf(message),
    venue: venueOf(channel),
    ...article,
    ...(more.thread === undefined || more.thread.length === 0 ? {} : { thread: more.thread }),
    ...(more.addressesUs === true ? { addressesUs: true } : {}),
    ...(files.length === 0 ? {} : { attachments: files }),
  }
  // Discord doesn't tell whose words were passed on.
  const forwarded = [...message.messageSnapshots.values()].map(({ content: text }) => ({ author: {}, text }))
  return withForwarded(said, forwarded)
}

/** Is there anything of theirs to be read or looked at? Without the privileged intent there never is. */
export function saysSomething(message: Message<true>): boolean {
  const { text, attachments = [] } = commentOf(message)
  return text.trim() !== '' || attachments.length > 0
}

/** Pictures and files of the message, and of what it passes on. */
function attachmentsOf({ attachments, messageSnapshots }: Message): readonly Attachment[] {
  const all = [attachments, ...[...messageSnapshots.values()].map((one) => one.attachments)]
  const files = all.flatMap((one) => [...one.values()]).slice(0, LIMITS.attachments)
  return files.map(({ url, name }) => ({ url, name }))
}

export function authorOf({ author, member }: Pick<Message, 'author' | 'member'>): Author {
  return {
    id: author.id,
    name: member?.displayName ?? author.displayName,
    handle: author.username,
    accountCreatedAt: author.createdAt.toISOString(),
    hasAvatar: author.avatar !== null,
  }
}

/** A guild that Winnow was invited to is the brand's own place. */
function venueOf(channel: GuildTextBasedChannel): Venue {
  const kind = isForumPost(channel) ? 'forum' : 'chat'
  const name = channel.isThread() ? channel.name : `#${channel.name}`
  return { ownership: 'own', kind, name, url: channel.url }
}

export function isForumPost(channel: GuildTextBasedChannel): channel is AnyThreadChannel {
  if (!channel.isThread()) return false
  const parent = channel.parent?.type
  return parent === ChannelType.GuildForum || parent === ChannelType.GuildMedia
}
