import { createHash } from 'node:crypto'
import { authorKey, type Comment } from '../core/index.ts'

/** So many comments of one file are told apart; of a larger one, later look-alikes count as one. */
const TOLD_APART = 2_000_000
const DIGITS = 32
/**
 * As many hexadecimal digits as a number holds exactly; a pair that is taken for look-alikes costs nothing.
 */
const EXACT = 13

/** Gives comments of one file that has no ids the same ids whenever it is read. */
export interface Identities {
  /** @param numbered the file says no id for it */
  of(comment: Comment, numbered: boolean): string
}

/**
 * A comment without an id is known by what is said of it. Two people may say the same: the second look-alike
 * of a file is another comment, and again the second one when the file is read anew.
 */
export function createIdentities(): Identities {
  const seen = new Map<number, number>()
  return {
    of(comment, numbered) {
      if (!numbered) return comment.id
      const { text, author, postedAt, url } = comment
      const said = JSON.stringify([text, authorKey(author) ?? null, postedAt ?? null, url ?? null])
      const hash = createHash('sha256').update(said).digest('hex').slice(0, DIGITS)
      const key = Number.parseInt(hash.slice(0, EXACT), 16)
      const times = (seen.get(key) ?? 0) + 1
      if (times > 1 || seen.size < TOLD_APART) seen.set(key, times)
      return times === 1 ? hash : `${hash}-${times}`
    },
  }
}
