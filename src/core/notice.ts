import { cameBackOf } from './came-back.ts'
import type { Actor, Case, HistoryEntry } from './case.ts'
import type { Language } from './vocabulary.ts'
import { WORDS } from './words/index.ts'

/** What happened to a case that somebody should hear of: changing a card notifies nobody. */
export interface Notice {
  /** The line of history that it tells of, by its number; what was told once isn't told again. */
  readonly seq: number
  /** `said`: new words below an undecided comment, which may be many: they can wait, and be told together. */
  readonly kind: 'came-back' | 'uncertain' | 'said'
  /** One line each; none of the comment's own words. */
  readonly lines: readonly string[]
  /** Whoever approved the reply that it is about. */
  readonly to: { readonly id: string; readonly name: string; readonly place: Actor['place'] } | null
}

/**
 * What there is to tell of a case since a line of its history; undefined: nothing. Pure.
 * @param told the number of the last line that was told of, or that stood there when its card was drawn
 */
export function noticeOf(kase: Case, told: number, language: Language): Notice | undefined {
  const fresh = kase.history.filter(({ seq }) => seq > told)
  const seq = fresh.at(-1)?.seq
  if (seq === undefined) return undefined
  const words = WORDS[language].kase
  const to = approverOf(kase.history)
  const back = cameBackOf(kase, language)
  if (back !== null && fresh.some(isReturn))
    return { seq, kind: 'came-back', lines: [back.headline, ...back.details], to }
  if (kase.status === 'uncertain' && fresh.some((entry) => entry.to === 'uncertain'))
    return { seq, kind: 'uncertain', lines: [words.unsure, words.unsureHelp], to }
  const said = fresh.filter(({ action }) => action === 'thread-reply').length
  const last = kase.replies.at(-1)
  const undecided = kase.status === 'pending' || kase.status === 'uncertain'
  if (!undecided || said === 0 || last === undefined || last.fromUs === true) return undefined
  return { seq, kind: 'said', lines: [words.newBelow(said)], to: null }
}

/** An approved reply came back to decide. */
function isReturn({ from, to, actor }: HistoryEntry): boolean {
  return from === 'approved' && to === 'pending' && actor.id === 'winnow'
}

function approverOf(history: readonly HistoryEntry[]): Notice['to'] {
  const approval = history.findLast(({ action }) => action === 'approve' || action === 'resend')
  return approval === undefined ? null : { ...approval.actor, place: approval.place }
}
