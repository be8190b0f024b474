import { createHash } from 'node:crypto'

/** What is remembered of a feed's entries: which were seen, and how each read. */
export interface Seen {
  /** A hash of the id, and behind it one of the words; those of the last document first. */
  readonly seen: readonly string[]
  /** When something new was last there, in milliseconds since 1970. */
  readonly at: number
}

/** An entry as far as picking it goes. */
export interface Pickable {
  readonly id: string
  readonly words: string
  /** Milliseconds since 1970; undefined: it doesn't say, or says nonsense. */
  readonly at: number | undefined
}

export interface Picked<T> {
  /** To be told to the desk, oldest first. */
  readonly fresh: readonly T[]
  /** Known ones that read otherwise now. */
  readonly changed: readonly T[]
  /** New to us, and left: too old to be answered. */
  readonly left: number
  readonly seen: Seen
}

const DAY = 86_400_000
/** Entries that are remembered beside those that are listed now. */
const REMEMBERED = 500
/** What is listed late may be so much older than the last look, in milliseconds. */
const LATE = 7 * DAY
const HASH = 8

/**
 * Which entries of a document are new. The first time only what is recent is, and what says no date isn't.
 * Later on everything is that wasn't there before, but for old entries that come under another name, as
 * after a move of the site.
 * @param days how old an entry may be at the first look
 */
export function pick<T extends Pickable>(
  entries: readonly T[],
  before: Seen | undefined,
  { now, days }: { readonly now: number; readonly days: number },
): Picked<T> {
  const known = new Map((before?.seen ?? []).map((one) => [one.slice(0, HASH), one.slice(HASH)]))
  const listed = new Map<string, string>()
  const unseen: T[] = []
  const changed: T[] = []
  for (const entry of entries) {
    const id = hash(entry.id)
    if (listed.has(id)) continue
    const words = hash(entry.words)
    listed.set(id, words)
    const read = known.get(id)
    if (read === undefined) unseen.push(entry)
    else if (read !== words) changed.push(entry)
  }
  const oldest = before === undefined ? now - days * DAY : before.at - LATE
  // Undated ones that are all new at once are old ones under other names.
  const renamed = before !== undefined && unseen.length === listed.size && listed.size > 4
  const undated = before !== undefined && !renamed
  const fresh = unseen.filter(({ at }) => (at === undefined ? undated : at >= oldest))
  const others = [...known].filter(([id]) => !listed.has(id)).slice(0, REMEMBERED)
  const isNews = before === undefined || unseen.length > 0 || changed.length > 0
  return {
    fresh: fresh.sort((a, b) => (a.at ?? now) - (b.at ?? now)),
    changed,
    left: unseen.length - fresh.length,
    seen: isNews ? { seen: [...listed, ...others].map(([id, words]) => id + words), at: now } : before,
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, HASH)
}
