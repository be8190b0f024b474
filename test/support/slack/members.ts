import type { Json } from './schema.ts'
import { encodeText } from './text.ts'
import { whereabouts } from './web-api/chat.ts'
import { messageJson, type SlackMessage, type Workspace } from './workspace.ts'

interface SayOptions {
  readonly threadTs?: string
  /** The text is Slack's own encoding already: `<!channel>`, `<https://a.example|b>`. */
  readonly encoded?: boolean
  /** Whatever else the message has, e.g. `{ subtype: 'bot_message', bot_id: 'B1' }`. */
  readonly more?: Json
}

/** What people do in channels; each is an event for the app. */
export interface Members {
  say(channel: string, user: string, text: string, options?: SayOptions): SlackMessage
  edit(message: SlackMessage, text: string, options?: Pick<SayOptions, 'encoded'>): void
  /** Slack adds a preview: `message_changed` with the same words. */
  unfurl(message: SlackMessage): void
  remove(message: SlackMessage): void
}

export function createMembers(workspace: Workspace, emit: (event: Json) => void): Members {
  const channelOf = (id: string) => {
    const channel = workspace.channels.get(id)
    if (channel === undefined) throw new Error(`no channel ${id}`)
    return channel
  }
  const standing = ({ channel, ts }: SlackMessage) => {
    const message = channelOf(channel).messages.find((one) => one.ts === ts)
    if (message === undefined) throw new Error('that message is gone')
    return message
  }
  const changed = (message: SlackMessage, before: Json, more: Json = {}) => {
    const ts = workspace.nextTs()
    emit({
      type: 'message',
      subtype: 'message_changed',
      hidden: true,
      message: { ...messageJson(message), ...more },
      previous_message: before,
      ts,
      event_ts: ts,
      ...whereabouts(channelOf(message.channel)),
    })
  }
  return {
    say(id, user, text, { threadTs, encoded = false, more = {} } = {}) {
      const channel = channelOf(id)
      const message: SlackMessage = {
        ts: workspace.nextTs(),
        channel: id,
        user,
        text: encoded ? text : encodeText(text),
        ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
        ...more,
      }
      channel.messages.push(message)
      emit({ ...messageJson(message), team: workspace.team.id, ...whereabouts(channel) })
      return structuredClone(message)
    },
    edit(message, text, { encoded = false } = {}) {
      const now = standing(message)
      const before = messageJson({ ...now })
      now.text = encoded ? text : encodeText(text)
      now.edited = { user: now.user ?? '', ts: workspace.nextTs() }
      changed(now, before)
    },
    unfurl(message) {
      const now = standing(message)
      changed(now, messageJson({ ...now }), { attachments: [{ id: 1, title: 'A page' }] })
    },
    remove(message) {
      const now = standing(message)
      const { messages } = channelOf(now.channel)
      if (messages.some(({ ts, thread_ts: root }) => root === now.ts && ts !== now.ts)) {
        // What others have answered stays as a stone.
        const before = messageJson({ ...now })
        Object.assign(now, { subtype: 'tombstone', text: 'This message was deleted.', user: 'USLACKBOT' })
        changed(now, before)
        return
      }
      messages.splice(messages.indexOf(now), 1)
      emit({
        type: 'message',
        subtype: 'message_deleted',
        hidden: true,
        deleted_ts: now.ts,
        previous_message: messageJson(now),
        ts: workspace.nextTs(),
        ...whereabouts(channelOf(now.channel)),
      })
    },
  }
}
