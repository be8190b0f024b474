import type { ListedPromise } from '../core/index.ts'
import type { Settings } from './options.ts'
import { createRounds, untilDue, type Work } from './rounds.ts'

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

  async function remind(): Promise<void> {
    const now = clock.now().toISOString()
    const due: ListedPromise[] = []
    for (;;) {
      const found = await store.untoldPromises(now, BATCH)
      for (const one of found) if (await store.tellPromise(one, now)) due.push(one)
      if (found.length < BATCH) break
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
    return untilDue(await store.nextPromiseDue(), clock.now())
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
