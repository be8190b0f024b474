import { ACCOUNT_KINDS, type Actor, type Decision, dayOn, LIMITS, WinnowError } from '../core/index.ts'
import { type Change, type Situation, step } from './situation.ts'

const DAY = /^\d{4}-\d\d-\d\d$/

/**
 * A line of the account by hand, or one that is taken back: each is a line of the case's history, so that it
 * is
 * exported and erased with it.
 */
export function enterByHand(situation: Situation, decision: Decision, actor: Actor): Change {
  const { entry, takesBack } = decision
  if (takesBack !== undefined) return takenBack(situation, decision, actor)
  const today = dayOn(situation.now.toISOString(), situation.settings.timeZone)
  const on = entry?.on ?? today
  if (entry === undefined || !ACCOUNT_KINDS.includes(entry.kind))
    throw wrong('entry', 'Say what is entered in the account.', ACCOUNT_KINDS.join(' | '))
  if (!DAY.test(on) || Number.isNaN(Date.parse(on)) || on > today)
    throw wrong('entry', 'Say on which day it was.', 'a day that has come, e.g. 2026-03-02')
  const reason = (decision.reason ?? '').trim().slice(0, LIMITS.name)
  if (reason === '') throw wrong('reason', 'Say what it was.', 'a few words')
  return step(situation, { ...decision, reason }, actor, {}, { entry: { kind: entry.kind, on } })
}

/** Only what was entered by hand, and once: what follows from what happened stays. */
function takenBack(situation: Situation, decision: Decision, actor: Actor): Change {
  const { history } = situation
  const { takesBack } = decision
  const line = history.find(({ seq, action, entry }) => seq === takesBack && action === 'account' && entry)
  if (line === undefined || history.some((one) => one.takesBack === takesBack))
    throw new WinnowError(
      'not_possible',
      'There is no such line in the account, or it was taken back already.',
    )
  return step(situation, decision, actor, {}, { takesBack: line.seq })
}

function wrong(path: string, message: string, expected: string): WinnowError {
  return new WinnowError('invalid_input', message, { problems: [{ path, expected }] })
}
