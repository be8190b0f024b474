import { commandData, controlIn, filledIn, startInteraction, submission } from './interactions.ts'
import {
  addMessage,
  addThread,
  changeMessage,
  removeChannel,
  removeMessage,
  removeMessages,
  removeThread,
  setThread,
  touchMessage,
} from './people.ts'
import { channelShape, messageShape } from './shapes.ts'
import type { Channel, Interaction, Json, Message, Tag, User, World } from './world.ts'

const HAS_THREAD = 1 << 5

type Values = Readonly<Record<string, string | number | boolean>>

interface PostOptions {
  /** Names of tags that its author chose. */
  readonly tags?: readonly string[]
  /** The first message comes so much later; Infinity: when `deliverStarter` is called. */
  readonly lateStarterMs?: number
  /**
   * The event of the first message gets lost, or comes before the thread's, which no client can tell apart.
   */
  readonly unheardStarter?: boolean
  readonly archived?: boolean
  readonly locked?: boolean
}

/** What people do in Discord. */
export function createActs(world: World, pending: Set<NodeJS.Timeout>) {
  const starters = new Map<string, { author: User; text: string }>()

  function tagIds(forum: Channel, names: readonly string[]): string[] {
    return names.map((name) => {
      const tag = forum.tags.find((one) => one.name === name)
      if (tag === undefined) throw new Error(`the forum has no tag ${name}`)
      return tag.id
    })
  }

  function parentOf(thread: Channel): Channel {
    const parent = world.channels.get(thread.parentId ?? '')
    if (parent === undefined) throw new Error(`${thread.id} isn't in a forum`)
    return parent
  }

  function deliverStarter(thread: Channel): void {
    const starter = starters.get(thread.id)
    if (starter === undefined || !world.channels.has(thread.id)) return
    starters.delete(thread.id)
    thread.starterMissing = false
    const { author, text: content } = starter
    addMessage(world, { channel: thread, author, content, id: thread.id, silent: thread.archived })
  }

  return {
    say(
      channel: Channel,
      author: User,
      text: string,
      options: { replyTo?: Message; forwards?: Message; attachments?: Json[]; embeds?: Json[] } = {},
    ): Message {
      if (channel.locked) throw new Error(`${channel.id} is locked`)
      return addMessage(world, { channel, author, content: text, ...options })
    },
    edit: (message: Message, text: string) => changeMessage(world, message, { content: text }),
    remove: (message: Message) => removeMessage(world, message),
    removeMany: (channel: Channel, messages: readonly Message[]) => removeMessages(world, channel, messages),
    /** A preview appears, or somebody pins it. */
    touch: (message: Message) => touchMessage(world, message),
    removeChannel: (channel: Channel) => removeChannel(world, channel),

    /** A forum post: THREAD_CREATE, then its first message, which has the thread's id. */
    post(forum: Channel, author: User, title: string, text: string, options: PostOptions = {}): Channel {
      const { tags = [], lateStarterMs = 0, archived = false, locked = false } = options
      const thread = addThread(world, {
        parent: forum,
        owner: author,
        name: title,
        appliedTags: tagIds(forum, tags),
        starterMissing: true,
      })
      starters.set(thread.id, { author, text })
      if (options.unheardStarter === true) {
        thread.starterMissing = false
        addMessage(world, { channel: thread, author, content: text, id: thread.id, silent: true })
      } else if (lateStarterMs === 0) deliverStarter(thread)
      else if (Number.isFinite(lateStarterMs))
        pending.add(setTimeout(() => deliverStarter(thread), lateStarterMs))
      if (archived || locked) setThread(world, thread, { archived, locked })
      return thread
    },
    deliverStarter,

    /** A thread that begins on a message of a channel; it has the message's id. */
    startThread(message: Message, owner: User, name: string): Channel {
      message.flags |= HAS_THREAD
      return addThread(world, { parent: channelOf(world, message), owner, name, id: message.id })
    },

    /** A person sets a post's tags, by name. */
    retag: (thread: Channel, names: readonly string[]) =>
      setThread(world, thread, { appliedTags: tagIds(parentOf(thread), names) }),
    rename: (thread: Channel, name: string) => setThread(world, thread, { name }),
    archive: (thread: Channel, options: { locked?: boolean } = {}) =>
      setThread(world, thread, { archived: true, locked: options.locked ?? thread.locked }),
    lock: (thread: Channel) => setThread(world, thread, { locked: true }),
    removeThread: (thread: Channel) => removeThread(world, thread),
    /** A person changes a forum's tags; names that stay keep their ids. */
    setTags(forum: Channel, names: readonly string[]): void {
      forum.tags = names.map(
        (name): Tag =>
          forum.tags.find((tag) => tag.name === name) ?? {
            id: world.newId(),
            name,
            moderated: false,
            emoji_id: null,
            emoji_name: null,
          },
      )
      world.dispatch('CHANNEL_UPDATE', forum.guildId, channelShape(forum))
    },

    click(message: Message, wanted: string, user: User): Interaction {
      const { custom_id, type } = controlIn(message, user, wanted)
      const channel = channelOf(world, message)
      return startInteraction(world, {
        type: 3,
        user,
        channel,
        message,
        data: { custom_id, component_type: type },
      })
    },
    selectMenu(message: Message, wanted: string, values: readonly string[], user: User): Interaction {
      const control = controlIn(message, user, wanted)
      const options = ((control.options ?? []) as Json[]).map(({ value }) => value)
      const unknown = values.find((value) => control.type === 3 && !options.includes(value))
      if (unknown !== undefined) throw new Error(`the menu has no ${unknown}`)
      const data = { custom_id: control.custom_id, component_type: control.type, values }
      return startInteraction(world, { type: 3, user, channel: channelOf(world, message), message, data })
    },
    /** Fills in the modal that an interaction was answered with. */
    submitModal(
      opened: Interaction,
      values: Readonly<Record<string, string | readonly string[]>>,
    ): Interaction {
      if (opened.modal === null) throw new Error('no form was shown')
      const { user, channel, message } = opened
      return startInteraction(world, {
        type: 5,
        user,
        channel,
        message,
        data: submission(opened.modal, values),
      })
    },
    /** `name` may have a subcommand: `winnow queue`. */
    command(user: User, channel: Channel, name: string, values: Values = {}): Interaction {
      const [command = '', subcommand] = name.split(' ')
      const { options: declared, ...data } = commandData(world, user, channel, 1, command)
      const options = filledIn((declared ?? []) as Json[], subcommand, values)
      return startInteraction(world, { type: 2, user, channel, data: { ...data, options } })
    },
    autocomplete(user: User, channel: Channel, name: string, values: Values, focused: string): Interaction {
      const [command = '', subcommand] = name.split(' ')
      const { options: declared, ...data } = commandData(world, user, channel, 1, command)
      const options = filledIn((declared ?? []) as Json[], subcommand, values, focused)
      return startInteraction(world, { type: 4, user, channel, data: { ...data, options } })
    },
    /** The message comes with the interaction, content and all, whatever the intents. */
    contextMenu(user: User, message: Message, name: string): Interaction {
      const channel = channelOf(world, message)
      const { options: _, ...command } = commandData(world, user, channel, 3, name)
      const resolved = { messages: { [message.id]: messageShape(world, message) } }
      return startInteraction(world, {
        type: 2,
        user,
        channel,
        data: { ...command, target_id: message.id, resolved },
      })
    },
  }
}

function channelOf(world: World, message: Message): Channel {
  const channel = world.channels.get(message.channelId)
  if (channel === undefined) throw new Error(`no channel ${message.channelId}`)
  return channel
}
