/**
 * At most so much work at a time, first come first served. A forum in a rush then waits for itself: what
 * else has to be sent (a reply, a card) finds few of its requests before it in Discord's pace.
 */
export function createLane(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go))
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
