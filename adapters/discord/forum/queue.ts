/** One thing at a time per key, in order; different keys side by side. */
export interface Queues {
  /** @returns what the work returns; a failure of earlier work doesn't touch later work */
  run<T>(key: string, work: () => Promise<T>): Promise<T>
  /** Is something waiting or running for this key? */
  busy(key: string): boolean
}

export function createQueues(): Queues {
  const last = new Map<string, Promise<unknown>>()
  return {
    run(key, work) {
      const before = last.get(key) ?? Promise.resolve()
      const next = before.then(work, work)
      last.set(key, next)
      const done = () => {
        if (last.get(key) === next) last.delete(key)
      }
      next.then(done, done)
      return next
    },
    busy: (key) => last.has(key),
  }
}

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
