/** Runs work with the same key one after the other, and work with different keys side by side. */
export interface Serial {
  /** Settles as the work does; other work of the key isn't held up by a failure. */
  run<T>(key: string, work: () => Promise<T>): Promise<T>
  /** When everything that was begun is over. */
  idle(): Promise<void>
}

export function createSerial(): Serial {
  const last = new Map<string, Promise<unknown>>()
  return {
    run(key, work) {
      const before = last.get(key) ?? Promise.resolve()
      const mine = before.then(work, work)
      const settled = mine.catch(() => undefined)
      last.set(key, settled)
      void settled.then(() => {
        if (last.get(key) === settled) last.delete(key)
      })
      return mine
    },
    async idle() {
      while (last.size > 0) await Promise.all(last.values())
    },
  }
}
