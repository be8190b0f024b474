import type { PhraseHit, Reading } from '../src/core/index.ts'
import { inOneBreath, standing, standsAnywhere, standsBefore } from './context.ts'
import { perReading, perSentence } from './per-reading.ts'

/**
 * Whom a phrase is aimed at: harsh words are also names, one's own, quoted, or said among friends, and then
 * they belittle nobody.
 */

export function looksLikeName(hit: PhraseHit, { tokens, sentences, comment: { text } }: Reading): boolean {
  const word = tokens[hit.from]
  if (hit.to - hit.from > 1 || word === undefined || word.caps) return false
  // "poisson-clown": half a word is no insult.
  if (text.charAt(hit.start - 1) === '-' || text.charAt(hit.end) === '-') return true
  const first = sentences[hit.sentence]?.from
  if (isCapital(text.charAt(hit.start))) {
    const next = tokens[hit.to]
    // "Dick Cockburn's talk": a surname follows.
    const surname = next !== undefined && !next.caps && isCapital(text.charAt(next.start))
    return first !== hit.from || (surname && next.start - hit.end === 1)
  }
  // « Le Dîner de cons »: the last word of a title.
  const title = tokens[hit.from - 2]
  return (
    TITLE_LINKS.has(tokens[hit.from - 1]?.folded ?? '') &&
    title !== undefined &&
    !title.caps &&
    first !== hit.from - 2 &&
    title.sentence === word.sentence &&
    isCapital(text.charAt(title.start))
  )
}

/** "If you can't read…", « si t'es pas capable de… »: a condition put to somebody is no complaint. */
export const isAboutYou = standsBefore('about-you')

/** How far before a word the speaker may stand, in characters. */
const ONESELF_AHEAD = 18
const oneself = standing('of-oneself')

/** "I smiled like an idiot", « je suis une nulle »: nobody else is meant. */
export function isOfOneself(hit: PhraseHit, reading: Reading): boolean {
  return oneself(reading).some(
    ({ to, plainEnd }) => to <= hit.from && inOneBreath(reading, plainEnd, hit.plainStart, ONESELF_AHEAD + 1),
  )
}

const TITLE_LINKS: ReadonlySet<string> = new Set(['de', 'des', 'of', 'and', 'et'])

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase()
}

/** Between quotation marks, however short: not the author's own words. */
export function isQuoted({ regions }: Reading, at: number): boolean {
  // They are in order and never overlap.
  let low = 0
  let high = regions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((regions[middle]?.end ?? 0) > at) high = middle
    else low = middle + 1
  }
  const region = regions[low]
  return region !== undefined && region.kind === 'scare-quotes' && at >= region.start
}

/** So far before a word its subject may stand, in characters. */
const SUBJECT_AHEAD = 48
const speakers = standing('speaker')
const others = standing('others')
/** Written without its apostrophe "I'll" is another word. */
const OTHER_WORDS: ReadonlySet<string> = new Set('ill well were id lets'.split(' '))

/** "We'll all get over it", « je devrais me taire »: the speaker is meant, and nobody else after. */
export function isBySpeaker(hit: PhraseHit, reading: Reading): boolean {
  const before = ({ to }: PhraseHit) => to <= hit.from
  const speaker = speakers(reading).findLast(
    (one) => before(one) && !OTHER_WORDS.has(reading.tokens[one.from]?.folded ?? ''),
  )
  if (speaker === undefined) return false
  const other = others(reading).findLast(before)
  if (other !== undefined && other.from >= speaker.to) return false
  return inOneBreath(reading, speaker.plainEnd, hit.plainStart, SUBJECT_AHEAD + 1)
}

/** So much kindness (AFINN's values) makes company for a harsh word. */
const KIND_COMPANY = 1

/** "That reviewer is an idiot. You are great!": scolds a third person on somebody's side. */
const sides = standing('sides')
const thirds = standing('third-person')

interface Sides {
  /** Where the first word for a third person ends; none: Infinity. */
  readonly third: number
  readonly spokenTo: boolean
}

/** Looked for once a sentence, however many harsh words it has. */
const sidesIn = perSentence((reading, at): Sides => {
  const { tokens, sentences } = reading
  const { from = 0, to = 0 } = sentences[at] ?? {}
  const third = thirds(reading).find(({ sentence }) => sentence === at)
  return {
    third: third?.plainEnd ?? Infinity,
    spokenTo: tokens.slice(from, to).some(({ folded: word }) => SPOKEN_TO.has(word)),
  }
})

/** Where the first taking of sides ends, and the last begins. */
const sidings = perReading((reading) => {
  const found = sides(reading)
  return { firstEnd: found[0]?.plainEnd ?? Infinity, last: found.at(-1)?.plainStart ?? -1 }
})

function isSiding(hit: PhraseHit, reading: Reading): boolean {
  const sentence = reading.sentences[hit.sentence]
  const { third, spokenTo } = sidesIn(reading, hit.sentence)
  if (sentence === undefined || third > hit.plainStart) return false
  // "I'd like you to know that that fool …": pointed at, though somebody else is spoken to.
  if (spokenTo && !isPointedAt(reading, hit.from)) return false
  const { firstEnd, last } = sidings(reading)
  return firstEnd <= sentence.plainStart || last >= sentence.plainEnd
}

const isPointedAt = standsBefore('pointed-at')
const SPOKEN_TO: ReadonlySet<string> = new Set("you you're youre ur u vous tu t'es bande bunch".split(' '))

/** "He's a douche, but I love him": kind words around, and nobody is spoken to. */
export function isAmongFriends(hit: PhraseHit, reading: Reading): boolean {
  if (greets(reading) || isSiding(hit, reading)) return true
  if (aims(reading)) return false
  return reading.polarity.positive >= KIND_COMPANY || namesThird(reading)
}

/** "Happy birthday, you old bastard": friends greet like that. */
const greets = standsAnywhere('greets')
const aims = perReading(({ tokens }) => tokens.some(({ folded }) => AIMED.has(folded)))
const namesThird = perReading(({ tokens }) => tokens.some(({ folded }) => THIRD.has(folded)))
const THIRD: ReadonlySet<string> = new Set("he she him her his he's she's il elle lui".split(' '))

const AIMED: ReadonlySet<string> = new Set(
  (
    "you your yours yourself yourselves u ur you're youre bunch devs company vous votre vos tu te " +
    'ton ta tes t bande tas'
  ).split(' '),
)
