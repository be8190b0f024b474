import type { HoldNear, HoldPhrase, HoldWords } from '../../src/core/index.ts'

/** A phrase too long for a line is written in parts, which are put together as they stand. */
type Text = string | readonly string[]
/** Absent and undefined are the same here: JSON as imported can't tell the compiler so. */
type Written<T> = {
  readonly [Key in keyof T]:
    | undefined
    | (T[Key] extends string | undefined
        ? Text
        : T[Key] extends readonly string[] | undefined
          ? readonly Text[]
          : T[Key])
}

/** A file of words, as `<language>/hold/<kind>.json` has it. */
export interface HoldWordsFile {
  readonly groups: Readonly<Record<string, readonly Text[] | undefined>>
  readonly heard: readonly Written<HoldPhrase>[]
  readonly near: readonly Written<HoldNear>[]
  readonly spared: readonly Written<HoldPhrase>[]
  readonly quoted?: HoldWords['quoted']
}

/** The words of a file, whose texts are whole. */
export function holdWords(file: HoldWordsFile): HoldWords {
  const { groups, heard, near, spared, quoted } = file
  return {
    groups: Object.fromEntries(Object.entries(groups).map(([name, texts = []]) => [name, texts.map(whole)])),
    heard: heard.map((entry) => entryOf<HoldPhrase>(entry)),
    near: near.map((entry) => entryOf<HoldNear>(entry)),
    spared: spared.map((entry) => entryOf<HoldPhrase>(entry)),
    ...(quoted === undefined ? {} : { quoted }),
  }
}

const whole = (text: Text) => (typeof text === 'string' ? text : text.join(''))

/** Texts that stand in a list are whole or in parts each; those that stand alone are parts together. */
const LISTS: ReadonlySet<string> = new Set(['also', 'hears', 'spares', 'near', 'unless'])

function entryOf<T>(written: Written<T>): T {
  return Object.fromEntries(
    Object.entries(written).map(([key, value]) => {
      if (!Array.isArray(value)) return [key, value]
      return [key, LISTS.has(key) ? (value as readonly Text[]).map(whole) : whole(value as Text)]
    }),
  ) as T
}
