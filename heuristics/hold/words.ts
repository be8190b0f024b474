import type { HoldNear, HoldPhrase, HoldWords } from '../../src/core/index.ts'

/** A file of words as imported; the compiler infers absent fields of JSON as `undefined`. */
interface WordsFile {
  readonly groups: Readonly<Record<string, readonly string[] | undefined>>
  readonly heard: readonly Loose<HoldPhrase>[]
  readonly near: readonly Loose<HoldNear>[]
  readonly spared: readonly Loose<HoldPhrase>[]
  readonly quoted?: HoldWords['quoted']
}
type Loose<T> = { readonly [Key in keyof T]: T[Key] | undefined }

/** Absent and undefined are the same to who reads it. */
export function holdWords(file: WordsFile): HoldWords {
  return file as HoldWords
}
