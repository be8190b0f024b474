import type { CaseRecord, StoreTransaction } from '../core/index.ts'
import { EARLIER } from './earlier.ts'
import { WINNOW } from './options.ts'
import { changed, entry } from './remember.ts'

/**
 * Whoever answers our question with substance was most probably no detractor but a very angry customer: the
 * case in which we asked is corrected, visibly. What a human said of it stays.
 * @param answer a case that was read just now
 * @param corrected gets the cases that are corrected by that
 */
export async function correctAsked(
  tx: StoreTransaction,
  answer: CaseRecord,
  now: Date,
  corrected: CaseRecord[],
): Promise<void> {
  const { id, personKey, conversationKey, assessment } = answer
  if (assessment.answered?.kind !== 'substance' || assessment.verdict !== 'critic') return
  if (personKey === null || conversationKey === null) return
  for (const asked of await tx.casesOfPerson(personKey, conversationKey, EARLIER)) {
    if (asked.status !== 'closed' || asked.reclassified !== null) continue
    if (asked.assessment.verdict !== 'detractor' && asked.assessment.verdict !== 'unclear') continue
    const isAnswered = (await tx.history(asked.id)).some(
      ({ action, reason }) => action === 'answered' && reason === id,
    )
    if (!isAnswered) continue
    const after = changed(asked, { reclassified: 'critic' }, now)
    if (!(await tx.updateCase(after, asked.version))) continue
    await tx.append(asked.id, entry(WINNOW, 'turned-critic', asked, after, { reason: id }))
    corrected.push(after)
  }
}
