import { type ApprovedReply, type Comment, type Look, WinnowError } from '../../src/core/index.ts'
import { reason } from '../../src/core/words/reasons/index.ts'
import { type CommentNeeds, commentOf } from './comments.ts'
import { faultOf } from './faults.ts'
import { broughtBy, heardIn } from './heard.ts'
import { readsAs } from './message-text.ts'
import { type Message, type Pages, pagesOf } from './pages.ts'
import { type Place, placeOfId } from './places.ts'
import { rootOf } from './threads.ts'

/**
 * Messages asked for at once, pages looked through, and later messages that are told. Slack lets threads and
 * channels be asked for some fifty times a minute, for all replies together; and a try has a minute.
 */
const PAGE = 200
const PAGES = 25
const LONGEST = 30_000
const TOLD = 20

type Needs = CommentNeeds

/** Slack's codes for what is not there any more. */
const GONE = new Set(['thread_not_found', 'message_not_found'])

/** Does the message that a reply answers stand as it was read, and did its author write below it since? */
export async function look(needs: Needs, { comment }: ApprovedReply): Promise<Look> {
  const place = placeOfId(comment.id)
  if (place === undefined) return { state: 'unknown' }
  try {
    const [message, ...later] = await fromThere(needs, place)
    if (message === undefined || message.subtype === 'tombstone') return { state: 'gone' }
    const words = await otherWords(needs, place, message, comment.text)
    if (words !== undefined) return words === '' ? { state: 'gone' } : { state: 'changed', text: words }
    const besides = await besideIt(needs, place)
    const messages = await saidBy(needs, place, message.user, [...later, ...besides])
    return messages.length === 0 ? { state: 'same' } : { state: 'said-below', messages }
  } catch (error) {
    // Not installed there any more: no wait brings it back, and posting says so.
    if (error instanceof WinnowError) return { state: 'unknown' }
    const fault = faultOf(error)
    if (fault.kind === 'busy') return { state: 'later', after: fault.after, why: reason('slackBusy') }
    if (fault.kind !== 'refused') return { state: 'later', why: reason('slackNotAsked', fault.code) }
    return { state: GONE.has(fault.code) ? 'gone' : 'unknown' }
  }
}

/** How it reads now, if it was edited to read otherwise; empty: it says and brings nothing any more. */
async function otherWords(
  needs: Needs,
  place: Place,
  message: Message,
  before: string,
): Promise<string | undefined> {
  // Names of people mentioned change by themselves; only what was edited reads differently.
  if (message.edited === undefined) return undefined
  const text = typeof message.text === 'string' ? message.text : ''
  const { files, shares } = broughtBy(message)
  if (shares === undefined && readsAs(text, before)) return undefined
  if (text.trim() === '' && shares === undefined) return files === undefined ? '' : undefined
  const user = typeof message.user === 'string' ? message.user : undefined
  const { text: words } = await commentOf(needs, place, { user, text, ...broughtBy(message) })
  return words === before ? undefined : words
}

/**
 * What follows a message in its channel, where people go on without a thread; the latest of it, oldest first.
 * Nothing where the message stands in a thread, or the channel can't be read. Some apps may ask once a
 * minute: what lies further back is looked at where Slack lets us, and no reply waits for it for ever.
 */
async function besideIt(needs: Needs, place: Place): Promise<readonly Message[]> {
  if ((await rootOf(needs.services, place)) !== place.ts) return []
  const client = await needs.clientOf(place.teamId)
  const { channel, ts: oldest } = place
  try {
    const ask = (from: object) => client.conversations.history({ channel, oldest, limit: PAGE, ...from })
    const { messages } = await lookedAt(needs, place, ask, true)
    return messages.toReversed()
  } catch (error) {
    if (faultOf(error).kind !== 'refused') throw error
    return []
  }
}

/** The message itself, if it is there, and what stands after it in its thread. */
async function fromThere(
  needs: Needs,
  place: Place,
): Promise<readonly [Message | undefined, ...(readonly Message[])]> {
  const client = await needs.clientOf(place.teamId)
  const { channel, ts: oldest } = place
  const ts = await rootOf(needs.services, place)
  const ask = (from: object) =>
    client.conversations.replies({ channel, ts, oldest, inclusive: true, limit: PAGE, ...from })
  const { messages } = await lookedAt(needs, place, ask, false)
  // The thread's first message comes along whatever was asked for.
  const later = messages.filter((message) => Number(message.ts) > Number(place.ts))
  return [messages.find((message) => message.ts === place.ts), ...later]
}

/** How far that goes, it goes; where it ends before the list does, the log says so. */
async function lookedAt(
  { services: { clock, inform } }: Needs,
  { channel }: Place,
  ask: Parameters<typeof pagesOf>[0],
  orLess: boolean,
): Promise<Pages> {
  const end = clock.now().getTime() + LONGEST
  const enough = () => clock.now().getTime() > end
  const found = await pagesOf(ask, { pages: PAGES, enough, orLess })
  if (!found.whole)
    inform('slack: not all was looked at before a reply', { channel, messages: found.messages.length })
  return found
}

async function saidBy(
  needs: Needs,
  place: Place,
  user: unknown,
  later: readonly Message[],
): Promise<readonly Comment[]> {
  const theirs = later.flatMap((message) => {
    const heard = heardIn(message)
    return heard?.kind === 'said' && heard.user === user ? [heard] : []
  })
  return Promise.all(theirs.slice(-TOLD).map((heard) => commentOf(needs, { ...place, ts: heard.ts }, heard)))
}
