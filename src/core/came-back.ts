import type { Case } from './case.ts'
import { takenBack } from './sending.ts'
import type { Language } from './vocabulary.ts'
import { WORDS } from './words/index.ts'

/** An approved reply that was not posted, as a card says it where it was decided. */
export interface CameBack {
  readonly headline: string
  /** As the place said it, with what helps; and what can be done now. */
  readonly details: readonly string[]
  /** How the comment read before its author changed it. */
  readonly before: { readonly title: string; readonly text: string } | null
}

/** Pure. null: no reply came back. */
export function cameBackOf({ status, returned }: Case, language: Language): CameBack | null {
  if (status !== 'pending' || returned === null) return null
  const words = WORDS[language].kase.cameBack
  const { kind, why, tries, text } = returned
  const changed = takenBack(returned) !== null
  return {
    headline: words[kind],
    details: [
      ...(why === null ? [] : [why]),
      ...(kind === 'given-up' ? [words.tries(tries)] : []),
      changed ? words.whatNowChanged : words.whatNow,
    ],
    before: kind === 'edited' && text !== undefined ? { title: words.before, text } : null,
  }
}
