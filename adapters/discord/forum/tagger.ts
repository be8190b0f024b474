import type { AnyThreadChannel, GuildForumTag, Message } from 'discord.js'
import type { TagMeaning } from '../options.ts'
import { addTags, type Forum, MOST_AVAILABLE, mayCreateTags } from './create-tag.ts'
import { createLedger, type Entry, trusted } from './ledger.ts'
import { meaningOf } from './meanings.ts'
import { meaningsAmong, nameOf, tagFor } from './names.ts'
import type { Notices } from './once.ts'
import { type ForumParts, languageOf } from './parts.ts'
import { commentOf } from './post.ts'
import { createQueues } from './queue.ts'
import { decide, type Obstacle, observe, type Remembered } from './tags.ts'
import { auditReason } from './wording.ts'
import { archiveAgain, mayTagIn, outcomeOf, writeTags } from './write.ts'

/** After a refusal that the known permissions don't explain, in milliseconds: refusals too many are a ban. */
const PAUSE = 10 * 60_000

const CANNOT_CREATE = 'Manage Channels is missing, so a tag of a forum was not created'

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
  /** Looks whether people changed what we set, and keeps a correction as feedback. */
  watch(thread: AnyThreadChannel, forum: Forum): Promise<Entry | undefined>
  forget(threadId: string): Promise<void>
}

export function createTagger({ config, services }: ForumParts, notices: Notices): Tagger {
  const { brand } = services
  const ledger = createLedger(services)
  const language = (forum: Forum) => languageOf(forum.guild, services.defaultLanguage)
  const now = () => services.clock.now().toISOString()
  /** By forum: until when nothing is asked of it. */
  const refused = new Map<string, number>()
  const creating = createQueues()

  /** What people changed since; asked of Discord again before anybody is said to have corrected us. */
  async function look(entry: Entry, thread: AnyThreadChannel, forum: Forum, triage: ReadonlySet<string>) {
    // A tag that the forum itself lost was taken from every post, not from this one.
    const known = new Set(forum.availableTags.map(({ id }) => id))
    const observed = () => {
      const before = trusted(entry, thread.appliedTags)
      const exists = (ids: readonly string[]) => ids.filter((id) => known.has(id))
      const standing = { ...before, ours: exists(before.ours), seen: exists(before.seen) }
      return observe(standing, thread.appliedTags, triage)
    }
    const first = observed()
    if (first.takenAway.length + first.putInstead.length === 0) return first
    await thread.fetch(true)
    return observed()
  }

  async function watch(thread: AnyThreadChannel, forum: Forum): Promise<Entry | undefined> {
    const entry = await ledger.get(thread.id)
    if (entry === undefined) return undefined
    const ids = meaningIds(forum)
    const { remembered, takenAway, putInstead } = await look(entry, thread, forum, new Set(ids.keys()))
    const after: Entry = { ...entry, ...remembered }
    if (entry.state === 'writing') {
      // Never arrived at Discord: as if it hadn't been tried.
      if (remembered.ours.length < entry.ours.length) return after
      if (entry.reopened && thread.archived === false)
        await archiveAgain(thread, auditReason(language(forum), brand))
    }
    const written: Entry = { ...after, state: 'written', reopened: false }
    if (JSON.stringify(written) !== JSON.stringify(entry)) await ledger.put(thread.id, written)
    if (takenAway.length + putInstead.length > 0)
      await ledger.correct({
        thread: thread.id,
        forum: forum.id,
        read: entry.meaning,
        takenAway: takenAway.flatMap((id) => ids.get(id) ?? []),
        putInstead: putInstead.flatMap((id) => ids.get(id) ?? []),
        at: now(),
      })
    return written
  }

  function meaningIds(forum: Forum): ReadonlyMap<string, TagMeaning> {
    const triage = meaningsAmong(forum.availableTags, config.tags, language(forum))
    return new Map([...triage].map(([{ id }, meaning]) => [id, meaning]))
  }

  /** The forum's tag for a meaning, created when that is allowed. */
  async function findTag(
    forum: Forum,
    meaning: TagMeaning,
    dryRun: boolean,
  ): Promise<GuildForumTag | undefined> {
    const found = tagFor(meaning, forum.availableTags, config.tags, language(forum))
    if (found !== undefined) return found
    const name = nameOf(meaning, config.tags, language(forum))
    const ids = { guild: forum.guildId, forum: forum.id, meaning }
    if (!config.createTags)
      notices.tell('a forum lacks a tag: "winnow discord setup" shows and creates it', ids)
    else if (forum.availableTags.length >= MOST_AVAILABLE)
      notices.tell('a forum has 20 tags, so a missing one has no room', ids)
    else if (!mayCreateTags(forum)) notices.tell(CANNOT_CREATE, ids)
    else if (!dryRun) return creating.run(forum.id, () => createTag(forum, meaning, name))
    return undefined
  }

  /** One at a time per forum: each write replaces the whole list. */
  async function createTag(
    forum: Forum,
    meaning: TagMeaning,
    name: string,
  ): Promise<GuildForumTag | undefined> {
    const made = tagFor(meaning, forum.availableTags, config.tags, language(forum))
    if (made !== undefined) return made
    try {
      const tags = await addTags(forum, [name], auditReason(language(forum), brand))
      return tagFor(meaning, tags, config.tags, language(forum))
    } catch (error) {
      if (outcomeOf(error) === 'not-allowed')
        notices.tell(CANNOT_CREATE, { guild: forum.guildId, forum: forum.id, meaning })
      return undefined
    }
  }

  async function consider({ thread, forum, starter, added, only, dryRun = false }: Post): Promise<Tagged> {
    const entry = dryRun ? await ledger.get(thread.id) : await watch(thread, forum)
    const remembered = trusted(entry, thread.appliedTags)
    if (thread.locked === true) return { meaning: entry?.meaning ?? null, outcome: 'locked' }
    const meaning = meaningOf(services.analyzer.analyze(commentOf(thread, starter, added)))
    if (meaning === null || only?.has(meaning) === false) {
      if (!dryRun && entry === undefined) await keep(post(thread, forum, null, remembered))
      return { meaning, outcome: 'nothing-wanted' }
    }
    if (!mayTagIn(forum) || services.clock.now().getTime() < (refused.get(forum.id) ?? 0)) {
      notAllowed(forum)
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
    await keep({ ...next, state: 'writing', reopened: thread.archived === true })
    const reason = auditReason(language(forum), brand, tag.name)
    const outcome = await writeTags(thread, decided.tags, reason)
    if (outcome === 'written') {
      await keep(next)
      return { meaning, outcome: 'tagged' }
    }
    if (outcome === 'not-allowed') {
      refused.set(forum.id, services.clock.now().getTime() + PAUSE)
      notAllowed(forum)
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
      state: 'written' as const,
      reopened: false,
      at: now(),
    }
  }

  const notAllowed = (forum: Forum) =>
    notices.tell('Manage Threads is missing, so posts of a forum are not tagged', {
      guild: forum.guildId,
      forum: forum.id,
    })

  return { consider, watch, forget: (threadId) => ledger.forget(threadId) }
}
