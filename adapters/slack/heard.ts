/** What a `message` event tells, as far as it matters: a person said, changed or deleted something. */
export type Heard =
  | {
      readonly kind: 'said' | 'edited'
      readonly ts: string
      readonly user: string
      /** In Slack's markup. */
      readonly text: string
      /** The first message of the thread, when this isn't it. */
      readonly root?: string
    }
  | { readonly kind: 'deleted'; readonly ts: string }

/** Kinds of message in which a person speaks; all others are the place's own notes. */
const SPOKEN = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message'])

type Fields = Readonly<Record<string, unknown>>

/** Pure. undefined: not for us (bots, joins and leaves, previews, what has no words). */
export function heardIn(event: Fields): Heard | undefined {
  if (event.subtype === 'message_deleted') {
    const before = fields(event.previous_message)
    return typeof event.deleted_ts === 'string' && !isBot(before)
      ? { kind: 'deleted', ts: event.deleted_ts }
      : undefined
  }
  if (event.subtype === 'message_changed')
    return changed(fields(event.message), fields(event.previous_message))
  const said = spoken(event, 'said')
  return said === undefined || said.text.trim() === '' ? undefined : said
}

function changed(message: Fields, before: Fields): Heard | undefined {
  const { ts } = message
  if (typeof ts !== 'string') return undefined
  // What is deleted while others have answered it stays as a stone.
  if (message.subtype === 'tombstone') return isBot(before) ? undefined : { kind: 'deleted', ts }
  const edited = spoken(message, 'edited')
  // Previews and counts of answers change a message too.
  if (edited === undefined || before.text === message.text) return undefined
  return edited.text.trim() === '' ? { kind: 'deleted', ts } : edited
}

function spoken(
  message: Fields,
  kind: 'said' | 'edited',
): Extract<Heard, { kind: 'said' | 'edited' }> | undefined {
  const { ts, user, subtype, thread_ts: thread } = message
  if (isBot(message) || !SPOKEN.has(subtype as string | undefined)) return undefined
  if (typeof ts !== 'string' || typeof user !== 'string' || user === 'USLACKBOT') return undefined
  const text = typeof message.text === 'string' ? message.text : ''
  const root = typeof thread === 'string' && thread !== ts ? { root: thread } : {}
  return { kind, ts, user, text, ...root }
}

function isBot(message: Fields): boolean {
  return (
    message.bot_id !== undefined || message.bot_profile !== undefined || message.subtype === 'bot_message'
  )
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}
