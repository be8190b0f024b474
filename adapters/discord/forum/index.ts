import { type AnyThreadChannel, Events, type Message, type PartialMessage } from 'discord.js'
import type { DiscordContext, Part } from '../context.ts'
import type { TagMeaning } from '../options.ts'
import { catchUp } from './catch-up.ts'
import type { Forum } from './create-tag.ts'
import { unusableNames } from './names.ts'
import { createNotices } from './once.ts'
import { createLane, createQueues } from './queue.ts'
import { addedBy, LOOKS, starterOf } from './starter.ts'
import { createTagger } from './tagger.ts'

/** What more of an author's words may turn a post into: what was missing, never a doubt about it. */
const COMPLETED: ReadonlySet<TagMeaning> = new Set(['bug', 'request', 'question', 'feedback'])
/** Readings that more words may complete. */
const OPEN: ReadonlySet<TagMeaning | null> = new Set(['review', 'feedback', null])

/** Posts in hand at a time. */
const SIDE_BY_SIDE = 3

/** Tags new posts of the configured forums, and those that their authors complete. */
export function startForum(context: DiscordContext): Part {
  const { client, config, services } = context
  const notices = createNotices(services)
  if (config.forums.length === 0) return { stop: () => {} }
  for (const meaning of unusableNames(config.tags))
    notices.tell(
      'A name in DISCORD_TAGS is too long or says something of a person; the usual name is used.',
      {
        meaning,
      },
    )
  if (!context.readsContent) {
    notices.tell('Without the Message Content intent posts can’t be read, so forums are not tagged.', {})
    return { stop: () => {} }
  }

  const tagger = createTagger(context, notices, services.brand)
  const queues = createQueues()
  const lane = createLane(SIDE_BY_SIDE)
  const waiting = new Map<string, () => void>()
  let stopped = false

  function forumOf(thread: AnyThreadChannel | null): Forum | undefined {
    const parent = thread?.parent
    if (parent == null || !parent.isThreadOnly() || !config.forums.includes(parent.id)) return undefined
    return parent
  }

  function inTurn(thread: AnyThreadChannel, work: () => Promise<void>): void {
    if (stopped) return
    context.inBackground(() => queues.run(thread.id, () => lane(async () => (stopped ? undefined : work()))))
  }

  /** Tags as they are now, not as they were when the event left Discord. */
  async function read(
    thread: AnyThreadChannel,
    forum: Forum,
    starter: Message,
    only?: ReadonlySet<TagMeaning>,
  ) {
    const fresh = await thread.fetch(true)
    const added = only === undefined ? [] : await addedBy(fresh, starter)
    await tagger.consider({ thread: fresh, forum, starter, added, ...(only === undefined ? {} : { only }) })
  }

  function starterCame(thread: AnyThreadChannel, forum: Forum, starter: Message): void {
    waiting.get(thread.id)?.()
    waiting.delete(thread.id)
    if (starter.author.bot || starter.system) return
    inTurn(thread, () => read(thread, forum, starter))
  }

  /** The first message's own event is the usual way; looking for it is for when that got lost. */
  function waitFor(thread: AnyThreadChannel, forum: Forum, look = 0): void {
    const after = LOOKS[look]
    if (after === undefined || stopped) return void waiting.delete(thread.id)
    const cancel = services.timers.after(after, () => {
      context.inBackground(async () => {
        const starter = await starterOf(thread)
        if (!waiting.has(thread.id)) return
        if (starter === null) waitFor(thread, forum, look + 1)
        else starterCame(thread, forum, starter)
      })
    })
    waiting.set(thread.id, cancel)
  }

  function added(thread: AnyThreadChannel, forum: Forum, message: Message): void {
    if (message.author.id !== thread.ownerId || queues.busy(thread.id)) return
    inTurn(thread, async () => {
      const entry = await tagger.watch(thread, forum)
      if (entry === undefined || entry.settled || !OPEN.has(entry.meaning)) return
      const starter = await starterOf(thread)
      if (starter !== null) await read(thread, forum, starter, COMPLETED)
    })
  }

  const onThread = (thread: AnyThreadChannel, isNew: boolean) => {
    const forum = forumOf(thread)
    if (forum !== undefined && isNew && !waiting.has(thread.id)) waitFor(thread, forum)
  }
  const onMessage = (message: Message) => {
    const thread = message.channel.isThread() ? message.channel : null
    const forum = forumOf(thread)
    if (thread === null || forum === undefined) return
    if (message.id === thread.id) starterCame(thread, forum, message)
    else added(thread, forum, message)
  }
  const onEdit = (_before: Message | PartialMessage, message: Message | PartialMessage) => {
    const thread = message.channel.isThread() ? message.channel : null
    const forum = forumOf(thread)
    // An edit without a time is Discord adding a preview.
    if (thread === null || forum === undefined || message.editedTimestamp === null) return
    if (message.id !== thread.id || thread.archived === true) return
    inTurn(thread, async () => {
      const starter = message.partial ? await message.fetch() : message
      if (!starter.author.bot) await read(thread, forum, starter)
    })
  }
  const onThreadChange = (before: AnyThreadChannel, thread: AnyThreadChannel) => {
    const forum = forumOf(thread)
    if (forum === undefined || before.appliedTags.join() === thread.appliedTags.join()) return
    inTurn(thread, async () => void (await tagger.watch(thread, forum)))
  }
  const onThreadGone = (thread: AnyThreadChannel) => {
    waiting.get(thread.id)?.()
    waiting.delete(thread.id)
    if (config.forums.includes(thread.parentId ?? '')) inTurn(thread, () => tagger.forget(thread.id))
  }
  const onReady = () =>
    context.inBackground(() =>
      catchUp({
        client,
        forums: config.forums,
        services,
        notices,
        isOver: () => stopped,
        known: (thread, forum) => queues.run(thread.id, () => tagger.watch(thread, forum)),
        missed: starterCame,
      }),
    )

  client.on(Events.ThreadCreate, onThread)
  client.on(Events.MessageCreate, onMessage)
  client.on(Events.MessageUpdate, onEdit)
  client.on(Events.ThreadUpdate, onThreadChange)
  client.on(Events.ThreadDelete, onThreadGone)
  client.on(Events.ShardReady, onReady)
  return {
    async stop() {
      stopped = true
      for (const cancel of waiting.values()) cancel()
      waiting.clear()
      client.off(Events.ThreadCreate, onThread)
      client.off(Events.MessageCreate, onMessage)
      client.off(Events.MessageUpdate, onEdit)
      client.off(Events.ThreadUpdate, onThreadChange)
      client.off(Events.ThreadDelete, onThreadGone)
      client.off(Events.ShardReady, onReady)
    },
  }
}
