import type { Clock, Timers } from '../../src/core/index.ts'

/** A clock that runs with the real one and can be moved on; its timers follow. For tests with sockets. */
export interface FlowingClock extends Clock {
  readonly timers: Timers
  /** Moves on in steps, with real time in between for what each step sets going. */
  pass(time: { seconds?: number; minutes?: number }): Promise<void>
  /** Timers never run again: what a killed process leaves behind. */
  stop(): void
}

/** How far a step goes, and how long it leaves for what follows from it, in milliseconds. */
const STEP = 5_000
const ROOM = 6
/** How often due timers are looked for, in milliseconds. */
const LOOK = 4

export function flowingClock(start = '2026-03-02T09:00:00.000Z'): FlowingClock {
  const begun = performance.now()
  let ahead = 0
  let timers: { readonly at: number; readonly work: () => void }[] = []
  const milliseconds = () => Date.parse(start) + ahead + performance.now() - begun
  const run = () => {
    const now = milliseconds()
    const due = timers.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at)
    timers = timers.filter((timer) => !due.includes(timer))
    for (const { work } of due) work()
  }
  const looking = setInterval(run, LOOK)
  looking.unref()
  return {
    now: () => new Date(milliseconds()),
    timers: {
      after(wait, work) {
        const timer = { at: milliseconds() + wait, work }
        timers.push(timer)
        return () => {
          timers = timers.filter((other) => other !== timer)
        }
      },
    },
    async pass({ seconds = 0, minutes = 0 }) {
      let left = seconds * 1_000 + minutes * 60_000
      while (left > 0) {
        const step = Math.min(STEP, left)
        left -= step
        ahead += step
        run()
        await new Promise((resolve) => setTimeout(resolve, ROOM))
      }
    },
    stop() {
      clearInterval(looking)
      timers = []
    },
  }
}
