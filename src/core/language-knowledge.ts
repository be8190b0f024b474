import type { LexiconEntry } from './heuristic.ts'

/** The plain mood of the words; none of it is tone. */
export interface MoodWords {
  readonly anger: readonly LexiconEntry[]
  readonly displeasure: readonly LexiconEntry[]
  readonly praise: readonly LexiconEntry[]
}

/** A word negates what follows it, as in English. Folded words, without apostrophes. */
export interface NegationAhead {
  readonly kind: 'ahead'
  readonly negators: ReadonlySet<string>
  /** What turns the sense around and so ends a negation. */
  readonly ends: ReadonlySet<string>
  /** Before one of these nothing is negated. */
  readonly beforeHarmless?: ReadonlySet<string>
  /** Two words that negate together. */
  readonly pairs?: ReadonlyMap<string, string>
}

/** One word opens the negation and another completes it behind the verb, as in French. */
export interface NegationAround {
  readonly kind: 'around'
  readonly negators: ReadonlySet<string>
  readonly opens: ReadonlySet<string>
  /** Negate only after what opens. */
  readonly withOpening: ReadonlySet<string>
  readonly ends: ReadonlySet<string>
  /** After one of these a negator negates nothing. */
  readonly afterHarmless: ReadonlyMap<string, ReadonlySet<string>>
  /** Verbs after which `plus` at the end of a clause negates. */
  readonly working: ReadonlySet<string>
}

/** By what a language is told from others; folded words, separated by spaces. */
export interface TellingWords {
  readonly functionWords: string
  /** What short comments consist of. */
  readonly contentWords?: string
  /** Others borrow these: a weak sign. */
  readonly weakWords?: string
  /** How a word ends that no list has. */
  readonly ending?: RegExp
}

/** A general sentiment vocabulary: one of the libraries', or values of our own, −5…5 a folded word. */
export type WordValues =
  | { readonly library: 'afinn'; readonly neutral: ReadonlySet<string> }
  | { readonly library: 'pattern-fr' }
  | { readonly values: Readonly<Record<string, number>> }

/** A stemmer of the library natural, by its file, or one of our own; folded word → stem. */
export type Stemmer = `stemmers/${string}.js` | ((word: string) => string)
