import type { ListedPromise } from '../core/index.ts'
import type { Settings } from './options.ts'
import { createRounds, LOOK, untilDue, type Work } from './rounds.ts'

/** So many are taken at a time; all of one moment are told of together. */
const BATCH = 200

export interface Reminders extends Work {
  onDue(listener: (due: readonly ListedPromise[]) => void): () => void
  /** Looks once, without waiting for a timer. */
  remind(): Promise<void>
}

/**
 * Promises whose day has passed are told of, each once and by one process: what is told is written down
 * first, so that nothing is told twice, whoever ends in between. One timer for all of them, at the next day
 * that passes.
 */
export function createReminders(settings: Settings): Reminders {
  const { store, clock, report } = settings
  const listeners = new Set<(due: readonly ListedPromise[]) => void>()
  /** After one that could not be written down: not at once again, though it is due. */
  let soonest = 0

  async function remind(): Promise<void> {
    const now = clock.now().toISOString()
    const due: ListedPromise[] = []
    soonest = 0
    for (;;) {
      const found = await store.untoldPromises(now, BATCH)
      let failed = 0
      for (const one of found) {
        const told = await store.tellPromise(one, now).catch((error: unknown) => {
          report(error)
          failed += 1
          soonest = LOOK
          return false
        })
        if (told) due.push(one)
      }
      // Whoever is written down as told is told, whatever became of the others; those come with a later
      // round.
      if (found.length < BATCH || failed > 0) break
    }
    if (due.length === 0) return
    for (const listener of listeners) {
      try {
        listener(due)
      } catch (error) {
        report(error)
      }
    }
  }

  const { start, stop, wake } = createRounds(settings, async () => {
    await remind()
    return Math.max(soonest, untilDue(await store.nextPromiseDue(), clock.now()))
  })
  return {
    start,
    stop,
    wake,
    remind,
    onDue(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
