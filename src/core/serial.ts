/** Work with the same key is done in turn, and work with different keys side by side. */
export interface Serial {
  /** Settles as the work does; a failure holds up no later work of the key. */
  run<T>(key: string, work: () => Promise<T>): Promise<T>
  /** Is something waiting or running for this key? */
  busy(key: string): boolean
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
    busy: (key) => last.has(key),
    async idle() {
      while (last.size > 0) await Promise.all(last.values())
    },
  }
}
