import type { Comment } from '../../core/index.ts'
import type { Stretch } from './guard.ts'
import { ORDINARY } from './ordinary-words.ts'
import { fold, type Word, wordsOf } from './words.ts'

/** Shorter names and parts of names say nothing about who is meant. */
const SHORTEST = 3
const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

/** A whole name; an ordinary one ("the team") names somebody only as a mention. */
interface Whole {
  readonly words: readonly string[]
  readonly ordinary: boolean
}

/** Everything a person can be recognised by. */
interface Names {
  /** Whole names, handles and ids as sequences of folded words. */
  readonly wholes: readonly Whole[]
  /** Single words of names and handles. */
  readonly parts: ReadonlySet<string>
  /** Whole names in scripts that don't put spaces between words, folded. */
  readonly unspaced: readonly string[]
  /** Ordinary or very short ones: they name somebody only as a mention (`@the`, `<@42>`). */
  readonly mentions: ReadonlySet<string>
}

export interface NameFinder {
  /** Single folded words of names and handles, ordinary ones left out. */
  readonly parts: ReadonlySet<string>
  find(text: string): readonly Stretch[]
  /** False when no text made only of such words can name the person. */
  canStandIn(among: (word: string) => boolean): boolean
}

/**
 * Finds the detractor's name, handle, id, or parts of them (three letters or more) in a draft,
 * whatever the case, accents, look-alike letters and invisible characters.
 * @param house folded words that are ours: the brand's, the speaker's, the drafts' own
 * @param hosts folded words of the host's name: the host may be named, even when the detractor bears the same
 */
export function namesIn(
  comment: Comment,
  house: ReadonlySet<string>,
  hosts: ReadonlySet<string>,
): NameFinder {
  const names = collect(comment, house, hosts)
  if (names === undefined) return { parts: new Set(), find: () => [], canStandIn: () => false }
  return {
    parts: names.parts,
    find: (text) => findIn(text, names),
    canStandIn: (among) =>
      names.unspaced.length > 0 ||
      [...names.parts].some(among) ||
      names.wholes.some((whole) => !whole.ordinary && whole.words.every(among)),
  }
}

function findIn(text: string, names: Names): readonly Stretch[] {
  const words = wordsOf(text)
  const found: Stretch[] = []
  for (let at = 0; at < words.length; ) {
    const word = words[at]
    if (word === undefined) break
    const length = wholeAt(text, words, at, names.wholes) ?? (partAt(text, word, names) ? 1 : 0)
    const last = words[at + length - 1]
    if (length > 0 && last) found.push({ start: word.start, end: last.end })
    at += Math.max(1, length)
  }
  return found
}

function partAt(text: string, word: Word, names: Names): boolean {
  return (
    names.parts.has(word.folded) ||
    (names.mentions.has(word.folded) && mentioned(text, word)) ||
    names.unspaced.some((name) => word.folded.includes(name))
  )
}

function mentioned(text: string, word: Word): boolean {
  return /@[!&]?$/u.test(text.slice(Math.max(0, word.start - 2), word.start))
}

/** How many words from here on are a whole name. */
function wholeAt(
  text: string,
  words: readonly Word[],
  at: number,
  wholes: Names['wholes'],
): number | undefined {
  const first = words[at]
  const found = wholes.find(
    (whole) =>
      whole.words.every((folded, offset) => words[at + offset]?.folded === folded) &&
      (!whole.ordinary || (first !== undefined && mentioned(text, first))),
  )
  return found?.words.length
}

function collect(
  comment: Comment,
  house: ReadonlySet<string>,
  hosts: ReadonlySet<string>,
): Names | undefined {
  const { author } = comment
  const given = [author.name, handleAlone(author.handle), author.id].filter(
    (name): name is string => name !== undefined && name.trim() !== '',
  )
  if (given.length === 0) return undefined
  const wholes: Whole[] = []
  const parts = new Set<string>()
  const unspaced: string[] = []
  const mentions = new Set<string>()
  for (const name of given) {
    const short = name.slice(0, 512)
    const words = wordsOf(short).map((word) => word.folded)
    const joined = words.join('')
    if (words.length === 0 || words.every((word) => hosts.has(word))) continue
    if (NO_SPACES.test(joined) && joined.length >= 2) unspaced.push(joined)
    // A short number may be a year or a price.
    if (joined.length < SHORTEST || /^\d{1,5}$/u.test(joined)) mentions.add(joined)
    else wholes.push({ words, ordinary: words.every((word) => ORDINARY.has(word) || hosts.has(word)) })
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
  return handle?.replace(/^@/u, '').replace(/@.*/su, '')
}

/** Words of a name, runs of letters within them, and the humps of CamelCase. */
function partsOf(name: string): readonly string[] {
  const humps = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  const runs = [name, humps].flatMap((one) =>
    [...one.matchAll(/[\p{L}\p{M}\p{Cf}]+/gu)].map((run) => fold(run[0])),
  )
  return runs.filter((run) => run.length >= SHORTEST)
}

/** Folded words of the host's name. */
export function hostWords(comment: Comment): ReadonlySet<string> {
  const names = [comment.venue.hostName, comment.article?.author?.name, comment.article?.author?.handle]
  return new Set(names.flatMap((name) => wordsOf((name ?? '').slice(0, 512)).map((word) => word.folded)))
}
