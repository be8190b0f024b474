import type { Desk } from '../ports.ts'
import type { Said } from './place.ts'

/** So many of those above are asked for a case. */
const ABOVE = 5

/**
 * Something said in a place comes to the desk, once however often it is told: with the case that it answers,
 * else as
 * one of its own. What we say ourselves is never one.
 */
export async function take(
  desk: Pick<Desk, 'said' | 'ours' | 'receive' | 'edited'>,
  source: string,
  { comment, ancestors, fromUs }: Said,
): Promise<void> {
  for (const id of ancestors.slice(0, ABOVE)) {
    const told = await desk.said(source, id, comment, { fromUs })
    if (told === undefined) continue
    if (!told.created && !fromUs) await desk.edited(source, comment)
    return
  }
  if (fromUs || (await desk.ours(source, comment)) !== undefined) return
  const { created } = await desk.receive(source, comment)
  // Told before: its author may have changed it.
  if (!created) await desk.edited(source, comment)
}
