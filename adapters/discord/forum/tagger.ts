import { createHash } from 'node:crypto'
import type { AnyThreadChannel, Message } from 'discord.js'
import type { TagMeaning } from '../../../src/core/index.ts'
import type { Forum } from './create-tag.ts'
import { createFindTag } from './find-tag.ts'
import { createLedger, type Entry, trusted } from './ledger.ts'
import { meaningOf } from './meanings.ts'
import type { Notices } from './once.ts'
import { type ForumParts, languageOf } from './parts.ts'
import { commentOf } from './post.ts'
import type { Overwritten, Races } from './races.ts'
import { decide, NOTHING, type Obstacle, type Remembered, restored } from './tags.ts'
import { createWatch, type Watch } from './watch.ts'
import { auditReason } from './wording.ts'
import { mayTagIn, writeTags } from './write.ts'

/** After a refusal that the known permissions don't explain, in milliseconds: refusals too many are a ban. */
const PAUSE = 10 * 60_000

export interface Post {
  readonly thread: AnyThreadChannel
  readonly forum: Forum
  readonly starter: Message
  /** What its author wrote below, oldest first. */
  readonly added?: readonly Message[]
  /** Which meanings may come of it; missing: every one. */
  readonly only?: ReadonlySet<TagMeaning>
  /** Say what would be done, do nothing. */
  readonly dryRun?: boolean
}

/** How one post ended. */
export interface Tagged {
  readonly meaning: TagMeaning | null
  readonly outcome: 'tagged' | 'would-tag' | 'no-tag' | 'locked' | 'not-allowed' | 'gone' | 'left' | Obstacle
}

export interface Tagger {
  /** Reads a post and sets its tag. @throws when Discord or the records are away */
  consider(post: Post): Promise<Tagged>
  readonly watch: Watch
  /** Leaves a post alone for good. */
  pass(thread: AnyThreadChannel, forum: Forum): Promise<void>
  forget(threadId: string): Promise<void>
  /** Sets again what people had set while ours was written, and takes away what they had. */
  putBack(thread: AnyThreadChannel, forum: Forum, change: Overwritten): Promise<void>
  /** Was it read under another title? */
  isRenamed(thread: AnyThreadChannel): Promise<boolean>
}

export interface TaggerHooks {
  /** Told before and after every write, to notice what people did in between. */
  readonly races?: Races
  /** People's tags were overwritten. */
  readonly overwritten?: (thread: AnyThreadChannel, forum: Forum, change: Overwritten) => void
  /** A post can't be tagged for want of a right. */
  readonly refused?: (forum: Forum, retryAfter: number) => void
}

export function createTagger(
  { config, services }: ForumParts,
  notices: Notices,
  { races, overwritten, refused: whenRefused }: TaggerHooks = {},
): Tagger {
  const ledger = createLedger(services)
  const watch = createWatch({ config, services }, ledger)
  const findTag = createFindTag({ config, services }, notices)
  /** By forum: until when nothing is asked of it. */
  const refused = new Map<string, number>()

  async function consider({ thread, forum, starter, added, only, dryRun = false }: Post): Promise<Tagged> {
    const entry = dryRun ? await ledger.get(thread.id) : await watch(thread, forum)
    const remembered = trusted(entry, thread.appliedTags)
    if (thread.locked === true) return { meaning: entry?.meaning ?? null, outcome: 'locked' }
    const analysis = await services.analyze(commentOf(thread, starter, added), {
      background: true,
      post: true,
    })
    const meaning = meaningOf(analysis)
    if (meaning === null || only?.has(meaning) === false) {
      // What stands there stays; that it was read under this title is noted.
      if (!dryRun && (entry === undefined || only === undefined))
        await keep(post(thread, forum, entry?.meaning ?? null, remembered))
      return { meaning, outcome: 'nothing-wanted' }
    }
    if (!mayTagIn(forum) || services.clock.now().getTime() < (refused.get(forum.id) ?? 0)) {
      notAllowed(forum)
      whenRefused?.(forum, PAUSE)
      return { meaning, outcome: 'not-allowed' }
    }
    const tag = await findTag(forum, meaning, dryRun)
    if (tag === undefined) return { meaning, outcome: 'no-tag' }
    const decided = decide({ applied: thread.appliedTags, wanted: tag, remembered, mayModerate: true })
    if (!decided.changes) {
      if (!dryRun) await keep(post(thread, forum, meaning, decided.remembered))
      return { meaning, outcome: decided.obstacle ?? 'stands-already' }
    }
    if (dryRun) return { meaning, outcome: 'would-tag' }
    // Written down before: a crash in between must neither lose the post nor take our tag for a person's.
    const next = post(thread, forum, meaning, decided.remembered)
    const ours = [...remembered.ours, tag.id]
    await keep({ ...next, ours, writing: tag.id, reopened: thread.archived === true })
    const reason = auditReason(languageOf(forum.guild, services.defaultLanguage), services.brand, tag.name)
    const done = races?.begin(thread.id, thread.appliedTags, decided.tags, (change) =>
      overwritten?.(thread, forum, change),
    )
    const outcome = await writeTags(thread, decided.tags, reason).catch((error: unknown) => {
      // It may have been written.
      done?.(true)
      throw error
    })
    const changedSince = done?.(outcome === 'written') === true
    if (outcome === 'written') {
      await keep(next)
      if (changedSince) await watch(await thread.fetch(true), forum)
      return { meaning, outcome: 'tagged' }
    }
    if (outcome === 'not-allowed') {
      refused.set(forum.id, services.clock.now().getTime() + PAUSE)
      notAllowed(forum)
      whenRefused?.(forum, PAUSE)
    }
    if (entry === undefined || outcome === 'gone') await ledger.forget(thread.id)
    else await ledger.put(thread.id, entry)
    return { meaning, outcome }
  }

  const keep = ({ thread, ...entry }: Entry & { thread: string }) => ledger.put(thread, entry)

  function post(thread: AnyThreadChannel, forum: Forum, meaning: TagMeaning | null, remembered: Remembered) {
    const { ours, removed, seen, settled } = remembered
    const kept = { ours, removed, seen: seen.length > 0 ? seen : [...thread.appliedTags], settled }
    return {
      ...kept,
      thread: thread.id,
      forum: forum.id,
      meaning,
      writing: null,
      reopened: false,
      title: markOf(thread.name),
      at: services.clock.now().toISOString(),
    }
  }

  const notAllowed = (forum: Forum) =>
    notices.tell('Manage Threads is missing, so posts of a forum are not tagged', {
      guild: forum.guildId,
      forum: forum.id,
    })

  return {
    consider,
    watch,
    pass: (thread, forum) => keep(post(thread, forum, null, NOTHING)),
    forget: (threadId) => ledger.forget(threadId),
    async putBack(thread, forum, change) {
      const fresh = await thread.fetch(true)
      const entry = await ledger.get(thread.id)
      const tags = restored(fresh.appliedTags, change, entry?.ours ?? [])
      if (tags.join() === fresh.appliedTags.join()) return
      const reason = auditReason(languageOf(forum.guild, services.defaultLanguage), services.brand)
      const outcome = await writeTags(fresh, tags, reason)
      if (outcome === 'written') await watch(fresh, forum)
      else
        services.inform('a tag that a person set while ours was written could not be put back', {
          forum: forum.id,
          post: thread.id,
        })
    },
    async isRenamed({ id, name }) {
      const entry = await ledger.get(id)
      return entry?.title !== undefined && entry.title !== markOf(name)
    },
  }
}

function markOf(title: string): string {
  return createHash('sha256').update(title).digest('hex').slice(0, 16)
}
