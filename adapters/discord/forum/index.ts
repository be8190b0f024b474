import { type AnyThreadChannel, Events, type Guild, type Message, type PartialMessage } from 'discord.js'
import type { DiscordContext, Part } from '../context.ts'
import { catchUp } from './catch-up.ts'
import type { Forum } from './create-tag.ts'
import { unusableNames } from './names.ts'
import { createNotices, NOT_FOUND } from './once.ts'
import { forumOf as findForum } from './parts.ts'
import { createPosts } from './posts.ts'
import { createRaces } from './races.ts'
import { createTagger } from './tagger.ts'
import { mayTagIn } from './write.ts'

/** What changes our rights in a forum. */
const RIGHTS = [Events.GuildRoleUpdate, Events.GuildMemberUpdate, Events.ChannelUpdate] as const

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

  const races = createRaces((milliseconds, work) => services.timers.after(milliseconds, work))
  /** Forums where posts wait for a right, and what calls the next look off. */
  const barred = new Map<string, () => void>()
  const tagger = createTagger(context, notices, {
    races,
    overwritten: (thread, forum, change) => posts.overwritten(thread, forum, change),
    refused(forum, retryAfter) {
      if (barred.has(forum.id)) return
      barred.set(
        forum.id,
        services.timers.after(retryAfter, () => lookAgain(forum.id)),
      )
    },
  })
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
    if (forum === undefined) return
    races.heard(thread.id, thread.appliedTags)
    if (before.name !== thread.name) posts.renamed(thread, forum)
    if (before.appliedTags.join() === thread.appliedTags.join()) return
    context.inBackground(async () => void (await posts.retagged(thread, forum)))
  }
  const onThreadGone = ({ id, parentId }: AnyThreadChannel) => {
    if (config.forums.includes(parentId ?? '')) posts.deleted(id)
  }
  /** One look at a time. */
  const lookAt = (forums: readonly string[]) => {
    if (forums.length === 0 || stopped) return
    const look = () =>
      catchUp({
        ...{ client, forums, services },
        isOver: () => stopped,
        known: posts.retagged,
        renamed: tagger.isRenamed,
        missed: posts.began,
      })
    context.inBackground(() => {
      running = running.then(look, look)
      return running
    })
  }
  /** Every guild comes on its own, after every new session, and after an outage. */
  const onGuild = ({ channels }: Guild) => lookAt(config.forums.filter((id) => channels.cache.has(id)))
  /** Posts that came while a right was missing are made up for when it comes. */
  const lookAgain = (id: string) => {
    barred.get(id)?.()
    if (barred.delete(id)) lookAt([id])
  }
  const onRights = () => {
    for (const id of [...barred.keys()]) {
      const forum = findForum(client, id)
      if (forum !== undefined && mayTagIn(forum)) lookAgain(id)
    }
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
  for (const event of RIGHTS) client.on(event, onRights)
  return {
    stop() {
      stopped = true
      posts.stop()
      races.stop()
      for (const callOff of barred.values()) callOff()
      client.off(Events.ThreadCreate, onThread)
      client.off(Events.MessageCreate, onMessage)
      client.off(Events.MessageUpdate, onEdit)
      client.off(Events.ThreadUpdate, onThreadChange)
      client.off(Events.ThreadDelete, onThreadGone)
      client.off(Events.ShardReady, onReady)
      client.off(Events.GuildCreate, onGuild)
      client.off(Events.GuildAvailable, onGuild)
      for (const event of RIGHTS) client.off(event, onRights)
    },
  }
}
