import { type Thing, things } from '../json.ts'
import { SiteTrouble } from './trouble.ts'

/** Pages that are read of what stands below something. */
const PAGES = 10

/**
 * The objects of a list that an API gave. What isn't in it counts as gone, so an answer that is no list is
 * none.
 * @throws SiteTrouble
 */
export function listOf(title: string, value: unknown): readonly Thing[] {
  if (!Array.isArray(value)) throw new SiteTrouble('later', `${title} answers something else than a list`)
  return things(value)
}

/**
 * A list to its end, page by page from 1. What is longer than anybody reads isn't known.
 * @throws SiteTrouble `refused` then
 */
export async function allPages<T>(
  title: string,
  ask: (page: number) => Promise<{ readonly items: readonly T[]; readonly isLast: boolean }>,
): Promise<readonly T[]> {
  const found: T[] = []
  for (let page = 1; page <= PAGES; page += 1) {
    const { items, isLast } = await ask(page)
    found.push(...items)
    if (isLast) return found
  }
  throw new SiteTrouble('refused', `${title} has more below it than is read`)
}
