import { type CaseChange, type CaseRecord, withSilence } from '../core/index.ts'
import { again, ChangedMeanwhile } from './again.ts'
import { type Settings, WINNOW } from './options.ts'
import { changed, entry } from './remember.ts'
import { createRounds, untilDue, type Work } from './rounds.ts'

/** So many are looked at in one go. */
const BATCH = 200

export interface Unanswered extends Work {
  /** Looks once, without waiting for a timer. */
  look(): Promise<void>
}

/**
 * Questions of ours whose time is over are marked as not answered, each once and by one process: the mark is
 * the same write that ends the waiting. Nothing else follows from it; the case goes on waiting for whoever
 * comes late. One timer for all of them, at the next deadline.
 */
export function createUnanswered(settings: Settings, tell: (change: CaseChange) => void): Unanswered {
  const { store, clock, report } = settings

  async function look(): Promise<void> {
    for (;;) {
      const now = clock.now()
      const due = await store.dueAnswers(now.toISOString(), BATCH)
      let marked = 0
      for (const caseId of due) {
        const next = await mark(caseId, now).catch((error: unknown) => {
          report(error, { caseId })
          return undefined
        })
        if (next === undefined) continue
        marked += 1
        tell({ caseId, version: next.version, status: next.status, by: WINNOW.id })
      }
      // None of a full batch: the next round tries again, this one ends.
      if (due.length < BATCH || marked === 0) return
    }
  }

  /** @returns undefined where they answered meanwhile, or another process was faster */
  async function mark(caseId: string, now: Date): Promise<CaseRecord | undefined> {
    return again(store, async (tx) => {
      const record = await tx.case(caseId)
      if (record?.status !== 'awaiting-answer' || record.followUpAt === null) return undefined
      if (record.followUpAt > now.toISOString()) return undefined
      const assessment = withSilence(record.assessment, record.followUpAt)
      const after = changed(record, { assessment, followUpAt: null }, now)
      if (!(await tx.updateCase(after, record.version))) throw new ChangedMeanwhile()
      await tx.append(caseId, entry(WINNOW, 'no-answer', record, after))
      return after
    })
  }

  const { start, stop, wake } = createRounds(settings, async () => {
    await look()
    return untilDue(await store.nextAnswerDue(), clock.now())
  })
  return {
    start,
    stop,
    wake,
    look,
  }
}
