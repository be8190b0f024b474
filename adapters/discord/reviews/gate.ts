import type { CaseStatus, Desk } from '../../../src/core/index.ts'
import { mostUrgent } from '../../../src/core/most-urgent.ts'

/**
 * Discord takes about one new message a second in a channel: cards wait here, and not in discord.js's queue,
 * from which nothing can be taken back and where whatever came first goes first.
 */
export interface Gate {
  /**
   * Posts a case's card when it is its turn, the most urgent first; settles as `work` does, or when all is
   * off.
   */
  pass(caseId: string, work: () => Promise<void>): Promise<void>
  /** Resolves when nothing is being posted. */
  free(): Promise<void>
}

interface Waiting {
  readonly work: () => Promise<void>
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

/** @param isOff nothing more is to be posted: who waits is let go */
export function createGate(
  desk: Pick<Desk, 'list'>,
  status: readonly CaseStatus[],
  isOff: () => boolean,
): Gate {
  const waiting = new Map<string, Waiting>()
  let passing: Promise<void> | undefined

  async function all(): Promise<void> {
    while (waiting.size > 0) {
      const caseId = isOff()
        ? undefined
        : await mostUrgent(desk, new Set(waiting.keys()), status).catch(() => undefined)
      const [first] = waiting.keys()
      const next = caseId ?? first ?? ''
      const one = waiting.get(next)
      waiting.delete(next)
      if (one !== undefined) await (isOff() ? Promise.resolve() : one.work()).then(one.done, one.failed)
    }
  }

  return {
    pass: (caseId, work) =>
      new Promise((done, failed) => {
        waiting.set(caseId, { work, done, failed })
        passing ??= all().finally(() => {
          passing = undefined
        })
      }),
    free: async () => passing,
  }
}
