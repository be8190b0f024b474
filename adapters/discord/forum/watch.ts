import type { AnyThreadChannel } from 'discord.js'
import type { TagMeaning } from '../../../src/core/index.ts'
import type { Forum } from './create-tag.ts'
import { type Entry, type Ledger, trusted } from './ledger.ts'
import { meaningsAmong } from './names.ts'
import { type ForumParts, languageOf } from './parts.ts'
import { type Observed, observe } from './tags.ts'
import { auditReason } from './wording.ts'
import { archiveAgain } from './write.ts'

/** @returns what is known of the post now; undefined when nothing is */
export type Watch = (thread: AnyThreadChannel, forum: Forum) => Promise<Entry | undefined>

/** Looks whether people changed what we set, and keeps a correction as feedback. */
export function createWatch({ config, services }: ForumParts, ledger: Ledger): Watch {
  const language = (forum: Forum) => languageOf(forum.guild, services.defaultLanguage)

  return async (thread, forum) => {
    const entry = await ledger.get(thread.id)
    if (entry === undefined) return undefined
    const triage = meaningsAmong(forum.availableTags, config.tags, language(forum))
    const ids = new Map([...triage].map(([{ id }, meaning]): [string, TagMeaning] => [id, meaning]))
    const { remembered, takenAway, putInstead } = await look(entry, thread, forum, new Set(ids.keys()))
    // Our last write never arrived: the post still waits for it.
    const lost = entry.writing !== null && !thread.appliedTags.includes(entry.writing)
    if (entry.writing !== null && !lost && entry.reopened && thread.archived === false)
      await archiveAgain(thread, auditReason(language(forum), services.brand))
    const seen: Entry = lost
      ? { ...entry, ...remembered }
      : { ...entry, ...remembered, writing: null, reopened: false }
    if (JSON.stringify(seen) !== JSON.stringify(entry)) await ledger.put(thread.id, seen)
    if (takenAway.length + putInstead.length > 0)
      await ledger.correct({
        thread: thread.id,
        forum: forum.id,
        read: entry.meaning,
        takenAway: takenAway.flatMap((id) => ids.get(id) ?? []),
        putInstead: putInstead.flatMap((id) => ids.get(id) ?? []),
        at: services.clock.now().toISOString(),
      })
    return seen
  }
}

/** What people changed since; Discord is asked again before anybody is said to have corrected us. */
async function look(
  entry: Entry,
  thread: AnyThreadChannel,
  forum: Forum,
  triage: ReadonlySet<string>,
): Promise<Observed> {
  // A tag that the forum itself lost was taken from every post, not from this one.
  const known = new Set(forum.availableTags.map(({ id }) => id))
  const exists = (ids: readonly string[]) => ids.filter((id) => known.has(id))
  const observed = () => {
    const before = trusted(entry, thread.appliedTags)
    const standing = { ...before, ours: exists(before.ours), seen: exists(before.seen) }
    return observe(standing, thread.appliedTags, triage)
  }
  const first = observed()
  if (first.takenAway.length + first.putInstead.length === 0) return first
  await thread.fetch(true)
  return observed()
}
