import type { PlatformServices, TagMeaning } from '../../../src/core/index.ts'
import { NOTHING, type Remembered } from './tags.ts'

const KIND = 'discord-tagged'
const FEEDBACK = 'discord-feedback'

/** One post as it is kept. No words of anybody, ids only. */
export interface Entry extends Remembered {
  readonly forum: string
  /** What we read; null: nothing to say. */
  readonly meaning: TagMeaning | null
  /** The tag that Discord was asked to set, its answer not seen yet; after a crash the post itself tells. */
  readonly writing: string | null
  /** It was archived before and has to be again. */
  readonly reopened: boolean
  /** A mark of the title that was read: another one is read again. Not the title. */
  readonly title?: string
  readonly at: string
}

/** A moderator's correction: what we read, what people made of it. */
export interface Correction {
  readonly thread: string
  readonly forum: string
  readonly read: TagMeaning | null
  readonly takenAway: readonly TagMeaning[]
  readonly putInstead: readonly TagMeaning[]
  readonly at: string
}

export interface Ledger {
  get(threadId: string): Promise<Entry | undefined>
  put(threadId: string, entry: Entry): Promise<void>
  forget(threadId: string): Promise<void>
  correct(correction: Correction): Promise<void>
}

export function createLedger({ records }: Pick<PlatformServices, 'records'>): Ledger {
  return {
    get: (threadId) => records.get<Entry>(KIND, threadId),
    put: (threadId, entry) => records.put(KIND, threadId, entry),
    forget: async (threadId) => {
      await records.remove(KIND, threadId)
    },
    correct: async (correction) => {
      await records.add(FEEDBACK, `${correction.thread}:${correction.at}`, correction)
    },
  }
}

/** What we may hold to be ours: a write that nobody saw finished counts only as far as it stands there. */
export function trusted(entry: Entry | undefined, applied: readonly string[]): Remembered {
  if (entry === undefined) return NOTHING
  if (entry.writing === null) return entry
  const there = (ids: readonly string[]) => ids.filter((id) => applied.includes(id))
  return { ...entry, ours: there(entry.ours), seen: there(entry.seen) }
}
