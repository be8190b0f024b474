import { LANGUAGES, type Localized, MEANINGS } from '../../core/index.ts'

/** Bounds of the file. */
export const MOST_ENTRIES = 500
export const LONGEST_PHRASE = 80
export const LONGEST_NOTE = 200
export const LONGEST_FILE = 150_000
/** So many ways to read one phrase, and so many gaps in it, keep the search quick. */
export const MOST_WAYS = 8
export const MOST_GAPS = 1

/** What should stand where something else stands. */
export const EXPECTED = {
  file: {
    en: 'two lists, quiet: and hear:, and nothing else',
    fr: 'deux listes, quiet: et hear:, et rien d’autre',
  },
  list: {
    en: 'a list: one line an entry, beginning with “- ”',
    fr: 'une liste : une ligne par entrée, commençant par « - »',
  },
  entry: {
    en: 'words, or a block with words: (numbers, yes and no in quotation marks)',
    fr: 'des mots, ou un bloc avec words: (nombres, yes et no entre guillemets)',
  },
  keyQuiet: { en: 'no other keys than words and language', fr: 'pas d’autres clés que words et language' },
  keyHear: {
    en: 'no other keys than words, as, language and note',
    fr: 'pas d’autres clés que words, as, language et note',
  },
  words: {
    en: `words of 2 to ${LONGEST_PHRASE} characters, in quotation marks when they begin with a sign`,
    fr: `des mots de 2 à ${LONGEST_PHRASE} caractères, entre guillemets s’ils commencent par un signe`,
  },
  syntax: {
    en:
      'a phrase with a word that must be there: * ends a word, (a|b) means either, _ any one word, ' +
      '... up to three',
    fr:
      'une expression avec un mot obligatoire : * termine un mot, (a|b) l’un ou l’autre, _ un mot ' +
      'quelconque, ... jusqu’à trois',
  },
  tooWide: {
    en: `a phrase with at most ${MOST_WAYS} ways to read its brackets and ${MOST_GAPS} “...”`,
    fr: `une expression avec au plus ${MOST_WAYS} lectures de ses parenthèses et ${MOST_GAPS} « ... »`,
  },
  as: { en: `as: ${MEANINGS.join(', ')}`, fr: `as : ${MEANINGS.join(', ')}` },
  language: { en: LANGUAGES.join(' or '), fr: LANGUAGES.join(' ou ') },
  note: {
    en: `a note of at most ${LONGEST_NOTE} characters`,
    fr: `une note de ${LONGEST_NOTE} caractères au plus`,
  },
  both: {
    en: 'words that are not under quiet as well: nothing could hear them',
    fr: 'des mots qui ne sont pas aussi sous quiet : rien ne pourrait les entendre',
  },
  tooMany: { en: `at most ${MOST_ENTRIES} entries in all`, fr: `au plus ${MOST_ENTRIES} entrées en tout` },
} as const satisfies Record<string, Localized>
export type Expected = keyof typeof EXPECTED
