/** What was listed when a place was last read: ids, the newest first. */
export interface KeptNewest {
  readonly seen: readonly string[]
  /** What is older is never taken, whatever page it comes to stand on. Milliseconds since 1970. */
  readonly from: number
}

interface Listed {
  readonly id: string
  /** ISO 8601. */
  readonly postedAt?: string
}

export interface Page<T> {
  readonly items: readonly T[]
  /** undefined: it was the last. */
  readonly next?: string
}

export interface Newest<T> {
  /** What wasn't there before, the oldest first. */
  readonly fresh: readonly T[]
  readonly kept: KeptNewest
}

/** The first time only what is so recent is taken, in milliseconds. */
export const FIRST_LOOK = 3 * 86_400_000
/** Pages that are read of what came while nobody looked. */
const PAGES = 20
/**
 * Ids that are remembered: more than a page has, so that what a moderator lets through late is told from what
 * is known.
 */
const REMEMBERED = 400

/**
 * Reads a list that has the newest first, until a page has nothing new on it.
 * @param of what an item is called, and when it was written
 */
export async function readNewest<T>(
  page: (cursor: string | undefined) => Promise<Page<T>>,
  of: (item: T) => Listed,
  { kept, now }: { readonly kept: KeptNewest | undefined; readonly now: Date },
): Promise<Newest<T>> {
  const known = new Set(kept?.seen)
  const listed = new Set<string>()
  const found: T[] = []
  const from = kept?.from ?? now.getTime() - FIRST_LOOK
  const isRecent = ({ postedAt }: Listed) => postedAt !== undefined && Date.parse(postedAt) >= from
  let cursor: string | undefined
  for (let read = 0; read < PAGES; read += 1) {
    const { items, next } = await page(cursor)
    const unseen = items.filter((item) => !known.has(of(item).id) && !listed.has(of(item).id))
    const fresh = unseen.filter((item) => isRecent(of(item)))
    for (const item of items) listed.add(of(item).id)
    found.push(...fresh)
    // A page that has nothing for us on it doesn't say what the next one has.
    if ((items.length > 0 && fresh.length === 0) || next === undefined) break
    cursor = next
  }
  const seen = [...listed, ...(kept?.seen ?? []).filter((id) => !listed.has(id))].slice(0, REMEMBERED)
  const isNews = kept === undefined || [...listed].some((id) => !known.has(id))
  return { fresh: found.reverse(), kept: isNews ? { seen, from } : kept }
}
