import { wordParts } from './text/lexeme.ts'

/** One place of a phrase, as the matcher follows it. */
export type PhraseWord =
  | { readonly kind: 'word'; readonly key: string }
  | { readonly kind: 'prefix'; readonly key: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'gap' }

/** A phrase that unfolds into more is written wrongly. */
const MOST_READINGS = 512
const ANY: PhraseWord = { kind: 'any' }
const GAP: PhraseWord = { kind: 'gap' }
/** Words as the tokeniser cuts them; then the signs of the phrase syntax. */
const PIECE = /\.\.\.|_|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’*](?=\*{0,8}[\p{L}\p{N}])|[.,](?=\p{N}))*\*?/gu

/** One step of a phrase: the ways to take it. An empty way means that the step may be left out. */
export type PhraseStep = readonly (readonly PhraseWord[])[]

/**
 * A lexicon's phrase (syntax: LexiconEntry in core) as steps to take one after the other.
 * @throws Error naming the phrase when nothing is left to match or brackets don't match
 */
export function parsePhrase(phrase: string): readonly PhraseStep[] {
  const steps = pieces(phrase)
    .map((piece) => (piece.includes('(') || piece.includes(')') ? unfold(piece) : [piece]).map(words))
    .filter((step) => step.some((way) => way.length > 0))
  if (!steps.some((step) => step.every((way) => way.some((word) => 'key' in word)))) {
    throw new Error(`lexicon phrase “${phrase}”: no word that must be there`)
  }
  return steps
}

/** Cut at the spaces outside brackets. */
function pieces(phrase: string): readonly string[] {
  const out: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i < phrase.length; i += 1) {
    const char = phrase[i]
    if (char === '(') depth += 1
    else if (char === ')') depth -= 1
    else if (char === ' ' && depth === 0) {
      if (i > from) out.push(phrase.slice(from, i))
      from = i + 1
    }
  }
  out.push(phrase.slice(from))
  return out
}

/** `(a|b) c` → `a c`, `b c`; brackets may stand inside words and inside each other. */
function unfold(phrase: string): readonly string[] {
  const open = phrase.indexOf('(')
  if (open < 0) {
    if (phrase.includes(')')) throw new Error(`lexicon phrase “${phrase}”: a bracket too many`)
    return [phrase]
  }
  if (open === 0 && phrase.indexOf('(', 1) < 0 && phrase.indexOf(')') === phrase.length - 1) {
    return phrase.slice(1, -1).split('|')
  }
  const { alternatives, close } = bracket(phrase, open)
  const heads = phrase.slice(0, open)
  const tails = unfold(phrase.slice(close + 1))
  const readings: string[] = []
  for (const alternative of alternatives.flatMap(unfold)) {
    for (const tail of tails) readings.push(heads + alternative + tail)
  }
  if (readings.length > MOST_READINGS) {
    throw new Error(`lexicon phrase “${phrase}”: more than ${MOST_READINGS} readings`)
  }
  return readings
}

function bracket(phrase: string, open: number): { alternatives: string[]; close: number } {
  const alternatives: string[] = []
  let depth = 0
  let from = open + 1
  for (let i = open; i < phrase.length; i += 1) {
    const char = phrase[i]
    if (char === '(') depth += 1
    else if (char === '|' && depth === 1) {
      alternatives.push(phrase.slice(from, i))
      from = i + 1
    } else if (char === ')') {
      depth -= 1
      if (depth === 0) {
        alternatives.push(phrase.slice(from, i))
        return { alternatives, close: i }
      }
    }
  }
  throw new Error(`lexicon phrase “${phrase}”: a bracket is not closed`)
}

/** Most pieces of phrases are one such word. */
const PLAIN_WORD = /^[a-zà-ÿ]+\*?$/

function words(reading: string): readonly PhraseWord[] {
  const out: PhraseWord[] = []
  if (PLAIN_WORD.test(reading)) {
    addWord(reading, out)
    return out
  }
  for (const piece of reading.match(PIECE) ?? []) {
    if (piece === '...') out.push(GAP)
    else if (piece === '_') out.push(ANY)
    else addWord(piece.replaceAll('’', "'"), out)
  }
  return out
}

function addWord(piece: string, out: PhraseWord[]): void {
  const prefix = piece.endsWith('*')
  const parts = wordParts(resolveLigatures(prefix ? piece.slice(0, -1) : piece))
  parts.forEach((part, at) => {
    const { key } = part.lexeme
    out.push({ kind: prefix && at === parts.length - 1 ? 'prefix' : 'word', key })
  })
}

function resolveLigatures(word: string): string {
  return word.replaceAll('œ', 'oe').replaceAll('æ', 'ae')
}
