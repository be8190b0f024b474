import { type AnyThreadChannel, Events, type Guild, type Message, type PartialMessage } from 'discord.js'
import type { DiscordContext, Part } from '../context.ts'
import { catchUp } from './catch-up.ts'
import type { Forum } from './create-tag.ts'
import { unusableNames } from './names.ts'
import { createNotices, NOT_FOUND } from './once.ts'
import { forumOf as findForum } from './parts.ts'
import { createPosts } from './posts.ts'
import { createTagger } from './tagger.ts'

/** Tags new posts of the configured forums, and those that their authors complete. */
export function startForum(context: DiscordContext): Part {
  const { client, config, services } = context
  const notices = createNotices(services)
  for (const meaning of unusableNames(config.tags))
    notices.tell('a name in DISCORD_TAGS is too long or says something of a person; the usual name is used', {
      meaning,
    })
  if (config.forums.length > 0 && !context.readsContent)
    notices.tell('without the Message Content intent posts cannot be read, so forums are not tagged', {})
  if (config.forums.length === 0 || !context.readsContent) return { stop: () => {} }

  const tagger = createTagger(context, notices)
  const posts = createPosts(context, tagger)
  let stopped = false
  let running: Promise<void> = Promise.resolve()

  function forumOf(thread: AnyThreadChannel): Forum | undefined {
    const { parent } = thread
    return parent?.isThreadOnly() === true && config.forums.includes(parent.id) ? parent : undefined
  }

  const onThread = (thread: AnyThreadChannel) => {
    const forum = forumOf(thread)
    if (forum !== undefined) posts.announced(thread, forum)
  }
  const onMessage = (message: Message) => {
    if (!message.channel.isThread()) return
    const forum = forumOf(message.channel)
    if (forum === undefined) return
    if (message.id === message.channel.id) posts.began(message.channel, forum, message)
    else posts.continued(message.channel, forum, message)
  }
  const onEdit = (_before: Message | PartialMessage, message: Message | PartialMessage) => {
    const { channel } = message
    // An edit without a time is Discord adding a preview.
    if (!channel.isThread() || message.id !== channel.id || message.editedTimestamp === null) return
    const forum = forumOf(channel)
    if (forum !== undefined && channel.archived !== true)
      posts.edited(channel, forum, async () => (message.partial ? message.fetch() : message))
  }
  const onThreadChange = (before: AnyThreadChannel, thread: AnyThreadChannel) => {
    const forum = forumOf(thread)
    if (forum === undefined || before.appliedTags.join() === thread.appliedTags.join()) return
    context.inBackground(async () => void (await posts.retagged(thread, forum)))
  }
  const onThreadGone = ({ id, parentId }: AnyThreadChannel) => {
    if (config.forums.includes(parentId ?? '')) posts.deleted(id)
  }
  /** Every guild comes on its own, after every new session. One look at a time. */
  const onGuild = ({ channels }: Guild) => {
    const forums = config.forums.filter((id) => channels.cache.has(id))
    const look = () =>
      catchUp({ client, forums, services, isOver: () => stopped, known: posts.retagged, missed: posts.began })
    if (forums.length > 0)
      context.inBackground(() => {
        running = running.then(look, look)
        return running
      })
  }
  const onReady = () => {
    // Another shard may have it, or a guild that is away for the moment.
    const mayCome = client.ws.shards.size > 1 || client.guilds.cache.some(({ available }) => !available)
    for (const forum of config.forums)
      if (!mayCome && findForum(client, forum) === undefined) notices.tell(NOT_FOUND, { forum })
  }

  client.on(Events.ThreadCreate, onThread)
  client.on(Events.MessageCreate, onMessage)
  client.on(Events.MessageUpdate, onEdit)
  client.on(Events.ThreadUpdate, onThreadChange)
  client.on(Events.ThreadDelete, onThreadGone)
  client.on(Events.ShardReady, onReady)
  client.on(Events.GuildCreate, onGuild)
  client.on(Events.GuildAvailable, onGuild)
  return {
    stop() {
      stopped = true
      posts.stop()
      client.off(Events.ThreadCreate, onThread)
      client.off(Events.MessageCreate, onMessage)
      client.off(Events.MessageUpdate, onEdit)
      client.off(Events.ThreadUpdate, onThreadChange)
      client.off(Events.ThreadDelete, onThreadGone)
      client.off(Events.ShardReady, onReady)
      client.off(Events.GuildCreate, onGuild)
      client.off(Events.GuildAvailable, onGuild)
    },
  }
}
