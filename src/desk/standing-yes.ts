import { type Case, type CaseRecord, firstYes, type HistoryEntry, needsSecondYes } from '../core/index.ts'
import type { Settings } from './options.ts'

/** The first of two yeses, where a second one is asked for and that one's still counts. */
export function standingYes(
  { secondYes, whoseYes }: Pick<Settings, 'secondYes' | 'whoseYes'>,
  record: CaseRecord,
  history: readonly HistoryEntry[],
): Case['firstYes'] {
  const first = record.status === 'pending' ? firstYes(history) : undefined
  if (first === undefined) return undefined
  const { actor, strategy = null, text = '' } = first
  const by = needsSecondYes(secondYes, { ...record, history }, strategy ?? 'answer')
    ? whoseYes(actor)
    : undefined
  return by === undefined ? undefined : { by: { id: by.id, name: by.name }, strategy, text }
}

/** What was done, with the yes that stands. */
export function withFirstYes(
  settings: Settings,
  record: CaseRecord,
  history: readonly HistoryEntry[],
): Pick<Case, 'history' | 'firstYes'> {
  const first = standingYes(settings, record, history)
  return first === undefined ? { history } : { history, firstYes: first }
}
