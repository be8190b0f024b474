import { wordParts } from './text/lexeme.ts'

/** One step of a phrase, as the matcher takes it. */
export type PhraseStep =
  | { readonly kind: 'word' | 'beginning' | 'ending'; readonly key: string }
  /** Any of many words, asked for at once. */
  | { readonly kind: 'one-of'; readonly keys: ReadonlySet<string> }
  | { readonly kind: 'any' | 'number' | 'break' | Mark }
  | { readonly kind: 'gap'; readonly most: number }
  /** Ways to take it; an empty one means that it may be left out. */
  | { readonly kind: 'choice'; readonly ways: readonly PhraseSteps[] }
  /** These words don't follow. */
  | { readonly kind: 'not'; readonly ways: readonly PhraseSteps[] }
export type PhraseSteps = readonly PhraseStep[]

/** What stands between words, or at the end of the sentence they belong to. */
export type Mark = 'pause' | 'end' | 'clause-end' | 'last' | 'asks' | 'exclaims' | 'states'

/** A phrase of a lexicon, read. */
export interface Phrase {
  readonly steps: PhraseSteps
  /** It stands at the beginning of a sentence, of a clause, or of the whole comment. */
  readonly opens: 'anywhere' | 'clause' | 'sentence' | 'comment'
  /** None of these stands right before it. */
  readonly notAfter: readonly PhraseSteps[]
}

/** Words with one name, for many phrases: `{name}`. */
export type Groups = Readonly<Record<string, readonly string[]>>

/** A phrase that unfolds into more is written wrongly. */
const MOST_READINGS = 512
/** `...` stands for up to so many words. */
const USUAL_GAP = 3
const WIDEST_GAP = 12
/** `(a|b)+` is said up to so many times. */
const MOST_TIMES = 4
/** Words as the tokeniser cuts them; then the signs of the phrase syntax. */
const PIECE = /\.\.\.\d*|_|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’*](?=\*{0,8}[\p{L}\p{N}])|[.,](?=\p{N}))*\*?/gu
/** Most pieces of phrases are one such word. */
const PLAIN_WORD = /^[a-zà-ÿ]+\*?$/
const OPENINGS: Readonly<Record<string, Phrase['opens']>> = {
  '^': 'sentence',
  '^,': 'clause',
  '^^': 'comment',
}
const SIGNS: Readonly<Record<string, PhraseStep>> = {
  _: { kind: 'any' },
  '#': { kind: 'number' },
  ',': { kind: 'pause' },
  ';': { kind: 'break' },
  $: { kind: 'end' },
  '$,': { kind: 'clause-end' },
  $$: { kind: 'last' },
  '?': { kind: 'asks' },
  '!': { kind: 'exclaims' },
  '.': { kind: 'states' },
}

/**
 * Reads a lexicon's phrase (syntax: LexiconEntry in core).
 * @throws Error naming the phrase when nothing is left to match, a bracket is not closed or a group is
 * unknown
 */
export function parsePhrase(phrase: string, groups: Groups = {}): Phrase {
  try {
    return new PhraseReader(groups).read(phrase)
  } catch (error) {
    throw new Error(`lexicon phrase “${phrase}”: ${(error as Error).message}`)
  }
}

/** Every step, those within choices as well. */
export function stepsWithin(steps: PhraseSteps): PhraseSteps {
  return steps.flatMap((step) => ('ways' in step ? [step, ...step.ways.flatMap(stepsWithin)] : [step]))
}

/** In how many ways a phrase can be said. */
export function waysThrough(steps: PhraseSteps): number {
  return steps.reduce(
    (product, step) =>
      product * ('ways' in step ? step.ways.reduce((sum, way) => sum + waysThrough(way), 0) : 1),
    1,
  )
}

class PhraseReader {
  private readonly groups: Groups
  /** Groups within groups end somewhere. */
  private depth = 0

  constructor(groups: Groups) {
    this.groups = groups
  }

  read(phrase: string): Phrase {
    const parts = piecesOf(phrase)
    const opens = OPENINGS[parts[0] ?? ''] ?? 'anywhere'
    let from = opens === 'anywhere' ? 0 : 1
    const before = parts[from]?.startsWith('!(') === true ? parts[from] : undefined
    const notAfter = before === undefined ? [] : this.waysOf(before.slice(1))
    if (notAfter.length > 0) from += 1
    const steps = parts.slice(from).flatMap((part) => this.piece(part))
    if (!steps.some(isCertain)) throw new Error('no word that must be there')
    return { steps, opens, notAfter }
  }

  private sequence(text: string): PhraseSteps {
    return piecesOf(text).flatMap((part) => this.piece(part))
  }

  /** What stands between two spaces. */
  private piece(piece: string): PhraseSteps {
    if (piece === '') return []
    if (PLAIN_WORD.test(piece)) return words(piece)
    const sign = SIGNS[piece]
    if (sign !== undefined) return [sign]
    if (piece.startsWith('!(')) return [{ kind: 'not', ways: this.waysOf(piece.slice(1)) }]
    if (piece.startsWith('{') && piece.endsWith('}')) return [this.group(piece.slice(1, -1))]
    if (piece.startsWith('*') && !piece.includes('('))
      return [{ kind: 'ending', key: onlyWord(piece.slice(1)) }]
    if (!piece.includes('(')) {
      if (piece.includes(')')) throw new Error('a bracket too many')
      return words(piece)
    }
    if (piece.startsWith('(') && bracketOf(piece, 0).close === piece.length - 1)
      return choice(this.waysOf(piece))
    if (piece.startsWith('(') && piece.endsWith('+') && bracketOf(piece, 0).close === piece.length - 2)
      return this.repeated(piece.slice(0, -1))
    const readings = unfold(piece)
    if (readings.length > MOST_READINGS) throw new Error(`more than ${MOST_READINGS} readings`)
    return choice(readings.map((reading) => this.sequence(reading)))
  }

  /** `(a|b)` by its sides. */
  private waysOf(piece: string): readonly PhraseSteps[] {
    const { alternatives, close } = bracketOf(piece, 0)
    if (close !== piece.length - 1) throw new Error('a space is missing after a bracket')
    return alternatives.map((side) => this.sequence(side))
  }

  private repeated(piece: string): PhraseSteps {
    const ways = this.waysOf(piece)
    const some = ways.filter((way) => way.length > 0)
    const again: PhraseStep = { kind: 'choice', ways: [...some, []] }
    const first = ways.length === some.length ? { kind: 'choice' as const, ways: some } : again
    return [first, ...Array.from({ length: MOST_TIMES - 1 }, () => again)]
  }

  private group(name: string): PhraseStep {
    const known = this.groups[name]
    if (known === undefined || known.length === 0) throw new Error(`no group “${name}”`)
    const kept = oneOfs.get(known)
    if (kept !== undefined) return kept
    this.depth += 1
    if (this.depth > 8) throw new Error(`group “${name}” holds itself`)
    const ways = known.map((side) => this.sequence(side))
    this.depth -= 1
    const keys = ways.map(([only, more]) => (more === undefined && only?.kind === 'word' ? only.key : ''))
    const step: PhraseStep = keys.includes('')
      ? { kind: 'choice', ways }
      : { kind: 'one-of', keys: new Set(keys) }
    oneOfs.set(known, step)
    return step
  }
}

/** Groups are read once, however many phrases name them. */
const oneOfs = new WeakMap<readonly string[], PhraseStep>()

/** A word that must be there, whichever way is taken. */
function isCertain(step: PhraseStep): boolean {
  if (step.kind === 'choice') return step.ways.every((way) => way.some(isCertain))
  return 'key' in step || 'keys' in step
}

function choice(ways: readonly PhraseSteps[]): PhraseSteps {
  const [only] = ways
  if (only === undefined || ways.every((way) => way.length === 0)) return []
  return ways.length === 1 ? only : [{ kind: 'choice', ways }]
}

/** Cut at the spaces outside brackets. */
export function piecesOf(phrase: string): readonly string[] {
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
  if (phrase.length > from) out.push(phrase.slice(from))
  return out
}

/** `(a|b)c` → `ac`, `bc`; brackets may stand inside words and inside each other. */
function unfold(piece: string): readonly string[] {
  const open = piece.indexOf('(')
  if (open < 0) {
    if (piece.includes(')')) throw new Error('a bracket too many')
    return [piece]
  }
  const { alternatives, close } = bracketOf(piece, open)
  const heads = piece.slice(0, open)
  const tails = unfold(piece.slice(close + 1))
  const readings: string[] = []
  for (const alternative of alternatives.flatMap(unfold)) {
    for (const tail of tails) readings.push(heads + alternative + tail)
    if (readings.length > MOST_READINGS) break
  }
  return readings
}

/** The sides of the bracket that opens here. */
export function bracketOf(phrase: string, open: number): { alternatives: string[]; close: number } {
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
  throw new Error('a bracket is not closed')
}

function words(text: string): PhraseSteps {
  const out: PhraseStep[] = []
  if (PLAIN_WORD.test(text)) {
    addWord(text, out)
    return out
  }
  for (const piece of text.match(PIECE) ?? []) {
    if (piece.startsWith('...')) {
      const most = piece === '...' ? USUAL_GAP : Number(piece.slice(3))
      if (most > WIDEST_GAP) throw new Error(`a gap of more than ${WIDEST_GAP} words`)
      out.push({ kind: 'gap', most })
    } else if (piece === '_') out.push({ kind: 'any' })
    else addWord(piece.replaceAll('’', "'"), out)
  }
  return out
}

function onlyWord(text: string): string {
  const [only, more] = words(text)
  if (more !== undefined || only?.kind !== 'word') throw new Error(`“*${text}” is no ending`)
  return only.key
}

function addWord(piece: string, out: PhraseStep[]): void {
  const prefix = piece.endsWith('*')
  const parts = wordParts(resolveLigatures(prefix ? piece.slice(0, -1) : piece))
  parts.forEach((part, at) => {
    const { key } = part.lexeme
    out.push({ kind: prefix && at === parts.length - 1 ? 'beginning' : 'word', key })
  })
}

export function resolveLigatures(word: string): string {
  return word.replaceAll('œ', 'oe').replaceAll('æ', 'ae')
}
