import type { PlatformServices, Records } from '../../src/core/index.ts'
import { commentId, type Place } from './places.ts'

/** Which thread a case's message stands in, when the message isn't the first of it: kept, ids only. */
const KIND = 'slack-thread'
/**
 * The other way round: a thread's first message that is no case, and the first of its messages that became
 * one.
 */
const FIRST = 'slack-thread-case'

/** Slack wants replies under a thread's first message, never under an answer. @returns its ts */
export async function rootOf({ records }: Pick<PlatformServices, 'records'>, place: Place): Promise<string> {
  return (await records.get<{ root: string }>(KIND, commentId(place)))?.root ?? place.ts
}

export async function keepRoot(records: Records, place: Place, root: string, caseId: string): Promise<void> {
  if (root === place.ts) return
  await records.put(KIND, commentId(place), { root }, { caseId })
  await records.add(FIRST, commentId({ ...place, ts: root }), { id: commentId(place) }, { caseId })
}

/** The id of the comment that a thread's case stands on, when that isn't its first message. */
export async function caseBelow(records: Records, root: Place): Promise<string | undefined> {
  return (await records.get<{ id: string }>(FIRST, commentId(root)))?.id
}
