/**
 * Begins pieces of work one a turn of the event loop, in order. Writing to SQLite holds the program up for
 * as long as the disk takes; in between, Slack is answered.
 */
export function createTurns(): (work: () => void) => void {
  const waiting: (() => void)[] = []
  let next = 0

  function turn(): void {
    const work = waiting[next]
    next += 1
    if (next < waiting.length) setImmediate(turn)
    else {
      waiting.length = 0
      next = 0
    }
    work?.()
  }

  return (work) => {
    waiting.push(work)
    if (waiting.length === 1) setImmediate(turn)
  }
}
