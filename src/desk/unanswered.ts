import { type CaseChange, type CaseRecord, withSilence } from '../core/index.ts'
import { again, ChangedMeanwhile } from './again.ts'
import { type Settings, WINNOW } from './options.ts'
import { changed, entry } from './remember.ts'
import { createRounds, LOOK, untilDue, type Work } from './rounds.ts'

/** So many are looked at in one go. */
const BATCH = 200
/** One that fails is tried again after LOOK, then after twice that and so on, in milliseconds at most. */
const LATEST = 600_000

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
  /** Those that failed, and when each is tried again. They hold up nobody else. */
  const failing = new Map<string, { readonly tries: number; readonly at: number }>()

  async function look(): Promise<void> {
    for (;;) {
      const now = clock.now()
      const most = BATCH + failing.size
      const due = await store.dueAnswers(now.toISOString(), most)
      let marked = 0
      for (const caseId of due) {
        if ((failing.get(caseId)?.at ?? 0) > now.getTime()) continue
        const next = await mark(caseId, now).catch((error: unknown) => later(caseId, now, error))
        if (next === undefined) continue
        failing.delete(caseId)
        marked += 1
        tell({ caseId, version: next.version, status: next.status, by: WINNOW.id })
      }
      forgetOthers(due)
      // None of a full batch: the next round tries again, this one ends.
      if (due.length < most || marked === 0) return
    }
  }

  function later(caseId: string, now: Date, error: unknown): undefined {
    const tries = (failing.get(caseId)?.tries ?? 0) + 1
    failing.set(caseId, { tries, at: now.getTime() + Math.min(LATEST, LOOK * 2 ** (tries - 1)) })
    report(error, { caseId })
  }

  /** What is not due any more, because somebody answered, needs no patience. */
  function forgetOthers(due: readonly string[]): void {
    const still = new Set(due)
    for (const caseId of failing.keys()) if (!still.has(caseId)) failing.delete(caseId)
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
    // The next one due is one of those that fail.
    return failing.size > 0 ? LOOK : untilDue(await store.nextAnswerDue(), clock.now())
  })
  return {
    start,
    stop,
    wake,
    look,
  }
}
