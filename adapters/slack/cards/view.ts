import type { Case, Helping, Language, Remark } from '../../../src/core/index.ts'
import { approveLabel as labelOf, placeOf, readyOf as standingOf } from '../../../src/core/ways.ts'
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
  /** Whom a held comment is told to. */
  readonly hold?: HoldTold | undefined
}

export interface HoldTold {
  /** SLACK_HOLD_MENTION. */
  readonly mention: string | undefined
  readonly helping: Helping | undefined
}

export function viewIn(language: Language, brand: string, deskUrl?: string, hold?: HoldTold): View {
  return {
    language,
    words: WORDS[language],
    slack: SLACK_WORDS[language],
    brand,
    ...(hold === undefined ? {} : { hold }),
    ...(deskUrl === undefined ? {} : { deskUrl: deskUrl.replace(/\/$/, '') }),
  }
}

/** Longest draft that a card shows whole and a modal can take; longer ones are for the desk. */
export const SHOWN_DRAFT = 3_000

/** What would be sent if nothing were changed; the text is empty where there is none. */
export interface Ready {
  readonly choice: Choice
  readonly text: string
}

/** @param asked the way that somebody chose; the saved or the proposed one otherwise */
export function readyOf(kase: Case, asked?: Choice): Ready {
  const { choice, text = '' } = standingOf(kase, asked)
  return { choice, text: choice === 'ignore' ? '' : text }
}

/** What happens after the click, as the button says it. */
export function approveLabel({ language, words }: View, kase: Case, choice: Choice): string {
  return labelOf(kase, choice, placeOf(kase.comment, words.venue), language)
}

export function authorName({ words }: View, { author }: Case['comment']): string {
  return author.name || author.handle || words.someone
}

/** What stands in the way of sending it as it is. */
export function refusing(remarks: readonly Remark[]): readonly Remark[] {
  return remarks.filter(({ refuses }) => refuses)
}
