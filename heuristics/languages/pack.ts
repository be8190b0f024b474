import type { AnySignal, Language, Lexicon, LexiconEntry } from '../../src/core/index.ts'
import type { Fields } from '../fields/fields.ts'

/** Everything the cues need of one language. What may be missing says so; the rest listens in it then. */
export interface LanguagePack {
  readonly language: Language
  /** Lexicons by the id of the cue that hears them. A cue without one doesn't listen in this language. */
  readonly lexicons: Readonly<Record<string, Lexicon>>
  /** Classes of words that cues put together; without them those cues stay quiet. */
  readonly fields?: Fields
}

/** A lexicon as imported; the compiler infers absent fields of JSON as `undefined`. */
interface LexiconFile {
  readonly groups?: Readonly<Record<string, readonly string[] | undefined>>
  readonly entries: readonly {
    readonly [K in keyof LexiconEntry]: LexiconEntry[K] | undefined
  }[]
}

/** The lexicons of one signal, by the ids of their cues. */
export function lexicons(
  signal: AnySignal,
  files: Readonly<Record<string, LexiconFile>>,
): Readonly<Record<string, Lexicon>> {
  return Object.fromEntries(
    Object.entries(files).map(([name, file]) => [
      `${signal}/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      // Absent and undefined are the same to the matcher; JSON imports can't tell the compiler so.
      file as Lexicon,
    ]),
  )
}
