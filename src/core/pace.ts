import type { Clock, Timers } from './ports.ts'

/** So many at once, then one at a time. */
export interface Pace {
  /** Resolves when the next call may be made, and counts it. */
  ready(): Promise<void>
  /** Nothing for so many seconds, as the place asked or since it is away. */
  hold(seconds: number): void
}

interface PaceOptions {
  readonly clock: Clock
  readonly timers: Timers
  /** Milliseconds from one call to the next. */
  readonly every: number
  /** Calls that may be made at once after a rest. */
  readonly burst: number
}

/** A bucket that fills by one every so often, up to `burst`; calls wait in order. */
export function createPace({ clock, timers, every, burst }: PaceOptions): Pace {
  /** When the bucket would be full again, in milliseconds. */
  let full = 0
  let held = 0
  let last: Promise<void> = Promise.resolve()

  async function wait(): Promise<void> {
    for (;;) {
      const now = clock.now().getTime()
      const next = Math.max(held, full - (burst - 1) * every)
      if (next <= now) {
        full = Math.max(full, now) + every
        return
      }
      await new Promise<void>((resolve) => {
        timers.after(next - now, resolve)
      })
    }
  }

  return {
    ready() {
      last = last.then(wait)
      return last
    },
    hold(seconds) {
      held = Math.max(held, clock.now().getTime() + seconds * 1_000)
    },
  }
}
