import type { Settings } from './options.ts'

/** At least so often a round is made, in milliseconds; other processes write to the database too. */
export const LOOK = 15_000
/** Pause after a round failed, in milliseconds; twice as long each further time, up to LOOK. */
export const AFTER_FAILURE = 2_000

/** Where the next is written down, other processes write too: at least so often it is looked when that is. */
const LOOK_NEXT = 600_000
const SOONEST = 1_000

export interface Work {
  /** @returns when the first round is over */
  start(): Promise<void>
  /** Begins no other round, and waits for the one under way. */
  stop(): Promise<void>
  /** There is something to do: a round begins now, or once the one under way is over. */
  wake(): void
}

export interface Rounds extends Work {
  /** False from the moment that it is to stop. */
  readonly running: boolean
}

/** One timer for all that is due: at the next of them. @returns milliseconds */
export function untilDue(next: string | undefined, now: Date): number {
  if (next === undefined) return LOOK_NEXT
  return Math.min(LOOK_NEXT, Math.max(SOONEST, Date.parse(next) - now.getTime()))
}

/**
 * Rounds through what waits in the database, never two at a time.
 * @param round makes one. @returns after how many milliseconds the next one is due
 */
export function createRounds(
  { timers, report }: Pick<Settings, 'timers' | 'report'>,
  round: () => Promise<number>,
): Rounds {
  let running = false
  let cancelTimer: () => void = () => undefined
  let underWay: Promise<void> | undefined
  let again = false
  let failed = 0

  async function once(): Promise<void> {
    cancelTimer()
    const wait = await round().then(
      (next) => {
        failed = 0
        return next
      },
      (error: unknown) => {
        report(error)
        failed += 1
        return Math.min(LOOK, AFTER_FAILURE * 2 ** (failed - 1))
      },
    )
    if (running) cancelTimer = timers.after(wait, wake)
  }

  function wake(): void {
    if (!running) return
    if (underWay !== undefined) {
      again = true
      return
    }
    underWay = once().finally(() => {
      underWay = undefined
      if (!again) return
      again = false
      wake()
    })
  }

  return {
    get running() {
      return running
    },
    async start() {
      running = true
      wake()
      await underWay
    },
    async stop() {
      running = false
      cancelTimer()
      await underWay
    },
    wake,
  }
}
