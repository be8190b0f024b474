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
