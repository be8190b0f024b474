/**
 * The words of the field, each defined once (source: docs/domain.md).
 * Code, database, API, interface and docs use these and no synonyms.
 */

export const LANGUAGES = ['en', 'fr'] as const
/** Languages that Winnow reads and writes. */
export type Language = (typeof LANGUAGES)[number]
/** What detection may answer: `und` when it can't tell, or hears a third language. */
export type DetectedLanguage = Language | 'und'

/** One sentence in every language of the interface. */
export type Localized = Readonly<Record<Language, string>>

/** The five signs that criticism is depreciative. */
export const SIGNALS = ['sarcasm', 'disdain', 'deflection', 'off-site', 'anonymity'] as const
export type Signal = (typeof SIGNALS)[number]

/** Signs 1–3 are tone and conduct; 4 and 5 are context, and convict nobody. */
export const TONE_SIGNALS = ['sarcasm', 'disdain', 'deflection'] as const satisfies readonly Signal[]
export const CONTEXT_SIGNALS = ['off-site', 'anonymity'] as const satisfies readonly Signal[]

/**
 * What stands against the signs: `substance` (a checkable problem, a request, a reason) and
 * `experience` (the person has used the product).
 */
export const COUNTER_SIGNALS = ['substance', 'experience'] as const
export type CounterSignal = (typeof COUNTER_SIGNALS)[number]

export type AnySignal = Signal | CounterSignal

export const VERDICTS = ['detractor', 'critic', 'neither', 'unclear'] as const
/** What a comment reads as; never said of a person. */
export type Verdict = (typeof VERDICTS)[number]

export const READINGS = ['quick', 'deep'] as const
/**
 * How closely a comment is read: by what was heard and how it is written, or by the sentence encoder as
 * well.
 */
export type ReadingKind = (typeof READINGS)[number]

export const STRATEGIES = ['light-touch', 'ignore', 'thank-host', 'ask-to-elaborate'] as const
/** The four ways to answer a detractor. */
export type Strategy = (typeof STRATEGIES)[number]

export const OWNERSHIPS = ['own', 'third-party'] as const
export type Ownership = (typeof OWNERSHIPS)[number]

export const VENUE_KINDS = ['article', 'comments', 'forum', 'chat', 'social', 'review', 'direct'] as const
/** `article`: the text itself is the person's own article. */
export type VenueKind = (typeof VENUE_KINDS)[number]

export const CASE_STATUSES = [
  'pending',
  'approved',
  'posted',
  'uncertain',
  'dismissed',
  'awaiting-answer',
  'closed',
] as const
/** `approved` = waiting to be posted; `uncertain` = we don't know whether the reply arrived. */
export type CaseStatus = (typeof CASE_STATUSES)[number]
