import type { Comment } from '../../core/index.ts'
import type { Stretch } from './guard.ts'
import { ORDINARY } from './ordinary-words.ts'
import { fold, type Word, wordsOf } from './words.ts'

/** Shorter names and parts of names say nothing about who is meant. */
const SHORTEST = 3
const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

/** Everything a person can be recognised by. */
interface Names {
  /** Whole names, handles and ids as sequences of folded words. */
  readonly wholes: readonly (readonly string[])[]
  /** Single words of names and handles. */
  readonly parts: ReadonlySet<string>
  /** Whole names in scripts that don't put spaces between words, folded. */
  readonly unspaced: readonly string[]
  /** Ordinary or very short ones: they name somebody only as a mention (`@the`, `<@42>`). */
  readonly mentions: ReadonlySet<string>
}

/**
 * Finds the detractor's name, handle, id, or parts of them (three letters or more) in a draft,
 * whatever the case, accents, look-alike letters and invisible characters.
 * @param house folded words that are ours or the host's: the brand's, the speaker's, the drafts' own
 */
export function namesIn(comment: Comment, house: ReadonlySet<string>): (text: string) => readonly Stretch[] {
  const names = collect(comment, house)
  if (names === undefined) return () => []
  return (text) => {
    const words = wordsOf(text)
    const found: Stretch[] = []
    for (let at = 0; at < words.length; at++) {
      const word = words[at]
      if (!word) continue
      if (names.parts.has(word.folded) || (names.mentions.has(word.folded) && mentioned(text, word)))
        found.push({ start: word.start, end: word.end })
      else {
        const end = wholeAt(words, at, names.wholes)
        if (end !== undefined) found.push({ start: word.start, end })
      }
      for (const name of names.unspaced) {
        if (word.folded.includes(name)) found.push({ start: word.start, end: word.end })
      }
    }
    return found
  }
}

function mentioned(text: string, word: Word): boolean {
  return /@[!&]?$/u.test(text.slice(Math.max(0, word.start - 2), word.start))
}

function wholeAt(words: readonly Word[], at: number, wholes: Names['wholes']): number | undefined {
  for (const whole of wholes) {
    if (whole.every((folded, offset) => words[at + offset]?.folded === folded))
      return words[at + whole.length - 1]?.end
  }
  return undefined
}

function collect(comment: Comment, house: ReadonlySet<string>): Names | undefined {
  const { author } = comment
  const given = [author.name, handleAlone(author.handle), author.id].filter(
    (name): name is string => name !== undefined && name.trim() !== '',
  )
  if (given.length === 0) return undefined
  const hosts = hostWords(comment)
  const wholes: string[][] = []
  const parts = new Set<string>()
  const unspaced: string[] = []
  const mentions = new Set<string>()
  for (const name of given) {
    const short = name.slice(0, 512)
    const words = wordsOf(short).map((word) => word.folded)
    const joined = words.join('')
    if (
      words.length === 0 ||
      words.every((word) => hosts.has(word) || (words.length === 1 && ORDINARY.has(word)))
    ) {
      for (const word of words) if (!hosts.has(word)) mentions.add(word)
      continue
    }
    if (NO_SPACES.test(joined) && joined.length >= 2) unspaced.push(joined)
    if (joined.length >= SHORTEST) wholes.push(words)
    else mentions.add(joined)
    if (name === author.id) continue
    for (const part of partsOf(short)) {
      if (hosts.has(part)) continue
      if (ORDINARY.has(part) || house.has(part)) mentions.add(part)
      else parts.add(part)
    }
  }
  return { wholes, parts, unspaced, mentions }
}

/** `@sam@masto.example` and `sam@example.org` are called sam. */
function handleAlone(handle: string | undefined): string | undefined {
  return handle?.replace(/^@/u, '').replace(/@.*$/su, '')
}

/** Words of a name, runs of letters within them, and the humps of CamelCase. */
function partsOf(name: string): readonly string[] {
  const humps = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  const runs = [name, humps].flatMap((one) =>
    [...one.matchAll(/[\p{L}\p{M}\p{Cf}]+/gu)].map((run) => fold(run[0])),
  )
  return runs.filter((run) => run.length >= SHORTEST)
}

/** The host may be named, even when the detractor bears the same name. */
function hostWords(comment: Comment): ReadonlySet<string> {
  const names = [comment.venue.hostName, comment.article?.author?.name, comment.article?.author?.handle]
  return new Set(names.flatMap((name) => wordsOf((name ?? '').slice(0, 512)).map((word) => word.folded)))
}
