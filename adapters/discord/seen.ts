import type { Records } from '../../src/core/index.ts'

const KIND = 'discord-seen'

/** How far each channel and thread has been read, kept over restarts. */
export interface Seen {
  /** Id of the last message that was dealt with; undefined: never looked there. */
  of(channelId: string): Promise<string | undefined>
  /** The channel is read from here on. */
  begin(channelId: string, messageId: string): Promise<void>
  /** That message was dealt with. Never goes back. */
  mark(channelId: string, messageId: string): Promise<void>
  /**
   * Messages may have been missed: until the channel is caught up with, what comes live moves no mark,
   * or a crash in between would lose what lies in the gap.
   */
  hold(): void
  /** The channel is caught up with. */
  release(channelId: string): Promise<void>
  /** Every channel that could be caught up with is. */
  releaseAll(): Promise<void>
}

export function createSeen(records: Records): Seen {
  /** The latest by channel, noted or not yet. */
  const latest = new Map<string, string>()
  const noted = new Map<string, string>()
  let held = false
  const free = new Set<string>()

  async function note(channelId: string): Promise<void> {
    const id = latest.get(channelId)
    if (id === undefined || id === noted.get(channelId)) return
    noted.set(channelId, id)
    await records.put(KIND, channelId, { id })
  }

  return {
    async of(channelId) {
      return (await records.get<{ id: string }>(KIND, channelId))?.id
    },
    async begin(channelId, messageId) {
      noted.set(channelId, messageId)
      await records.put(KIND, channelId, { id: messageId })
    },
    async mark(channelId, messageId) {
      const before = latest.get(channelId)
      if (before === undefined || BigInt(messageId) > BigInt(before)) latest.set(channelId, messageId)
      if (!held || free.has(channelId)) await note(channelId)
    },
    hold() {
      held = true
      free.clear()
    },
    async release(channelId) {
      free.add(channelId)
      await note(channelId)
    },
    async releaseAll() {
      held = false
      free.clear()
      for (const channelId of latest.keys()) await note(channelId)
    },
  }
}
