import type { AnyThreadChannel } from 'discord.js'
import type { PlatformServices, TagMeaning } from '../../../src/core/index.ts'
import type { DiscordConfig } from '../settings.ts'
import { connected } from './connect.ts'
import type { Forum } from './create-tag.ts'
import { createLedger } from './ledger.ts'
import { createNotices, NOT_FOUND } from './once.ts'
import { forumOf } from './parts.ts'
import { starterOf } from './starter.ts'
import { createTagger, type Tagged, type Tagger } from './tagger.ts'

/**
 * Requests per second by default. Discord allows 50 and counts by windows that aren't ours: twice our pace
 * can fall into one of its seconds, and the running bot needs its share.
 */
const REQUESTS_PER_SECOND = 20
/** Posts in hand at a time: enough to keep the requests flowing. */
const SIDE_BY_SIDE = 8
/** Discord's longest page of archived posts. */
const PAGE = 100

export interface BackfillProgress {
  readonly forum: string
  /** Posts looked at so far, in all forums. */
  readonly seen: number
  /** Posts that got a tag (in a dry run: would get). */
  readonly tagged: number
  /** Done in an earlier run, or while the bot ran. */
  readonly known: number
  /** Left alone, by why. */
  readonly left: Readonly<Record<string, number>>
  readonly byMeaning: Readonly<Partial<Record<TagMeaning, number>>>
}

export interface BackfillOptions {
  readonly services: Pick<
    PlatformServices,
    'analyze' | 'records' | 'clock' | 'inform' | 'report' | 'defaultLanguage' | 'brand'
  >
  readonly dryRun: boolean
  readonly onProgress?: (progress: BackfillProgress) => void
  readonly signal?: AbortSignal
  readonly requestsPerSecond?: number
}

/**
 * Tags the posts that were there before: active ones, then archived ones from the latest on. Every post
 * is noted when it is done, so that a run that was cut off goes on where it stood; a dry run changes and
 * notes nothing. One post's failure is reported and doesn't end the run.
 * @throws when Discord can't be reached
 */
export function backfillForums(config: DiscordConfig, options: BackfillOptions): Promise<BackfillProgress> {
  const { services, dryRun, onProgress, signal, requestsPerSecond = REQUESTS_PER_SECOND } = options
  return connected(config, requestsPerSecond, async (client) => {
    const notices = createNotices(services)
    const ledger = createLedger(services)
    const tagger = createTagger({ config, services }, notices)
    const count = { seen: 0, tagged: 0, known: 0 }
    const left: Record<string, number> = {}
    const byMeaning: Partial<Record<TagMeaning, number>> = {}
    let current = ''
    const progress = (): BackfillProgress => ({
      forum: current,
      ...count,
      left: { ...left },
      byMeaning: { ...byMeaning },
    })

    async function one(thread: AnyThreadChannel, forum: Forum): Promise<boolean> {
      const entry = await ledger.get(thread.id)
      if (entry?.writing === null) {
        count.known += 1
      } else {
        const { meaning, outcome } = await attempt(tagger, thread, forum)
        if (outcome === 'tagged' || outcome === 'would-tag') {
          count.tagged += 1
          if (meaning !== null) byMeaning[meaning] = (byMeaning[meaning] ?? 0) + 1
        } else left[outcome] = (left[outcome] ?? 0) + 1
        if (outcome === 'not-allowed') return false
      }
      count.seen += 1
      onProgress?.(progress())
      return true
    }

    async function attempt(by: Tagger, thread: AnyThreadChannel, forum: Forum): Promise<Outcome> {
      try {
        if (thread.locked === true) return { meaning: null, outcome: 'locked' }
        const starter = await starterOf(thread)
        if (starter === null) return { meaning: null, outcome: 'no-first-message' }
        if (starter.author.bot || starter.system) {
          if (!dryRun) await by.pass(thread, forum)
          return { meaning: null, outcome: 'by-a-bot' }
        }
        if (starter.content === '' && starter.attachments.size === 0 && starter.embeds.length === 0) {
          notices.tell('Discord hides what people wrote: the Message Content intent is not switched on', {})
          return { meaning: null, outcome: 'unreadable' }
        }
        return await by.consider({ thread, forum, starter, dryRun })
      } catch (error) {
        services.report(error)
        return { meaning: null, outcome: 'failed' }
      }
    }

    for (const id of config.forums) {
      const forum = forumOf(client, id)
      current = id
      if (forum === undefined) {
        notices.tell(NOT_FOUND, {
          forum: id,
        })
        continue
      }
      for await (const threads of pagesOf(forum))
        if (signal?.aborted === true || !(await sideBySide(threads, (thread) => one(thread, forum), signal)))
          break
    }
    return progress()
  })
}

interface Outcome {
  readonly meaning: TagMeaning | null
  readonly outcome: Tagged['outcome'] | 'no-first-message' | 'by-a-bot' | 'unreadable' | 'failed'
}

/** Active posts first, then archived ones back in time. Each comes once, though archiving again moves it. */
async function* pagesOf(forum: Forum): AsyncGenerator<readonly AnyThreadChannel[]> {
  const active = (await forum.threads.fetchActive()).threads
  const given = new Set(active.keys())
  yield [...active.values()]
  let before: number | undefined
  for (;;) {
    const { threads, hasMore } = await forum.threads.fetchArchived({
      limit: PAGE,
      ...(before === undefined ? {} : { before }),
    })
    const fresh = [...threads.values()].filter(({ id }) => !given.has(id))
    // Read before the posts are tagged, which moves their time.
    const oldest = [...threads.values()].at(-1)?.archiveTimestamp
    for (const { id } of fresh) given.add(id)
    yield fresh
    if (!hasMore || oldest == null) return
    // Several may share the last one's millisecond.
    before = fresh.length > 0 ? oldest + 1 : oldest
  }
}

/** Some at a time, in order. @returns false when one of them says that going on is no use */
async function sideBySide<T>(
  items: readonly T[],
  work: (item: T) => Promise<boolean>,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const waiting = items.values()
  let goesOn = true
  async function hand(): Promise<void> {
    for (const item of waiting) {
      if (!goesOn || signal?.aborted === true) return
      if (!(await work(item))) goesOn = false
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, hand))
  return goesOn
}
