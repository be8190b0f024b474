import type { PhraseHit, Reading } from '../src/core/index.ts'
import { inOneBreath, standing, standsIn } from './context.ts'

/** Between a denial and what it denies: one word, and what links it. */
const MOST_BETWEEN = 2
const LINKS: ReadonlySet<string> = new Set("of de d'".split(' '))
/** … in so many characters. */
const FARTHEST = 16
/** So far behind a negation what it denies may begin, in characters. */
const BEHIND = 26

/** "zero bugs", "not a single crash", « pas le moindre plantage », « jamais une minute de retard ». */
const denials = standing('denies')

/** A bad thing is named to say that it isn't there. @param word index of its token */
export function isDenied(reading: Reading, word: number): boolean {
  const { tokens } = reading
  const at = tokens[word]?.plainStart ?? 0
  return denials(reading).some(({ to, plainEnd }) => {
    const between = word - to
    if (between < 0 || between > MOST_BETWEEN) return false
    if (between === MOST_BETWEEN && !LINKS.has(tokens[word - 1]?.folded ?? '')) return false
    return inOneBreath(reading, plainEnd, at, FARTHEST)
  })
}

/** What is set right: "all the crashes are gone", « ça a réglé mon souci ». */
const solutions = standing('solved')
/** … unless it isn't: "is not fixed", « toujours pas réglé ». */
const isUnsolved = standsIn('not-solved')
/** Things that are gone may be what one misses. */
const GONE = 'gone'

/**
 * The sentence says that the trouble is over.
 * @param evenGone "all the crashes are gone" as well
 */
export function isSolved(reading: Reading, sentence: number, evenGone = true): boolean {
  if (isUnsolved(reading, sentence)) return false
  return solutions(reading).some(
    (hit) => hit.sentence === sentence && (evenGone || reading.tokens[hit.to - 1]?.folded !== GONE),
  )
}

const badNews = standing('bad-news')
/** « Pas que des erreurs »: the opposite follows. */
const opposites = standing('but-only')

/** « ne plante jamais », "haven't had a single crash": after the negation comes something bad. */
export function deniesBad(hit: PhraseHit, reading: Reading): boolean {
  const bad = badNews(reading).find(
    ({ from, sentence, plainStart }) =>
      from >= hit.from && sentence === hit.sentence && plainStart < hit.plainEnd + BEHIND,
  )
  if (bad === undefined || reading.folded.slice(hit.plainStart, bad.plainStart).includes(';')) return false
  return !opposites(reading).some(({ from }) => from >= hit.from && from < bad.from)
}
