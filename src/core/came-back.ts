import type { Case } from './case.ts'
import { takenBack } from './sending.ts'
import type { Language } from './vocabulary.ts'
import { WORDS } from './words/index.ts'
import { reasonIn } from './words/reasons/index.ts'

/** An approved reply that was not posted, as a card says it where it was decided. */
export interface CameBack {
  readonly headline: string
  /** How it was tried, and what can be done now. */
  readonly told: readonly string[]
  /** Why, as far as the place said it, and that; for where there is no room to set them apart. */
  readonly details: readonly string[]
  /** ISO 8601. */
  readonly at: string
  /** How the comment read before its author changed it. */
  readonly before: { readonly title: string; readonly text: string } | null
}

/**
 * Pure. null: no reply came back.
 * @param when says an instant, where there is room to say how long they asked us to wait
 */
export function cameBackOf(
  { status, returned }: Pick<Case, 'status' | 'returned'>,
  language: Language,
  when?: (at: string) => string,
): CameBack | null {
  if (status !== 'pending' || returned === null) return null
  const words = WORDS[language].kase.cameBack
  const { kind, tries, text, askedUntil, at, outdated } = returned
  const why = returned.why === null ? null : reasonIn(language, returned.why)
  const told = [
    ...(kind === 'given-up' ? [words.tries(tries)] : []),
    ...(askedUntil === null || when === undefined ? [] : [words.asked(when(askedUntil))]),
    outdated === true
      ? words.outdated[kind === 'deleted' ? 'whatNowDeleted' : 'whatNow']
      : takenBack(returned) === null
        ? words.whatNow
        : words.whatNowChanged,
  ]
  return {
    headline:
      outdated === true && kind !== 'refused' && kind !== 'given-up' ? words.outdated[kind] : words[kind],
    told,
    details: [...(why === null ? [] : [why]), ...told],
    at,
    before: kind === 'edited' && text !== undefined ? { title: words.before, text } : null,
  }
}
