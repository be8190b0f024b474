import type {
  AnySignal,
  HoldKind,
  HoldWords,
  Lexicon,
  LexiconEntry,
  MoodWords,
  NegationAhead,
  NegationAround,
  Spoken,
  Stemmer,
  TellingWords,
  Wording,
  WordValues,
} from '../../src/core/index.ts'
import type { Fields } from '../fields/fields.ts'

/** Everything that the program knows of one language. What may be missing says what is lost without it. */
export interface LanguagePack {
  readonly language: Spoken
  /** By what it is told from others. */
  readonly telling: TellingWords
  /** Lexicons by the id of the cue that hears them. A cue without one doesn't listen in this language. */
  readonly lexicons: Readonly<Record<string, Lexicon>>
  /** What stands around a phrase and changes its sense, by name; a name without one is never found. */
  readonly contexts?: Readonly<Record<string, Lexicon>>
  /** Classes of words that cues put together; without them those cues stay quiet. */
  readonly fields?: Fields
  /** Without it words are matched as they stand. */
  readonly stemmer?: Stemmer
  /** Without it nothing counts as negated. */
  readonly negation?: NegationAhead | NegationAround
  /** Without them anger and displeasure are told by capitals and signs alone. */
  readonly mood?: MoodWords
  /** Words whose meeting makes irony; without them cues that need both stay quiet. */
  readonly ironic?: { readonly praise: ReadonlySet<string>; readonly trouble: ReadonlySet<string> }
  /** Without them no word is good or bad by itself. */
  readonly values?: WordValues
  /** How drafts are worded; without it they are written in the languages of the interface. */
  readonly wording?: Wording
  /** What a reply promises; without them no promise of a reply in this language is kept in mind. */
  readonly promises?: Lexicon
  /** What nobody answers from a template; a kind without words is left to the ears. */
  readonly hold?: Readonly<Partial<Record<HoldKind, HoldWords>>>
}

/** A lexicon as imported; the compiler infers absent fields of JSON as `undefined`. */
interface LexiconFile {
  readonly groups?: Readonly<Record<string, readonly string[] | undefined>>
  readonly entries: readonly Written<LexiconEntry>[]
  readonly spared?: readonly (Written<LexiconEntry> & { readonly where?: string | undefined })[]
}

type Written<T> = { readonly [K in keyof T]: T[K] | undefined }

/** The lexicons of one signal, by the ids of their cues. */
export function lexicons(
  signal: AnySignal,
  files: Readonly<Record<string, LexiconFile>>,
): Readonly<Record<string, Lexicon>> {
  return Object.fromEntries(
    Object.entries(files).map(([name, file]) => [
      `${signal}/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      lexicon(file),
    ]),
  )
}

/** The contexts of a language, by the names of their files. */
export function contexts(files: Readonly<Record<string, LexiconFile>>): Readonly<Record<string, Lexicon>> {
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, lexicon(file)]))
}

/** Absent and undefined are the same to the matcher; JSON imports can't tell the compiler so. */
export function lexicon(file: LexiconFile): Lexicon {
  return file as Lexicon
}
