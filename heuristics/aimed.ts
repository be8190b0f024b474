import { longRegex, type PhraseHit, type Reading } from '../src/core/index.ts'
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
const ABOUT_YOU = longRegex()`
    \bif (?:you|u) $|\bsi (?:tu|t['’]|vous) ?(?:n['’]|ne )?(?:es|etes|avez|as)? ?$|\b(?:brave|kind|good|
    nice|clever|bold|generous|sweet|big|courageous) of you to $`

export function isAboutYou(folded: string, at: number): boolean {
  return ABOUT_YOU.test(folded.slice(Math.max(0, at - 24), at))
}

/** "I smiled like an idiot", « je suis une nulle »: nobody else is meant. */
const OF_ONESELF = longRegex()`
    \b(?:i(?:['’]?m| am| was| feel| felt| look| looked| sound)|am|call(?:s|ed|ing)? me|i (?:was|got|am|
    get) (?:accused of being|called)|ma[dk]es? me|(?:smil|laugh|grinn|cry|cri)\w{1,3} like|je suis|
    j['’]etais|j['’]ai l['’]air|je me sens|me traite\w{0,3})\b[^.!?,;:]{0,18}$`

export function isOfOneself(hit: PhraseHit, { folded }: Reading): boolean {
  return OF_ONESELF.test(folded.slice(Math.max(0, hit.plainStart - 36), hit.plainStart))
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

/** "We'll all get over it", « je devrais me taire »: the speaker is meant, and nobody else after. */
const SPEAKER =
  /\b(?:i|we|i['’](?:m|ll|d|ve)|we['’](?:re|ll|ve)|let me|let['’]s|je|j['’]|on)\b ?[^.!?,;:]{0,48}$/
const OTHERS = /\b(?:you|they|he|she|vous|tu|ils|elle)\b/g

export function isBySpeaker(hit: PhraseHit, { folded }: Reading): boolean {
  const before = folded.slice(Math.max(0, hit.plainStart - 60), hit.plainStart)
  let others = 0
  for (const { index, 0: word } of before.matchAll(OTHERS)) others = index + word.length
  return SPEAKER.test(before.slice(others))
}

/** So much kindness (AFINN's values) makes company for a harsh word. */
const KIND_COMPANY = 1

/** "Happy birthday, you old bastard": friends greet like that. */
const GREETS = longRegex()`
    \b(?:happy (?:birthday|new year|cake day|anniversary|easter|holidays|christmas)|merry christmas|
    welcome (?:back|home)|(?:i|we) (?:love|missed?) (?:you|ya|u)(?! (?:guys )?(?:to|for|being))|
    joyeux (?:anniversaire|noel)|bon anniv\w{0,10}|bonne annee|bon retour|je (?:t['’]|vous )(?:aime|
    adore))\b`

/** "That reviewer is an idiot. You are great!": scolds a third person on somebody's side. */
const SIDES = longRegex('g')`
    \b(?:you(?:['’]re| are)(?: all)? (?:great|amazing|awesome|wonderful|lovely|the best|doing (?:great|well|
    fine))|well done|good for you|(?:very )?(?:good|great|nice) post|i appreciate (?:it|you|that)|
    so proud of you|congratulations|congrats|keep (?:going|it up)|glad (?:to hear|you)|bravo (?:de|d['’]|
    a toi)|tu es (?:formidable|genial\w?|super|au top)|courage|bien joue|continue[zr]?)\b`
const OF_A_THIRD = longRegex()`
    \b(?:that|those|whoever|he|she|they|him|her|them|who|celui|celle|ceux|ce|cette|ces|il|elle|ils|elles|is|
    are|was|were|est|sont)\b`

interface Sides {
  /** Where the first word for a third person ends; none: Infinity. */
  readonly third: number
  readonly spokenTo: boolean
}

/** Looked for once a sentence, however many harsh words it has. */
const sidesIn = perSentence(({ folded, sentences, tokens }, at): Sides => {
  const { plainStart = 0, plainEnd = 0, from = 0, to = 0 } = sentences[at] ?? {}
  const third = OF_A_THIRD.exec(folded.slice(plainStart, plainEnd))
  return {
    third: third === null ? Infinity : plainStart + third.index + third[0].length,
    spokenTo: tokens.slice(from, to).some(({ folded: word }) => SPOKEN_TO.has(word)),
  }
})

/** Where the first taking of sides ends, and the last begins. */
const sidings = perReading(({ folded }) => {
  let firstEnd = Infinity
  let last = -1
  for (const { index, 0: match } of folded.matchAll(SIDES)) {
    firstEnd = Math.min(firstEnd, index + match.length)
    last = index
  }
  return { firstEnd, last }
})

function isSiding(hit: PhraseHit, reading: Reading): boolean {
  const { folded, sentences } = reading
  const sentence = sentences[hit.sentence]
  const { third, spokenTo } = sidesIn(reading, hit.sentence)
  if (sentence === undefined || third > hit.plainStart) return false
  // "I'd like you to know that that fool …": pointed at, though somebody else is spoken to.
  const pointedAt = POINTED_AT.test(
    folded.slice(Math.max(sentence.plainStart, hit.plainStart - 8), hit.plainStart),
  )
  if (spokenTo && !pointedAt) return false
  const { firstEnd, last } = sidings(reading)
  return firstEnd <= sentence.plainStart || last >= sentence.plainEnd
}

const POINTED_AT = /\b(?:that|those|cet|cette) $/
const SPOKEN_TO: ReadonlySet<string> = new Set("you you're youre ur u vous tu t'es bande bunch".split(' '))

/** "He's a douche, but I love him": kind words around, and nobody is spoken to. */
export function isAmongFriends(hit: PhraseHit, reading: Reading): boolean {
  if (greets(reading) || isSiding(hit, reading)) return true
  if (aims(reading)) return false
  return reading.polarity.positive >= KIND_COMPANY || namesThird(reading)
}

const greets = perReading(({ folded }) => GREETS.test(folded))
const aims = perReading(({ tokens }) => tokens.some(({ folded }) => AIMED.has(folded)))
const namesThird = perReading(({ tokens }) => tokens.some(({ folded }) => THIRD.has(folded)))
const THIRD: ReadonlySet<string> = new Set("he she him her his he's she's il elle lui".split(' '))

const AIMED: ReadonlySet<string> = new Set(
  (
    "you your yours yourself yourselves u ur you're youre bunch devs company vous votre vos tu te " +
    'ton ta tes t bande tas'
  ).split(' '),
)
