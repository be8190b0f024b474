import {
  type Comment,
  createSerial,
  type Received,
  type ThreadMessage,
  WinnowError,
} from '../../src/core/index.ts'
import { pause, within } from './calls.ts'
import { authorOf, commentOf, inWords } from './comments.ts'
import type { SlackContext } from './context.ts'
import { slackError } from './faults.ts'
import { type Heard, heardIn, type Said } from './heard.ts'
import { commentId, type Place, timeOf } from './places.ts'
import type { Seen } from './seen.ts'
import { caseBelow, keepRoot } from './threads.ts'
import { createTurns } from './turns.ts'

/** How long event ids are kept, in milliseconds: Slack retries for six minutes. */
const REMEMBER = 15 * 60_000
/** Waits before another try when the database fails; Slack was told already that the event arrived. */
const WAITS = [1_000, 5_000, 30_000, 120_000]
/** An answer may arrive before the message it answers: how long it waits, in milliseconds. */
const PATIENCE = 2_000

/** How long messages under way are waited for at the end, in milliseconds. */
const GOODBYE = 2_000

export interface Source {
  /** One message, from an event or from the channel's history. Never throws. */
  hear(place: { teamId: string; channel: string }, heard: Heard): Promise<void>
  running(): boolean
  /** Takes nothing in any more, and waits a little for what is under way. */
  stop(): Promise<void>
}

/** Messages in the configured channels become cases; edits, deletions and answers follow them. */
export function createSource(context: SlackContext, seen: Seen): Source {
  const { desk, services, config } = context
  const { memory, timers, report } = services
  const serial = createSerial()
  const inTurn = createTurns()
  const listened = new Set(config.channels.filter((channel) => channel !== config.reviewChannel))
  let running = true

  /** What became of a message before it was heard of: events may overtake each other. */
  const lateKey = (id: string) => `slack:late:${id}`

  async function said(place: Place, heard: Said): Promise<void> {
    const late = await memory.get<{ text: string | null }>(lateKey(commentId(place)))
    if (late?.text === null) return
    const message = late === undefined ? heard : { ...heard, text: late.text }
    const person = await context.personOf(heard.user, place.teamId)
    if (person.isBot) return
    const fromUs = await context.isOurs(heard.user, place.teamId)
    const comment = await commentOf(context, place, message)
    // What our own people pass on is brought in on purpose; what they say themselves is no case.
    const ours = fromUs && comment.author.id === heard.user
    if (heard.root !== undefined) await answered({ ...place, ts: heard.root }, place, comment, ours)
    else if (!ours && isListened(place)) await desk.receive('slack', comment)
  }

  /** A later message of a thread: conversation of the case that stands on its first message, if any does. */
  async function answered(root: Place, place: Place, comment: Comment, fromUs: boolean) {
    const tell = async () =>
      (await desk.said('slack', commentId(root), comment, { fromUs })) ??
      (await belowNone(root, comment, fromUs))
    let received = await tell()
    if (received === undefined && isListened(place)) {
      await pause(timers, PATIENCE)
      received = await tell()
    }
    if (received !== undefined) {
      if (received.created) await keepRoot(services.records, place, root.ts, received.caseId)
      return
    }
    if (fromUs || !isListened(place)) return
    // Answers to what we posted ourselves, or to something older than the program.
    const parent = await parentOf(root)
    const thread = [...(parent === undefined ? [] : [parent]), ...(comment.thread ?? [])]
    const own = thread.length === 0 ? comment : { ...comment, thread }
    const { caseId } = await desk.receive('slack', own)
    await keepRoot(services.records, place, root.ts, caseId)
  }

  /** The thread began with no case, and one of its later messages is one. */
  async function belowNone(root: Place, comment: Comment, fromUs: boolean): Promise<Received | undefined> {
    const first = await caseBelow(services.records, root)
    return first === undefined ? undefined : desk.said('slack', first, comment, { fromUs })
  }

  /** Elsewhere only what was sent to review is followed, and the thread it stands in. */
  function isListened({ channel }: Pick<Place, 'channel'>): boolean {
    return listened.has(channel)
  }

  async function isFollowed(place: Place, heard: Heard): Promise<boolean> {
    if (isListened(place)) return true
    const ids = [commentId(place)]
    if (heard.kind !== 'deleted' && heard.root !== undefined) {
      const root = { ...place, ts: heard.root }
      if ((await caseBelow(services.records, root)) !== undefined) return true
      ids.push(commentId(root))
    }
    // A deletion doesn't say which thread it was in, and is of no harm where nothing is known of it.
    if (heard.kind === 'deleted') return true
    for (const id of ids) if ((await desk.caseOf('slack', id)) !== undefined) return true
    return false
  }

  /** The thread's first message; undefined when Slack won't show it. */
  async function parentOf({ teamId, channel, ts }: Place): Promise<ThreadMessage | undefined> {
    try {
      const client = await context.clientOf(teamId)
      const { messages } = await client.conversations.replies({ channel, ts, limit: 1 })
      const first = messages?.[0]
      if (first?.text === undefined || first.ts !== ts) return undefined
      const { user } = first
      const [text, author, self, isOurs] = await Promise.all([
        inWords(context, first.text, teamId),
        user === undefined ? undefined : context.personOf(user, teamId),
        context.workspaceOf(teamId),
        user !== undefined && context.isOurs(user, teamId),
      ])
      const fromUs = isOurs || user === self.botUserId ? { fromUs: true } : {}
      return { author: author === undefined ? {} : authorOf(author), text, postedAt: timeOf(ts), ...fromUs }
    } catch {
      return undefined
    }
  }

  async function take(place: Place, heard: Heard): Promise<void> {
    const id = commentId(place)
    if (heard.kind === 'said') return said(place, heard)
    const text = heard.kind === 'deleted' ? null : heard.text
    if (isListened(place)) await memory.set(lateKey(id), { text }, REMEMBER)
    if (heard.kind === 'deleted') await desk.deleted('slack', id)
    else await desk.edited('slack', await commentOf(context, place, heard))
  }

  async function hear(where: { teamId: string; channel: string }, heard: Heard): Promise<void> {
    const place: Place = { ...where, ts: heard.ts }
    const counts = heard.kind === 'said' && isListened(place)
    const done = counts ? seen.begin(place) : () => undefined
    // One message's events one after the other, whatever their order of arrival.
    await serial.run(commentId(place), async () => {
      for (let tried = 0; running; tried += 1) {
        try {
          await take(place, heard)
          done()
          return
        } catch (error) {
          const wait = isHopeless(error) ? undefined : WAITS[tried]
          if (isHopeless(error)) done()
          if (wait === undefined || tried === 0) report(slackError(error, 'taking in a message'))
          // Left unfinished, so that the next look at the channel's history begins before it.
          if (wait === undefined) return
          await pause(timers, wait)
        }
      }
    })
  }

  context.app.event('message', async ({ event, body, context: { teamId } }) => {
    if (event.channel === config.reviewChannel || teamId === undefined) return
    const heard = heardIn({ ...event })
    if (heard === undefined) return
    // A message that is heard of twice is known by its own id; an older edit must not undo a newer one.
    const key = heard.kind === 'said' ? undefined : `slack:event:${body.event_id}`
    inTurn(async () => {
      if (!running) return
      if (!(await isFollowed({ teamId, channel: event.channel, ts: heard.ts }, heard))) return
      if (key !== undefined && (await memory.get(key).catch(() => undefined)) !== undefined) return
      await hear({ teamId, channel: event.channel }, heard)
      if (key !== undefined) await memory.set(key, true, REMEMBER).catch(report)
    })
  })

  return {
    hear,
    running: () => running,
    async stop() {
      running = false
      await within(timers, GOODBYE, serial.idle()).catch(() => undefined)
    },
  }
}

/** What the desk refuses for good. */
function isHopeless(error: unknown): boolean {
  return error instanceof WinnowError && (error.code === 'too_long' || error.code === 'invalid_input')
}
