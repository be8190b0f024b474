import { type AnyThreadChannel, Events, type Guild, type Message, type PartialMessage } from 'discord.js'
import type { DiscordContext, Part } from '../context.ts'
import { catchUp } from './catch-up.ts'
import type { Forum } from './create-tag.ts'
import { unusableNames } from './names.ts'
import { createNotices } from './once.ts'
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
  /** One look at a time: shards and guilds come one by one. */
  const onArrival = (arrived: number | Guild) =>
    context.inBackground(() => {
      const forums = config.forums.filter(
        (id) => typeof arrived === 'number' || arrived.channels.cache.has(id),
      )
      const missed = posts.began
      const look = () =>
        catchUp({ client, forums, services, notices, isOver: () => stopped, known: posts.retagged, missed })
      running = running.then(look, look)
      return running
    })

  client.on(Events.ThreadCreate, onThread)
  client.on(Events.MessageCreate, onMessage)
  client.on(Events.MessageUpdate, onEdit)
  client.on(Events.ThreadUpdate, onThreadChange)
  client.on(Events.ThreadDelete, onThreadGone)
  client.on(Events.ShardReady, onArrival)
  client.on(Events.GuildCreate, onArrival)
  client.on(Events.GuildAvailable, onArrival)
  return {
    stop() {
      stopped = true
      posts.stop()
      client.off(Events.ThreadCreate, onThread)
      client.off(Events.MessageCreate, onMessage)
      client.off(Events.MessageUpdate, onEdit)
      client.off(Events.ThreadUpdate, onThreadChange)
      client.off(Events.ThreadDelete, onThreadGone)
      client.off(Events.ShardReady, onArrival)
      client.off(Events.GuildCreate, onArrival)
      client.off(Events.GuildAvailable, onArrival)
    },
  }
}
