import type { PhraseHit, Reading } from '../src/core/index.ts'

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
const ABOUT_YOU =
  /\bif (?:you|u) $|\bsi (?:tu|t['’]|vous) ?(?:n['’]|ne )?(?:es|etes|avez|as)? ?$|\b(?:brave|kind|good|nice|clever|bold|generous|sweet|big|courageous) of you to $/

export function isAboutYou(folded: string, at: number): boolean {
  return ABOUT_YOU.test(folded.slice(Math.max(0, at - 24), at))
}

/** "I smiled like an idiot", « je suis une nulle »: nobody else is meant. */
const OF_ONESELF =
  /\b(?:i(?:['’]?m| am| was| feel| felt| look| looked| sound)|am|call(?:s|ed|ing)? me|i (?:was|got|am|get) (?:accused of being|called)|ma[dk]es? me|(?:smil|laugh|grinn|cry|cri)\w{1,3} like|je suis|j['’]etais|j['’]ai l['’]air|je me sens|me traite\w{0,3})\b[^.!?,;:]{0,18}$/

export function isOfOneself(hit: PhraseHit, { folded }: Reading): boolean {
  return OF_ONESELF.test(folded.slice(Math.max(0, hit.start - 36), hit.start))
}

const TITLE_LINKS: ReadonlySet<string> = new Set(['de', 'des', 'of', 'and', 'et'])

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase()
}

/** Between quotation marks, however short: not the author's own words. */
export function isQuoted({ regions }: Reading, at: number): boolean {
  return regions.some(({ kind, start, end }) => kind === 'scare-quotes' && at >= start && at < end)
}

/** "We'll all get over it", « je devrais me taire »: the speaker is meant. */
const BY_ONESELF =
  /\b(?:i|we|i['’](?:m|ll|d|ve)|we['’](?:re|ll|ve)|let me|let['’]s|je|j['’]|on)\b ?(?!(?:think|say|bet|guess|hope|suggest)\b)(?:(?!\b(?:you|they|he|she|vous|tu|ils|elle)\b)[^.!?,;:]){0,48}$/

export function isBySpeaker(hit: PhraseHit, { folded }: Reading): boolean {
  return BY_ONESELF.test(folded.slice(Math.max(0, hit.start - 60), hit.start))
}

/** So much kindness (AFINN's values) makes company for a harsh word. */
const KIND_COMPANY = 1

/** "Happy birthday, you old bastard": friends greet like that. */
const GREETS =
  /\b(?:happy (?:birthday|new year|cake day|anniversary|easter|holidays|christmas)|merry christmas|welcome (?:back|home)|(?:i|we) (?:love|missed?) (?:you|ya|u)(?! (?:guys )?(?:to|for|being))|joyeux (?:anniversaire|noel)|bon anniv\w{0,10}|bonne annee|bon retour|je (?:t['’]|vous )(?:aime|adore))\b/

/** "That reviewer is an idiot. You are great!": scolds a third person on somebody's side. */
const SIDES =
  /\b(?:you(?:['’]re| are)(?: all)? (?:great|amazing|awesome|wonderful|lovely|the best|doing (?:great|well|fine))|well done|good for you|(?:very )?(?:good|great|nice) post|i appreciate (?:it|you|that)|so proud of you|congratulations|congrats|keep (?:going|it up)|glad (?:to hear|you)|bravo (?:de|d['’]|a toi)|tu es (?:formidable|genial\w?|super|au top)|courage|bien joue|continue[zr]?)\b/
const OF_A_THIRD =
  /\b(?:that|those|whoever|he|she|they|him|her|them|who|celui|celle|ceux|ce|cette|ces|il|elle|ils|elles|is|are|was|were|est|sont)\b/

function isSiding(hit: PhraseHit, { folded, sentences, tokens }: Reading): boolean {
  const sentence = sentences[hit.sentence]
  if (sentence === undefined || !OF_A_THIRD.test(folded.slice(sentence.start, hit.start))) return false
  // "I'd like you to know that that fool …": pointed at, though somebody else is spoken to.
  const pointedAt = /\b(?:that|those|cet|cette) $/.test(folded.slice(sentence.start, hit.start))
  const spokenTo = tokens.slice(sentence.from, sentence.to).some(({ folded: word }) => SPOKEN_TO.has(word))
  if (spokenTo && !pointedAt) return false
  return SIDES.test(folded.slice(0, sentence.start)) || SIDES.test(folded.slice(sentence.end))
}

const SPOKEN_TO: ReadonlySet<string> = new Set("you you're youre ur u vous tu t'es bande bunch".split(' '))

/** "He's a douche, but I love him": kind words around, and nobody is spoken to. */
export function isAmongFriends(hit: PhraseHit, reading: Reading): boolean {
  const { tokens, polarity, folded } = reading
  if (GREETS.test(folded) || isSiding(hit, reading)) return true
  if (tokens.some(({ folded }) => AIMED.has(folded))) return false
  return polarity.positive >= KIND_COMPANY || tokens.some(({ folded }) => THIRD.has(folded))
}

const THIRD: ReadonlySet<string> = new Set("he she him her his he's she's il elle lui".split(' '))

const AIMED: ReadonlySet<string> = new Set(
  "you your yours yourself yourselves u ur you're youre bunch devs company vous votre vos tu te ton ta tes t bande tas".split(
    ' ',
  ),
)
