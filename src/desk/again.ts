import type { CaseStore, StoreTransaction } from '../core/index.ts'

/** Tries of a write that others may come before. */
const TRIES = 5

/** Thrown inside a transaction, not returned, so that it leaves nothing half written. */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile'
}

/** One transaction, begun anew when somebody else was faster. @throws ChangedMeanwhile after the last try */
export async function again<T>(
  store: Pick<CaseStore, 'transaction'>,
  work: (tx: StoreTransaction) => Promise<T>,
): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await store.transaction(work)
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile) || tried === TRIES) throw error
    }
  }
}
