import { type Actor, type Case, type CaseRecord, type Decision, WinnowError } from '../core/index.ts'
import type { Inform } from './options.ts'

/*
 * One line of the log for each comment and each decision, with everything of it that is no text: what is
 * looked for later is then found in one place.
 */

type Facts = Readonly<Record<string, string | number | boolean>>

/** A comment, when it was read for the first time. */
export function readLine({ id, source, assessment, proposal, ...record }: CaseRecord, now: Date): Facts {
  const { verdict, language, complete, hold, reading } = assessment
  return {
    caseId: id,
    source,
    status: record.status,
    language,
    verdict,
    strategy: proposal === null ? 'none' : (proposal.strategy ?? 'answer'),
    hold: hold?.kind ?? 'none',
    reading: reading ?? 'quick',
    complete,
    waitedMs: now.getTime() - Date.parse(record.receivedAt),
  }
}

/** A decision, before it is known what becomes of it. */
export function decisionLine(caseId: string, { action, version, strategy }: Decision, actor: Actor): Facts {
  const way = action === 'approve' ? { strategy: strategy ?? 'answer' } : {}
  return { caseId, action, version, ...way, by: actor.id, place: actor.place }
}

/** Says what became of a decision, made or refused. */
export async function withLine(line: Inform, facts: Facts, decided: () => Promise<Case>): Promise<Case> {
  try {
    const kase = await decided()
    line('decision', { ...facts, outcome: 'done', status: kase.status })
    return kase
  } catch (error) {
    line('decision', { ...facts, outcome: error instanceof WinnowError ? error.code : 'internal' })
    throw error
  }
}
