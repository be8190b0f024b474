import type { HistoryAction } from '../case.ts'
import type { AnySignal, CaseStatus, Language, Strategy, VenueKind, Verdict } from '../vocabulary.ts'

/** What can be chosen: one of the four, or an answer as one gives to a critic. */
export type Choice = Strategy | 'answer'
/** What a comment reads as; an angry critic is an angry customer. */
export type Reading = Verdict | 'angry'
/** How much of an axis was heard. */
export type Level = 'none' | 'some' | 'clear' | 'strong'
export type Place = 'desk' | 'api' | 'slack' | 'discord' | 'cli' | 'winnow'

type Each<Key extends string, Value = string> = Readonly<Record<Key, Value>>

/**
 * What the web desk, Slack and Discord say, once per language. A language that lacks a sentence is a
 * type error. All of it speaks of texts, never of what a person is.
 */
export interface Words {
  readonly language: Language
  readonly verdicts: Each<Reading>
  readonly signals: Each<AnySignal>
  readonly axes: Each<'tone' | 'substance'>
  readonly levels: {
    readonly tone: Each<Level>
    readonly substance: Each<Level>
  }
  readonly statuses: Each<CaseStatus>
  readonly strategies: Each<Choice, { readonly name: string; readonly what: string }>
  readonly venues: Each<VenueKind>
  readonly places: Each<Place>
  readonly languages: Each<Language>
  /** Headings of a card, in its order. */
  readonly card: Each<
    | 'comment'
    | 'verdict'
    | 'for'
    | 'against'
    | 'nothingFor'
    | 'nothingAgainst'
    | 'proposal'
    | 'noProposal'
    | 'incomplete'
    | 'others'
    | 'draft'
    | 'signature'
    | 'noSignature'
    | 'outcome'
    | 'anonymous'
    | 'source'
  >
  readonly corrected: (before: string) => string
  readonly evidence: {
    readonly quote: (words: string) => string
    readonly message: (number: number) => string
    readonly facts: Each<
      | 'addressesUs'
      | 'article'
      | 'author.accountCreatedAt'
      | 'author.handle'
      | 'author.isAnonymous'
      | 'author.name'
      | 'venue.name'
      | 'venue.ownership'
    >
  }
  /** What happens on the one primary button. */
  readonly primary: {
    readonly post: (place: string) => string
    readonly paste: string
    readonly ignore: string
    readonly markPosted: string
    readonly undo: string
  }
  readonly outcome: {
    readonly waiting: (by: string) => string
    readonly sending: (by: string) => string
    readonly sent: (by: string) => string
    readonly marked: (by: string) => string
    readonly uncertain: string
    readonly lookHere: string
    readonly dismissed: (by: string) => string
    readonly ignored: (by: string) => string
    readonly closed: string
    readonly withdrawn: string
    readonly answered: string
    readonly awaiting: (by: string) => string
  }
  /** One sentence a line of history. `by` is a name as people call it. */
  readonly history: Each<HistoryAction, (by: string) => string>
  readonly inPlace: (place: string) => string
  readonly holds: (name: string) => string
  readonly time: {
    readonly waits: (span: string) => string
    readonly ago: (span: string) => string
    readonly now: string
    readonly minutes: (n: number) => string
    readonly hours: (n: number) => string
    readonly days: (n: number) => string
    readonly weeks: (n: number) => string
  }
}
