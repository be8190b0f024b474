import { type CaseRecord, type StoreTransaction, unread } from '../core/index.ts'

/** Written down and not read yet: nothing is known of it, so nothing is proposed. */
export function toBeRead(): Pick<CaseRecord, 'assessment' | 'proposal' | 'unread'> {
  return { ...unread('waiting'), unread: 'waiting' }
}

/** Puts a case in line when a change asks for a reading; in the change's own transaction. */
export async function queueIfAsked(
  tx: StoreTransaction,
  caseId: string,
  change: Partial<CaseRecord>,
): Promise<void> {
  if (change.unread === 'waiting') await tx.queueReading(caseId)
}
