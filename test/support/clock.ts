import type { Clock, Timers } from '../../src/core/index.ts'

/** A clock that stands until it is moved, with timers that run when it passes them. */
export interface ManualClock extends Clock {
  readonly timers: Timers
  /** Moves the clock on; timers due by then run in order. */
  pass(time: { seconds?: number; minutes?: number; days?: number; milliseconds?: number }): void
  /** Timers that still wait. */
  waiting(): number
}

export function manualClock(start = '2026-03-02T09:00:00.000Z'): ManualClock {
  let now = Date.parse(start)
  let timers: { at: number; work: () => void }[] = []
  return {
    now: () => new Date(now),
    timers: {
      after(milliseconds, work) {
        const timer = { at: now + milliseconds, work }
        timers.push(timer)
        return () => {
          timers = timers.filter((other) => other !== timer)
        }
      },
    },
    pass({ seconds = 0, minutes = 0, days = 0, milliseconds = 0 }) {
      const end = now + milliseconds + seconds * 1_000 + minutes * 60_000 + days * 86_400_000
      for (;;) {
        const next = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0]
        if (next === undefined) break
        timers = timers.filter((timer) => timer !== next)
        now = Math.max(now, next.at)
        next.work()
      }
      now = end
    },
    waiting: () => timers.length,
  }
}
