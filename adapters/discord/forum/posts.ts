import type { AnyThreadChannel, Message } from 'discord.js'
import { createSerial, type TagMeaning } from '../../../src/core/index.ts'
import type { DiscordContext } from '../context.ts'
import type { Forum } from './create-tag.ts'
import { createLane } from './lane.ts'
import type { Entry } from './ledger.ts'
import type { Overwritten } from './races.ts'
import { addedBy, LOOKS, starterOf } from './starter.ts'
import type { Tagger } from './tagger.ts'

/** What more of an author's words may turn a post into: what was missing, never a doubt about it. */
const COMPLETED: ReadonlySet<TagMeaning> = new Set(['bug', 'request', 'question', 'feedback'])
/** Readings that more words may complete. */
const OPEN: ReadonlySet<TagMeaning | null> = new Set(['review', 'feedback', null])
/** Posts in hand at a time. */
const SIDE_BY_SIDE = 3
/** When a post that could not be tagged is tried again, in milliseconds. */
const AGAIN = [30_000, 300_000] as const

/** What happens to the posts of forums, each post's events in order. */
export interface Posts {
  /** A post was announced; its first message may still be on its way. */
  announced(thread: AnyThreadChannel, forum: Forum): void
  /** Its first message is there. */
  began(thread: AnyThreadChannel, forum: Forum, starter: Message): void
  /** Its first message was changed by its author. */
  edited(thread: AnyThreadChannel, forum: Forum, starter: () => Promise<Message>): void
  /** Somebody wrote below. */
  continued(thread: AnyThreadChannel, forum: Forum, message: Message): void
  /** It got another title. */
  renamed(thread: AnyThreadChannel, forum: Forum): void
  /** What people did to its tags was overwritten by ours. */
  overwritten(thread: AnyThreadChannel, forum: Forum, change: Overwritten): void
  /** Its tags changed. */
  retagged(thread: AnyThreadChannel, forum: Forum): Promise<Entry | undefined>
  deleted(threadId: string): void
  stop(): void
}

export function createPosts({ services, inBackground }: DiscordContext, tagger: Tagger): Posts {
  const serial = createSerial()
  const lane = createLane(SIDE_BY_SIDE)
  /** By post: calls the next look or try off. */
  const waiting = new Map<string, () => void>()
  /** Posts whose author wrote more than was read yet. */
  const more = new Set<string>()
  let stopped = false

  function inTurn(id: string, work: () => Promise<unknown>): void {
    inBackground(async () => {
      await serial.run(id, () => lane(async () => (stopped ? undefined : work())))
    })
  }

  function later(id: string, milliseconds: number, work: () => Promise<void>): void {
    waiting.get(id)?.()
    const cancel = services.timers.after(milliseconds, () => {
      if (waiting.get(id) === cancel) waiting.delete(id)
      if (!stopped) inBackground(work)
    })
    waiting.set(id, cancel)
  }

  function noLonger(id: string): void {
    waiting.get(id)?.()
    waiting.delete(id)
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

  /** The first message's own event is the usual way; looking for it is for when that got lost. */
  function look(thread: AnyThreadChannel, forum: Forum, time: number): void {
    const after = LOOKS[time]
    if (after === undefined) return
    later(thread.id, after, async () => {
      const starter = await starterOf(thread)
      if (starter !== null) began(thread, forum, starter)
      else look(thread, forum, time + 1)
    })
  }

  function began(thread: AnyThreadChannel, forum: Forum, starter: Message, time = 0): void {
    noLonger(thread.id)
    inTurn(thread.id, async () => {
      if (starter.author.bot || starter.system) return tagger.pass(thread, forum)
      try {
        await read(thread, forum, starter)
      } catch (error) {
        const after = AGAIN[time]
        if (after !== undefined) later(thread.id, after, async () => began(thread, forum, starter, time + 1))
        throw error
      }
    })
  }

  return {
    announced: (thread, forum) => look(thread, forum, 0),
    began: (thread, forum, starter) => began(thread, forum, starter),
    edited(thread, forum, starter) {
      inTurn(thread.id, async () => {
        const message = await starter()
        if (!message.author.bot) await read(thread, forum, message)
      })
    },
    continued(thread, forum, { author }) {
      if (author.id !== thread.ownerId || more.has(thread.id)) return
      more.add(thread.id)
      inTurn(thread.id, async () => {
        more.delete(thread.id)
        const entry = await tagger.watch(thread, forum)
        if (entry === undefined || entry.settled || !OPEN.has(entry.meaning)) return
        const starter = await starterOf(thread)
        if (starter !== null) await read(thread, forum, starter, COMPLETED)
      })
    },
    renamed(thread, forum) {
      inTurn(thread.id, async () => {
        // The answer to a write of ours may have put the old title back into the client's memory.
        if (thread.archived === true || !(await tagger.isRenamed(await thread.fetch(true)))) return
        const starter = await starterOf(thread)
        if (starter !== null && !starter.author.bot) await read(thread, forum, starter)
      })
    },
    overwritten(thread, forum, change) {
      inTurn(thread.id, () => tagger.putBack(thread, forum, change))
    },
    retagged: (thread, forum) => serial.run(thread.id, () => lane(() => tagger.watch(thread, forum))),
    deleted(id) {
      noLonger(id)
      inTurn(id, () => tagger.forget(id))
    },
    stop() {
      stopped = true
      for (const cancel of waiting.values()) cancel()
      waiting.clear()
    },
  }
}
