import type { SpanEvidence } from './finding.ts'
import type { LexiconEntry } from './heuristic.ts'
import type { Localized, Spoken } from './vocabulary.ts'

/** What nobody answers from a template; when a comment is several of them, the first one counts. */
export const HOLD_KINDS = ['distress', 'child', 'threat', 'safety', 'leak', 'legal'] as const
export type HoldKind = (typeof HOLD_KINDS)[number]

/** A comment for a person, at once: no strategy and no draft, whatever the verdict. */
export interface Hold {
  readonly kind: HoldKind
  /** Hedged, to a person, about the text: "may speak of …". */
  readonly reason: Localized
  /** Never empty: what can't be shown isn't said. */
  readonly evidence: readonly [SpanEvidence, ...SpanEvidence[]]
}

/** Sentences that an entry was written for; `test/heuristics/hold-families.test.ts` reads each. */
export interface HoldExamples {
  readonly hears?: readonly string[]
  readonly spares?: readonly string[]
}

/**
 * A phrase that a hold is heard by, or spared by. Syntax: LexiconEntry, and `{name}` stands for any
 * phrase of that group.
 */
export interface HoldPhrase extends LexiconEntry, HoldExamples {
  /** Groups (or forms) that take its sense away when one stands anywhere in the comment. */
  readonly unless?: readonly string[]
}

/** Words of several groups that say something together: a battery, and fire. */
export interface HoldNear extends HoldExamples {
  /** Names of groups, or of forms (`@phone`); one of each must stand in the same sentence. */
  readonly near: readonly string[]
  readonly note: string
  /** The most words between the first group's and each other's; 12 when missing. */
  readonly within?: number
  /** The next sentence, or the one before, will do as well. */
  readonly across?: boolean
  readonly unless?: readonly string[]
}

/** One kind in one language, as its file has it. */
export interface HoldWords {
  readonly groups: Readonly<Record<string, readonly string[]>>
  readonly heard: readonly HoldPhrase[]
  readonly near: readonly HoldNear[]
  /** Idioms: what lies over one of them isn't heard. */
  readonly spared: readonly HoldPhrase[]
  /** Present: what is quoted is listened to as well, unless one of these groups stands in the own words. */
  readonly quoted?: { readonly unless: readonly string[] }
}

/** What is known by its form: a card number, an address. */
export interface HoldForm {
  /** `@phone`: as `near` and `unless` name it; `near` with one name alone says that it is enough. */
  readonly name: `@${string}`
  /** Texts that it must be found in, and some that only look like it; our own, nobody's data. */
  readonly hears: readonly string[]
  readonly spares: readonly string[]
  /** UTF-16 ranges of the text as given; linear. */
  find(text: string): readonly { readonly start: number; readonly end: number }[]
}

/** One kind of hold. `heuristics/hold/index.ts` lists them all. */
export interface HoldListener {
  readonly kind: HoldKind
  readonly reason: Localized
  readonly words: Readonly<Partial<Record<Spoken, HoldWords>>>
  readonly forms: readonly HoldForm[]
}

/** Where somebody in distress is listened to. */
export interface Helpline {
  /** ISO 3166-1, two letters. */
  readonly country: string
  readonly name: Localized
  /** As it is dialled. */
  readonly number: string
}

/** What the place knows that helps with a hold. */
export interface Helping {
  /** WINNOW_HOLD_PERSON: whom to tell. */
  readonly person?: string
  /** Help lines of the countries that were set, else of those that write in this language. */
  helplines(language: Spoken): readonly Helpline[]
}
