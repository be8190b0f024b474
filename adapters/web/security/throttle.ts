/** So many wrong tries are free; after them each costs a wait, in seconds. */
const FREE = 5
const WAIT = 30
/** So many callers are remembered; beyond it the oldest are forgotten. */
const CALLERS = 1_000

/** Slows the guessing of the login token, per caller. */
export function throttle() {
  const wrong = new Map<string, { tries: number; until: number }>()
  return {
    /** @returns seconds to wait before the next try, 0 when it may come now */
    wait(caller: string, now: Date): number {
      const until = wrong.get(caller)?.until ?? 0
      return Math.max(0, Math.ceil((until - now.getTime()) / 1000))
    },
    failed(caller: string, now: Date): void {
      const tries = (wrong.get(caller)?.tries ?? 0) + 1
      wrong.delete(caller)
      wrong.set(caller, { tries, until: tries < FREE ? 0 : now.getTime() + WAIT * 1000 })
      const [oldest] = wrong.keys()
      if (wrong.size > CALLERS && oldest !== undefined) wrong.delete(oldest)
    },
    passed(caller: string): void {
      wrong.delete(caller)
    },
  }
}
