import type { PlatformServices, Records } from '../../src/core/index.ts'
import { commentId, type Place } from './places.ts'

/** Which thread a case's message stands in, when the message isn't the first of it: kept, ids only. */
const KIND = 'slack-thread'

/** Slack wants replies under a thread's first message, never under an answer. @returns its ts */
export async function rootOf({ records }: Pick<PlatformServices, 'records'>, place: Place): Promise<string> {
  return (await records.get<{ root: string }>(KIND, commentId(place)))?.root ?? place.ts
}

export async function keepRoot(records: Records, place: Place, root: string, caseId: string): Promise<void> {
  if (root !== place.ts) await records.put(KIND, commentId(place), { root }, { caseId })
}
