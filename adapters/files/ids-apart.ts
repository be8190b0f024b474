import { createHash } from 'node:crypto'

/** So many ids are held against each other; beyond that each file is trusted. */
const MOST = 2_000_000

/**
 * Several tables, files or sheets may each count from 1: what says an id of an earlier one and other words
 * is another comment. @returns whether that row has an id of its own
 */
export function createIdsApart(): (id: string, text: unknown, part: number) => boolean {
  const seen = new Map<string, { readonly part: number; readonly said: string }>()
  return (id, text, part) => {
    const said = createHash('sha256').update(String(text)).digest('base64url').slice(0, 12)
    const before = seen.get(id)
    if (before !== undefined) return before.part === part || before.said === said
    if (seen.size < MOST) seen.set(id, { part, said })
    return true
  }
}
