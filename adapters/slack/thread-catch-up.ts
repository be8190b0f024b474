import type { Case } from '../../src/core/index.ts'
import { createPace } from '../../src/core/pace.ts'
import { casesToLookThrough } from '../../src/core/recent-cases.ts'
import { patiently } from './calls.ts'
import type { SlackContext } from './context.ts'
import { faultOf, slackError } from './faults.ts'
import { heardIn } from './heard.ts'
import { readsAs } from './message-text.ts'
import { type Message, type Pages, pagesOf } from './pages.ts'
import { commentId, type Place, placeOfId } from './places.ts'
import type { Source } from './source.ts'
import { rootOf } from './threads.ts'

/** Messages of a thread asked for at once, and pages of one. */
const MESSAGES = 200
const THREAD_PAGES = 50
/** Slack lets threads be asked for some fifty times a minute. */
const PACE = { every: 1_300, burst: 8 }
/** How long it is remembered that an edit was told, in milliseconds. */
const REMEMBER = 30 * 86_400_000
/**
 * A message of a channel that isn't listened to counts from when it was sent to review, give or take, in
 * milliseconds.
 */
const SHORTLY = 60_000

/** A thread and the cases in it. */
interface Thread {
  readonly root: Place
  readonly cases: readonly Case[]
}

/**
 * What was said, changed and deleted in the threads of open and recently decided cases while nobody listened:
 * Slack tells of it nowhere else.
 */
export function createThreadCatchUp(context: SlackContext, source: Source): { lookThrough(): Promise<void> } {
  const { services, config, desk } = context
  const { timers, report, clock } = services
  const listened = new Set(config.channels)
  const pace = createPace({ clock, timers, ...PACE })
  let running: Promise<void> | undefined
  let again = false

  async function all(): Promise<void> {
    for (const thread of await threads()) {
      if (!source.running()) return
      await one(thread).catch((error: unknown) => {
        if (faultOf(error).kind !== 'refused') report(slackError(error, 'looking through a thread'))
      })
    }
  }

  async function threads(): Promise<readonly Thread[]> {
    const found = new Map<string, { root: Place; cases: Case[] }>()
    for (const kase of await casesToLookThrough(desk, 'slack', clock.now())) {
      const place = placeOfId(kase.sourceId)
      if (place === undefined) continue
      const root = { ...place, ts: await rootOf(services, place) }
      const key = commentId(root)
      const thread = found.get(key) ?? { root, cases: [] }
      thread.cases.push(kase)
      found.set(key, thread)
    }
    return [...found.values()]
  }

  async function one({ root, cases }: Thread): Promise<void> {
    const { messages, whole } = await messagesOf(root)
    const there = new Map(
      messages.map((message) => [commentId({ ...root, ts: String(message.ts) }), message]),
    )
    const known = new Map<string, string>()
    for (const { sourceId, comment, replies } of cases) {
      for (const reply of replies) known.set(reply.id, reply.text)
      known.set(sourceId, comment.text)
    }
    for (const [id, words] of known) {
      const place = placeOfId(id)
      let message = there.get(id)
      if (place === undefined || (message === undefined && !whole)) continue
      if (message === undefined && place.ts !== root.ts) {
        const beside = await besideThread(place)
        if (beside === 'not known') continue
        message = beside
      }
      if (message === undefined || message.subtype === 'tombstone')
        await source.hear(place, { kind: 'deleted', ts: place.ts })
      else if (message.edited !== undefined && !readsAs(textOf(message), words)) await edited(place, message)
    }
    const from = Math.min(...cases.map((kase) => heardFrom(root, kase)))
    for (const [id, message] of there) {
      if (known.has(id) || Number(message.ts) <= from) continue
      const heard = heardIn(message)
      if (heard?.kind === 'said' && heard.root !== undefined) await source.hear(root, heard)
    }
  }

  /**
   * Where people go on in the channel, what they said there is kept with the case and stands in no thread: it
   * counts as gone only when it was asked for by itself.
   */
  async function besideThread(place: Place): Promise<Message | undefined | 'not known'> {
    const client = await context.clientOf(place.teamId)
    const { channel, ts } = place
    const call = () =>
      client.conversations.history({ channel, oldest: ts, latest: ts, inclusive: true, limit: 1 })
    try {
      const { messages = [] } = await patiently(call, { timers })
      const found = messages.find((message) => message.ts === ts)
      return found === undefined ? undefined : { ...found }
    } catch (error) {
      if (faultOf(error).kind === 'refused') return 'not known'
      throw error
    }
  }

  async function edited(place: Place, message: Message): Promise<void> {
    const heard = heardIn({ subtype: 'message_changed', message, previous_message: {} })
    // What was decided keeps its words, and is told of an edit once.
    const { ts } = { ...(message.edited as { readonly ts?: unknown }) }
    const key = `slack:edit:${commentId(place)}:${String(ts)}`
    if (heard === undefined || (await services.memory.get(key)) !== undefined) return
    await source.hear(place, heard)
    await services.memory.set(key, true, REMEMBER)
  }

  /** From which moment on, as a ts, what is said below a case is ours to hear. */
  function heardFrom(root: Place, { sourceId, receivedAt }: Case): number {
    if (listened.has(root.channel)) return Number(placeOfId(sourceId)?.ts ?? 0)
    return (Date.parse(receivedAt) - SHORTLY) / 1_000
  }

  /** `whole`: there is nothing else in it; none at all when its first message is gone. */
  async function messagesOf(root: Place): Promise<Pages> {
    const client = await context.clientOf(root.teamId)
    const { channel, ts } = root
    try {
      const found = await pagesOf(
        async (from) => {
          await pace.ready()
          const call = () => client.conversations.replies({ channel, ts, limit: MESSAGES, ...from })
          return patiently(call, { timers })
        },
        { pages: THREAD_PAGES },
      )
      if (!found.whole)
        services.inform('slack: a thread is longer than is looked through', {
          channel,
          messages: found.messages.length,
        })
      return found
    } catch (error) {
      const fault = faultOf(error)
      if (fault.kind === 'refused' && fault.code === 'thread_not_found') return { messages: [], whole: true }
      throw error
    }
  }

  return {
    async lookThrough() {
      if (running !== undefined) {
        again = true
        return await running
      }
      do {
        again = false
        running = all().finally(() => {
          running = undefined
        })
        await running
      } while (again && source.running())
    },
  }
}

function textOf({ text }: Message): string {
  return typeof text === 'string' ? text : ''
}
