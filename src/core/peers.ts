/** Other processes of the program on the same database. */
export interface Peers {
  /** Told to all others, once it can be; what is lost on the way is lost. JSON, of ids and names only. */
  tell(kind: string, news: object): void
  /** @returns a function that stops listening */
  onNews(kind: string, listener: (news: unknown) => void): () => void
  /** Told when news may have been missed. @returns a function that stops listening */
  onMissed(listener: () => void): () => void
  /**
   * What only one of all processes does: it is told when that is its own part, and when it is no longer,
   * which it also is while the database can't be asked. Told one after the other.
   * @returns lets go of it, for another one to take it up
   */
  hold(part: string, holder: Holder): () => Promise<void>
}

export interface Holder {
  gained(): Promise<void>
  lost(): Promise<void>
}

/** There are no others: every part is this process's own. */
export const ALONE: Peers = {
  tell: () => undefined,
  onNews: () => () => undefined,
  onMissed: () => () => undefined,
  hold(_, { gained, lost }) {
    const begun = gained()
    return async () => {
      await begun.catch(() => undefined)
      await lost()
    }
  },
}
