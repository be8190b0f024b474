import { byWord } from './by-word.ts'
import { DOUBLES } from './doubles.ts'
import { fold } from './fold.ts'

/** What is known of a word form, wherever it stands. Kept, so that a word is worked out once. */
export interface Lexeme {
  readonly folded: string
  /** As phrases are matched: the folded word without its apostrophe ("don't" and "dont" alike). */
  readonly key: string
  readonly caps: boolean
  readonly elongated: boolean
}

/** A word as written is one lexeme, or several: "j'aime" → "j'" + "aime". */
export interface WordPart {
  readonly lexeme: Lexeme
  /** Offsets within the word as written. */
  readonly from: number
  readonly to: number
}

/** What French elides before a vowel. */
const ELIDED: ReadonlySet<string> = new Set(
  'j l d qu n c s m t jusqu lorsqu puisqu quoiqu quelqu presqu'.split(' '),
)
const VOWEL_OR_H = /[aeiouyh]/
/** Written without the apostrophe in haste; the length of what is elided. */
const HASTY: ReadonlyMap<string, number> = new Map([
  ...'cest cetait jai jaime javais jetais jaimerais jarrive jattends jsuis jpeux lappli lapplication nimporte'
    .split(' ')
    .map((word) => [word, 1] as const),
  ...'quil quils quon'.split(' ').map((word) => [word, 2] as const),
])

const DRAWN_OUT = /([a-z])\1\1/
const RUN = /([a-z])\1+/g
/** Beyond so many repeated runs a word is no word, and only shortened. */
const MOST_RUNS = 3

/** "c'qu'on", "d'l'eau": no word elides more before it. */
const MOST_ELIDED = 3

/** Where an elided word may end: beyond it a word is only long. */
const LONGEST_LOOK = 40

/** The lexemes of a word as written (in normalised text). */
export const wordParts = byWord(workOut)

/** A word whose letters were spread out ("i d i o t"), as one. */
export function spreadWord(letters: string): Lexeme {
  return lexeme(letters)
}

function workOut(word: string): readonly WordPart[] {
  const parts: WordPart[] = []
  let from = 0
  while (parts.length < MOST_ELIDED) {
    const cut = elisionLength(word.slice(from, from + LONGEST_LOOK))
    if (cut === 0) break
    parts.push({ lexeme: lexeme(word.slice(from, from + cut)), from, to: from + cut })
    from += cut
  }
  parts.push({ lexeme: lexeme(word.slice(from)), from, to: word.length })
  return parts
}

/** How many units of the word are an elided word before another one; 0 when it is one word. */
function elisionLength(word: string): number {
  const apostrophe = word.indexOf("'")
  if (apostrophe < 0) return HASTY.get(fold(word)) ?? 0
  if (apostrophe > 6 || apostrophe === word.length - 1) return 0
  const elided = fold(word.slice(0, apostrophe))
  if (!ELIDED.has(elided)) return 0
  const next = fold(word.charAt(apostrophe + 1))
  return VOWEL_OR_H.test(next) || elided === 'j' || elided === 'qu' ? apostrophe + 1 : 0
}

function lexeme(word: string): Lexeme {
  const lower = lettersForDigits(fold(word))
  const elongated = DRAWN_OUT.test(lower)
  const folded = elongated ? shorten(lower) : lower
  return {
    folded,
    key: folded.replaceAll("'", ''),
    caps: word.length >= 2 && word === word.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(word),
    elongated,
  }
}

const DIGIT_WITHIN = /[a-z][01345]+[a-z]/
const DIGIT_ELSEWHERE = /[26789]|^\d|\d$/
const DRAWN_AS: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's' }

/** "m0r0n" is meant to be read "moron"; "v2", "mp3" and "h264" are what they are. */
function lettersForDigits(lower: string): string {
  if (!DIGIT_WITHIN.test(lower) || DIGIT_ELSEWHERE.test(lower)) return lower
  return lower.replace(/\d/g, (digit) => DRAWN_AS[digit] ?? digit)
}

/** Every run of letters becomes one letter or two, whichever makes a word we know. */
function shorten(lower: string): string {
  const runs = lower.match(RUN)?.length ?? 0
  const single = lower.replace(RUN, (run, letter: string) => (run.length > 2 ? letter : run))
  if (runs > MOST_RUNS) return single
  for (let choice = 1; choice < 1 << runs; choice += 1) {
    let at = 0
    const tried = lower.replace(RUN, (run, letter: string) => {
      const twice = ((choice >> at) & 1) === 1
      at += 1
      if (run.length === 2) return run
      return twice ? letter + letter : letter
    })
    if (DOUBLES.has(tried)) return tried
  }
  return single
}
