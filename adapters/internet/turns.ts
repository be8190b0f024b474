/** One after the other, by host. */
export interface Turns {
  /** Runs `work` once everything that came before for this host is over; fails as it does. */
  take<T>(host: string, work: () => Promise<T>): Promise<T>
}

export function createTurns(): Turns {
  const hosts = new Map<string, Promise<unknown>>()
  return {
    take(host, work) {
      const mine = (hosts.get(host) ?? Promise.resolve()).then(work)
      const over = mine.then(
        () => undefined,
        () => undefined,
      )
      hosts.set(host, over)
      over.then(() => {
        if (hosts.get(host) === over) hosts.delete(host)
      })
      return mine
    },
  }
}
