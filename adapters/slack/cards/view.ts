import { choiceOf, draftsFor, placeOf } from '../../../src/core/card.ts'
import type { Case, Language, Remark } from '../../../src/core/index.ts'
import { type Choice, WORDS, type Words } from '../../../src/core/words/index.ts'
import { SLACK_WORDS, type SlackWords } from '../words.ts'

/** In which words something is drawn, and for whom. */
export interface View {
  readonly language: Language
  readonly words: Words
  readonly slack: SlackWords
  /** For whom the program speaks. */
  readonly brand: string
  /** Where the web desk is, without a slash at the end. */
  readonly deskUrl?: string
}

export function viewIn(language: Language, brand: string, deskUrl?: string): View {
  return {
    language,
    words: WORDS[language],
    slack: SLACK_WORDS[language],
    brand,
    ...(deskUrl === undefined ? {} : { deskUrl: deskUrl.replace(/\/$/, '') }),
  }
}

/** Longest draft that a card shows whole and a modal can take; longer ones are for the desk. */
export const SHOWN_DRAFT = 3_000

/** What would be sent if nothing were changed. */
export interface Ready {
  readonly choice: Choice
  readonly text: string
}

/** The saved draft, else the first one drafted for the proposal or for the way that was asked for. */
export function readyOf(kase: Case, asked?: Choice): Ready {
  const { draft, proposal } = kase
  const choice = asked ?? choiceOf(draft === null ? (proposal?.strategy ?? null) : draft.strategy)
  if (choice === 'ignore') return { choice, text: '' }
  if (draft !== null && choiceOf(draft.strategy) === choice) return { choice, text: draft.text }
  return { choice, text: draftsFor(proposal, choice)[0]?.text ?? '' }
}

/** What happens after the click, as the button says it. */
export function approveLabel({ words }: View, kase: Case, choice: Choice): string {
  if (choice === 'ignore') return words.kase.approveIgnore
  return kase.postable ? words.kase.approvePost(placeOf(kase.comment, words.venue)) : words.kase.approvePaste
}

export function authorName({ words }: View, { author }: Case['comment']): string {
  return author.name || author.handle || words.someone
}

/** What stands in the way of sending it as it is. */
export function refusing(remarks: readonly Remark[]): readonly Remark[] {
  return remarks.filter(({ refuses }) => refuses)
}
