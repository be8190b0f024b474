import type { webApi } from '@slack/bolt'
import { type ApprovedReply, type Poster, type PostOutcome, TRY_HOURS } from '../../src/core/index.ts'
import { reason } from '../../src/core/words/reasons/index.ts'
import type { CommentNeeds } from './comments.ts'
import { faultOf } from './faults.ts'
import { look } from './look.ts'
import { mended, refusedFor } from './mended.ts'
import { pagesOf } from './pages.ts'
import { type Place, permalink, placeOfId } from './places.ts'
import { replyContent } from './reply-text.ts'
import { rootOf } from './threads.ts'

/** `metadata.event_type` of every reply. */
const REPLY_EVENT = 'winnow_reply'
/** The longest text that Slack shows as one message, in characters. */
const LONGEST = 4_000
/** Pages of a thread that are looked through, and messages in one. */
const PAGES = 10
const PAGE = 200
/** How long it is remembered that a reply may have arrived, in milliseconds. */
const DOUBT = 30 * 86_400_000

type Needs = CommentNeeds

/** Posts approved replies into the thread of the message they answer, once, findable by their metadata. */
export function slackPoster(needs: Needs): Poster {
  const { memory } = needs.services
  const doubtKey = (reply: ApprovedReply) => `slack:doubt:${reply.idempotencyKey}`

  return {
    sources: ['slack'],
    maxLength: LONGEST,
    tryHours: TRY_HOURS.chat,
    canPost: ({ id }) => placeOfId(id) !== undefined,
    async post(reply) {
      const place = placeOfId(reply.comment.id)
      if (place === undefined) return { state: 'refused', why: reason('slackNoPlace') }
      if ((await memory.get(doubtKey(reply)).catch(() => undefined)) !== undefined) {
        // An earlier try may have arrived: posted again only when it is certain that it did not.
        const earlier = await find(needs, reply, place)
        if (earlier.state === 'posted')
          return earlier.url === undefined ? { state: 'posted' } : { state: 'posted', url: earlier.url }
        if (earlier.state === 'unknown') return { state: 'retry', why: reason('slackNotAskedBefore') }
      }
      const outcome = await post(needs, reply, place)
      if (outcome.state === 'unknown')
        await memory.set(doubtKey(reply), true, DOUBT).catch(needs.services.report)
      return outcome
    },
    look: (reply) => look(needs, reply),
    mended: (comment, cause) => mended(needs, comment, cause),
    async find(reply) {
      const place = placeOfId(reply.comment.id)
      return place === undefined ? 'absent' : (await find(needs, reply, place)).state
    },
  }
}

async function post(needs: Needs, reply: ApprovedReply, place: Place): Promise<PostOutcome> {
  const { channel } = place
  let client: webApi.WebClient
  let root: string
  try {
    ;[client, root] = await Promise.all([needs.clientOf(place.teamId), rootOf(needs.services, place)])
  } catch (error) {
    return notBegun(error)
  }
  try {
    const { ts } = await client.chat.postMessage({
      channel,
      thread_ts: root,
      // Letter for letter: no markup is read and nothing pings; the addresses in it are links, without
      // previews.
      ...replyContent(reply.text),
      link_names: false,
      unfurl_links: false,
      unfurl_media: false,
      metadata: {
        event_type: REPLY_EVENT,
        event_payload: { case_id: reply.caseId, idempotency_key: reply.idempotencyKey },
      },
    })
    const url = ts === undefined ? undefined : await addressOf(needs, { ...place, ts }, root)
    return url === undefined ? { state: 'posted' } : { state: 'posted', url }
  } catch (error) {
    return outcomeOf(error)
  }
}

/** What a failed call says of the reply. */
function outcomeOf(error: unknown): PostOutcome {
  const fault = faultOf(error)
  switch (fault.kind) {
    case 'busy':
      return { state: 'retry', after: fault.after, why: reason('slackBusy') }
    case 'away':
      return { state: 'retry', why: reason('slackAway', fault.code) }
    case 'refused':
      if (fault.code === 'thread_not_found') return { state: 'gone', why: reason('slackGone') }
      return refusedFor(fault.code)
    case 'unknown':
      return { state: 'unknown', why: reason('slackSilent', fault.code) }
  }
}

/** Before anything was sent: a missing installation can't be waited for, anything else can. */
function notBegun(error: unknown): PostOutcome {
  const gone = error instanceof Error && 'code' in error && error.code === 'not_possible'
  return gone ? refusedFor('app_uninstalled') : { state: 'retry', why: reason('notBegun') }
}

interface Found {
  readonly state: 'posted' | 'absent' | 'unknown'
  readonly url?: string
}

/** Looks through the thread for a message that carries the reply's key. */
async function find(needs: Needs, reply: ApprovedReply, place: Place): Promise<Found> {
  try {
    const client = await needs.clientOf(place.teamId)
    const root = await rootOf(needs.services, place)
    const ask = (from: object) =>
      client.conversations.replies({
        channel: place.channel,
        ts: root,
        limit: PAGE,
        include_all_metadata: true,
        ...from,
      })
    const isOurs = (message: object) => keyIn(message) === reply.idempotencyKey
    const { messages, whole } = await pagesOf(ask, { pages: PAGES, enough: (found) => found.some(isOurs) })
    const ours = messages.find(isOurs)
    if (ours === undefined) return { state: whole ? 'absent' : 'unknown' }
    const url =
      typeof ours.ts === 'string' ? await addressOf(needs, { ...place, ts: ours.ts }, root) : undefined
    return url === undefined ? { state: 'posted' } : { state: 'posted', url }
  } catch (error) {
    const fault = faultOf(error)
    const gone = fault.kind === 'refused' && fault.code === 'thread_not_found'
    return { state: gone ? 'absent' : 'unknown' }
  }
}

function keyIn(message: object): unknown {
  const { metadata } = message as {
    metadata?: { event_type?: string; event_payload?: Record<string, unknown> }
  }
  return metadata?.event_type === REPLY_EVENT ? metadata.event_payload?.idempotency_key : undefined
}

/** Never fails: a reply that stands is posted, with or without an address. */
async function addressOf(needs: Needs, place: Place, root: string): Promise<string | undefined> {
  const workspace = await needs.workspaceOf(place.teamId).catch(() => undefined)
  return permalink(workspace?.url, place, root)
}
