import { type Attachment, webAddress } from '../../src/core/index.ts'

/** A message inside another one, as a share or a link to it brings it along. */
export interface Shared {
  /** Missing for another program's. */
  readonly user?: string
  readonly name?: string
  /** In Slack's markup. */
  readonly text: string
}

/** What a `message` event tells, as far as it matters: a person said, changed or deleted something. */
export interface Said {
  readonly kind: 'said' | 'edited'
  readonly ts: string
  readonly user: string
  /** In Slack's markup; empty where files or shares are all there is. */
  readonly text: string
  /** The first message of the thread, when this isn't it. */
  readonly root?: string
  readonly files?: readonly Attachment[]
  readonly shares?: readonly Shared[]
}
export type Heard = Said | { readonly kind: 'deleted'; readonly ts: string }

/** Kinds of message in which a person speaks; all others are the place's own notes. */
const SPOKEN = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message'])
/** More files or shares of one message than this are left out. */
const MOST = 10

type Fields = Readonly<Record<string, unknown>>

/** Pure. undefined: not for us (bots, joins and leaves, previews, what says and brings nothing). */
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
  return said === undefined || isEmpty(said) ? undefined : said
}

function changed(message: Fields, before: Fields): Heard | undefined {
  const { ts } = message
  if (typeof ts !== 'string') return undefined
  // What is deleted while others have answered it stays as a stone.
  if (message.subtype === 'tombstone') return isBot(before) ? undefined : { kind: 'deleted', ts }
  const edited = spoken(message, 'edited')
  // Previews and counts of answers change a message too.
  if (edited === undefined || before.text === message.text) return undefined
  return isEmpty(edited) ? { kind: 'deleted', ts } : edited
}

function isEmpty({ text, files = [], shares = [] }: Said): boolean {
  return text.trim() === '' && files.length === 0 && shares.length === 0
}

function spoken(message: Fields, kind: 'said' | 'edited'): Said | undefined {
  const { ts, user, subtype, thread_ts: thread } = message
  if (isBot(message) || !SPOKEN.has(subtype as string | undefined)) return undefined
  if (typeof ts !== 'string' || typeof user !== 'string' || user === 'USLACKBOT') return undefined
  return {
    kind,
    ts,
    user,
    text: textIn(message),
    ...(typeof thread === 'string' && thread !== ts ? { root: thread } : {}),
    ...broughtBy(message),
  }
}

/** What a message brings along, whoever wrote it. */
export function broughtBy(message: Fields): Pick<Said, 'files' | 'shares'> {
  const [files, shares] = [filesIn(message), sharesIn(message)]
  return { ...(files.length === 0 ? {} : { files }), ...(shares.length === 0 ? {} : { shares }) }
}

/** Files of the message and of what it passes on: their names, and where people who may see them do. */
function filesIn(message: Fields): readonly Attachment[] {
  const all = [message, ...listIn(message.attachments)].flatMap(({ files }) => listIn(files))
  return all.slice(0, MOST).flatMap((file): readonly Attachment[] => {
    // One that was removed leaves a stone.
    if (file.mode === 'tombstone' || file.mode === 'hidden_by_limit') return []
    const name = [file.title, file.name].find((one) => typeof one === 'string' && one.trim() !== '')
    const url =
      typeof file.permalink === 'string' && webAddress(file.permalink) !== null ? file.permalink : ''
    return [
      {
        ...(name === undefined ? {} : { name: String(name).slice(0, 512) }),
        ...(url === '' || url.length > 4_096 ? {} : { url }),
      },
    ]
  })
}

function sharesIn(message: Fields): readonly Shared[] {
  return listIn(message.attachments)
    .filter(({ is_share, is_msg_unfurl }) => is_share === true || is_msg_unfurl === true)
    .slice(0, MOST)
    .flatMap((share): readonly Shared[] => {
      const text = textIn(share)
      if (text.trim() === '') return []
      const { author_id: user, author_name: name } = share
      return [
        {
          text,
          ...(typeof user === 'string' && user !== '' ? { user } : {}),
          ...(typeof name === 'string' && name !== '' ? { name: name.slice(0, 512) } : {}),
        },
      ]
    })
}

function textIn({ text }: Fields): string {
  return typeof text === 'string' ? text : ''
}

function isBot(message: Fields): boolean {
  return (
    message.bot_id !== undefined || message.bot_profile !== undefined || message.subtype === 'bot_message'
  )
}

function listIn(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fields) : []
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}
