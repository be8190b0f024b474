/**
 * The words of the field, each defined once (source: docs/domain.md).
 * Code, database, API, interface and docs use these and no synonyms.
 */

/** Languages of the outside contract and of the interface: the only closed list of languages. */
export const LANGUAGES = ['en', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]
/** What the outside is told of a comment's language: `und` when it can't be told, or isn't one of these. */
export type DetectedLanguage = Language | 'und'
/**
 * A language that comments are heard in, by its ISO 639-1 code (one of `heuristics/languages`), or `und`: as
 * many as are listed there, of which the contract names its own.
 */
export type Spoken = string

/** The language that what was learned is asked in, where a comment's own was never taught. */
export function taughtAs(language: Spoken): Language {
  const named = outsideLanguage(language)
  return named === 'und' ? 'en' : named
}

/** As the outside is told; what was learned from judged comments knows no other languages either. */
export function outsideLanguage(language: Spoken): DetectedLanguage {
  return LANGUAGES.find((one) => one === language) ?? 'und'
}

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
