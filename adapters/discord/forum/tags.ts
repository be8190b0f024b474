/*
 * Which tags a post has after us. Pure: people's tags are never lost, there are never more than five and
 * never two alike, doing it twice changes nothing, and what a person took away never comes back.
 */

/** Discord's most tags on one post. */
const MOST_APPLIED = 5

/** What we remember of one post. Ids only; durable under `discord-tagged`. */
export interface Remembered {
  /** Tags that we set and that still stood when last seen. */
  readonly ours: readonly string[]
  /** What a person took away, ours or not: never set again. */
  readonly removed: readonly string[]
  /** All tags of the post when last seen or written. */
  readonly seen: readonly string[]
  /** A person corrected us: the post is theirs from then on. */
  readonly settled: boolean
}

export const NOTHING: Remembered = { ours: [], removed: [], seen: [], settled: false }

/** What people did since we last looked. */
export interface Observed {
  readonly remembered: Remembered
  /** Ours that are gone. */
  readonly takenAway: readonly string[]
  /** Triage tags that a person set since. */
  readonly putInstead: readonly string[]
}

/**
 * Reads a post's tags against what we remember.
 * @param triage ids of the forum's tags that have one of our meanings
 */
export function observe(
  remembered: Remembered,
  applied: readonly string[],
  triage: ReadonlySet<string>,
): Observed {
  const now = new Set(applied)
  const takenAway = remembered.ours.filter((id) => !now.has(id))
  const spoke = remembered.ours.length > 0 || remembered.settled
  const before = new Set([...remembered.seen, ...remembered.ours])
  const putInstead = spoke ? unique(applied).filter((id) => triage.has(id) && !before.has(id)) : []
  return {
    remembered: {
      ours: remembered.ours.filter((id) => now.has(id)),
      removed: unique([...remembered.removed, ...takenAway, ...remembered.seen.filter((id) => !now.has(id))]),
      seen: unique(applied),
      settled: remembered.settled || takenAway.length > 0 || putInstead.length > 0,
    },
    takenAway,
    putInstead,
  }
}

export interface Wish {
  /** The post's tags now, people's and ours. */
  readonly applied: readonly string[]
  /** The tag that says what we read; undefined: nothing to say. */
  readonly wanted: { readonly id: string; readonly moderated: boolean } | undefined
  readonly remembered: Remembered
  /** Manage Threads, without which moderated tags can't be set. */
  readonly mayModerate: boolean
}

/** What stands in the way of setting the wanted tag. */
export type Obstacle = 'nothing-wanted' | 'settled' | 'taken-away' | 'full' | 'moderated' | 'stands-already'

export interface Decided {
  /** The whole list to write: Discord replaces what was there. */
  readonly tags: readonly string[]
  readonly changes: boolean
  readonly remembered: Remembered
  readonly obstacle: Obstacle | null
}

/**
 * Merges the wanted tag into what stands there. A tag of ours that no longer says what we read gives way
 * to the new one, and only to that: a post never loses its last tag (forums may require one).
 */
export function decide({ applied, wanted, remembered, mayModerate }: Wish): Decided {
  const stands = unique(applied)
  const keep = (obstacle: Obstacle): Decided => ({ tags: stands, changes: false, remembered, obstacle })
  if (wanted === undefined) return keep('nothing-wanted')
  if (remembered.settled) return keep('settled')
  if (remembered.removed.includes(wanted.id)) return keep('taken-away')
  if (stands.includes(wanted.id)) return keep('stands-already')
  if (wanted.moderated && !mayModerate) return keep('moderated')
  const peoples = stands.filter((id) => !remembered.ours.includes(id))
  if (peoples.length >= MOST_APPLIED) return keep('full')
  const tags = [...peoples, wanted.id]
  return {
    tags,
    changes: true,
    remembered: { ...remembered, ours: [wanted.id], seen: tags },
    obstacle: null,
  }
}

/**
 * What stands there with what people had done before we overwrote it; where that is too much, ours gives
 * way. Pure.
 */
export function restored(
  applied: readonly string[],
  { added, removed }: { readonly added: readonly string[]; readonly removed: readonly string[] },
  ours: readonly string[],
): readonly string[] {
  const all = unique([...applied.filter((id) => !removed.includes(id)), ...added])
  const room = all.length - MOST_APPLIED
  return room <= 0 ? all : all.filter((id) => !ours.includes(id)).slice(0, MOST_APPLIED)
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)]
